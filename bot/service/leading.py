"""Work that exactly one of several processes does: whoever holds its lease, and another one soon after that ends."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager

from bot.errors import StorageError
from bot.service.leases import Lease, Leases
from bot.service.process_names import has_ended
from bot.service.running import running

log = logging.getLogger(__name__)
LEASE = 6
"""Seconds for which a lease is held without being renewed: so long the work rests when a process has died."""
_PAUSE = 1.5
"""Seconds between two renewals, and between two tries to get a lease."""
_MARGIN = 1.0
"""Seconds before the end of a lease that could not be renewed at which the work stops."""


class Leading:
    """The part that this process takes in work that only one process may do at a time."""

    def __init__(
        self,
        leases: Leases,
        holder: str,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take part under the name `holder`, which no other process has."""
        self._leases = leases
        self._holder = holder
        self._clock = clock
        self._sleep = sleep

    async def run(self, name: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Do the work whenever this process holds the lease of that name, until the work ends by itself.

        What the work raises is raised here. At the end the lease is given up, so that another process can go on at
        once.
        """
        while True:
            lease = await self._acquired(name)
            if lease is None:
                await self._sleep(_PAUSE)
                continue
            # The lease is kept for as long as the work takes to end.
            async with self._held(lease), running(self._keep(lease)) as keeping, running(work()) as working:
                await asyncio.wait({*working, *keeping}, return_when=asyncio.FIRST_COMPLETED)
                if working[0].done():
                    return working[0].result()
            log.warning("%s: the lease is lost; the process that holds it goes on", name)

    async def _acquired(self, name: str) -> Lease | None:
        try:
            lease = await self._leases.acquire(name, self._holder, LEASE)
            if lease is None and await self._is_left(name):
                lease = await self._leases.acquire(name, self._holder, LEASE)
        except StorageError:  # the store itself is reported where it is needed
            return None
        if lease is not None:
            log.info("%s: this process does it from now on", name)
        return lease

    async def _is_left(self, name: str) -> bool:
        """Take the lease from a process of this machine that has ended; tell whether that was so."""
        holder = await self._leases.holder(name)
        if holder is None or not has_ended(holder):
            return False
        await self._leases.evict(name, holder)
        return True

    async def _keep(self, lease: Lease) -> None:
        """Renew the lease for as long as that is possible."""
        ends = self._clock() + LEASE
        while (left := ends - _MARGIN - self._clock()) > 0:
            await self._sleep(min(_PAUSE, left))
            asked = self._clock()
            try:
                async with asyncio.timeout(max(left, _MARGIN)):  # `wait_for` of Python 3.11 can swallow a cancellation
                    if not await self._leases.renew(lease, LEASE):
                        return
            except (StorageError, TimeoutError):
                continue
            ends = asked + LEASE

    @asynccontextmanager
    async def _held(self, lease: Lease) -> AsyncIterator[None]:
        """Give the lease up at the end of the body."""
        try:
            yield
        finally:
            try:
                async with asyncio.timeout(LEASE):
                    await self._leases.release(lease)
            except (StorageError, TimeoutError):
                log.warning("%s: the lease could not be given up; it ends by itself", lease.name)
