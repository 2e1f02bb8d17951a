"""Rich HTML: the blocks that a rich message shows, and every rule that refuses one."""

import re

from tests.wire.telegram_refusals import Refused
from tests.wire.telegram_rich_tree import Node, read_tree
from tests.wire.telegram_text import units

CHARACTERS = 32_768
BLOCKS = 500
LEVELS = 16
COLUMNS = 20

_INLINE = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    "code": "code",
    "mark": "marked",
    "sub": "subscript",
    "sup": "superscript",
    "tg-spoiler": "spoiler",
}
INLINE = {*_INLINE, "a", "br", "tg-reference", "tg-emoji", "tg-time", "tg-math", "tg-button"}
_HEADINGS = {f"h{size}": size for size in range(1, 7)}
_BAD_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?!\w|-|\.[a-z]{2,})", re.IGNORECASE)


def rich_blocks(source, *, detect):
    """Return the blocks of a rich message; refuse what Telegram refuses."""
    tree = read_tree(source)
    builder = _Builder()
    blocks = builder.blocks(tree.children, level=1)
    if not blocks:
        raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
    if builder.count > BLOCKS:
        raise Refused(f"rich message has too many blocks: {builder.count}")
    if builder.characters > CHARACTERS:
        raise Refused("rich message is too long")
    if detect and _BAD_MAIL.search(tree.text()):
        raise Refused("RICH_MESSAGE_EMAIL_INVALID")
    return blocks


