"""The pages of a list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.action_codec import pack
from bot.actions import Action
from bot.reply.choices import Navigate
from bot.words import Words

T = TypeVar("T")


@dataclass(frozen=True)
class ListPage(Generic[T]):
    """One page of a list."""

    items: tuple[T, ...]
    number: int
    """The number of the page, from one."""
    count: int


def page_of(items: Sequence[T], index: int, size: int) -> ListPage[T]:
    """Return the page at `index` (from zero); past the end, the last one."""
    count = max(1, -(-len(items) // size))
    index = min(max(index, 0), count - 1)
    return ListPage(tuple(items[index * size : (index + 1) * size]), index + 1, count)


def page_turns(words: Words, page: ListPage[T], action: Callable[[int], Action]) -> Iterator[Navigate]:
    """Yield the choices that turn to the pages before and after; `action` takes the index of a page, from zero."""
    if page.number > 1:
        yield Navigate(label=words("choice-previous"), action=pack(action(page.number - 2)))
    if page.number < page.count:
        yield Navigate(label=words("choice-next"), action=pack(action(page.number)))
