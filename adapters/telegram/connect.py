"""Connecting to Telegram: who the bot is, and in which way it gives updates."""

import asyncio
import logging

from telegram.error import InvalidToken, TelegramError

from adapters.telegram.bot import Json, ZooBot
from adapters.telegram.calls import Caller
from adapters.telegram.errors import reason, token_refused
from adapters.telegram.updates import ALLOWED
from bot.errors import SettingsError
from bot.service.backoff import Backoff

log = logging.getLogger(__name__)

_BACKOFF = Backoff(first=1.0, longest=30.0)


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
    """Have updates sent to an address.

    Raises:
        SettingsError: Telegram does not take the address.
    """
    data: Json = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED}
    result = await caller.call("setWebhook", data)
    if result.failure is not None:
        fix = "set a public address that begins with https://"
        raise SettingsError(f"TELEGRAM_WEBHOOK_URL: Telegram does not take it ({result.failure.kind}); {fix}")
