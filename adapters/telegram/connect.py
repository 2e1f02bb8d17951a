"""Connecting to Telegram: who the bot is, and in which way it gives updates."""

import asyncio
import logging

from telegram.error import InvalidToken, TelegramError

from adapters.telegram.bot import Json, ZooBot
from adapters.telegram.calls import Caller
from adapters.telegram.errors import FailureKind, reason, token_refused
from adapters.telegram.updates import ALLOWED
from bot.errors import SettingsError
from bot.service.backoff import Backoff
from bot.service.health import Connection, Report

log = logging.getLogger(__name__)

_BACKOFF = Backoff(first=1.0, longest=30.0)
_LOOK_SECONDS = 60.0
"""Seconds between two looks at the webhook: nothing else tells a bot that nobody writes to from one that is cut off."""


async def connect(bot: ZooBot) -> None:
    """Ask Telegram who the bot is, again and again while there is no connection.

    Raises:
        SettingsError: Telegram refuses the token.
    """
    failures = 0
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise token_refused() from None
        except TelegramError as error:
            failures += 1
            pause = _BACKOFF.pause(failures)
            log.warning(
                "Telegram cannot be reached (%s): look at the network and at TELEGRAM_API_BASE_URL; "
                "trying again in %.0f seconds",
                reason(error),
                pause,
            )
            await asyncio.sleep(pause)
        else:
            return


async def remove_webhook(caller: Caller) -> None:
    """Remove a webhook that is set: Telegram gives updates in one way only."""
    present = await caller.call("getWebhookInfo", {})
    if isinstance(present.value, dict) and present.value.get("url"):
        log.warning("a webhook was set for this bot; it is removed, since updates are fetched by polling")
        await caller.call("deleteWebhook", {})


async def set_webhook(caller: Caller, url: str, secret: str) -> None:
    """Have updates sent to an address, again and again while there is no connection.

    Raises:
        SettingsError: Telegram does not take the address, or refuses the token.
    """
    data: Json = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED}
    while (failure := (await caller.call("setWebhook", data)).failure) is not None:
        match failure.kind:
            case FailureKind.RETRY:
                log.warning("Telegram cannot be told where to send updates: look at the network; trying again")
            case FailureKind.FATAL:
                raise token_refused()
            case kind:
                fix = "set a public address that begins with https://"
                raise SettingsError(f"TELEGRAM_WEBHOOK_URL: Telegram does not take it ({kind}); {fix}")


async def watch_webhook(caller: Caller, report: Report) -> None:
    """Look again and again whether Telegram is in reach and sends updates where it did at first, and report it.

    Raises:
        SettingsError: the token was revoked.
    """
    first: object = None
    while True:
        present = await caller.call("getWebhookInfo", {})
        if present.failure is not None and present.failure.kind is FailureKind.FATAL:
            raise token_refused()
        address = present.value.get("url") if isinstance(present.value, dict) else None
        first = first or address
        if present.failure is None and (not address or address != first):
            log.error(
                "updates are not sent here any more: another program has set or removed the webhook of this token; "
                "stop it, then start again"
            )
        report(Connection.MADE if address and address == first else Connection.LOST)
        await asyncio.sleep(_LOOK_SECONDS)
