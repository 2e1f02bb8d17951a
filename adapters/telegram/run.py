"""Serving Telegram: start, run and shutdown."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial

from adapters.telegram.bot import ZooBot, make_bot
from adapters.telegram.calls import Caller
from adapters.telegram.connect import connect, remove_webhook, set_webhook, watch_webhook
from adapters.telegram.deliver import Deliverer
from adapters.telegram.digests import DigestSender
from adapters.telegram.dispatch import Dispatcher
from adapters.telegram.incoming import PLATFORM, ChatMigrated, migrated_conversations
from adapters.telegram.inline import InlineHandler
from adapters.telegram.limiter import RateLimiter
from adapters.telegram.managers import Managers
from adapters.telegram.parse import UpdateParser
from adapters.telegram.poller import Poller
from adapters.telegram.profile import set_profile
from adapters.telegram.replay import Replay
from adapters.telegram.settings import TelegramSettings
from adapters.telegram.transport import AiohttpRequest
from bot.app import App
from bot.errors import loggable
from bot.service.call_rate import CallRate, SharedCallRate
from bot.service.health import Connection, Report, report_to_nobody
from bot.service.inbox import MOST_ATTEMPTS
from bot.service.leading import Leading
from bot.service.metrics import Gauge
from bot.service.patience import until_done
from bot.service.process_names import process_name
from bot.service.running import running, until_one_ends
from bot.service.services import Services
from bot.service.sharing import Sharing

log = logging.getLogger(__name__)

_CONNECTIONS = 32
"""Connections for calls: at a twentieth of a second a call, more than Telegram's limits allow."""
_POOL_TIMEOUT = 30.0
"""Seconds that a call may wait for one of them."""
_DRAIN = 8.0
"""Seconds in which updates in progress may be finished; a container is killed after ten."""


@dataclass(frozen=True)
class _Components:
    """The objects that serve one bot."""

    app: App
    services: Services
    settings: TelegramSettings
    bot: ZooBot
    rate: CallRate
    caller: Caller
    inline: InlineHandler
    dispatcher: Dispatcher
    digests: DigestSender
    leading: Leading
    counts: Counter[str]
    report: Report = report_to_nobody


async def serve(
    app: App,
    services: Services,
    settings: TelegramSettings,
    stop: asyncio.Event,
    report: Report = report_to_nobody,
) -> None:
    """Serve until `stop` is set; `report` every connection that is made or lost.

    Raises:
        SettingsError: Telegram refuses the token, or the webhook's address cannot be used.
    """
    rate = CallRate(settings.messages_per_second)
    proxy = None if settings.proxy is None else settings.proxy.get_secret_value()
    request = AiohttpRequest(connection_pool_size=_CONNECTIONS, pool_timeout=_POOL_TIMEOUT, proxy=proxy)
    polling = AiohttpRequest(connection_pool_size=2, proxy=proxy)
    bot = make_bot(settings, request, polling, RateLimiter(rate))
    stopping = asyncio.create_task(stop.wait())
    try:
        if not await _run_until_stopped(stopping, asyncio.create_task(connect(bot))):
            return
        report(Connection.MADE)
        parts = replace(_compose(app, services, settings, bot, rate), report=report)
        await _serve(parts, stopping)
    finally:
        stopping.cancel()
        await asyncio.gather(stopping, return_exceptions=True)
        await bot.shutdown()


def _compose(app: App, services: Services, settings: TelegramSettings, bot: ZooBot, rate: CallRate) -> _Components:
    counts: Counter[str] = Counter()
    caller = Caller(bot, counts, metrics=app.metrics)

    async def move(old: int, new: int) -> None:
        await services.move(*migrated_conversations(ChatMigrated(old, new)))

    inline = InlineHandler(app, caller, services)
    deliverer = Deliverer(caller, counts, move)
    managers = Managers(app, caller)
    dispatcher = Dispatcher(app, services, UpdateParser(bot.id, bot.username), deliverer, inline, managers, counts)
    digests = DigestSender(deliverer)
    leading = Leading(services.leases, process_name())
    return _Components(app, services, settings, bot, rate, caller, inline, dispatcher, digests, leading, counts)


async def _serve(parts: _Components, stopping: asyncio.Task[bool]) -> None:
    log.info("serving @%s", parts.bot.username)
    await _report_set_aside(parts)
    profile = parts.leading.run(f"{parts.dispatcher.source} profile", partial(_set_profile, parts))
    try:
        async with _beside(profile, parts.inline.warm_up()), _receiving(parts) as receiving:
            await _run_until_stopped(stopping, receiving)
    finally:
        log.info("stopped; counted: %s", dict(parts.counts))


