"""Updates that were answered, marked so in the inbox: or they would be answered twice."""

from collections import Counter

from bot.errors import StorageError
from bot.service.inbox import Delivery, Inbox
from bot.service.patience import until_done


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
        await until_done("an update that was answered cannot be marked so", lambda: self._mark_once(stored))
        self._unmarked.discard(stored.id)

    async def _mark_once(self, stored: Delivery) -> None:
        try:
            await self._inbox.mark_done(stored.source, stored.id)
        except StorageError:
            self._counts["answered but not marked so"] += 1
            raise
