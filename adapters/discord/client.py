"""The client: what Discord sends is taken in here."""

import asyncio
import logging
import sys
import traceback
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import app_commands

from adapters.discord import parse
from adapters.discord.answer import Answers
from adapters.discord.menus import Menus, Translator
from adapters.discord.settings import DiscordSettings
from adapters.discord.widgets import ITEMS
from bot.app import App
from bot.events import Wanted
from bot.reply.blocks import Suggestion

log = logging.getLogger(__name__)
Interaction = discord.Interaction[Any]


class ZooClient(discord.AutoShardedClient):
    """Take interactions; hold nothing about messages, members or conversations."""

    def __init__(self, app: App, settings: DiscordSettings) -> None:
        """Take the core and the settings. Only `guilds` is asked for: interactions need no intent."""
        super().__init__(
            intents=discord.Intents(guilds=True),
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
        self.answers = Answers(app)
        self.tree = ZooTree(self)
        menus = Menus(app, self._ask, self._ask_about, self._complete)
        for spec in app.commands:
            self.tree.add_command(menus.slash(spec))
            if spec.on_message:
                self.tree.add_command(menus.about_message(spec))

    async def setup_hook(self) -> None:
        """Make buttons and selects of every earlier process work again."""
        await self.tree.set_translator(Translator(self._app))
        self.add_dynamic_items(*ITEMS)
        store = self._connection._view_store  # noqa: SLF001  # the library has no other way to keep them registered
        store._dynamic_items = Pinned(store._dynamic_items)  # noqa: SLF001  # as above

    async def on_connect(self) -> None:
        """Note that a shard has connected."""
        self.connected.set()

    async def on_action(self, interaction: Interaction, action: str) -> None:
        """Answer a pressed button or a chosen option."""
        await self.answers.answer(interaction, parse.press(interaction, action))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer a press on what no template of today knows; everything else is answered elsewhere."""
        if interaction.type is not discord.InteractionType.component:
            return
        data: Mapping[str, object] = dict(interaction.data or {})
        custom_id = str(data.get("custom_id", ""))
        if not any(item.__discord_ui_compiled_template__.fullmatch(custom_id) for item in ITEMS):
            await self.on_action(interaction, custom_id)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Log that an event of the gateway broke; the arguments may hold what somebody wrote."""
        kind, _, place = sys.exc_info()
        where = "".join(traceback.format_tb(place))
        log.error("the event %s failed: %s\n%s", event_method, kind.__name__ if kind else "", where)

    async def unknown_command(self, interaction: Interaction, name: str) -> None:
        """Answer a command that there is no more."""
        await self._ask(interaction, name, "")

    async def _ask(self, interaction: Interaction, name: str, args: str) -> None:
        await self.answers.answer(interaction, parse.command(interaction, name, args))

    async def _ask_about(self, interaction: Interaction, name: str, message: discord.Message) -> None:
        await self._ask(interaction, name, parse.message_text(message))

    async def _complete(self, interaction: Interaction, typed: str, wanted: Wanted) -> Sequence[Suggestion]:
        return (await self._app.suggest(parse.query(interaction, typed, wanted))).items


class ZooTree(app_commands.CommandTree[ZooClient]):
    """Hold the commands: usable in servers, direct and group messages, and where the bot is absent."""

    def __init__(self, client: ZooClient) -> None:
        """Take the client."""
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )

    async def on_error(
        self, interaction: discord.Interaction[ZooClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer what is no command any more; of anything else nobody has been told yet."""
        if interaction.type is discord.InteractionType.autocomplete:
            log.info("a completion was no longer waited for: %s", type(error).__name__)
            return
        if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
            await self.client.unknown_command(
                interaction, error.name if isinstance(error, app_commands.CommandNotFound) else error.command.name
            )
            return
        log.error("a command failed: %s", type(error).__name__, exc_info=error)


class Pinned(dict[Any, Any]):
    """Keep what is registered: the library drops an item for all messages when one view with it ends."""

    def pop(self, _key: Any, default: Any = None) -> Any:  # noqa: ANN401  # as a dictionary's
        """Drop nothing."""
        return default
