"""The client of the gateway and the tree of its commands."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.gateway import KeepAliveHandler

from adapters.discord import parse
from adapters.discord.commands import CommandFactory, CommandTranslator, autocomplete_choice
from adapters.discord.components import DYNAMIC_ITEMS, action_of
from adapters.discord.handler import EventHandler
from adapters.discord.limits import check_session_limit
from adapters.discord.payload import Payload
from adapters.discord.rest import open_rest
from adapters.discord.settings import DiscordSettings
from bot.app import App
from bot.errors import loggable

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]


class ZooClient(discord.AutoShardedClient):
    """Receiver of interactions and direct messages; it caches no messages, members or guilds."""

    def __init__(
        self, app: App, settings: DiscordSettings, on_connection: Callable[[bool], None] = lambda _connected: None
    ) -> None:
        """Configure the library; `on_connection` is called with whether a connection was made or lost.

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
            shard_count=settings.shard_count,
        )
        self.shard_ids = list(settings.shard_ids) or None
        self.connected = asyncio.Event()
        """Set when the first shard is ready."""
        self._app = app
        self._on_connection = on_connection
        self._settings = settings
        self._resources = AsyncExitStack()
        self.handler = EventHandler(app)
        self.tree = ZooCommandTree(self)
        self._commands = CommandFactory(app, self._handle_command)
        self._running: set[asyncio.Task[None]] = set()
        self._read_payloads()
        for spec in self._commands.offered:
            self.tree.add_command(self._commands.slash_command(spec))
            if spec.on_message:
                self.tree.add_command(self._commands.message_command(spec))

    async def setup_hook(self) -> None:
        """Open the REST client and register the components, so that those of earlier processes work too."""
        token = self._settings.bot_token.get_secret_value()
        rest = open_rest(self._settings.api_base_url, token, self.http.user_agent)
        self.handler.use(await self._resources.enter_async_context(rest))
        await self.tree.set_translator(CommandTranslator(self._app))
        self.add_dynamic_items(*DYNAMIC_ITEMS)
        store = self._connection._view_store  # noqa: SLF001  # the library has no other way to keep them registered
        store._dynamic_items = PermanentRegistry(store._dynamic_items)  # noqa: SLF001  # as above

    async def close(self) -> None:
        """Close all connections, also one whose handshake was interrupted."""
        await super().close()
        await self._resources.aclose()
        for thread in threading.enumerate():  # the library leaves the heartbeat and the socket of such a one open
            if isinstance(thread, KeepAliveHandler) and thread.ws._connection is self._connection:  # noqa: SLF001
                thread.stop()
                await thread.ws.socket.close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Start no new session where hardly any are left today."""
        if not initial:
            check_session_limit(await self.fetch_session_start_limits())
        await super().before_identify_hook(shard_id, initial=initial)

    async def on_connect(self) -> None:
        """Report that a shard has connected."""
        self.connected.set()
        self._on_connection(True)  # noqa: FBT003  # the callback has one parameter

    async def on_resumed(self) -> None:
        """Report that a shard has resumed its session."""
        self._on_connection(True)  # noqa: FBT003  # as above

    async def on_disconnect(self) -> None:
        """Report that a shard has lost its connection."""
        self._on_connection(False)  # noqa: FBT003  # as above

    async def handle_action(self, interaction: Interaction, action: str) -> None:
        """Answer a pressed button or a selected option."""
        await self.handler.handle_interaction(interaction, parse.press(interaction, action))

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as the library's
        """Call the listeners of an event; `on_interaction` has nothing to do for commands, the most frequent kind."""
        if event != "interaction" or args[0].type is discord.InteractionType.component:
            super().dispatch(event, *args, **kwargs)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer a component that the library would drop: its id has an old form, or it left the message meanwhile."""
        custom_id = parse.custom_id(interaction)
        action = action_of(custom_id, parse.selected_value(interaction))
        if action is None:
            await self.handle_action(interaction, custom_id)
        elif not parse.has_component(interaction.message, custom_id):
            await self.handle_action(interaction, action)

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

    async def handle_command_error(self, interaction: Interaction, error: Exception) -> None:
        """Answer a command that was removed, is registered in another form or holds other values; report the rest."""
        match error:
            case (
                app_commands.CommandNotFound()
                | app_commands.CommandSignatureMismatch()
                | app_commands.TransformerError()
            ):
                await self._handle_command(
                    interaction, parse.command_name(interaction), parse.written_options(interaction)
                )
            case _:
                event = parse.command(interaction, "", "")
                cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
                await self.handler.handle_failure(interaction, event, cause)

    async def handle_autocomplete(self, interaction: Interaction) -> None:
        """Respond with completions of the option that is being typed."""

        async def suggest() -> Sequence[dict[str, object]]:
            name, option, typed = parse.focused_option(interaction)
            completion = self._commands.completion(name, option)
            if completion is None:
                return ()
            suggestions = await self._app.suggest(parse.query(interaction, typed, *completion))
            return [autocomplete_choice(item) for item in suggestions.items]

        await self.handler.handle_autocomplete(interaction, suggest)

    async def handle_message_command(self, interaction: Interaction) -> bool:
        """Answer a command that was used on a message; tell whether it was one."""
        spec = self._commands.of_message(parse.command_name(interaction))
        if spec is None:
            return False
        await self.handler.handle_interaction(interaction, parse.message_command(interaction, spec.name))
        return True

    async def _handle_command(
        self, interaction: Interaction, name: str, args: str, options: tuple[tuple[str, str], ...] = ()
    ) -> None:
        await self.handler.handle_interaction(interaction, parse.command(interaction, name, args, options))

    def _read_payloads(self) -> None:
        """Stand before the library's reading: where it fails, it would end the connection and tell nobody."""
        parsers = self._connection.parsers
        for name, read in parsers.items():
            if name != "READY":  # without it there is no connection
                parsers[name] = partial(self._read_safely, name, read)
        parsers["MESSAGE_CREATE"] = lambda message: self.start_task(self._handle_message(message))

    def _read_safely(self, name: str, read: Callable[[Any], None], payload: Any) -> None:  # noqa: ANN401  # as the library's
        try:
            read(payload)
        except Exception as error:  # noqa: BLE001  # the boundary: anything may be in a payload
            if name == "INTERACTION_CREATE":
                self.start_task(self.handler.handle_unread(payload, error))
            else:
                self.handler.count_failure(f"reading {name}", error)

    async def _handle_message(self, message: Payload) -> None:
        try:
            await self.handler.handle_message(message)
        except Exception as error:  # noqa: BLE001  # as above
            self.handler.count_failure("reading a message", error)

    def start_task(self, handling: Coroutine[Any, Any, None]) -> None:
        """Handle something in the background."""
        task = asyncio.get_running_loop().create_task(handling)
        self._running.add(task)
        task.add_done_callback(self._running.discard)


