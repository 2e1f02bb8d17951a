"""Reaching Discord: where it is, whether it takes the token, and how often one may begin a session."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.client import ZooClient
from adapters.discord.limits import SessionsSpentError, check_sessions
from adapters.discord.settings import DiscordSettings
from bot.errors import SettingsError

log = logging.getLogger(__name__)
FATAL = frozenset({4004, 4010, 4011, 4012, 4013, 4014})
"""Codes that the gateway closes with where trying again cannot help."""


def direct(settings: DiscordSettings) -> None:
    """Point the library at the addresses of the settings; it keeps them for the whole process."""
    Route.BASE = settings.api_base_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)


@asynccontextmanager
async def logged_in(client: ZooClient, settings: DiscordSettings) -> AsyncIterator[ZooClient]:
    """Log in without a session of the gateway; close the client at the end.

    Raises:
        SettingsError: Discord refuses the token, or cannot be reached.
    """
    direct(settings)
    try:
        await client.login(settings.bot_token.get_secret_value())
        yield client
    except discord.LoginFailure as error:
        raise refused() from error
    except (aiohttp.ClientError, OSError) as error:
        raise SettingsError("DISCORD_API_BASE_URL: Discord cannot be reached; look at the network") from error
    finally:
        await client.close()


def refused() -> SettingsError:
    """Say that Discord refuses the token, and what to do."""
    return SettingsError("DISCORD_BOT_TOKEN: Discord refuses it; copy it anew from the developer portal")


async def connect(client: ZooClient, settings: DiscordSettings) -> None:
    """Log in and stay connected until the client is closed or something breaks.

    Raises:
        SettingsError: Discord refuses the token or what is asked of it for good.
        discord.DiscordException, aiohttp.ClientError, OSError: anything that may be better the next time.
    """
    try:
        await client.login(settings.bot_token.get_secret_value())
        await _within_limits(client)
        await client.connect()
    except discord.LoginFailure as error:
        raise refused() from error
    except discord.PrivilegedIntentsRequired as error:
        raise SettingsError("Discord asks for an intent that the bot has not; look at the developer portal") from error
    except discord.ConnectionClosed as error:
        if error.code in FATAL:
            raise SettingsError(f"Discord closed the connection for good (code {error.code})") from error
        raise


async def _within_limits(client: ZooClient) -> None:
    """Wait for a new day's sessions where hardly any are left."""
    while True:
        try:
            return check_sessions(await client.fetch_session_start_limits())
        except SessionsSpentError as spent:
            log.error("%s; waiting %.0f seconds for new ones", spent, spent.seconds)  # noqa: TRY400  # no fault of ours
            await asyncio.sleep(spent.seconds)
