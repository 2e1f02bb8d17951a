"""The client of the gateway."""

import asyncio
import logging
import math
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.gateway import KeepAliveHandler

from adapters.discord.commands import CommandFactory, CommandTranslator
from adapters.discord.handler import EventHandler
from adapters.discord.identify import IdentifyTurns
from adapters.discord.limits import check_session_limit
from adapters.discord.payload import Payload
from adapters.discord.rest import open_rest
from adapters.discord.settings import DiscordSettings
from bot.app import App
from bot.errors import loggable
from bot.service.call_rate import CallRate
from bot.service.health import Connection, Report, report_to_nobody

log = logging.getLogger(__name__)
SILENCE = 60.0
"""Seconds of a connection that says nothing, not even that it lives, after which another one resumes its session."""


class ZooClient(discord.AutoShardedClient):
    """Receiver of interactions and direct messages; it caches no messages, members or guilds."""

    def __init__(
        self,
        app: App,
        settings: DiscordSettings,
        report: Report = report_to_nobody,
        turns: IdentifyTurns | None = None,
        rate: CallRate | None = None,
    ) -> None:
        """Configure the library; `report` every connection that is made or lost.

        Shards begin their sessions by `turns`, which other processes keep too; without them, as the library does.
        What is called in the name of the bot keeps to `rate`, which other processes may share.

        Interactions need no intent. The one for guilds is left out: nothing is read from them, and caching 2,500 of
        them takes 65 MB.
        """
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing is spoken
        super().__init__(
            intents=discord.Intents(dm_messages=True),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=SILENCE,
            shard_count=settings.shard_count,
        )
        self.shard_ids = list(settings.shard_ids) or None
        self.connected = asyncio.Event()
        """Set when the first shard is ready."""
        self._app = app
        self._report = report
        self._settings = settings
        self._turns = turns
        self._rate = rate
        self._resources = AsyncExitStack()
        self.handler = EventHandler(app)
        self.tree = app_commands.CommandTree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        """The commands to register, usable in servers, in direct and group messages, and where the bot is absent."""
        self._running: set[asyncio.Task[None]] = set()
        self._read_payloads()
        factory = CommandFactory(app)
        for spec in factory.offered:
            self.tree.add_command(factory.slash_command(spec))
            if spec.on_message:
                self.tree.add_command(factory.message_command(spec))

    async def setup_hook(self) -> None:
        """Open the REST client."""
        token = self._settings.bot_token.get_secret_value()
        rest = open_rest(self._settings.api_base_url, token, self.http.user_agent, self._app.metrics, self._rate)
        self.handler.use(await self._resources.enter_async_context(rest))
        await self.tree.set_translator(CommandTranslator(self._app))

    async def close(self) -> None:
        """Close all connections, also one whose handshake was interrupted, and stop what is still handled."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        await super().close()
        await self._resources.aclose()
        for thread in threading.enumerate():  # the library leaves the heartbeat and the socket of such a one open
            if isinstance(thread, KeepAliveHandler) and thread.ws._connection is self._connection:  # noqa: SLF001
                thread.stop()
                await thread.ws.socket.close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Start no new session where hardly any are left today, nor before its turn."""
        limits = await self.fetch_session_start_limits()
        if not initial:
            check_session_limit(limits)
        if self._turns is None:
            await super().before_identify_hook(shard_id, initial=initial)
        else:
            await self._turns.wait(shard_id or 0, limits.max_concurrency)

    async def on_connect(self) -> None:
        """Report that a shard has connected."""
        self.connected.set()
        self._report(Connection.MADE)

    async def on_resumed(self) -> None:
        """Report that a shard has resumed its session."""
        self._report(Connection.MADE)

    async def on_disconnect(self) -> None:
        """Report that a shard has lost its connection."""
        self._report(Connection.LOST)

    def connected_shards(self) -> dict[str, float]:
        """Tell of each shard of this process, by its number, whether it is connected: 1 or 0."""
        return {str(number): not shard.is_closed() for number, shard in self.shards.items()}

    def shard_latencies(self) -> dict[str, float]:
        """Return the seconds of each shard's last heartbeat; a shard that has not had one yet is left out."""
        return {str(number): latency for number, latency in self.latencies if math.isfinite(latency)}

    async def learn_commands(self) -> None:
        """Ask for the ids of the registered commands, by which they are mentioned."""
        try:
            registered = await self.tree.fetch_commands()
        except discord.HTTPException as error:
            log.warning("the registered commands are not known, and so not mentioned: status %s", error.status)
            return
        kind = discord.AppCommandType.chat_input
        self.handler.mention({command.name: command.id for command in registered if command.type is kind})

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Log a listener's error without its arguments, which may quote what somebody wrote."""
        error = sys.exception()
        log.error("the event %s failed: %s", event_method, loggable(error) if error else "")

    def _read_payloads(self) -> None:
        """Read messages and interactions here, and stand before the library's reading of everything else.

        Where that fails, it would end the connection and tell nobody.
        """
        parsers = self._connection.parsers
        for name, read in parsers.items():
            if name != "READY":  # without it there is no connection
                parsers[name] = partial(self._read_safely, name, read)
        parsers["MESSAGE_CREATE"] = partial(self._start, "reading a message", self.handler.handle_message)
        parsers["INTERACTION_CREATE"] = partial(self._start, "reading an interaction", self.handler.handle_interaction)

    def _read_safely(self, name: str, read: Callable[[Any], None], payload: Any) -> None:  # noqa: ANN401  # as the library's
        try:
            read(payload)
        except Exception as error:  # noqa: BLE001  # the boundary: anything may be in a payload
            self.handler.count_failure(f"reading {name}", error)

    def _start(self, what: str, handle: Callable[[Payload], Awaitable[None]], payload: Payload) -> None:
        """Handle a payload in the background."""

        async def handled() -> None:
            try:
                await handle(payload)
            except Exception as error:  # noqa: BLE001  # as above
                self.handler.count_failure(what, error)

        task = asyncio.get_running_loop().create_task(handled())
        self._running.add(task)
        task.add_done_callback(self._running.discard)