class ZooCommandTree(app_commands.CommandTree[ZooClient]):
    """Tree of commands usable in servers, in direct and group messages, and where the bot is absent."""

    def __init__(self, client: ZooClient) -> None:
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )

    async def interaction_check(self, interaction: discord.Interaction[ZooClient], /) -> bool:
        """Handle here what the library would log with the ids of user and guild, or fail to read."""
        if interaction.type is discord.InteractionType.autocomplete:
            await self.client.handle_autocomplete(interaction)
            return False
        command = self.get_command(parse.command_name(interaction))
        if isinstance(command, app_commands.Command):
            types = {parameter.display_name: parameter.type.value for parameter in command.parameters}
            if not parse.has_types(interaction, types):
                raise app_commands.CommandSignatureMismatch(command)
        return not await self.client.handle_message_command(interaction)

    async def on_error(
        self, interaction: discord.Interaction[ZooClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Pass the error of a command to the client."""
        await self.client.handle_command_error(interaction, error)

    def _from_interaction(self, interaction: discord.Interaction[ZooClient]) -> None:
        """Call a command; the library catches its own errors alone."""
        self.client.start_task(self._answer(interaction))

    async def _answer(self, interaction: discord.Interaction[ZooClient]) -> None:
        try:
            await self._call(interaction)
        except Exception as error:  # noqa: BLE001  # the boundary: anything may be in the values of a command
            await self.client.handle_command_error(interaction, error)


class PermanentRegistry(dict[Any, Any]):
    """Dictionary that removes nothing: the library drops a component for all messages when one view with it ends."""

    def pop(self, _key: Any, default: Any = None) -> Any:  # noqa: ANN401  # as a dictionary's
        """Return the default and remove nothing."""
        return default
