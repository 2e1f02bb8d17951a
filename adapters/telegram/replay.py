"""What a former process left unanswered: answered in the order in which it came, while new updates are answered too."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import NamedTuple

from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.incoming import Incoming
from adapters.telegram.keyed_queue import QueueSlot
from bot.service.inbox import MOST_ATTEMPTS, Delivery, Inbox
from bot.service.patience import until_done

_AT_ONCE = 50
"""Updates that are begun at a time."""
_SECONDS = 5.0
"""Seconds after which the next ones are begun though some of these wait, as for a chat that takes nothing now."""


class _Left(NamedTuple):
    """An update that was left, and its place in the order of its conversation."""

    delivery: Delivery
    incoming: Incoming
    slot: QueueSlot | None


class Replay:
    """The updates that were left when this process began."""

    def __init__(self, dispatcher: Dispatcher, inbox: Inbox) -> None:
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._left: deque[_Left] = deque()

    @asynccontextmanager
    async def prepared(self) -> AsyncIterator[int]:
        """Find what was left, and tell how many updates that is.

        While the body runs they keep their places: what comes later is answered after them in each conversation.
        """
        try:
            yield await self._find()
        finally:
            for one in self._left:
                if one.slot is not None:
                    one.slot.release()

    async def _find(self) -> int:
        find = partial(self._inbox.pending, self._dispatcher.source)
        pending = await until_done("what was left cannot be looked for", find)
        for stored in pending:
            read = self._dispatcher.read(stored)
            if read is None:
                await self._dispatcher.mark(stored)
            else:
                self._left.append(_Left(stored, read[1], self._dispatcher.reserve(read[1])))
        return len(pending)

    async def run(self) -> None:
        """Answer it, a few at a time: new updates, and the end of the program, would wait for all of it.

        What was under way at two ends of a process is handled alone, so that it is known which update ends it.
        """
        while self._left:
            await self._dispatcher.wait_for_capacity()
            await self._answer([self._left[place] for place in range(min(_AT_ONCE, len(self._left)))])

    async def _answer(self, some: list[_Left]) -> None:
        """Answer the first ones, and wait for them for a while."""
        suspects = {one.delivery.id for one in some if one.delivery.attempts >= MOST_ATTEMPTS - 1}
        numbers = [one.delivery.id for one in some if one.delivery.id not in suspects]
        begin = partial(self._inbox.begin, self._dispatcher.source, numbers)
        await until_done("what was left cannot be begun", begin)
        tasks = []
        for delivery, incoming, slot in some:
            self._left.popleft()
            tasks.append(self._dispatcher.submit(delivery, incoming, slot, alone=delivery.id in suspects))
        await asyncio.wait(tasks, timeout=_SECONDS)
