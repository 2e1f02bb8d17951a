"""The portable budget: how much one reply may hold, and how a longer one is cut into pages.

Blocks are moved whole to the next page; a block longer than a page is split between its items or its sentences. What
cannot be split is a heading, a legal notice, a line of facts or of sources, and a row of a table; a page is over the
limit only where one of these is.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.action_codec import MAX_BYTES, pack
from bot.reply import blocks
from bot.reply.blocks import Block, NoteKind, Spans
from bot.reply.choices import Choice, Navigate, PickMany, PickOne
from bot.reply.clip import clip
from bot.reply.reply import Reply
from bot.words import Words

MAX_CHARACTERS = 3_500
MAX_CHOICES = 24
MAX_LABEL = 40
_LINE = 4
"""Characters that a line's end, indent and marks may cost on a platform."""
_LEAST_ROOM = 100
"""Characters of a page that are left for the text, however long the title and the notices are."""


def asked_page(words: Words, reply: Reply) -> Reply:
    """Return the page of a reply that is asked for, with choices that turn to the pages before and after."""
    action = reply.paging
    if action is None:
        return reply
    pages = paginate(reply.blocks)
    index = min(max(action.page, 0), len(pages) - 1)
    at = [action.model_copy(update={"page": page}) for page in range(len(pages))]
    turns: list[Choice] = []
    if index > 0:
        turns.append(Navigate(label=words("choice-previous"), action=pack(at[index - 1])))
    if index + 1 < len(pages):
        turns.append(Navigate(label=words("choice-next"), action=pack(at[index + 1])))
    return reply.model_copy(
        update={
            "blocks": pages[index],
            "choices": (*turns, *reply.choices),
            "again": pack(at[index]),
            "paging": None,
        }
    )


def paginate(content: tuple[Block, ...], limit: int = MAX_CHARACTERS) -> tuple[tuple[Block, ...], ...]:
    """Split blocks into pages; the title and the legal notices stand on every page."""
    if _total(content) <= limit:
        return (content,)
    title = tuple(block for block in content[:1] if isinstance(block, blocks.Heading))
    notices = tuple(block for block in content if _is_legal(block))
    body = (block for block in content[len(title) :] if not _is_legal(block))
    room = max(limit - _total((*title, *notices)), _LEAST_ROOM)
    return tuple((*title, *page, *notices) for page in _filled(body, room))


def fit_choices(reply: Reply) -> Reply:
    """Shorten the labels that are too long for a button.

    A reply that can be laid out in another way leaves room for the button that does so.

    Raises:
        ValueError: There are more choices than a page holds, or an action is too long for a button.
    """
    most = MAX_CHOICES - 1 if reply.again is not None and has_table(reply) else MAX_CHOICES
    if len(reply.choices) > most:
        raise ValueError(f"{len(reply.choices)} choices in a reply that may have {most}")
    fitted = tuple(_fit_choice(choice) for choice in reply.choices)
    if all(new is old for new, old in zip(fitted, reply.choices, strict=True)):
        return reply
    return reply.with_choices(*fitted)


def has_table(reply: Reply) -> bool:
    """Tell whether a reply shows a table."""
    return any(isinstance(block, blocks.Table) for block in reply.blocks)


def size(block: Block) -> int:
    """Estimate the characters that a block takes on any platform."""
    match block:
        case blocks.Heading():
            return len(block.text) + _LINE
        case blocks.Paragraph() | blocks.Note():
            return _length(block.spans) + _LINE
        case blocks.FactList():
            return sum(len(f.label) + len(f.value) + len(f.note) + 2 * _LINE for f in block.items)
        case blocks.Table():  # where it is narrow, each column is listed by itself with the labels again
            labels = sum(len(row.label) + _LINE for row in block.rows) * len(block.columns)
            cells = sum(len(cell.text) + 2 for row in block.rows for cell in row.cells)
            return labels + cells + sum(len(column) + _LINE for column in block.columns)
        case blocks.Bullets():
            return sum(_length(item) + _LINE for item in block.items)
        case blocks.Details():
            return len(block.summary) + _LINE + _total(block.blocks)
        case blocks.Sources():
            lines = sum(len(item.title) + len(item.url) + len(item.checked) + 2 * _LINE for item in block.items)
            return lines + len(block.title)
        case _:
            assert_never(block)


