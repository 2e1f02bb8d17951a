"""Serving Discord: one client at a time, begun anew with growing pauses when it breaks."""

import asyncio
import logging
import random
import time
import traceback
from collections.abc import Callable

import aiohttp
import discord

from adapters.discord.client import ZooClient
from adapters.discord.connect import connect, direct
from adapters.discord.settings import DiscordSettings
from adapters.discord.sync import is_synced
from bot.app import App
from bot.errors import SettingsError
from bot.storage.sqlite import SqliteStore

log = logging.getLogger(__name__)
FIRST_PAUSE = 2.0
"""Seconds before the second try; each further pause is twice as long."""
LONGEST_PAUSE = 300.0
STEADY = 600.0
"""Seconds of running after which a failure counts as the first again."""
GRACE = 5.0
"""Seconds in which the answers under way may end when asked to stop."""


def _unheard(_connected: bool) -> None:  # noqa: FBT001  # there is nothing else to tell
    """Tell nobody."""


async def serve(
    app: App,
    store: SqliteStore,
    settings: DiscordSettings,
    stop: asyncio.Event,
    connected: Callable[[bool], None] = _unheard,
) -> None:
    """Serve until `stop` is set; `connected` is told of every connection that is made or lost.

    Raises:
        SettingsError: Discord refuses the token, or what is asked of it, for good.
    """
    direct(settings)
    pause = FIRST_PAUSE
    while not stop.is_set():
        started = time.monotonic()
        failure = await _serve_once(ZooClient(app, settings, connected), store, settings, stop)
        if stop.is_set():
            return
        if time.monotonic() - started > STEADY:
            pause = FIRST_PAUSE
        wait = pause * random.uniform(0.5, 1.0)  # noqa: S311  # spreads the tries of several processes
        log.warning("Discord is not connected (%s); trying again in %.0f seconds", failure, wait)
        await _sleep_unless(stop, wait)
        pause = min(2 * pause, LONGEST_PAUSE)


async def _serve_once(client: ZooClient, store: SqliteStore, settings: DiscordSettings, stop: asyncio.Event) -> str:
    """Serve until asked to stop or until the connection is lost for good; return the name of what went wrong."""
    running = asyncio.create_task(connect(client, settings))
    stopping = asyncio.create_task(stop.wait())
    telling = asyncio.create_task(_tell_if_unsynced(client, store))
    try:
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not running.done():
            await client.answers.idle(GRACE)
            return "stopped"
        await running
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        return type(error).__name__
    except SettingsError:
        raise
    except Exception as error:  # noqa: BLE001  # a fault of the library's must not end the platform for good
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("the client has failed: %s\n%s", type(error).__name__, place)  # noqa: TRY400  # a message may quote
        return type(error).__name__
    finally:
        await client.close()
        log.info("stopped or lost; counted: %s", dict(client.answers.counts))
        for task in (running, stopping, telling):
            task.cancel()
        await asyncio.gather(running, stopping, telling, return_exceptions=True)
    return "closed"


async def _tell_if_unsynced(client: ZooClient, store: SqliteStore) -> None:
    """Say once connected that the registered commands are not today's."""
    await client.connected.wait()
    if not await is_synced(client, store.key_values):
        log.warning("the commands registered at Discord are not those of this version: run `zoobot sync`")


async def _sleep_unless(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
