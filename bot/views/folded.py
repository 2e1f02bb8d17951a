"""Long replies folded up: the heading and the introduction stand, the rest opens under its summary."""

from collections.abc import Iterable, Iterator

from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind
from bot.reply.reply import Reply


def folded(reply: Reply, summary: str) -> Reply:
    """Fold a reply up after its introduction; its sources and the notices of the law stay outside."""
    opening = _opening(reply.blocks)
    rest = reply.blocks[opening:]
    inside = tuple(block for block in rest if not _stays_outside(block))
    if not inside:
        return reply
    outside = (block for block in rest if _stays_outside(block))
    details = blocks.Details(summary=summary, blocks=tuple(_flat(inside)))
    return reply.with_blocks(*reply.blocks[:opening], details, *outside)


def _opening(content: tuple[Block, ...]) -> int:
    """Count the heading and the paragraph that a reply begins with."""
    kinds = [type(block) for block in content[:2]]
    return 2 if kinds == [blocks.Heading, blocks.Paragraph] else 1


def _stays_outside(block: Block) -> bool:
    if isinstance(block, blocks.Note):
        return block.kind is NoteKind.LEGAL
    return isinstance(block, blocks.Sources)


def _flat(content: Iterable[Block]) -> Iterator[Block]:
    """Take the parts out of what is folded inside: it cannot be folded twice."""
    for block in content:
        if isinstance(block, blocks.Details):
            yield blocks.Heading(text=block.summary, level=2)
            yield from block.blocks
        else:
            yield block
