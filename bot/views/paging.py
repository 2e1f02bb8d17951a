"""Turning pages of a list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.actions import Action, pack
from bot.reply.blocks import Navigate
from bot.words import Words

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """Hold one page of a list."""

    items: tuple[T, ...]
    number: int
    """From one."""
    count: int


def page_of(items: Sequence[T], index: int, size: int) -> Page[T]:
    """Return the page at `index` (from zero); past the end, the last one."""
    count = max(1, -(-len(items) // size))
    index = min(max(index, 0), count - 1)
    return Page(tuple(items[index * size : (index + 1) * size]), index + 1, count)


def page_turns(words: Words, page: Page[T], action: Callable[[int], Action]) -> Iterator[Navigate]:
    """Offer the pages before and after; `action` takes a page's index from zero."""
    if page.number > 1:
        yield Navigate(label=words("choice-previous"), action=pack(action(page.number - 2)))
    if page.number < page.count:
        yield Navigate(label=words("choice-next"), action=pack(action(page.number)))
