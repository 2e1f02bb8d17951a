"""The one layout of tables in text of a fixed width.

A table with room for it is a grid. Where that is narrow, columns that hold no more than short words stand close
together, under numbers where their names are too long. Two columns too wide to stand beside the labels stand below
them. Any other number of columns is listed one after the other.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from bot.reply.blocks import Cell, Table

_MIN_COLUMN = 14
"""Columns of text below which a cell is no longer readable."""
_GAP = 2
_INDENT = "  "
_MOST_LINES = 3
"""Lines that a cell may take where columns stand close together."""
_NO_BREAK = "\u00a0"
_SIDE_BY_SIDE = 2
"""Columns of a table that fit below a label even on a telephone."""
_WORD = re.compile(r"[^ \t\n\r\f\v]+")
"""Text without a place to break at; a no-break space is none."""
_SINGLE_WIDTH = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0391-\u0482\u048a-\u052f‐-‧★✓≈]*")
"""Text whose characters all take one column; other text is measured by `wcwidth`."""


def table_text(table: Table, width: int) -> str:
    """Lay a table out in lines of at most `width` columns."""
    return "\n".join(line.rstrip() for line in _lines(table, width))


def text_width(text: str) -> int:
    """Return the columns that a line of text takes: two for an ideogram or emoji, none for a combining mark."""
    if _SINGLE_WIDTH.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth, wcwidth

    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(char)) for char in text)  # it has a control character


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """Break a text into lines of at most `width` columns, between words where possible; at least one line.

    All lines but the first begin with `indent`.
    """
    lines = [""]
    for word in _WORD.findall(text):
        line = f"{lines[-1]} {word}" if lines[-1] else word
        if text_width(line) <= width:
            lines[-1] = line
            continue
        first, *others = _broken(word, width - len(indent))
        lines = [*lines, indent + first] if lines[-1] else [first]
        lines += [indent + part for part in others]
    return lines


def _lines(table: Table, width: int) -> Iterator[str]:
    count = max(1, len(table.columns))
    labels = max((text_width(row.label) for row in table.rows), default=0)
    beside = (width - labels) // count - _GAP
    below = (width + _GAP) // count - _GAP
    if beside >= _MIN_COLUMN or (count == 1 and beside >= max(1, _widest(table))):
        return _grid(table, labels, beside)
    close = _close(table, width) if count > 1 else None
    if close is not None:
        return close
    if count == _SIDE_BY_SIDE and below >= _MIN_COLUMN:
        return _below_labels(table, width, below)
    return _listed(table, width)


def _close(table: Table, width: int) -> Iterator[str] | None:
    """Return the lines of columns close together; None where that would break words, or run over too many lines.

    The mark of a best cell stands in the gap before it. A label without room beside its cells stands above them.
    """
    widest = max((text_width(row.label) for row in table.rows), default=0)
    cells = [cell.cited for row in table.rows for cell in row.cells]
    count, gap = len(table.columns), max(1, text_width(table.best_mark))
    for labels in (widest + 1, 0):
        column = (width - labels) // count - gap
        if not _fit(cells, column):
            continue
        if _fit(table.columns, column):
            return _close_lines(table, table.columns, labels, column)
        numbers = tuple(str(number) for number in range(1, count + 1))
        named = (f"{number}{_NO_BREAK}{name}" for number, name in zip(numbers, table.columns, strict=True))
        return chain(wrapped(" · ".join(named), width), _close_lines(table, numbers, labels, column))
    return None


def _fit(texts: Iterable[str], column: int) -> bool:
    """Tell whether texts fit into a column without a broken word, in a few lines each."""
    words = (word for text in texts for word in _WORD.findall(text))
    if any(text_width(word) > column for word in words):
        return False
    return all(len(wrapped(text, column)) <= _MOST_LINES for text in texts)


def _close_lines(table: Table, names: tuple[str, ...], labels: int, column: int) -> Iterator[str]:
    gap = max(1, text_width(table.best_mark))
    heads = tuple(Cell(text=name) for name in names)
    for label, cells in (("", heads), *((row.label, row.cells) for row in table.rows)):
        texts = [wrapped(cell.cited, column) for cell in cells]
        if label and not labels:
            yield label
        for line in range(max(map(len, texts), default=0)):
            yield _padded(label if labels and line == 0 else "", labels) + "".join(
                _padded(table.best_mark if cell.best and line == 0 else "", gap)
                + _padded(lines[line] if line < len(lines) else "", column)
                for cell, lines in zip(cells, texts, strict=True)
            )


def _widest(table: Table) -> int:
    """Return the columns that the widest cell or heading takes."""
    texts = (*table.columns, *(text for row in table.rows for text in _cells(table, row.cells)))
    return max(map(text_width, texts), default=0)


def _grid(table: Table, labels: int, column: int) -> Iterator[str]:
    """Yield the rows, each with its label and its cells side by side."""
    rows = [("", table.columns), *((row.label, _cells(table, row.cells)) for row in table.rows)]
    for label, cells in rows:
        for number, line in enumerate(_side_by_side(cells, column)):
            yield _padded(label if number == 0 else "", labels) + " " * _GAP + line


def _below_labels(table: Table, width: int, column: int) -> Iterator[str]:
    """Yield the rows, each as its label and, below it, its cells side by side."""
    yield from _side_by_side(table.columns, column)
    for row in table.rows:
        yield ""
        yield from wrapped(row.label, width)
        yield from _side_by_side(_cells(table, row.cells), column)


def _listed(table: Table, width: int) -> Iterator[str]:
    """Yield the columns one after the other, each with a line for each row."""
    for place, name in enumerate(table.columns):
        if place:
            yield ""
        yield from wrapped(f"▸ {name}", width, _INDENT)
        for row in table.rows:
            yield from wrapped(f"{row.label}: {_marked(table, row.cells[place])}", width, _INDENT)


def _side_by_side(texts: tuple[str, ...], column: int) -> Iterator[str]:
    """Yield lines in which each text fills a column of its own."""
    columns = [wrapped(text, column) for text in texts]
    for line in range(max(map(len, columns), default=0)):
        parts = (lines[line] if line < len(lines) else "" for lines in columns)
        yield (" " * _GAP).join(_padded(part, column) for part in parts)


def _broken(word: str, width: int) -> list[str]:
    """Break a word that is wider than a line."""
    parts = [""]
    for char in word:
        if parts[-1] and text_width(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def _cells(table: Table, cells: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(_marked(table, cell) for cell in cells)


def _marked(table: Table, cell: Cell) -> str:
    return f"{table.best_mark} {cell.cited}" if cell.best else cell.cited


def _padded(text: str, width: int) -> str:
    return text + " " * max(0, width - text_width(text))
