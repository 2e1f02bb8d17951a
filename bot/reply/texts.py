"""Every piece of text that a reply shows, in any of its blocks."""

from collections.abc import Iterator
from typing import assert_never

from bot.reply import blocks
from bot.reply.blocks import Block
from bot.reply.reply import Reply


def texts_of(reply: Reply) -> Iterator[str]:
    """Yield each piece of text of the blocks, what a chart says, then the labels of the choices."""
    for block in reply.blocks:
        yield from _block(block)
    if reply.drawing is not None:
        yield reply.drawing.alternative
    yield from (choice.label for choice in reply.choices)


def _block(block: Block) -> Iterator[str]:
    match block:
        case blocks.Heading():
            yield block.text
        case blocks.Paragraph() | blocks.Note():
            yield from (span.text for span in block.spans)
        case blocks.FactList():
            yield from (text for fact in block.items for text in (fact.label, fact.value, fact.note))
        case blocks.Table():
            yield from block.columns
            yield from (text for row in block.rows for text in (row.label, *(cell.text for cell in row.cells)))
        case blocks.Bullets():
            yield from (span.text for item in block.items for span in item)
        case blocks.Details():
            yield block.summary
            yield from (text for part in block.blocks for text in _block(part))
        case blocks.Sources():
            yield block.title
            yield from (line.title for line in block.items)
        case _:
            assert_never(block)
