"""Serving Discord: one client at a time, replaced after growing pauses when it fails."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial

import aiohttp
import discord

from adapters.discord.client import ZooClient
from adapters.discord.connect import connect, set_endpoints
from adapters.discord.identify import IdentifyTurns
from adapters.discord.payload import PLATFORM
from adapters.discord.rest import new_rate
from adapters.discord.settings import DiscordSettings
from adapters.discord.sync import is_synced
from bot.app import App
from bot.errors import SettingsError, loggable
from bot.service.backoff import Backoff
from bot.service.call_rate import CallRate, SharedCallRate
from bot.service.health import Report, report_to_nobody
from bot.service.leading import Leading
from bot.service.metrics import Gauge
from bot.service.patience import until_done
from bot.service.process_names import process_name
from bot.service.services import Services

log = logging.getLogger(__name__)
BACKOFF = Backoff(2.0, 300.0)
STEADY = 600.0
"""Seconds of running after which a failure counts as the first again."""
GRACE = 5.0
"""Seconds that running handlers may take to finish at the end."""


async def serve(
    app: App,
    services: Services,
    settings: DiscordSettings,
    stop: asyncio.Event,
    report: Report = report_to_nobody,
) -> None:
    """Serve until `stop` is set; `report` every connection that is made or lost.

    Raises:
        SettingsError: Discord refuses the token, or the connection for good.
    """
    set_endpoints(settings)
    rate = new_rate()
    new_client = partial(ZooClient, app, settings, report, IdentifyTurns(services.leases), rate)
    async with _shared(rate, services, settings):
        await _serve_again(new_client, app, services, settings, stop)


@asynccontextmanager
async def _shared(rate: CallRate, services: Services, settings: DiscordSettings) -> AsyncIterator[None]:
    """Share the rate with the processes that have the other shards, where this one has not all of them."""
    if not settings.shard_ids:
        yield
        return
    async with SharedCallRate(rate, services.leases, f"{PLATFORM} calls", process_name()).shared():
        yield


async def _serve_again(
    new_client: Callable[[], ZooClient], app: App, services: Services, settings: DiscordSettings, stop: asyncio.Event
) -> None:
    """Serve by one client after the other until `stop` is set."""
    failures = 0
    while not stop.is_set():
        started = time.monotonic()
        client = new_client()
        failure = await _serve_once(app, client, services, settings, stop)
        if stop.is_set():
            return
        failures = 1 if time.monotonic() - started > STEADY else failures + 1
        pause = BACKOFF.pause(failures)
        log.warning("Discord is not connected (%s): look at the network; trying again in %.0f seconds", failure, pause)
        await _sleep_unless(stop, pause)


async def _serve_once(
    app: App, client: ZooClient, services: Services, settings: DiscordSettings, stop: asyncio.Event
) -> str:
    """Serve until `stop` is set or the client fails; return the name of what went wrong."""
    app.metrics.watch(Gauge.SHARD_CONNECTED, client.connected_shards)
    app.metrics.watch(Gauge.SHARD_LATENCY, client.shard_latencies)
    running = asyncio.create_task(connect(client, settings))
    stopping = asyncio.create_task(stop.wait())
    checking = asyncio.create_task(_check_commands(client, services))
    telling = asyncio.create_task(_send_digests(client, app, services))
    try:
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not running.done():
            await client.handler.wait_until_idle(GRACE)
            return "stopped"
        await running
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        return type(error).__name__
    except SettingsError:
        raise
    except Exception as error:  # noqa: BLE001  # an error in the library must not end the platform
        log.error("the client has failed: %s", loggable(error))  # noqa: TRY400  # without its message, as `loggable` says
        return type(error).__name__
    finally:
        telling.cancel()  # before the client is closed: what is being sent may end
        await asyncio.gather(telling, return_exceptions=True)
        await client.close()
        log.info("the client is closed; counted: %s", dict(client.handler.counts))
        for task in (running, stopping, checking):
            task.cancel()
        await asyncio.gather(running, stopping, checking, return_exceptions=True)
    return "closed"


async def _check_commands(client: ZooClient, services: Services) -> None:
    """Learn the registered commands once connected, and log if they are not those of this version."""
    await client.connected.wait()
    look = partial(is_synced, client, services.key_values)
    if not await until_done("it is not known which commands were registered", look):
        log.warning("the commands registered at Discord are not those of this version: run `zoobot sync`")
    await client.learn_commands()


async def _send_digests(client: ZooClient, app: App, services: Services) -> None:
    """Send what people are to be told, once connected and while no other process does."""
    await client.connected.wait()
    keep_sending = partial(app.digests.keep_sending, PLATFORM, client.handler.send_digest)
    await Leading(services.leases, process_name()).run(f"{PLATFORM} digests", keep_sending)


async def _sleep_unless(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
