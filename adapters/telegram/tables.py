"""Tables as text of a fixed width: narrow enough for a telephone, which shows about thirty columns."""

import textwrap
from collections.abc import Iterator

from bot.reply.blocks import Cell, Table

COLUMNS = 30
_GAP = 2
_SIDE_BY_SIDE = 2
"""Columns that fit beside each other; of more, each value gets a line with the letter of its column."""


def table_text(table: Table) -> str:
    """Draw a table, no line longer than `COLUMNS` characters."""
    draw = _beside if len(table.columns) <= _SIDE_BY_SIDE else _lettered
    return "\n".join(line.rstrip() for line in draw(table))


def _beside(table: Table) -> Iterator[str]:
    """Draw each row as its label and, below it, its cells side by side."""
    width = (COLUMNS - _GAP * (len(table.columns) - 1)) // len(table.columns)
    yield from _in_columns(table.columns, width)
    for row in table.rows:
        yield ""
        yield from _wrapped(row.label, COLUMNS)
        yield from _in_columns(tuple(_marked(table, cell) for cell in row.cells), width)


def _in_columns(texts: tuple[str, ...], width: int) -> Iterator[str]:
    columns = [_wrapped(text, width) for text in texts]
    for line in range(max(map(len, columns))):
        parts = (column[line] if line < len(column) else "" for column in columns)
        yield (" " * _GAP).join(part.ljust(width) for part in parts)


def _lettered(table: Table) -> Iterator[str]:
    """Give each column a letter, and draw each row as its label and a line for each column."""
    letters = [chr(ord("A") + place) for place in range(len(table.columns))]
    for letter, name in zip(letters, table.columns, strict=True):
        yield from _hanging(f"{letter} ", name)
    for row in table.rows:
        yield ""
        yield from _wrapped(row.label, COLUMNS)
        for letter, cell in zip(letters, row.cells, strict=True):
            yield from _hanging(f"{letter} ", _marked(table, cell))


def _hanging(head: str, text: str) -> Iterator[str]:
    first, *others = _wrapped(text, COLUMNS - len(head))
    yield head + first
    yield from (" " * len(head) + line for line in others)


def _marked(table: Table, cell: Cell) -> str:
    return f"{table.best_mark} {cell.text}" if cell.best else cell.text


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]
