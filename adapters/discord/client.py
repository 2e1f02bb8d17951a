"""The client: what Discord sends is taken in here."""

import asyncio
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from typing import Any

import discord
from discord import app_commands
from discord.gateway import KeepAliveHandler

from adapters.discord import parse
from adapters.discord.answer import Answers
from adapters.discord.calls import calling
from adapters.discord.direct import answer_directly
from adapters.discord.limits import check_sessions
from adapters.discord.menus import Menus, Translator, choice
from adapters.discord.settings import DiscordSettings
from adapters.discord.widgets import ITEMS, carried
from bot.app import App

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]


class ZooClient(discord.AutoShardedClient):
    """Take interactions and direct messages; hold nothing about messages, members or conversations."""

    def __init__(
        self, app: App, settings: DiscordSettings, tell: Callable[[bool], None] = lambda _connected: None
    ) -> None:
        """Take the core, the settings, and what is told of every connection that is made or lost.

        Interactions come without any intent. That of servers is left out: nothing is asked of them, and to know 2,500
        of them takes 65 MB.
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
        self._tell = tell
        self._base = settings.api_base_url
        self._open = AsyncExitStack()
        self.answers = Answers(app)
        self.tree = ZooTree(self)
        self._menus = Menus(app, self._ask, self._ask_about)
        for spec in app.commands:
            self.tree.add_command(self._menus.slash(spec))
            if spec.on_message:
                self.tree.add_command(self._menus.about_message(spec))

    async def setup_hook(self) -> None:
        """Make buttons and selects of every earlier process work again."""
        self.answers.use(await self._open.enter_async_context(calling(self._base, self.http.user_agent)))
        await self.tree.set_translator(Translator(self._app))
        self.add_dynamic_items(*ITEMS)
        store = self._connection._view_store  # noqa: SLF001  # the library has no other way to keep them registered
        store._dynamic_items = Pinned(store._dynamic_items)  # noqa: SLF001  # as above

    async def close(self) -> None:
        """Close the connections, and what is left of one that was broken off while it was being made."""
        await super().close()
        await self._open.aclose()
        for thread in threading.enumerate():  # the library forgets such a one: its heart beats on, its socket is open
            if isinstance(thread, KeepAliveHandler) and thread.ws._connection is self._connection:  # noqa: SLF001
                thread.stop()
                await thread.ws.socket.close()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Begin no session of the gateway where hardly any are left of the day's."""
        if not initial:
            check_sessions(await self.fetch_session_start_limits())
        await super().before_identify_hook(shard_id, initial=initial)

    async def on_connect(self) -> None:
        """Note that a shard has connected."""
        self.connected.set()
        self._tell(True)  # noqa: FBT003  # there is nothing else to tell

    async def on_resumed(self) -> None:
        """Note that a shard has its session again."""
        self._tell(True)  # noqa: FBT003  # as above

    async def on_disconnect(self) -> None:
        """Note that a shard has lost its connection."""
        self._tell(False)  # noqa: FBT003  # as above

    async def on_action(self, interaction: Interaction, action: str) -> None:
        """Answer a pressed button or a chosen option."""
        await self.answers.answer(interaction, parse.press(interaction, action))

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # as the library's
        """Call the handlers of an event; `on_interaction` has nothing to do for commands, which are most of all."""
        if event != "interaction" or args[0].type is discord.InteractionType.component:
            super().dispatch(event, *args, **kwargs)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer a press that the library would drop: of no template of today, or not on its message."""
        used = parse.custom_id(interaction)
        action = carried(used, parse.chosen(interaction))
        if action is None:
            await self.on_action(interaction, used)
        elif not parse.is_shown(interaction.message, used):
            await self.on_action(interaction, action)

    async def on_message(self, message: discord.Message) -> None:
        """Answer what a person writes to the bot alone; what is said in servers is not for the bot."""
        alone = isinstance(message.channel, discord.DMChannel)  # a message's server may be one that is not known
        if alone and not message.author.bot and message.content.strip():
            with self.answers.working():
                await answer_directly(self._app, self.answers, message)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Log that an event of the gateway broke; the arguments may hold what somebody wrote."""
        kind, _, place = sys.exc_info()
        where = "".join(traceback.format_tb(place))
        log.error("the event %s failed: %s\n%s", event_method, kind.__name__ if kind else "", where)

    async def command_failed(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        """Answer a command that there is no more, or that is registered in another form; tell of other faults."""
        match error:
            case app_commands.CommandNotFound():
                await self._ask(interaction, error.name, "")
            case app_commands.CommandSignatureMismatch():
                await self._ask(interaction, error.command.name, "")
            case _:
                event = parse.command(interaction, "", "")
                cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
                await self.answers.excuse(interaction, event, cause)

    async def complete(self, interaction: Interaction) -> None:
        """Answer what is being typed into an option."""

        async def suggested() -> Sequence[dict[str, object]]:
            name, typed = parse.typed_option(interaction)
            wanted = self._menus.wanted(name)
            if wanted is None:
                return ()
            return [choice(item) for item in (await self._app.suggest(parse.query(interaction, typed, wanted))).items]

        await self.answers.complete(interaction, suggested)

    async def _ask(self, interaction: Interaction, name: str, args: str) -> None:
        await self.answers.answer(interaction, parse.command(interaction, name, args))

    async def _ask_about(self, interaction: Interaction, name: str, message: discord.Message) -> None:
        await self._ask(interaction, name, parse.message_text(message))


class ZooTree(app_commands.CommandTree[ZooClient]):
    """Hold the commands: usable in servers, direct and group messages, and where the bot is absent."""

    def __init__(self, client: ZooClient) -> None:
        """Take the client."""
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )

    async def interaction_check(self, interaction: discord.Interaction[ZooClient], /) -> bool:
        """Answer completions here: the library would log a failed one with the ids of person and server."""
        if interaction.type is discord.InteractionType.autocomplete:
            await self.client.complete(interaction)
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction[ZooClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer where a command could not."""
        await self.client.command_failed(interaction, error)


class Pinned(dict[Any, Any]):
    """Keep what is registered: the library drops an item for all messages when one view with it ends."""

    def pop(self, _key: Any, default: Any = None) -> Any:  # noqa: ANN401  # as a dictionary's
        """Drop nothing."""
        return default
