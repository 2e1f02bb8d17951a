"""Finished cards, kept for a while: people ask for the same few models all day."""

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from bot.reply.blocks import Reply

_MOST = 128
"""Cards that are kept; each takes some 25 kilobytes."""


class CardKey(NamedTuple):
    """Name a card: what it is about, its page and its language."""

    kind: str
    id: str
    page: int
    lang: str


class Cards:
    """Keep the cards last asked for, of one catalogue: with it, a card depends on nothing but its key."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: OrderedDict[CardKey, Reply] = OrderedDict()

    def get(self, key: CardKey, make: Callable[[], Reply]) -> Reply:
        """Return the card kept under the key, or make and keep it."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = self._kept[key] = make()
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return made
