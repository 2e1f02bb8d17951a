"""A cache of finished replies: people ask for the same few models all day."""

import secrets
from collections.abc import Callable
from typing import NamedTuple

from cachetools import LRUCache

from bot.reply.reply import Reply

_SIZE = 128
"""Replies that are kept; each takes some 25 kilobytes."""


class CardKey(NamedTuple):
    """The key of a card: the entry that it is about, its depth, its page and its language."""

    kind: str
    id: str
    depth: str
    """How much of the entry it shows."""
    page: int
    lang: str


class ReplyCache:
    """A cache of the finished cards of one edition of the catalogue, which depend on nothing but their keys."""

    def __init__(self, edition: str | None = None) -> None:
        self.edition = edition or secrets.token_hex(4)
        """The name of the edition."""
        self._kept: LRUCache[CardKey, Reply] = LRUCache(_SIZE)

    def get(self, key: CardKey, make: Callable[[], Reply]) -> Reply:
        """Return the card with the key; if it is not kept, make it, name it and keep it."""
        kept = self._kept.get(key)
        if kept is None:
            name = "\x1f".join((self.edition, *map(str, key)))
            kept = self._kept[key] = make().model_copy(update={"cache_key": name})
        return kept
