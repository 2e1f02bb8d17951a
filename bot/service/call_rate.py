"""How fast a platform may be called: of several processes that call it, each has an equal part of one rate."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.errors import StorageError
from bot.service.leases import Leases
from bot.service.running import running

log = logging.getLogger(__name__)
PAUSE = 2.0
"""Seconds between two looks at how many processes there are."""
_PART = 6.0
"""Seconds for which a process counts that looks no more."""
_MARGIN = 0.5
"""Seconds beyond a pause after which every other process has seen a new one, on a busy machine too."""


class TokenBucket:
    """Limit that allows a burst at once, and then turns at an even distance."""

    __slots__ = ("_ahead", "_distance", "_next")

    def __init__(self, distance: float, burst: int) -> None:
        self._distance = distance
        self._ahead = distance * (burst - 1)
        self._next = 0.0

    def reserve(self, now: float) -> float:
        """Reserve the next turn; return when it is."""
        turn = max(self._next, now)
        self._next = turn + self._distance
        return max(now, turn - self._ahead)

    def exhaust(self, until: float) -> None:
        """Leave no burst over at that time."""
        self._next = max(self._next, until + self._ahead)


class CallRate:
    """The rate that this process keeps to: all that is allowed, until it is told to divide it."""

    def __init__(
        self,
        per_second: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Allow so many calls a second to all processes together."""
        self._per_second = per_second
        self.clock = clock
        self.sleep = sleep
        """How it tells and passes the time: other limits of the same calls go by that too."""
        self._among = 1
        self._part = _part(per_second)

    def divide(self, among: int, rest: float = 0.0) -> None:
        """Keep to the part of one among so many from now on; the first turn is when the `rest` (seconds) is over."""
        if among != self._among or rest:
            self._among = among
            self._part = _part(self._per_second / among)
            self._part.exhaust(self.clock() + rest)  # what was sent a moment ago counts

    async def turn(self, until: float, after: float = 0.0) -> bool:
        """Wait for a turn that comes `after`; tell whether it came, or would only come later than `until`."""
        part = None
        while part is not self._part:  # it may be divided anew meanwhile
            part, now = self._part, self.clock()
            at = max(after, part.reserve(now))
            if at > until:
                return False
            if at > now:
                await self.sleep(at - now)
        return True


class SharedCallRate:
    """The part that this process has of a rate, looked up every few seconds."""

    def __init__(
        self,
        rate: CallRate,
        leases: Leases,
        name: str,
        holder: str,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Share the rate of that name with all who do, under the name `holder`, which no other process has."""
        self._rate = rate
        self._leases = leases
        self._name = name
        self._holder = holder
        self._sleep = sleep

    @asynccontextmanager
    async def shared(self) -> AsyncIterator[None]:
        """Have a part while the body runs; the others have all of it afterwards."""
        await self._look(is_new=True)
        try:
            async with running(self._keep()):
                yield
        finally:
            await self._leave()

    async def _keep(self) -> None:
        while True:
            await self._sleep(PAUSE)
            await self._look(is_new=False)

    async def _look(self, *, is_new: bool) -> None:
        """Count this process in and look how many there are; a new one waits until all others have seen it."""
        try:
            among = await self._leases.take_part(self._name, self._holder, _PART)
        except StorageError as error:
            log.warning("it is not known how many processes share %s: %s", self._name, error)
            return
        self._rate.divide(among, rest=PAUSE + _MARGIN if is_new and among > 1 else 0.0)

    async def _leave(self) -> None:
        try:
            await self._leases.leave(self._name, self._holder)
        except StorageError:
            log.warning("the part of %s could not be given up; it ends by itself", self._name)


def _part(per_second: float) -> TokenBucket:
    return TokenBucket(1 / per_second, int(max(1, per_second)))
