"""The portable budget: how much one reply may hold, and turning a longer one into pages.

Whole blocks are moved, long ones are split between their items; rendered text is never cut.
"""

from collections.abc import Callable, Iterator
from typing import assert_never

from bot.actions import MAX_BYTES, Action, pack
from bot.reply import blocks
from bot.reply.blocks import Block, Choice, Navigate, NoteKind, Reply, Span
from bot.reply.clip import clip
from bot.words import Words

MAX_CHARACTERS = 3_500
MAX_CHOICES = 24
MAX_LABEL = 40
_LINE = 4
"""Characters that a line's end, indent and marks may cost on a platform."""


def paged(words: Words, reply: Reply, index: int, action: Callable[[int], Action]) -> Reply:
    """Return one page of a reply, with choices that turn to the others; `action` takes a page's index from zero."""
    pages = paginate(reply.blocks)
    index = min(max(index, 0), len(pages) - 1)
    turns = []
    if index > 0:
        turns.append(Navigate(label=words("choice-previous"), action=pack(action(index - 1))))
    if index + 1 < len(pages):
        turns.append(Navigate(label=words("choice-next"), action=pack(action(index + 1))))
    return reply.model_copy(update={"blocks": pages[index], "choices": (*turns, *reply.choices)})


def paginate(content: tuple[Block, ...], limit: int = MAX_CHARACTERS) -> tuple[tuple[Block, ...], ...]:
    """Split blocks into pages; the title and notes that the law asks for stand on every page."""
    if sum(map(size, content)) <= limit:
        return (content,)
    title: tuple[Block, ...] = tuple(block for block in content[:1] if isinstance(block, blocks.Heading))
    legal: tuple[Block, ...] = tuple(block for block in content if _is_legal(block))
    room = limit - sum(map(size, title + legal))
    pages: list[list[Block]] = [[]]
    for block in content[len(title) :]:
        for part in () if block in legal else _split(block, room):
            if pages[-1] and sum(map(size, pages[-1])) + size(part) > room:
                pages.append([])
            pages[-1].append(part)
    return tuple((*title, *page, *legal) for page in pages)


def fit(reply: Reply) -> Reply:
    """Shorten labels that are too long for a button.

    Raises:
        ValueError: there are more choices than a page holds, or an action is too long: a command failed to page.
    """
    if len(reply.choices) > MAX_CHOICES:
        raise ValueError(f"{len(reply.choices)} choices in a reply")
    fitted = tuple(_fit_choice(choice) for choice in reply.choices)
    if all(new is old for new, old in zip(fitted, reply.choices, strict=True)):
        return reply
    return reply.model_copy(update={"choices": fitted})


def size(block: Block) -> int:
    """Estimate the characters that a block takes on any platform."""
    match block:
        case blocks.Heading():
            return len(block.text) + _LINE
        case blocks.Paragraph() | blocks.Note():
            return _spans(block.spans) + _LINE
        case blocks.FactList():
            return sum(len(f.label) + len(f.value) + len(f.note) + 2 * _LINE for f in block.items)
        case blocks.Table():  # where it is narrow, each column is listed by itself with the labels again
            labels = sum(len(row.label) + _LINE for row in block.rows) * len(block.columns)
            cells = sum(len(cell.text) + 2 for row in block.rows for cell in row.cells)
            return labels + cells + sum(len(column) + _LINE for column in block.columns)
        case blocks.Bullets():
            return sum(_spans(item) + _LINE for item in block.items)
        case blocks.Details():
            return len(block.summary) + _LINE + sum(map(size, block.blocks))
        case blocks.Sources():
            return sum(len(item.title) + len(item.url) + len(item.checked) + 2 * _LINE for item in block.items) + len(
                block.title
            )
        case _:
            assert_never(block)


def _is_legal(block: Block) -> bool:
    return isinstance(block, blocks.Note) and block.kind is NoteKind.LEGAL


def _spans(spans: blocks.Spans) -> int:
    return sum(len(span.text) for span in spans)


def _split(block: Block, room: int) -> Iterator[Block]:
    """Split a block that is longer than a page between its items; running text at the ends of sentences."""
    if size(block) <= room:
        yield block
        return
    match block:
        case blocks.FactList(items=(_, _, *_)) | blocks.Bullets(items=(_, _, *_)) | blocks.Sources(items=(_, _, *_)):
            yield from _halved(block, "items", len(block.items) // 2, room)
        case blocks.Table(rows=(_, _, *_)):
            yield from _halved(block, "rows", len(block.rows) // 2, room)
        case blocks.Details():
            inner = (piece for part in block.blocks for piece in _split(part, room - len(block.summary) - _LINE))
            yield from (blocks.Details(summary=block.summary, blocks=(piece,)) for piece in inner)
        case blocks.Paragraph():
            pieces = (piece for span in block.spans for piece in _span_pieces(span, room))
            yield from (blocks.Paragraph(spans=(piece,)) for piece in pieces)
        case _:
            yield block


def _halved(block: Block, part: str, middle: int, room: int) -> Iterator[Block]:
    items = getattr(block, part)
    for half in (items[:middle], items[middle:]):
        yield from _split(block.model_copy(update={part: half}), room)


def _span_pieces(span: Span, room: int) -> Iterator[Span]:
    for text in _sentences(span.text, room - _LINE):
        yield span.model_copy(update={"text": text})


def _sentences(text: str, room: int) -> Iterator[str]:
    """Cut text into pieces that fit, after a sentence where there is one, else after a word."""
    while len(text) > room:
        ends = [text.rfind(mark, 0, room) + 1 for mark in (". ", "! ", "? ", "\n", " ")]
        end = max(ends[:4]) or ends[4] or room
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text


def _fit_choice(choice: Choice) -> Choice:
    if isinstance(choice, blocks.PickOne | blocks.PickMany | Navigate) and len(choice.action.encode()) > MAX_BYTES:
        raise ValueError("an action is longer than a button can carry")
    label = clip(choice.label, MAX_LABEL)
    return choice if label == choice.label else choice.model_copy(update={"label": label})
