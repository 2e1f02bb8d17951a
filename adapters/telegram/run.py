"""Serving Telegram: what is made at the start, how it runs, and how it ends."""

import asyncio
import logging
import time
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from telegram.error import InvalidToken, TelegramError

from adapters.telegram.bot import Json, ZooBot, make_bot
from adapters.telegram.calls import Caller
from adapters.telegram.deliver import Deliverer
from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.inline import Inline
from adapters.telegram.limiter import Limiter
from adapters.telegram.parse import Moved, Reader, moved_places
from adapters.telegram.poller import Poller
from adapters.telegram.profile import set_profile
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.transport import AiohttpRequest
from adapters.telegram.updates import ALLOWED
from bot.app import App
from bot.errors import SettingsError
from bot.storage.sqlite import SqliteStore

log = logging.getLogger(__name__)

_TALKERS = 32
"""Connections to talk on: at a twentieth of a second a call, more than Telegram's limits allow."""
_DRAIN = 8.0
"""Seconds in which what is under way may end; a container is killed after ten."""
_KNOWN = 2 * 24 * 60 * 60
"""Seconds for which an answered update is known again; Telegram repeats none for longer than a day."""
_TIDY = 60 * 60
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


def _unheard(_connected: bool) -> None:  # noqa: FBT001  # there is nothing else to tell
    """Tell nobody."""


@dataclass(frozen=True)
class _Parts:
    """Hold what serves one bot."""

    app: App
    store: SqliteStore
    settings: TelegramSettings
    bot: ZooBot
    caller: Caller
    inline: Inline
    dispatcher: Dispatcher
    counts: Counter[str]
    connected: Callable[[bool], None] = _unheard


async def serve(
    app: App,
    store: SqliteStore,
    settings: TelegramSettings,
    stop: asyncio.Event,
    connected: Callable[[bool], None] = _unheard,
) -> None:
    """Serve until `stop` is set; `connected` is told of every connection that is made or lost.

    Raises:
        SettingsError: Telegram refuses the token, or the webhook's address cannot be used.
    """
    limiter = Limiter(settings.messages_per_second)
    proxy = None if settings.proxy is None else settings.proxy.get_secret_value()
    request = AiohttpRequest(connection_pool_size=_TALKERS, pool_timeout=_LONGEST_PAUSE, proxy=proxy)
    polling = AiohttpRequest(connection_pool_size=2, proxy=proxy)
    bot = make_bot(settings, request, polling, limiter)
    stopping = asyncio.create_task(stop.wait())
    try:
        if not await _until(stopping, _introduced(bot)):
            return
        connected(True)  # noqa: FBT003  # there is nothing else to tell
        parts = replace(_compose(app, store, settings, bot), connected=connected)
        await _serve(parts, stopping)
    finally:
        stopping.cancel()
        await bot.shutdown()


def _compose(app: App, store: SqliteStore, settings: TelegramSettings, bot: ZooBot) -> _Parts:
    counts: Counter[str] = Counter()
    caller = Caller(bot, counts)

    async def move(old: int, new: int) -> None:
        await store.move(*moved_places(Moved(old, new)))

    inline = Inline(app, caller, store)
    deliverer = Deliverer(caller, counts, move)
    dispatcher = Dispatcher(app, store, Reader(bot.id, bot.username), deliverer, inline, counts)
    return _Parts(app, store, settings, bot, caller, inline, dispatcher, counts)


async def _serve(parts: _Parts, stopping: asyncio.Task[bool]) -> None:
    await parts.store.inbox.purge(int(time.time()) - _KNOWN)
    replayed = await parts.dispatcher.replay()
    log.info("serving @%s; %d updates were left to answer", parts.bot.username, replayed)
    beside = [
        asyncio.create_task(_beside(work)) for work in (_tidy(parts), _set_profile(parts), parts.inline.prepare())
    ]
    try:
        async with _receiving(parts) as receiving:
            await _until(stopping, receiving)
    finally:
        for task in beside:
            task.cancel()
        left = await parts.dispatcher.drain(_DRAIN)
        await asyncio.gather(*beside, return_exceptions=True)
        log.info("stopped; %d updates are left for the next start; counted: %s", left, dict(parts.counts))


@asynccontextmanager
async def _receiving(parts: _Parts) -> AsyncIterator["asyncio.Task[None]"]:
    """Receive updates in the way that is set, as a task that never ends by itself."""
    settings, inbox = parts.settings, parts.store.inbox
    if settings.webhook_url is None or settings.webhook_secret is None:
        await _remove_webhook(parts.caller)
        poller = Poller(parts.bot, inbox, parts.dispatcher, parts.counts, connected=parts.connected)
        yield asyncio.create_task(poller.run())
        return
    from adapters.telegram.webhook import Receiver, listening  # noqa: PLC0415  # a web server, which polling needs not

    secret = settings.webhook_secret.get_secret_value()
    receiver = Receiver(secret, inbox, parts.dispatcher, parts.counts)
    async with listening(receiver, settings.webhook_url, settings.webhook_listen):
        await _set_webhook(parts.caller, settings.webhook_url, secret)
        yield asyncio.create_task(asyncio.sleep(float("inf")))


async def _until(stopping: asyncio.Task[bool], work: asyncio.Task[None]) -> bool:
    """Work until asked to stop; tell whether the work ended by itself."""
    try:
        await asyncio.wait({stopping, work}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        if not work.done():
            work.cancel()
    if work.done() and not work.cancelled():
        work.result()
        return True
    await asyncio.gather(work, return_exceptions=True)
    return False


def _introduced(bot: ZooBot) -> "asyncio.Task[None]":
    return asyncio.create_task(_introduce(bot))


async def _introduce(bot: ZooBot) -> None:
    """Ask who the bot is, again and again while there is no connection."""
    pause = _FIRST_PAUSE
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise SettingsError("TELEGRAM_BOT_TOKEN: Telegram refuses it; ask BotFather for a new one") from None
        except TelegramError as error:
            log.warning("Telegram cannot be reached (%s); trying again in %.0f s", type(error).__name__, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        else:
            return


async def _remove_webhook(caller: Caller) -> None:
    """Remove a webhook that is set: Telegram gives updates in one way only."""
    present = await caller.call("getWebhookInfo", {})
    if isinstance(present.value, dict) and present.value.get("url"):
        log.warning("a webhook was set for this bot; it is removed, since updates are fetched by polling")
        await caller.call("deleteWebhook", {})


async def _set_webhook(caller: Caller, url: str, secret: str) -> None:
    data: Json = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED}
    called = await caller.call("setWebhook", data)
    if called.failure is not None:
        raise SettingsError(f"TELEGRAM_WEBHOOK_URL: Telegram refuses it ({called.message}); correct it")


async def _beside(work: Coroutine[None, None, None]) -> None:
    """Do what may fail without the bot's failing."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  # what goes on beside must be told of, and must stop nothing
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("work beside has failed: %s\n%s", type(error).__name__, place)  # noqa: TRY400  # a message may quote


async def _set_profile(parts: _Parts) -> None:
    changed = await set_profile(parts.app, parts.app.languages, parts.caller)
    log.info("menus and profile: %d entries changed", changed)


async def _tidy(parts: _Parts) -> None:
    """Forget the numbers of old updates, every hour."""
    while True:
        await asyncio.sleep(_TIDY)
        await parts.store.inbox.purge(int(time.time()) - _KNOWN)
