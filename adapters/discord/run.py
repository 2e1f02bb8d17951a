"""Serving Discord."""

import asyncio

from adapters.discord.settings import DiscordSettings
from bot.app import App
from bot.errors import SettingsError
from bot.storage.sqlite import SqliteStore


async def serve(app: App, store: SqliteStore, settings: DiscordSettings, stop: asyncio.Event) -> None:  # noqa: ARG001
    """Serve until `stop` is set.

    Raises:
        SettingsError: the platform refuses the token.
    """
    raise SettingsError(f"Discord cannot be served by this version ({settings.api_base_url})")
