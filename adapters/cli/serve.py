"""Running platforms side by side in one process, until a signal asks to stop."""

import asyncio
import contextlib
import logging
import signal
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial

from adapters.cli.collector import tune_garbage_collector
from adapters.cli.compose import Core, open_core, purge_old, refresh_order
from adapters.cli.health import Signs, heartbeat, heartbeat_file
from adapters.cli.monitor import monitored
from adapters.cli.platforms import Serve
from adapters.cli.prometheus import PrometheusMetrics
from adapters.cli.quiet import take_short_turns
from adapters.cli.refreshing import refreshing
from bot.errors import SettingsError, StorageError, loggable
from bot.exits import Exit
from bot.service.health import RefreshState
from bot.service.metrics import Gauge, Metrics
from bot.service.running import running
from bot.settings import Settings

log = logging.getLogger(__name__)
_PURGE_INTERVAL = 60 * 60


async def serve_platforms(settings: Settings, platforms: Mapping[str, Serve]) -> int:
    """Serve until asked to stop, or until every platform has failed; return the exit status of the first that has."""
    stop = asyncio.Event()
    metrics = PrometheusMetrics()
    _interrupt_at_once()
    async with open_core(settings, metrics=metrics) as core:
        core.app.warm_up()
        _stop_on_signals(stop)  # until then nothing is under way, and a signal ends the program where it stands
        tune_garbage_collector()
        take_short_turns()
        _watch(core, metrics)
        async with (
            monitored(core, metrics, settings.metrics_listen),
            refreshing(core.app, core.store, lambda: refresh_order(settings), settings.refresh) as refreshed,
            heartbeat(core.health, heartbeat_file(settings), partial(_look, core, refreshed)),
            running(_purge_hourly(core)),
            asyncio.TaskGroup() as group,  # which leaves none behind, also when it is cancelled
        ):
            serving = [group.create_task(_serve(name, one, core, stop)) for name, one in platforms.items()]
    return next((status for task in serving if (status := task.result()) is not Exit.DONE), Exit.DONE)


def _interrupt_at_once() -> None:
    """Let the keyboard interrupt what is being read too: asyncio would wait for it, which may take many seconds."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _stop_on_signals(stop: asyncio.Event) -> None:
    """Stop when told to, also by the end of the terminal, unless whoever started the program has that ignored."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) is signal.SIG_IGN:
            continue
        with contextlib.suppress(NotImplementedError):  # Windows has no such handlers; there Ctrl-C interrupts
            asyncio.get_running_loop().add_signal_handler(number, stop.set)


async def _purge_hourly(core: Core) -> None:
    """Delete what is old every hour, of whatever platform: one that is not served any more has left some too."""
    while True:
        await asyncio.sleep(_PURGE_INTERVAL)
        try:
            await purge_old(core.store)
        except StorageError as error:
            log.warning("what is old was not deleted: %s", error)


async def _look(core: Core, refreshed: Callable[[], RefreshState]) -> Signs:
    """Find out what an operator should know of a process that serves."""
    if core.health.is_healthy and not core.store.is_in_place():
        log.error("the file of the database was deleted, moved or replaced: what is stored now is lost; start again")
        core.health.fail("database")
    set_aside = await core.store.inbox.count_set_aside()
    return Signs(set_aside=set_aside, newest_fact=core.app.catalogue_day, refresh=refreshed())


def _watch(core: Core, metrics: Metrics) -> None:
    """Let the gauges of the whole process be read."""
    started = time.monotonic()
    metrics.watch(Gauge.UPTIME, lambda: {"process": time.monotonic() - started})
    metrics.watch(Gauge.CONNECTED, lambda: dict(core.health.connections))
    metrics.watch(Gauge.CATALOGUE_AGE, lambda: {"facts": time.time() - _start_of(core.app.catalogue_day)})


def _start_of(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()


async def _serve(name: str, serve: Serve, core: Core, stop: asyncio.Event) -> Exit:
    """Serve one platform; tell how it has ended. One that fails leaves the others running."""
    try:
        await serve(core, stop)
    except SettingsError as error:
        log.error("%s: %s", name, error)  # noqa: TRY400  # the words say what to mend; the place does not matter
        core.health.fail(name)
        return error.status
    except Exception as error:  # noqa: BLE001  # the library's fault must not take the other platform down
        log.error("%s has failed: %s", name, loggable(error))  # noqa: TRY400  # without its message, as `loggable` says
        core.health.fail(name)
        return Exit.DEFECT
    return Exit.DONE
