"""Updates that were answered, marked so in the inbox: or they would be answered twice."""

import asyncio
import logging
from collections import Counter

from bot.errors import StorageError
from bot.service.backoff import Backoff
from bot.service.inbox import Delivery, Inbox

log = logging.getLogger(__name__)
_BACKOFF = Backoff(first=0.5, longest=30.0)


class Answered:
    """What this process has answered and the database has not taken yet."""

    def __init__(self, inbox: Inbox, counts: Counter[str]) -> None:
        self._inbox = inbox
        self._counts = counts
        self._unmarked: set[int] = set()

    def has(self, stored: Delivery) -> bool:
        """Tell whether an update that still waits by the inbox was answered all the same."""
        return stored.id in self._unmarked

    async def mark(self, stored: Delivery) -> None:
        """Mark an update as answered, again and again while the database refuses it.

        One whose marking is broken off is known by `has` for as long as the process lives.
        """
        self._unmarked.add(stored.id)
        failures = 0
        while True:
            try:
                await self._inbox.mark_done(stored.source, stored.id)
            except StorageError as error:
                failures += 1
                self._counts["answered but not marked so"] += 1
                log.error("an update that was answered cannot be marked so: %s", error)  # noqa: TRY400  # the place is known
            else:
                self._unmarked.discard(stored.id)
                return
            await asyncio.sleep(_BACKOFF.pause(failures))
