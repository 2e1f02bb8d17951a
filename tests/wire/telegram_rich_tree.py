"""The tree of a rich message's HTML: known tags and attributes only, all closed and nested, known entities only."""

import re

from tests.wire.telegram_refusals import Refused

_PLAIN = "b strong i em u ins s strike del mark sub sup tg-spoiler p footer hr br aside cite summary tr tg-math"
_TABLE_CELL = {"colspan", "rowspan", "align", "valign"}
_BUTTON_TYPES = {
    *("url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat"),
    *("switch_inline_query_chosen_chat", "copy_text", "disabled"),
}
TAGS = {
    **{tag: set() for tag in [*_PLAIN.split(), "tg-math-block", "caption", "pre", "ul"]},
    **{f"h{size}": set() for size in range(1, 7)},
    "a": {"href", "name"},
    "code": {"class"},
    "tg-reference": {"name"},
    "tg-emoji": {"emoji-id"},
    "tg-time": {"unix", "format"},
    "tg-button": {"type", "style", "data", "value", "href", "text", "query"},
    "tg-button-row": {"align"},
    "ol": {"start", "type", "reversed"},
    "li": {"value", "type"},
    "input": {"type", "checked"},
    "blockquote": {"expandable"},
    "details": {"open"},
    "table": {"bordered", "striped", "compact"},
    "th": _TABLE_CELL,
    "td": _TABLE_CELL,
}
_VOID = {"hr", "br", "input"}
_VALUES = {
    "align": {"left", "center", "right"},
    "valign": {"top", "middle", "bottom"},
    "style": {"danger", "success", "primary", "link"},
}
_NAMED = {
    "lt": "<",
    "gt": ">",
    "amp": "&",
    "quot": '"',
    "apos": "'",
    "nbsp": "\u00a0",
    "hellip": "…",
    "mdash": "—",
    "ndash": "–",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
}
_REFERENCE = re.compile(r"&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([A-Za-z][A-Za-z0-9]*));")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s+([A-Za-z-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?", re.DOTALL)


class Node:
    """A tag with its attributes and what stands inside: nodes and strings."""

    def __init__(self, tag, attributes, children=()):
        self.tag = tag
        self.attributes = attributes
        self.children = list(children)

    def text(self):
        """Return everything inside without tags."""
        if self.tag == "br":
            return "\n"
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def read_tree(source):
    """Return a root that holds what the source says."""
    root = Node("", {})
    stack = [root]
    at = 0
    while at < len(source):
        start = source.find("<", at)
        text = source[at : start if start >= 0 else len(source)]
        if text:
            stack[-1].children.append(_unescaped(text))
        if start < 0:
            break
        match = _TAG.match(source, start)
        if match is None:
            raise _wrong(f"a tag is not closed at offset {start}")
        _take(stack, match)
        at = match.end()
    if len(stack) > 1:
        raise _wrong(f'can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    return root


def _take(stack, match):
    closing, tag, rest, alone = match[1], match[2].lower(), match[3], match[4]
    if tag not in TAGS:
        raise _wrong(f'unsupported tag "{tag}" at offset {match.start()}')
    if closing:
        if stack[-1].tag != tag:
            raise _wrong(f'unmatched end tag "{tag}" at offset {match.start()}')
        stack.pop()
        return
    node = Node(tag, _attributes(tag, rest))
    stack[-1].children.append(node)
    if tag not in _VOID:
        if alone:
            raise _wrong(f'the tag "{tag}" needs an end tag')
        stack.append(node)


def _attributes(tag, rest):
    attributes = {}
    at = 0
    while rest[at:].strip():
        match = _ATTRIBUTE.match(rest, at)
        if match is None:
            raise _wrong(f'broken attributes of the tag "{tag}"')
        name, value = match[1].lower(), match[2]
        if name not in TAGS[tag]:
            raise _wrong(f'unsupported attribute "{name}" of the tag "{tag}"')
        attributes[name] = _unescaped(value.strip("\"'")) if value is not None else ""
        at = match.end()
    _check(tag, attributes)
    return attributes


def _check(tag, attributes):
    for name, value in attributes.items():
        if name in _VALUES and value not in _VALUES[name]:
            raise _wrong(f'attribute "{name}" of the tag "{tag}" is "{value}"')
        if name in ("colspan", "rowspan", "start", "value", "unix") and tag != "tg-button" and not value.isdecimal():
            raise _wrong(f'attribute "{name}" of the tag "{tag}" is no number')
    if tag == "tg-button" and attributes.get("type") not in _BUTTON_TYPES:
        raise _wrong("a button of an unknown type")
    if tag == "input" and attributes.get("type") != "checkbox":
        raise _wrong("an input that is no checkbox")
    if tag == "a" and not attributes:
        raise _wrong("a link without an address")


def _unescaped(text):
    return _REFERENCE.sub(_letter, text)


def _letter(match):
    if match[3] is not None:
        if match[3] not in _NAMED:
            raise _wrong(f'unsupported entity "&{match[3]};"')
        return _NAMED[match[3]]
    code = int(match[1]) if match[1] else int(match[2], 16)
    if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
        raise _wrong(f'no such letter: "{match[0]}"')
    return chr(code)


def _wrong(words):
    return Refused(f"can't parse entities: {words}")
