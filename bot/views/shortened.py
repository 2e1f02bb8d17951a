"""Answers that are longer than a place has room for, cut to what answers."""

from collections.abc import Callable, Iterator

from bot.catalogue.catalogue import Catalogue
from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind
from bot.reply.reply import Reply
from bot.reply.screen import height
from bot.views.notices import notices_for
from bot.words import Words


def shortened(words: Words, catalogue: Catalogue, reply: Reply, lines: int) -> Reply:
    """Return a reply in so many lines of a phone, or as few as it can be cut to; the same one where it fits.

    Remarks go first, the last one before the others, then the last items of lists, the last paragraphs, and the lists.
    What a reply begins with stays, and so do its caveats, its warnings and the notices of the law.
    """
    notices = tuple(notices_for(words, catalogue, reply))
    room = lines - sum(height((notice,)) + 1 for notice in notices)
    content = reply.blocks
    cuts = _cuts(content)
    while height(content) > room and (shorter := next(cuts, None)) is not None:
        content = shorter
    return reply if content is reply.blocks else reply.with_blocks(*content)


def _cuts(content: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Yield ever shorter forms of what a reply shows."""
    for cut in (_without_remark, _without_item, _without_paragraph, _without_list):
        while (shorter := cut(content)) is not None:
            yield shorter
            content = shorter


def _without_remark(content: tuple[Block, ...]) -> tuple[Block, ...] | None:
    return _without_last(content, lambda one: isinstance(one, blocks.Note) and one.kind is NoteKind.INFO)


def _without_paragraph(content: tuple[Block, ...]) -> tuple[Block, ...] | None:
    return _without_last(content, lambda one: isinstance(one, blocks.Paragraph))


def _without_list(content: tuple[Block, ...]) -> tuple[Block, ...] | None:
    return _without_last(content, lambda one: isinstance(one, blocks.FactList | blocks.Bullets))


def _without_last(content: tuple[Block, ...], is_meant: Callable[[Block], bool]) -> tuple[Block, ...] | None:
    """Leave out the last block that is meant, if it is not the first of all."""
    for place in range(len(content) - 1, 0, -1):
        if is_meant(content[place]):
            return (*content[:place], *content[place + 1 :])
    return None


def _without_item(content: tuple[Block, ...]) -> tuple[Block, ...] | None:
    """Leave out the last item of the last list that has more than one."""
    for place in range(len(content) - 1, -1, -1):
        match content[place]:
            case blocks.FactList(items=(_, _, *_)) | blocks.Bullets(items=(_, _, *_)) as block:
                cut = block.model_copy(update={"items": block.items[:-1]})
                return (*content[:place], cut, *content[place + 1 :])
            case _:
                continue
    return None
