"""One answer to an album, whose pictures arrive as messages of their own, as a rule one of them with words."""

import asyncio
from collections.abc import Awaitable, Callable

from cachetools import LRUCache

from adapters.telegram.incoming import AlbumPart, IncomingEvent
from bot.events import Text

_PATIENCE = 0.5
"""Seconds for which a message without words waits for one of its album that has them: they arrive together."""
_MAX_ALBUMS = 1_000


class Albums:
    """The albums that came lately, each with the one message that is answered."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep
        self._answered: LRUCache[tuple[int, str], int] = LRUCache(_MAX_ALBUMS)

    def arrive(self, incoming: IncomingEvent) -> None:
        """Choose a message as soon as it comes, if it is the first of its album with words."""
        wordless = isinstance(incoming.event, Text) and incoming.event.wordless
        if incoming.album is not None and not wordless:
            self._choose(incoming.album)

    async def is_left_to_another(self, incoming: IncomingEvent) -> bool:
        """Tell whether another message of its album is answered."""
        part = incoming.album
        if part is None:
            return False
        if part.key not in self._answered:
            await self._sleep(_PATIENCE)
        return self._choose(part) != part.message

    def _choose(self, part: AlbumPart) -> int:
        """Return the number of the message that is answered: this one if there is none yet."""
        return self._answered.setdefault(part.key, part.message)
