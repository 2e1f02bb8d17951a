"""The classic HTML of messages, read by Telegram's rules: few tags, all closed and nested, four named entities."""

import re

from tests.wire.telegram_refusals import Refused
from tests.wire.telegram_text import units

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "blockquote": "blockquote",
}
_ATTRIBUTES = {
    ("a", "href"),
    ("code", "class"),
    ("span", "class"),
    ("tg-emoji", "emoji-id"),
    ("tg-time", "unix"),
    ("tg-time", "format"),
    ("blockquote", "expandable"),
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?P<dec>[0-9]+);?|#[xX](?P<hex>[0-9a-fA-F]+);?|(?P<name>[A-Za-z]+);?)")
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[^\s<>/]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[A-Za-z0-9.\-]+))?\s*", re.DOTALL)


def unescaped(text):
    """Replace the references that Telegram knows; leave the rest (&nbsp; and &apos; too) as they stand."""
    return _REFERENCE.sub(_letter, text)


def _letter(match):
    if match["name"] is not None:
        return _NAMED.get(match["name"], match[0])
    code = int(match["dec"]) if match["dec"] is not None else int(match["hex"], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else match[0]


def parse_html(source):
    """Return the text without tags, and its entities."""
    reader = _Reader(source)
    reader.read()
    return reader.text, sorted(reader.entities, key=lambda item: (item["offset"], -item["length"]))


class _Reader:
    def __init__(self, source):
        self.source = source
        self.text = ""
        self.length = 0
        self.entities = []
        self.open = []  # (tag, attributes, offset)

    def read(self):
        at = 0
        while at < len(self.source):
            start = self.source.find("<", at)
            self._add(self.source[at : start if start >= 0 else len(self.source)])
            if start < 0:
                break
            at = self._tag(start)
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1][0]}"')

    def _add(self, piece):
        piece = unescaped(piece)
        self.text += piece
        self.length += units(piece)

    def _tag(self, start):
        offset = len(self.source[:start].encode())
        match = _TAG.match(self.source, start)
        if match is None:
            raise self._broken(start, offset)
        name = match["name"].lower()
        if match["close"]:
            self._end(name, offset)
        else:
            self._start(name, match["rest"], offset)
        return match.end()

    def _broken(self, start, offset):
        name = re.match(r"</?([^\s<>]*)", self.source[start:])[1].lower()
        if not self.source.startswith("</", start) and name not in _KINDS:
            return _wrong(f'Unsupported start tag "{name}" at byte offset {offset}')
        return _wrong(f"Unclosed start tag at byte offset {offset}")

    def _start(self, name, rest, offset):
        if name not in _KINDS:
            raise _wrong(f'Unsupported start tag "{name}" at byte offset {offset}')
        attributes = {}
        at = 0
        while rest[at:].strip():
            match = _ATTRIBUTE.match(rest, at)
            if match is None or match.end() == at:
                raise _wrong(f'Empty attribute name in the tag "{name}" at byte offset {offset}')
            key, value = match[1].lower(), match[2]
            if (name, key) not in _ATTRIBUTES:
                raise _wrong(f'Unsupported attribute "{key}" of the tag "{name}" at byte offset {offset}')
            if value is None and (name, key) != ("blockquote", "expandable"):
                raise _wrong(f'Expected equal sign in declaration of an attribute of the tag "{name}"')
            attributes[key] = unescaped(value.strip("\"'")) if value is not None else ""
            at = match.end()
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
        if name == "blockquote" and any(tag == "blockquote" for tag, _, _ in self.open):
            raise _wrong(f"Nested blockquotes are not allowed at byte offset {offset}")
        self.open.append((name, attributes, self.length))

    def _end(self, name, offset):
        if not self.open:
            raise _wrong(f"Unexpected end tag at byte offset {offset}")
        tag, attributes, begin = self.open.pop()
        if name not in ("", tag):
            raise _wrong(f'Unmatched end tag at byte offset {offset}, expected "</{tag}>", found "</{name}>"')
        length = self.length - begin
        if length and (item := self._entity(tag, attributes, begin, length)) is not None:
            self.entities.append(item)

    def _entity(self, tag, attributes, begin, length):
        item = {"type": _KINDS[tag], "offset": begin, "length": length}
        inside = [name for name, _, _ in self.open]
        if "code" in inside or ("pre" in inside and tag != "code"):
            return None  # nothing is formatted inside code
        match tag:
            case "a":
                return _link(item, attributes.get("href", ""))
            case "code" if "pre" in inside:
                language = attributes.get("class", "").removeprefix("language-")
                self.open[-1] = (*self.open[-1][:1], {"language": language}, self.open[-1][2])
                return None
            case "pre" if attributes.get("language"):
                return {**item, "language": attributes["language"]}
            case "tg-emoji":
                return {**item, "custom_emoji_id": attributes.get("emoji-id", "")}
            case "tg-time":
                if not attributes.get("unix", "").isdecimal():
                    raise _wrong('Tag "tg-time" must have attribute "unix"')
                return {**item, "unix_time": int(attributes["unix"]), "date_time_format": attributes.get("format", "")}
            case "blockquote" if "expandable" in attributes:
                return {**item, "type": "expandable_blockquote"}
            case _:
                return item


def _link(item, href):
    if match := re.fullmatch(r"tg://user\?id=(\d+)", href):
        user = {"id": int(match[1]), "is_bot": False, "first_name": "User"}
        return {**item, "type": "text_mention", "user": user}
    if re.fullmatch(r"(?:https?|tg|ton)://[^\s]+|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", href, re.IGNORECASE):
        return {**item, "url": href}
    return None  # a link that is no address is lost without a word


def _wrong(words):
    return Refused(f"can't parse entities: {words}")