def _total(content: Iterable[Block]) -> int:
    return sum(map(size, content))


def _length(spans: Spans) -> int:
    return sum(len(span.text) for span in spans)


def _is_legal(block: Block) -> bool:
    return isinstance(block, blocks.Note) and block.kind is NoteKind.LEGAL


def _filled(content: Iterable[Block], room: int) -> list[tuple[Block, ...]]:
    """Fill pages with blocks, in order."""
    pages: list[tuple[Block, ...]] = [()]
    for block in content:
        for part in _split(block, room):
            if pages[-1] and _total(pages[-1]) + size(part) > room:
                pages.append(())
            pages[-1] = (*pages[-1], part)
    return pages


def _split(block: Block, room: int) -> Iterator[Block]:
    """Split a block that is longer than a page."""
    if size(block) <= room:
        yield block
        return
    match block:
        case blocks.FactList(items=(_, _, *_)) | blocks.Bullets(items=(_, _, *_)) | blocks.Sources(items=(_, _, *_)):
            yield from _halved(block, "items", len(block.items) // 2, room)
        case blocks.Table(rows=(_, _, *_)):
            yield from _halved(block, "rows", len(block.rows) // 2, room)
        case blocks.Details():
            inner = max(room - len(block.summary) - _LINE, _LEAST_ROOM)
            yield from (blocks.Details(summary=block.summary, blocks=part) for part in _filled(block.blocks, inner))
        case blocks.Paragraph() | blocks.Note():
            yield from (block.model_copy(update={"spans": piece}) for piece in _pieces(block.spans, room - _LINE))
        case blocks.Bullets(items=(item,)):
            yield from (blocks.Bullets(items=(piece,)) for piece in _pieces(item, room - _LINE))
        case _:
            yield block


def _halved(block: Block, part: str, middle: int, room: int) -> Iterator[Block]:
    items = getattr(block, part)
    for half in (items[:middle], items[middle:]):
        yield from _split(block.model_copy(update={part: half}), room)


def _pieces(spans: Spans, room: int) -> Iterator[Spans]:
    """Cut running text into pieces that fit."""
    piece: Spans = ()
    left = room
    for span in spans:
        rest = span.text
        while len(rest) > left:
            end = _end(rest, left) or (0 if piece else room)
            head, rest = rest[:end].rstrip(), rest[end:].lstrip()
            if head:
                piece = (*piece, span.model_copy(update={"text": head}))
            if piece:
                yield piece
            piece, left = (), room
        if rest:
            piece = (*piece, span.model_copy(update={"text": rest}))
            left -= len(rest)
    if piece:
        yield piece


def _end(text: str, room: int) -> int:
    """Return where the last sentence that fits ends, or else the last word; 0 if there is none."""
    sentence = max(text.rfind(mark, 0, room) + 1 for mark in (". ", "! ", "? ", "\n"))
    return sentence or text.rfind(" ", 0, room) + 1


def _fit_label(label: str) -> str:
    """Shorten a label: what stands in brackets behind it goes first, then whole words."""
    if len(label) <= MAX_LABEL:
        return label
    bare = label.partition(" (")[0]
    if label.endswith(")") and len(bare) <= MAX_LABEL:
        return bare
    words = label[:MAX_LABEL].rpartition(" ")[0]
    return f"{words.rstrip(' ,:;·')}…" if words else clip(label, MAX_LABEL)


def _fit_choice(choice: Choice) -> Choice:
    if isinstance(choice, PickOne | PickMany | Navigate) and len(choice.action.encode()) > MAX_BYTES:
        raise ValueError("an action is longer than a button can carry")
    label = _fit_label(choice.label)
    return choice if label == choice.label else choice.model_copy(update={"label": label})