async def _report_set_aside(parts: _Components) -> None:
    count = await until_done("what is set aside cannot be counted", parts.services.inbox.count_set_aside)
    parts.app.metrics.watch(Gauge.UPDATES_SET_ASIDE, lambda: {PLATFORM: count})
    if count:
        log.error(
            "updates during which the process ended %d times are set aside: %d; they are not handled any more",
            MOST_ATTEMPTS,
            count,
        )


@asynccontextmanager
async def _receiving(parts: _Components) -> AsyncIterator["asyncio.Task[None]"]:
    """Receive updates by polling or by webhook, as set, in a task that never ends by itself."""
    settings = parts.settings
    if settings.webhook_url is None or settings.webhook_secret is None:
        name = f"{parts.dispatcher.source} updates"
        yield asyncio.create_task(parts.leading.run(name, partial(_poll, parts)))
        return
    from adapters.telegram.webhook import WebhookServer, serve_webhook

    inbox, claims = parts.services.inbox, parts.services.claims
    sharing = Sharing(inbox, claims, parts.dispatcher.source, process_name(), parts.dispatcher.answer_stored)
    secret = settings.webhook_secret.get_secret_value()
    server = WebhookServer(secret, inbox, parts.dispatcher, sharing, parts.counts)
    async with (
        _shared_rate(parts).shared(),
        _drained(parts, sharing),
        serve_webhook(server, settings.webhook_url, settings.webhook_listen),
        _beside(parts.leading.run(f"{PLATFORM} digests", partial(_send_digests, parts))),
    ):
        await set_webhook(parts.caller, settings.webhook_url, secret)
        yield asyncio.create_task(until_one_ends(sharing.run(), watch_webhook(parts.caller, parts.report)))


async def _poll(parts: _Components) -> None:
    """Answer what was left, fetch what comes and send digests, while no other process does any of it.

    So the limits of the platform are this process's alone.

    Raises:
        SettingsError: the token was revoked.
    """
    replay = Replay(parts.dispatcher, parts.services.inbox)
    async with replay.prepared() as left, _drained(parts), _beside(replay.run(), _send_digests(parts)):
        log.info("fetching updates; %d were left to answer", left)
        await remove_webhook(parts.caller)
        poller = Poller(parts.bot, parts.services.inbox, parts.dispatcher, parts.counts, report=parts.report)
        parts.app.metrics.watch(Gauge.POLL_AGE, lambda: {PLATFORM: poller.age})
        await poller.run()


@asynccontextmanager
async def _drained(parts: _Components, sharing: Sharing | None = None) -> AsyncIterator[None]:
    """Let what is under way at the end of the body be finished, and leave the rest to the next process."""
    try:
        yield
    finally:
        if sharing is not None:
            sharing.close()
        left = await parts.dispatcher.drain(_DRAIN)
        if sharing is not None:
            await sharing.closed()
        log.info("%d updates under way are left to another process", left)


async def _run_until_stopped(stopping: asyncio.Task[bool], work: asyncio.Task[None]) -> bool:
    """Run the work until asked to stop, and wait for its end; tell whether it ended by itself."""
    try:
        await asyncio.wait({stopping, work}, return_when=asyncio.FIRST_COMPLETED)
        has_ended = work.done()
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
    if has_ended:
        work.result()
    return has_ended


def _shared_rate(parts: _Components) -> SharedCallRate:
    name = f"{parts.dispatcher.source} messages"
    return SharedCallRate(parts.rate, parts.services.leases, name, process_name())


async def _send_digests(parts: _Components) -> None:
    await parts.app.digests.keep_sending(PLATFORM, parts.digests.send)


@asynccontextmanager
async def _beside(*works: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Do work while the body runs, whose failure stops nothing."""
    async with running(*map(_in_background, works)):
        yield


async def _in_background(work: Coroutine[None, None, None]) -> None:
    """Run work whose failure must not stop the bot."""
    try:
        await work
    except Exception as error:  # noqa: BLE001  # it is logged, and stops nothing
        log.error("background work failed: %s", loggable(error))  # noqa: TRY400  # without its message, as `loggable` says


async def _set_profile(parts: _Components) -> None:
    changed = await set_profile(parts.app, parts.app.languages, parts.caller)
    log.info("menus and profile: %d entries changed", changed)
