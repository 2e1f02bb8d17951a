"""A reply as an ordinary message: Telegram's small HTML, every value escaped."""

import re
from collections.abc import Iterable
from html import escape
from typing import assert_never

from telegram.constants import MessageLimit

from adapters.telegram.tables import table_text
from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind, Reply, Span, Style

_RAW_BYTES = 32_768
"""What the text may take with its markup, before Telegram reads it."""
_TAG = re.compile(r"<[^>]*>")
_ENTITY = re.compile(r"&[^;]*;")
_MARKS = {NoteKind.INFO: "", NoteKind.WARNING: "⚠️ ", NoteKind.LEGAL: "", NoteKind.WHY: ""}


def classic(content: Iterable[Block]) -> str:
    """Write blocks as HTML for an ordinary message.

    Raises:
        ValueError: it is longer than a message may be; the core has not kept to its budget.
    """
    shown = list(content)
    html = "\n\n".join(part for block in shown if (part := _block(block)))
    if visible_length(html) > MessageLimit.MAX_TEXT_LENGTH or len(html.encode()) > _RAW_BYTES:
        raise ValueError("a reply is longer than a message")
    return html


def classic_reply(reply: Reply) -> str:
    """Write a reply's blocks as HTML for an ordinary message.

    Raises:
        ValueError: it is longer than a message may be.
    """
    return classic(reply.blocks)


def visible_length(html: str) -> int:
    """Count what Telegram counts, in UTF-16 units: the text without tags, an entity as one character."""
    text = _ENTITY.sub("x", _TAG.sub("", html))
    return len(text.encode("utf-16-le")) // 2


def _block(block: Block) -> str:
    match block:
        case blocks.Heading():
            return f"<b>{_text(block.text)}</b>"
        case blocks.Paragraph():
            return _spans(block.spans)
        case blocks.Facts():
            return "\n".join(map(_fact, block.items))
        case blocks.Table():
            return f"<pre>{_text(table_text(block))}</pre>"
        case blocks.Bullets():
            return "\n".join(f"• {_spans(item)}" for item in block.items)
        case blocks.Note():
            return f"{_MARKS[block.kind]}<i>{_spans(block.spans)}</i>"
        case blocks.Details():
            return _details(block)
        case blocks.Sources():
            lines = [f"[{item.number}] {_link(item.title, item.url)}, {_text(item.checked)}" for item in block.items]
            return _quote(block.title, "\n".join(lines))
        case _:
            assert_never(block)


def _details(block: blocks.Details) -> str:
    """Fold the parts away; a table stays outside, since nothing may stand around fixed-width text."""
    if any(isinstance(part, blocks.Table | blocks.Details | blocks.Sources) for part in block.blocks):
        return "\n".join((f"<b>{_text(block.summary)}</b>", *map(_block, block.blocks)))
    return _quote(block.summary, "\n".join(map(_block, block.blocks)))


def _quote(title: str, html: str) -> str:
    return f"<blockquote expandable><b>{_text(title)}</b>\n{html}</blockquote>"


def _fact(fact: blocks.Fact) -> str:
    source = f"[{fact.source}]" if fact.source is not None else ""
    tail = " ".join(_text(part) for part in (fact.value, fact.mark + source) if part)
    return f"<b>{_text(fact.label)}:</b> {tail}" + (f" <i>({_text(fact.note)})</i>" if fact.note else "")


def _spans(spans: Iterable[Span]) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    html = _text(span.text) if span.url is None else _link(span.text, span.url)
    match span.style:
        case Style.PLAIN:
            return html
        case Style.BOLD:
            return f"<b>{html}</b>"
        case Style.ITALIC:
            return f"<i>{html}</i>"
        case Style.CODE:
            return html if span.url is not None else f"<code>{html}</code>"
        case _:
            assert_never(span.style)


def _link(text: str, url: str) -> str:
    return f'<a href="{escape(url)}">{_text(text)}</a>'


def _text(text: str) -> str:
    """Escape a value: the markup characters, and those that cannot be sent at all."""
    return escape(text.replace("\0", " ").encode("utf-8", "replace").decode(), quote=False)
