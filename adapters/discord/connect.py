"""Connecting to Discord: its addresses, the login, and the daily limit of sessions."""

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
from adapters.discord.limits import SessionLimitError, check_session_limit
from adapters.discord.settings import DiscordSettings
from bot.errors import SettingsError
from bot.exits import Exit

log = logging.getLogger(__name__)
_ANSWER_SECONDS = 20.0
"""Seconds in which Discord has to answer at the start; the library would wait for five minutes."""
_TOKEN_REFUSED = 4004
FATAL_CLOSE_CODES = frozenset({_TOKEN_REFUSED, 4010, 4011, 4012, 4013, 4014})
"""Codes of the gateway after which reconnecting cannot help."""


def set_endpoints(settings: DiscordSettings) -> None:
    """Point the library at the addresses of the settings; it keeps them for the whole process."""
    Route.BASE = settings.api_base_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)


@asynccontextmanager
async def logged_in(client: ZooClient, settings: DiscordSettings) -> AsyncIterator[ZooClient]:
    """Log in without connecting to the gateway; close the client at the end.

    Raises:
        SettingsError: Discord refuses the token, or cannot be reached.
    """
    set_endpoints(settings)
    try:
        await _log_in(client, settings)
        yield client
    except discord.LoginFailure as error:
        raise _token_refused() from error
    except TimeoutError as error:
        raise unreachable("no answer in time") from error
    except (aiohttp.ClientError, OSError) as error:
        raise unreachable("no connection") from error
    except discord.HTTPException as error:
        raise unreachable(f"status {error.status}") from error
    finally:
        await client.close()


async def _log_in(client: ZooClient, settings: DiscordSettings) -> None:
    async with asyncio.timeout(_ANSWER_SECONDS):
        await client.login(settings.bot_token.get_secret_value())


def _token_refused() -> SettingsError:
    return SettingsError("DISCORD_BOT_TOKEN: Discord refuses it; copy it anew from the developer portal", Exit.TOKEN)


def unreachable(why: str) -> SettingsError:
    """Return the error about a Discord that does not answer, or not as it should."""
    fix = "look at the network and at DISCORD_API_BASE_URL, or try again later"
    return SettingsError(f"Discord cannot be reached ({why}): {fix}", Exit.UNREACHABLE)


async def connect(client: ZooClient, settings: DiscordSettings) -> None:
    """Log in and stay connected until the client is closed or something breaks.

    Raises:
        SettingsError: Discord refuses the token, or the connection for good.
        discord.DiscordException, aiohttp.ClientError, OSError: what may succeed the next time.
    """
    try:
        await _log_in(client, settings)
        await _wait_for_session(client)
        await client.connect()
    except discord.LoginFailure as error:
        raise _token_refused() from error
    except discord.PrivilegedIntentsRequired as error:
        raise SettingsError("Discord asks for an intent that the bot has not; look at the developer portal") from error
    except discord.ConnectionClosed as error:
        if error.code == _TOKEN_REFUSED:
            raise _token_refused() from error
        if error.code in FATAL_CLOSE_CODES:
            raise SettingsError(
                f"Discord closed the connection for good (code {error.code}); look at DISCORD_SHARD_COUNT"
            ) from error
        raise


async def _wait_for_session(client: ZooClient) -> None:
    """Wait until the daily limit allows a session."""
    while True:
        async with asyncio.timeout(_ANSWER_SECONDS):
            limits = await client.fetch_session_start_limits()
        try:
            return check_session_limit(limits)
        except SessionLimitError as limit:
            log.error("%s; waiting %.0f seconds for new ones", limit, limit.seconds)  # noqa: TRY400  # needs no traceback
            await asyncio.sleep(limit.seconds)