class _Builder:
    def __init__(self):
        self.count = 0
        self.characters = 0

    def blocks(self, children, level):
        """Make blocks of children; what stands between blocks is a paragraph of its own."""
        made, loose = [], []
        for child in children:
            if isinstance(child, str) or child.tag in INLINE:
                loose.append(child)
            else:
                made += self._loose(loose, level)
                loose = []
                made.append(self._block(child, level))
        return made + self._loose(loose, level)

    def _loose(self, children, level):
        if not any(_says_something(child) for child in children):
            return []
        return [self._counted({"type": "paragraph", "text": self.rich_text(children, level)}, level)]

    def _counted(self, block, level):
        self.count += 1
        _deep(level)
        return block

    def _block(self, node, level):  # noqa: C901, PLR0912  # one case a kind of block
        _deep(level)
        self.count += 1
        tag = node.tag
        if tag in _HEADINGS:
            return {"type": "heading", "text": self._full(node, level), "size": _HEADINGS[tag]}
        match tag:
            case "p":
                return {"type": "paragraph", "text": self._full(node, level)}
            case "footer":
                return {"type": "footer", "text": self._full(node, level)}
            case "hr":
                return {"type": "divider"}
            case "pre":
                return self._pre(node, level)
            case "ul" | "ol":
                return {"type": "list", "items": self._items(node, level)}
            case "blockquote":
                return self._quote(node, level)
            case "aside":
                cite, rest = _apart(node, "cite")
                block = {"type": "pull_quotation", "text": self._full(Node("aside", {}, rest), level)}
                return block | ({"credit": self._full(cite, level)} if cite else {})
            case "details":
                return self._details(node, level)
            case "table":
                return self._table(node, level)
            case "tg-math-block":
                self.characters += units(node.text())
                return {"type": "mathematical_expression", "expression": _required(node.text())}
            case "tg-button-row":
                return self._button_row(node, level)
            case _:
                raise Refused(f'can\'t parse entities: tag "{tag}" is not allowed here')

    def _full(self, node, level):
        if not any(_says_something(child) for child in node.children):
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        return self.rich_text(node.children, level)

    def rich_text(self, children, level):
        """Return inline content as Telegram describes it: a string, an object, or a list of these."""
        parts = [self._inline(child, level + 1) for child in _collapsed(children)]
        return parts[0] if len(parts) == 1 else parts

    def _inline(self, child, level):
        if isinstance(child, str):
            self.characters += units(child)
            return child
        _deep(level)
        tag = child.tag
        if tag not in INLINE:
            raise Refused(f'can\'t parse entities: block tag "{tag}" inside a line')
        match tag:
            case "br":
                return "\n"
            case "a":
                return self._link(child, level)
            case "tg-math":
                self.characters += units(child.text())
                return {"type": "mathematical_expression", "expression": _required(child.text())}
            case "tg-emoji":
                self.characters += units(child.text())
                emoji_id = child.attributes.get("emoji-id", "")
                return {"type": "custom_emoji", "custom_emoji_id": emoji_id, "alternative_text": child.text()}
            case "tg-reference":
                name = child.attributes.get("name", "")
                return {"type": "reference", "text": self.rich_text(child.children, level), "name": name}
            case "tg-time":
                return {
                    "type": "date_time",
                    "text": self.rich_text(child.children, level),
                    "unix_time": int(child.attributes.get("unix", "0")),
                    "date_time_format": child.attributes.get("format", ""),
                }
            case "tg-button":
                return self._button(child, level)
            case _:
                return {"type": _INLINE[tag], "text": self.rich_text(child.children, level)}

    def _link(self, node, level):
        if "name" in node.attributes and not node.children:
            return {"type": "anchor", "name": node.attributes["name"]}
        href = node.attributes.get("href", "")
        text = self.rich_text(node.children, level)
        if href.startswith("#"):
            return {"type": "anchor_link", "text": text, "anchor_name": href[1:]}
        if href.startswith("mailto:"):
            return {"type": "email_address", "text": text, "email_address": href.removeprefix("mailto:")}
        if href.startswith("tel:"):
            return {"type": "phone_number", "text": text, "phone_number": href.removeprefix("tel:")}
        if not re.fullmatch(r"https?://[^\s/]+\S*|tg://user\?id=\d+", href, re.IGNORECASE):
            raise Refused("RICH_MESSAGE_URL_INVALID")
        return {"type": "url", "text": text, "url": href}

    def _button(self, node, level):
        data = node.attributes.get("data", node.attributes.get("value", ""))
        if node.attributes.get("type") == "callback_data" and not 1 <= len(data.encode()) <= 64:
            raise Refused("BUTTON_DATA_INVALID")
        return {"type": "button", "text": self.rich_text(node.children, level)}

    def _button_row(self, node, level):
        buttons = [child for child in node.children if not isinstance(child, str)]
        if not 1 <= len(buttons) <= 8 or any(child.tag != "tg-button" for child in buttons):
            raise Refused("can't parse entities: a row holds 1 to 8 buttons")
        return {"type": "buttons", "buttons": [self._inline(child, level + 1) for child in buttons]}

    def _pre(self, node, level):
        children = [child for child in node.children if not isinstance(child, str) or child.strip()]
        language = ""
        if len(children) == 1 and isinstance(children[0], Node) and children[0].tag == "code":
            language = children[0].attributes.get("class", "").removeprefix("language-")
            node = children[0]
        if not node.text().strip():
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        _deep(level)
        self.characters += units(node.text())
        return {"type": "preformatted", "text": node.text(), **({"language": language} if language else {})}

    def _items(self, node, level):
        items = _only(node, {"li"})
        if not items:
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        return [self._item(item, node, number, level + 1) for number, item in enumerate(items, 1)]

    def _item(self, item, parent, number, level):
        _deep(level)
        self.count += 1
        boxes = [child for child in item.children if isinstance(child, Node) and child.tag == "input"]
        rest = [child for child in item.children if child not in boxes]
        blocks = self.blocks(rest, level + 1)
        if not blocks:
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        made = {"label": "•" if parent.tag == "ul" else f"{item.attributes.get('value', number)}.", "blocks": blocks}
        if boxes:
            made |= {"has_checkbox": True, "is_checked": "checked" in boxes[0].attributes}
        return made

    def _quote(self, node, level):
        cite, rest = _apart(node, "cite")
        blocks = self.blocks(rest, level + 1)
        if not blocks:
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        return {"type": "blockquote", "blocks": blocks} | ({"credit": self._full(cite, level)} if cite else {})

    def _details(self, node, level):
        summary, rest = _apart(node, "summary")
        if summary is None:
            raise Refused("can't parse entities: details need a summary")
        blocks = self.blocks(rest, level + 1)
        if not blocks:
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        is_open = {"is_open": True} if "open" in node.attributes else {}
        return {"type": "details", "summary": self._full(summary, level), "blocks": blocks} | is_open

    def _table(self, node, level):
        caption, rest = _apart(node, "caption")
        rows = _only(Node("table", {}, rest), {"tr"})
        cells = [self._row(row, level + 1) for row in rows]
        if not any(cells):
            raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
        if max(sum(cell.get("colspan", 1) for cell in row) for row in cells) > COLUMNS:
            raise Refused("rich message table has too many columns")
        block = {"type": "table", "cells": cells}
        block |= {f"is_{name}": True for name in ("bordered", "striped", "compact") if name in node.attributes}
        return block | ({"caption": self._full(caption, level)} if caption else {})

    def _row(self, row, level):
        _deep(level)
        self.count += 1
        return [self._cell(cell, level + 1) for cell in _only(row, {"th", "td"})]

    def _cell(self, cell, level):
        made = {"align": cell.attributes.get("align", "left"), "valign": cell.attributes.get("valign", "top")}
        if any(_says_something(child) for child in cell.children):
            made["text"] = self.rich_text(cell.children, level)
        if cell.tag == "th":
            made["is_header"] = True
        for name in ("colspan", "rowspan"):
            if name in cell.attributes:
                made[name] = int(cell.attributes[name])
        return made


def _deep(level):
    if level > LEVELS:
        raise Refused("rich message is nested too deeply")


def _required(text):
    if not text.strip():
        raise Refused("RICH_MESSAGE_CONTENT_REQUIRED")
    return text


def _says_something(child):
    if isinstance(child, str):
        return bool(child.strip())
    return (child.tag == "a" and "name" in child.attributes) or bool(child.text().strip())


def _apart(node, tag):
    """Take the one child with the tag out of its node."""
    found = [child for child in node.children if isinstance(child, Node) and child.tag == tag]
    if len(found) > 1:
        raise Refused(f'can\'t parse entities: more than one "{tag}" in "{node.tag}"')
    return (found[0] if found else None), [child for child in node.children if child not in found]


def _only(node, tags):
    """Return the children of a node that may hold nothing else."""
    children = [child for child in node.children if not isinstance(child, str) or child.strip()]
    for child in children:
        if isinstance(child, str) or child.tag not in tags:
            raise Refused(f'can\'t parse entities: only {sorted(tags)} may stand in "{node.tag}"')
    return children


def _collapsed(children):
    """Return inline children with space as HTML shows it: bare line breaks are nothing but space."""
    return [re.sub(r"[ \t\r\n]+", " ", child) if isinstance(child, str) else child for child in children if child != ""]
