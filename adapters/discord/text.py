"""Neutral blocks as sections of markdown, one for each heading."""

from collections.abc import Iterator
from typing import assert_never

from adapters.discord import markdown
from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind
from bot.reply.choices import Choice, Copy, LookUp, Navigate, Open, PickMany, PickOne
from bot.reply.table_text import table_text

MAX_TEXT = 4_000
"""Characters of all texts of a message together."""
TABLE_WIDTH = 32
"""Columns of a block of code that a telephone shows in one line."""


def sections(content: tuple[Block, ...], choices: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return blocks as sections of text; choices that Discord has no button for are added as lines at the end."""
    return tuple(_sections(content, choices))


def _sections(content: tuple[Block, ...], choices: tuple[Choice, ...]) -> Iterator[str]:
    """Yield a section for each heading and one for the sources."""
    parts: list[str] = []
    for block in content:
        if parts and isinstance(block, blocks.Heading | blocks.Sources):
            yield "\n".join(parts)
            parts = []
        parts.append(_block(block))
    parts += [text for choice in choices if (text := _choice_as_text(choice))]
    if any(parts):
        yield "\n".join(part for part in parts if part)


def _block(block: Block) -> str:
    match block:
        case blocks.Heading():
            return f"{'##' if block.level == 1 else '###'} {markdown.escape(block.text)}"
        case blocks.Paragraph():
            return markdown.spans(block.spans)
        case blocks.FactList():
            return "\n".join(map(markdown.fact, block.items))
        case blocks.Table():
            return markdown.fenced(table_text(block, TABLE_WIDTH))
        case blocks.Bullets():
            return "\n".join(f"- {markdown.spans(item)}" for item in block.items)
        case blocks.Note():
            return _note(block)
        case blocks.Details():
            inner = "\n".join(map(_block, block.blocks))
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
        case NoteKind.INFO | NoteKind.CAVEAT | NoteKind.LEGAL | NoteKind.WHY:
            return markdown.small(text)
        case _:
            assert_never(note.kind)


def _choice_as_text(choice: Choice) -> str:
    """Return a choice that Discord has no button for as a line of text; empty for one that has a button."""
    match choice:
        case Copy():
            return f"-# {markdown.escape(choice.label)}: {markdown.code(choice.text)}"
        case LookUp():
            return f"-# {markdown.escape(choice.label)}: {markdown.code(choice.query)}"
        case PickOne() | PickMany() | Navigate() | Open():
            return ""
        case _:
            assert_never(choice)
