"""Any reply as plain text: what a platform falls back to, and what a terminal prints."""

import textwrap
from collections.abc import Callable, Iterator
from typing import assert_never

from bot.reply import blocks
from bot.reply.blocks import Block, Choice, Reply

Measure = Callable[[str], int]
"""Returns the columns that a text takes."""
_NARROW = 14
"""Columns below which a table's cells are no longer readable; then each thing is listed by itself."""


def plain(reply: Reply, width: int = 72, measure: Measure = len) -> str:
    """Show a reply as text with numbered choices, at most `width` columns where words allow it."""
    parts = [_block(block, width, measure) for block in reply.blocks]
    if reply.choices:
        parts.append("\n".join(_choice(n, choice) for n, choice in enumerate(reply.choices, start=1)))
    return "\n\n".join(part for part in parts if part)


def _block(block: Block, width: int, measure: Measure) -> str:
    match block:
        case blocks.Heading():
            return block.text if block.level == 1 else f"— {block.text}"
        case blocks.Paragraph():
            return _wrap(spans_text(block.spans), width)
        case blocks.FactList():
            return "\n".join(_wrap(fact_text(fact), width, indent="  ") for fact in block.items)
        case blocks.Table():
            return _table(block, width, measure)
        case blocks.Bullets():
            return "\n".join(_wrap(f"• {spans_text(item)}", width, indent="  ") for item in block.items)
        case blocks.Note():
            sign = {"warning": "! ", "legal": "* "}.get(block.kind, "")
            return _wrap(sign + spans_text(block.spans), width)
        case blocks.Details():
            inner = "\n".join(_block(part, width - 2, measure) for part in block.blocks)
            return f"{block.summary}:\n" + textwrap.indent(inner, "  ")
        case blocks.Sources():
            lines = [f"[{item.number}] {item.title}, {item.checked}\n    {item.url}" for item in block.items]
            return "\n".join((f"{block.title}:", *lines))
        case _:
            assert_never(block)


def fact_text(fact: blocks.FactLine) -> str:
    """Write a fact on one line: label, value, mark, the number of its source, the remark."""
    source = f"[{fact.source}]" if fact.source is not None else ""
    tail = " ".join(part for part in (fact.value, fact.mark + source) if part)
    return f"{fact.label}: {tail}" + (f" ({fact.note})" if fact.note else "")


def spans_text(spans: blocks.Spans) -> str:
    """Write spans without their styles; a link's address follows it."""
    return "".join(span.text if span.url is None else f"{span.text} ({span.url})" for span in spans)


def _choice(number: int, choice: Choice) -> str:
    match choice:
        case blocks.PickOne():
            return f"{number}. {choice.label}" + (f" — {choice.hint}" if choice.hint else "")
        case blocks.PickMany():
            box = "[x]" if choice.picked else "[ ]"
            return f"{number}. {box} {choice.label}" + (f" — {choice.hint}" if choice.hint else "")
        case blocks.Navigate():
            return f"{number}. {choice.label}"
        case blocks.Open():
            return f"{number}. {choice.label}: {choice.url}"
        case blocks.LookUp():
            return f"{number}. {choice.label}: {choice.query}"
        case blocks.Copy():
            return f"{number}. {choice.label}: {choice.text}"
        case _:
            assert_never(choice)


def _wrap(text: str, width: int, indent: str = "") -> str:
    """Break lines between words; a long word or address stays whole."""
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(
            line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines)


def _table(table: blocks.Table, width: int, measure: Measure) -> str:
    labels = max(measure(row.label) for row in table.rows)
    room = (width - labels) // max(1, len(table.columns)) - 2
    if room < _NARROW:
        return "\n\n".join(_stacked(table, column) for column in range(len(table.columns)))
    return "\n".join(_grid(table, labels, room, measure))


def _stacked(table: blocks.Table, column: int) -> str:
    """List one column by itself: for narrow screens."""
    lines = [f"▸ {table.columns[column]}"]
    lines += [f"{row.label}: {_cell(table, row.cells[column])}" for row in table.rows]
    return "\n".join(lines)


def _grid(table: blocks.Table, labels: int, room: int, measure: Measure) -> Iterator[str]:
    """Draw the rows with aligned columns; long cells run over several lines."""
    rows = [("", table.columns), *((row.label, tuple(_cell(table, cell) for cell in row.cells)) for row in table.rows)]
    for label, cells in rows:
        columns = [textwrap.wrap(text, room, break_on_hyphens=False) or [""] for text in cells]
        for line in range(max(map(len, columns))):
            first = label if line == 0 else ""
            parts = [column[line] if line < len(column) else "" for column in columns]
            padded = [_pad(part, room, measure) for part in parts]
            yield (_pad(first, labels, measure) + "  " + "  ".join(padded)).rstrip()


def _cell(table: blocks.Table, cell: blocks.Cell) -> str:
    return f"{table.best_mark} {cell.text}" if cell.best else cell.text


def _pad(text: str, width: int, measure: Measure) -> str:
    return text + " " * max(0, width - measure(text))
