"""Keeping the catalogue of a running bot current: a round on the start and on an interval, and the swap."""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial

from adapters.cli.quiet import without_collections
from adapters.cli.shared_copies import SharedCopies
from bot.app import App
from bot.commands.request import DailyTools
from bot.errors import StorageError, loggable
from bot.loading.reference import lazy_reference
from bot.loading.renewal import Answer, Order, Renewal, renew
from bot.loading.snapshot import folder_stamp, read_snapshot
from bot.processes import ProcessError, done_elsewhere
from bot.service.backoff import Backoff
from bot.service.health import RefreshFault, RefreshState
from bot.service.leading import Leading
from bot.service.metrics import Gauge
from bot.service.process_names import process_name
from bot.service.running import running
from bot.service.services import Services

log = logging.getLogger(__name__)
_FIRST = 5.0
"""Seconds from the start to the first round: platforms connect meanwhile."""
_LONGEST_ROUND = 900.0
"""Seconds after which a round is given up: on a busy machine it waits for everybody else."""
_FIRST_PAUSE = 120.0
"""Seconds before a round that has failed is tried again."""
_JITTER = 0.1
_FOLLOWING = 30.0
"""Seconds between two looks at whether another process has taken something."""

Sleep = Callable[[float], Awaitable[None]]


class Refresher:
    """Keeper of the catalogue of a running bot. What fails changes nothing, is logged, and is tried again."""

    def __init__(
        self,
        app: App,
        order: Order,
        every: timedelta,
        sleep: Sleep = asyncio.sleep,
        shared: SharedCopies | None = None,
    ) -> None:
        """Tell other processes what is new by `shared`, and take from there what they have."""
        self._app = app
        self._order = order
        self._every = every.total_seconds()
        self._backoff = Backoff(first=_FIRST_PAUSE, longest=self._every)
        self._sleep = sleep
        self._shared = shared
        self._one_at_a_time = asyncio.Lock()
        self._stamp = folder_stamp(order.data, order.kept)
        self.state = RefreshState()
        self._fault: RefreshFault | None = None

    async def run(self) -> None:
        """Go on for ever."""
        await self._sleep(_FIRST)
        while True:
            well = await self.refresh()
            failures = 0 if well else self.state.failures + 1
            compared_at = int(time.time()) if well else self.state.compared_at
            self.state = RefreshState(failures=failures, fault=None if well else self._fault, compared_at=compared_at)
            chance = 1 + _JITTER * random.uniform(-1, 1)  # noqa: S311  # bots that start together need not ask together
            await self._sleep(self._backoff.pause(failures) if failures else self._every * chance)

    async def follow(self, shared: SharedCopies) -> None:
        """Take what the process that asks has taken, for ever."""
        while True:
            await self._sleep(_FOLLOWING)
            try:
                async with self._one_at_a_time:
                    if await shared.adopt():
                        await self._renewed(replace(self._order, upstreams=()))
            except (OSError, ValueError, StorageError) as error:
                log.warning("the copies that others have taken cannot be used: %s", loggable(error))

    async def refresh(self) -> bool:
        """Ask for what is new; tell whether nothing went wrong."""
        async with self._one_at_a_time:
            self._fault = await self._renewed(self._order)
            if self._shared is not None:
                await self._publish(self._shared)
        return self._fault is None

    async def _publish(self, shared: SharedCopies) -> None:
        try:
            await shared.publish()
        except (OSError, StorageError) as error:
            log.warning("the new copies cannot be passed on: %s", loggable(error))

    async def _renewed(self, order: Order) -> RefreshFault | None:
        """Do a round; return what stood in its way."""
        try:
            renewal = await done_elsewhere(partial(renew, order, self._stamp), _LONGEST_ROUND)
        except ProcessError as error:
            log.warning("the catalogue was not refreshed: %s", error)
            return RefreshFault.ROUND
        except OSError as error:
            log.warning("the catalogue was not refreshed: no process can be started: %s", error.strerror)
            return RefreshFault.ROUND
        return await self._used(renewal) if isinstance(renewal, Renewal) else RefreshFault.ROUND

    def age(self) -> dict[str, float]:
        """Return the seconds since the last round that went well, if there was one."""
        compared_at = self.state.compared_at
        return {} if compared_at is None else {"catalogues": max(0.0, time.time() - compared_at)}

    def failed(self) -> dict[str, float]:
        """Return how many rounds in a row have failed, by what stood in the way of the last."""
        return {self.state.fault or "none": float(self.state.failures)}

    async def _used(self, renewal: Renewal) -> RefreshFault | None:
        _report(renewal)
        if renewal.stamp == self._stamp:
            return _fault_of(renewal)
        try:
            changed = await self._swap(renewal.stamp)
        except Exception as error:  # noqa: BLE001  # what cannot be opened must not end the bot that runs
            log.warning("the new catalogue cannot be opened: %s", loggable(error))
            return RefreshFault.OPENING
        return _fault_of(renewal) if changed else RefreshFault.OPENING

    async def _swap(self, stamp: str) -> bool:
        """Answer from the snapshot with that stamp from now on; tell whether it is there."""
        with without_collections():
            prepared = await asyncio.to_thread(self._prepared, stamp)
            if prepared is None:
                log.warning("the new catalogue cannot be opened: its snapshot is not there")
                return False
            replaced = self._app.replace(prepared)
            self._stamp = stamp
            parts = replaced.parts()
            del replaced
            await asyncio.to_thread(_let_go, parts)
        log.info("the catalogue was replaced")
        return True

    def _prepared(self, stamp: str) -> DailyTools | None:
        catalogue = read_snapshot(self._order.snapshot, stamp, lazy_reference(self._order.data))
        return None if catalogue is None else self._app.prepared(catalogue)


@asynccontextmanager
async def refreshing(
    app: App, services: Services, order: Callable[[], Order], every: timedelta | None
) -> AsyncIterator[Callable[[], RefreshState]]:
    """Keep the catalogue current while the body runs, if that is wanted; of several processes one asks for all.

    What it gives returns how that goes.
    """
    if every is None:
        yield RefreshState
        return
    ordered = order()
    shared = SharedCopies(services.key_values, ordered.kept)
    refresher = Refresher(app, ordered, every, shared=shared)
    app.metrics.watch(Gauge.REFRESH_AGE, refresher.age)
    app.metrics.watch(Gauge.REFRESH_FAILURES, refresher.failed)
    leading = Leading(services.leases, process_name())
    async with running(leading.run("catalogue", refresher.run), refresher.follow(shared)):
        yield lambda: refresher.state


def _let_go(parts: list[object]) -> None:
    """Free what was replaced bit by bit: all at once would hold up everything."""
    while parts:
        parts.pop()


def _fault_of(renewal: Renewal) -> RefreshFault | None:
    if renewal.fault:
        return RefreshFault.FILES
    return RefreshFault.ANSWER if renewal.has_failed else None


def _report(renewal: Renewal) -> None:
    if renewal.fault:
        log.warning("the catalogue was not refreshed: %s", renewal.fault)
    for answer in renewal.answers:
        if answer.fault:
            log.warning("%s was not taken, the last good copy stays: its answer %s", answer.key, answer.fault)
        elif answer.taken or answer.refused or answer.held_back:
            log.log(_level(answer), "%s: %s", answer.key, _told(answer))


def _level(answer: Answer) -> int:
    return logging.WARNING if answer.held_back else logging.INFO


def _told(answer: Answer) -> str:
    what = "a new copy was taken" if answer.taken else "nothing has changed"
    return f"{what}; {answer.held_back} figures jump and stay as they were, {answer.refused} entries were refused"
