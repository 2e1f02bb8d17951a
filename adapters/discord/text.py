"""Neutral blocks as sections of markdown, one for each heading."""

from collections.abc import Iterator
from typing import assert_never

from adapters.discord import markdown
from bot.reply import blocks
from bot.reply.blocks import Block, Choice, NoteKind

MAX_TEXT = 4_000
"""Characters of all texts of a message together."""


def sections(content: tuple[Block, ...], choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return blocks as sections of text; choices that Discord has no button for are added as lines at the end.

    A table is written row by row where that fits, else column by column, which is shorter.
    """
    by_row = tuple(_sections(content, choices, by_row=True))
    return by_row if sum(map(len, by_row)) <= MAX_TEXT else tuple(_sections(content, choices, by_row=False))


def _sections(content: tuple[Block, ...], choices: tuple[Choice, ...], *, by_row: bool) -> Iterator[str]:
    """Yield a section for each heading and one for the sources."""
    parts: list[str] = []
    for block in content:
        if parts and isinstance(block, blocks.Heading | blocks.Sources):
            yield "\n".join(parts)
            parts = []
        parts.append(_block(block, by_row=by_row))
    parts += [text for choice in choices if (text := _choice_as_text(choice))]
    if any(parts):
        yield "\n".join(part for part in parts if part)


def _block(block: Block, *, by_row: bool) -> str:
    match block:
        case blocks.Heading():
            return f"{'##' if block.level == 1 else '###'} {markdown.escape(block.text)}"
        case blocks.Paragraph():
            return markdown.spans(block.spans)
        case blocks.FactList():
            return "\n".join(map(markdown.fact, block.items))
        case blocks.Table():
            return "\n".join(_by_row(block) if by_row else _by_column(block))
        case blocks.Bullets():
            return "\n".join(f"- {markdown.spans(item)}" for item in block.items)
        case blocks.Note():
            return _note(block)
        case blocks.Details():
            inner = "\n".join(_block(part, by_row=by_row) for part in block.blocks)
            return f"**{markdown.escape(block.summary)}**\n{inner}"
        case blocks.Sources():
            lines = (f"-# **{markdown.escape(block.title)}**", *map(markdown.source, block.items))
            return "\n".join(lines)
        case _:
            assert_never(block)


def _note(note: blocks.Note) -> str:
    text = markdown.spans(note.spans)
    match note.kind:
        case NoteKind.WARNING:
            return "\n".join(f"> {line}" for line in text.splitlines())
        case NoteKind.INFO | NoteKind.LEGAL | NoteKind.WHY:
            return markdown.small(text)
        case _:
            assert_never(note.kind)


def _by_row(table: blocks.Table) -> Iterator[str]:
    """Yield each property with the value of every column."""
    names = [markdown.escape(column) for column in table.columns]
    for row in table.rows:
        values = (_value(table, name, cell) for name, cell in zip(names, row.cells, strict=True))
        yield f"**{markdown.escape(row.label)}**\n{' · '.join(values)}"


def _value(table: blocks.Table, name: str, cell: blocks.Cell) -> str:
    text = markdown.escape(cell.text)
    return f"{table.best_mark} {name}: **{text}**" if cell.best else f"{name}: {text}"


def _by_column(table: blocks.Table) -> Iterator[str]:
    """Yield each column with all its properties."""
    for index, column in enumerate(table.columns):
        yield f"### {markdown.escape(column)}"
        for row in table.rows:
            cell = row.cells[index]
            mark = f"{table.best_mark} " if cell.best else ""
            yield f"{markdown.escape(row.label)}: {mark}{markdown.escape(cell.text)}"


def _choice_as_text(choice: Choice) -> str:
    """Return a choice that Discord has no button for as a line of text; empty for one that has a button."""
    match choice:
        case blocks.Copy():
            return f"-# {markdown.escape(choice.label)}: {markdown.code(choice.text)}"
        case blocks.LookUp():
            return f"-# {markdown.escape(choice.label)}: {markdown.code(choice.query)}"
        case blocks.PickOne() | blocks.PickMany() | blocks.Navigate() | blocks.Open():
            return ""
        case _:
            assert_never(choice)
