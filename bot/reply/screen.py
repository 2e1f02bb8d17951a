"""How much of a phone's screen a reply takes: a first message answers within a screen, the rest is a press away."""

from collections.abc import Iterable
from typing import assert_never

from bot.events import Conversation, ConversationKind
from bot.reply import blocks
from bot.reply.blocks import Block
from bot.reply.plain import fact_text, plain_block, spans_text

WIDTH = 36
"""Characters in a line of a phone."""
GROUP_LINES = 12
PRIVATE_LINES = 20
_INDENT = 2
"""Characters by which the second line of a fact is moved in, and those after it."""


def lines_for(place: Conversation, *, compact: bool = False) -> int:
    """Return the lines that a first message may take in a place: fewer where others read along, or on request."""
    if compact:
        return GROUP_LINES
    match place.kind:
        case ConversationKind.PRIVATE:
            return PRIVATE_LINES
        case ConversationKind.GROUP | ConversationKind.INLINE:
            return GROUP_LINES
        case kind:
            assert_never(kind)


def height(content: Iterable[Block]) -> int:
    """Return the lines that blocks take, with an empty line between two blocks."""
    parts = [block_height(block) for block in content]
    return sum(parts) + max(len(parts) - 1, 0)


def block_height(block: Block) -> int:
    """Return the lines that a block takes."""
    match block:
        case blocks.Heading():
            return text_height(block.text)
        case blocks.FactList():
            return sum(map(fact_height, block.items))
        case blocks.Paragraph():
            return sum(text_height(line, indent=0) for line in spans_text(block.spans).split("\n"))
        case blocks.Bullets():
            return sum(text_height(line) for item in block.items for line in f"• {spans_text(item)}".split("\n"))
        case _:
            return plain_block(block, WIDTH).count("\n") + 1


def fact_height(fact: blocks.FactLine) -> int:
    """Return the lines that a fact takes."""
    return text_height(fact_text(fact))


def text_height(text: str, indent: int = _INDENT) -> int:
    """Return the lines that a text takes, broken between words; a long word stays whole."""
    if len(text) <= WIDTH:
        return 1
    lines, used = 1, 0
    for word in text.replace("\n", " ").split(" "):
        if used and used + 1 + len(word) > WIDTH:
            lines, used = lines + 1, indent + len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines
