"""Answering what several processes receive: each conversation is one process's at a time, so its order is kept."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from bot.errors import StorageError
from bot.service.claims import Claims
from bot.service.inbox import MOST_ATTEMPTS, Delivery, Inbox

log = logging.getLogger(__name__)
CLAIM = 8
"""Seconds for which a conversation stays a process's own without being renewed: what one that died holds it up by."""
_PAUSE = 2.0
"""Seconds between two renewals, and between two looks at what nobody answers."""
_AT_ONCE = 100
"""Conversations that are taken at a look: what comes meanwhile would wait for all that were left."""
_LOOK = 0.2
"""Seconds after which it is looked what else has come to a conversation that is being answered."""


class Sharing:
    """The part that this process takes in answering the updates of a source."""

    def __init__(  # noqa: PLR0913, PLR0917  # made in one place
        self,
        inbox: Inbox,
        claims: Claims,
        source: str,
        holder: str,
        answer: Callable[[Delivery], Coroutine[None, None, None]],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take part under the name `holder`, which no other process has; `answer` answers an update to its end."""
        self._inbox = inbox
        self._claims = claims
        self._source = source
        self._holder = holder
        self._answer = answer
        self._sleep = sleep
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._offered: set[str] = set()
        self._left: set[str] = set()
        """What this process has claimed and could not answer to the end, since the database was away."""
        self._closed = False

    def offer(self, conversation: str) -> None:
        """Answer what waits in a conversation, unless a process does so already: that one will find it."""
        if self._closed:
            return
        if conversation in self._tasks:
            self._offered.add(conversation)  # it may be given up at this moment
            return
        task = asyncio.create_task(self._answer_all(conversation))
        self._tasks[conversation] = task
        task.add_done_callback(lambda _task: self._ended(conversation))

    async def run(self) -> None:
        """Keep the conversations that are this process's own, and take those of processes that have ended."""
        while True:
            try:
                await self._claims.renew(self._source, self._holder, CLAIM)
                unclaimed = await self._claims.unclaimed(self._source, CLAIM)
                left, self._left = self._left, set()
                for conversation in left.union(unclaimed[:_AT_ONCE]):
                    self.offer(conversation)
            except StorageError as error:
                log.error("what nobody answers cannot be looked for: %s", error)  # noqa: TRY400  # the place is known
            await self._sleep(_PAUSE)

    def close(self) -> None:
        """Begin nothing more: what still waits is left to other processes."""
        self._closed = True

    async def closed(self) -> None:
        """Wait until what was under way has ended and every conversation is given up."""
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _ended(self, conversation: str) -> None:
        del self._tasks[conversation]
        if conversation in self._offered:
            self._offered.discard(conversation)
            self.offer(conversation)

    async def _answer_all(self, conversation: str) -> None:
        """Answer what waits in a conversation and what comes meanwhile, unless it is another process's."""
        try:
            while await self._claims.claim(self._source, conversation, self._holder, CLAIM):
                await self._answer_waiting(conversation)
                if await self._claims.release(self._source, conversation, self._holder, leaving=self._closed):
                    return
        except StorageError as error:
            self._left.add(conversation)
            log.error("a conversation is left for later: %s", error)  # noqa: TRY400  # the place is known

    async def _answer_waiting(self, conversation: str) -> None:
        """Answer until nothing waits; what is begun first is ahead of what comes later."""
        under_way: dict[asyncio.Task[None], int] = {}
        try:
            while True:
                waiting = [] if self._closed else await self._claims.waiting(self._source, conversation)
                new = _next([one for one in waiting if one.id not in under_way.values()], is_first=not under_way)
                if new:
                    await self._inbox.begin(self._source, [one.id for one in new])
                under_way |= {asyncio.create_task(self._answer(one)): one.id for one in new}
                if not under_way:
                    return
                done, _ = await asyncio.wait(under_way, timeout=_LOOK, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    del under_way[task]
        finally:
            for task in under_way:
                task.cancel()
            await asyncio.gather(*under_way, return_exceptions=True)


def _next(waiting: list[Delivery], *, is_first: bool) -> list[Delivery]:
    """Choose what to begin now: all of it, but what may end the process alone, so that it is known what does."""
    suspect = next((place for place, one in enumerate(waiting) if one.attempts >= MOST_ATTEMPTS - 1), None)
    if suspect is None:
        return waiting
    return waiting[:suspect] or waiting[: int(is_first)]
