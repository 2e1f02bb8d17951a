"""Renderer of a rich message: native tables, headings and collapsible parts, in the tags of Telegram's Rich HTML.

Telegram refuses a whole message for one block without content, so a block that has none is left out.
"""

import re
from collections.abc import Iterable
from typing import assert_never

from adapters.telegram.spans import escaped, fact_html, note_html, source_html, spans_html
from bot.reply import blocks
from bot.reply.blocks import Block, Cell
from bot.reply.reply import Reply

MAX_CHARACTERS = 32_768
MAX_BLOCKS = 500
MAX_TABLE_COLUMNS = 20
_BLOCK_TAG = re.compile(r"<(?:h[1-6]|p|ul|li|details|summary|table|tr|caption)\b")
_TAG = re.compile(r"<[^>]*>")


def rich_reply(reply: Reply) -> str:
    """Return a reply's blocks as Rich HTML.

    Raises:
        ValueError: it is longer than a rich message may be; the core has not kept to its budget.
    """
    html = "".join(map(_block, reply.blocks))
    if len(_TAG.sub("", html)) > MAX_CHARACTERS or len(_BLOCK_TAG.findall(html)) > MAX_BLOCKS:
        raise ValueError("a reply is longer than a rich message")
    return html


def _block(block: Block) -> str:
    match block:
        case blocks.Heading():
            return _tagged("h3" if block.level == 1 else "h4", _text(block.text))
        case blocks.Paragraph():
            return _tagged("p", spans_html(block.spans, _text))
        case blocks.FactList():
            return _list(fact_html(fact, _text) for fact in block.items)
        case blocks.Table():
            return _table(block)
        case blocks.Bullets():
            return _list(spans_html(item, _text) for item in block.items)
        case blocks.Note():
            return _tagged("p", note_html(block, _text)) if _has_text(spans_html(block.spans, _text)) else ""
        case blocks.Details():
            return _details(block.summary, "".join(map(_block, block.blocks)))
        case blocks.Sources():
            return _details(block.title, _list(source_html(item, _text) for item in block.items))
        case _:
            assert_never(block)


def _table(table: blocks.Table) -> str:
    if len(table.columns) + 1 > MAX_TABLE_COLUMNS:
        raise ValueError("a table is wider than a rich message shows")
    head = "<tr><th></th>" + "".join(f"<th>{_text(name)}</th>" for name in table.columns) + "</tr>"
    rows = "".join(
        f'<tr><th align="left">{_text(row.label)}</th>{"".join(_cell(table, cell) for cell in row.cells)}</tr>'
        for row in table.rows
    )
    return f"<table bordered striped>{head}{rows}</table>"


def _cell(table: blocks.Table, cell: Cell) -> str:
    if cell.best:
        return f"<td><b>{_text(table.best_mark)} {_text(cell.cited)}</b></td>"
    return f"<td>{_text(cell.cited)}</td>"


def _details(summary: str, html: str) -> str:
    return f"<details><summary>{_text(summary)}</summary>{html}</details>" if html else ""


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{item}</li>" for item in items if _has_text(item))
    return f"<ul>{lines}</ul>" if lines else ""


def _tagged(tag: str, html: str) -> str:
    return f"<{tag}>{html}</{tag}>" if _has_text(html) else ""


def _has_text(html: str) -> bool:
    return bool(_TAG.sub("", html).strip())


def _text(text: str) -> str:
    """Escape a value; a bare end of line would be dropped."""
    return escaped(text).replace("\n", "<br>")
