"""Renderer of an ordinary message: Telegram's small HTML, with every value escaped."""

import re
from collections.abc import Iterable
from typing import assert_never

from telegram.constants import MessageLimit

from adapters.telegram.spans import escaped, fact_html, note_html, source_html, spans_html
from bot.reply import blocks
from bot.reply.blocks import Block
from bot.reply.reply import Reply
from bot.reply.table_text import table_text

TABLE_WIDTH = 36
"""Columns of text that a telephone shows in one line."""
_RAW_BYTES = 32_768
"""Most bytes of the text with its markup."""
_TAG = re.compile(r"<[^>]*>")
_ENTITY = re.compile(r"&[^;]*;")


def classic(content: Iterable[Block]) -> str:
    """Return blocks as HTML for an ordinary message.

    Raises:
        ValueError: it is longer than a message may be; the core has not kept to its budget.
    """
    shown = list(content)
    html = "\n\n".join(part for block in shown if (part := _block(block)))
    if visible_length(html) > MessageLimit.MAX_TEXT_LENGTH or len(html.encode()) > _RAW_BYTES:
        raise ValueError("a reply is longer than a message")
    return html


def classic_reply(reply: Reply) -> str:
    """Return a reply's blocks as HTML for an ordinary message.

    Raises:
        ValueError: it is longer than a message may be.
    """
    return classic(reply.blocks)


def visible_length(html: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 units: without tags, an entity as one character."""
    text = _ENTITY.sub("x", _TAG.sub("", html))
    return len(text.encode("utf-16-le")) // 2


def _block(block: Block) -> str:
    match block:
        case blocks.Heading():
            return f"<b>{escaped(block.text)}</b>"
        case blocks.Paragraph():
            return spans_html(block.spans, escaped)
        case blocks.FactList():
            return "\n".join(fact_html(fact, escaped) for fact in block.items)
        case blocks.Table():
            return f"<pre>{escaped(table_text(block, TABLE_WIDTH))}</pre>"
        case blocks.Bullets():
            return "\n".join(f"• {spans_html(item, escaped)}" for item in block.items)
        case blocks.Note():
            return note_html(block, escaped)
        case blocks.Details():
            return _details(block)
        case blocks.Sources():
            return _quote(block.title, "\n".join(source_html(item, escaped) for item in block.items))
        case _:
            assert_never(block)


def _details(block: blocks.Details) -> str:
    """Return a collapsed quote; with a table inside plain text, since `pre` cannot be nested in a quote."""
    if any(isinstance(part, blocks.Table | blocks.Details | blocks.Sources) for part in block.blocks):
        return "\n".join((f"<b>{escaped(block.summary)}</b>", *map(_block, block.blocks)))
    return _quote(block.summary, "\n".join(map(_block, block.blocks)))


def _quote(title: str, html: str) -> str:
    return f"<blockquote expandable><b>{escaped(title)}</b>\n{html}</blockquote>"
