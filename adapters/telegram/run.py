"""Serving Telegram."""

import asyncio

from adapters.telegram.settings import TelegramSettings
from bot.app import App
from bot.errors import SettingsError
from bot.storage.sqlite import SqliteStore


async def serve(app: App, store: SqliteStore, settings: TelegramSettings, stop: asyncio.Event) -> None:  # noqa: ARG001
    """Serve until `stop` is set.

    Raises:
        SettingsError: the platform refuses the token.
    """
    raise SettingsError(f"Telegram cannot be served by this version ({settings.api_base_url})")
