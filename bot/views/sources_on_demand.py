"""Answers without their lists of sources, which are shown when they are asked for."""

from bot.reply import blocks
from bot.reply.blocks import Block, Spans
from bot.reply.reply import Reply


def has_sources(reply: Reply) -> bool:
    """Tell whether a reply lists sources."""
    return any(isinstance(block, blocks.Sources) for block in reply.blocks)


def without_sources(reply: Reply) -> Reply:
    """Return a reply without its list of sources and the numbers that refer to it; the marks of trust stay."""
    return reply.with_blocks(*(_unnumbered(block) for block in reply.blocks if not isinstance(block, blocks.Sources)))


def _unnumbered(block: Block) -> Block:
    match block:
        case blocks.FactList():
            lines = tuple(line.model_copy(update={"source": None}) for line in block.items)
            return block.model_copy(update={"items": lines})
        case blocks.Paragraph() | blocks.Note():
            return block.model_copy(update={"spans": _uncited(block.spans)})
        case blocks.Bullets():
            return block.model_copy(update={"items": tuple(map(_uncited, block.items))})
        case blocks.Table():
            return block.model_copy(update={"rows": tuple(map(_without_numbers, block.rows))})
        case blocks.Details():
            return block.model_copy(update={"blocks": tuple(map(_unnumbered, block.blocks))})
        case _:
            return block


def _without_numbers(row: blocks.Row) -> blocks.Row:
    return row.model_copy(update={"cells": tuple(cell.model_copy(update={"source": None}) for cell in row.cells)})


def _uncited(spans: Spans) -> Spans:
    return tuple(span for span in spans if not span.cites)
