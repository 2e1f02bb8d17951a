"""A small discord.py client with one component and command of each kind, for the tests of the local Discord."""

import asyncio
import contextlib
import io
import re
from collections.abc import AsyncIterator, Callable
from typing import Any, Self

import discord
from discord import app_commands, ui

from tests.fakes import PIXEL
from tests.patience import PATIENCE
from tests.wire.discord_server import DiscordServer


class Turn(ui.DynamicItem[ui.Button[Any]], template=r"turn:(?P<page>\d+)"):
    """A button that counts its presses in its own id."""

    def __init__(self, page: int) -> None:
        super().__init__(ui.Button(label="Next", custom_id=f"turn:{page}"))
        self.page = page

    @classmethod
    async def from_custom_id(cls, _interaction: Any, _item: Any, match: re.Match[str]) -> Self:
        """Read the page from the id."""
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Show the page."""
        await interaction.response.edit_message(view=card(f"page {self.page}", self.page + 1))


class Pick(ui.DynamicItem[ui.Select[Any]], template=r"pick"):
    """A select that replies with the selected value."""

    def __init__(self) -> None:
        options = [discord.SelectOption(label=name, value=name.lower()) for name in ("Llama", "Qwen")]
        super().__init__(ui.Select(custom_id="pick", options=options))

    @classmethod
    async def from_custom_id(cls, _interaction: Any, _item: Any, _match: Any) -> Self:
        """Make the select anew."""
        return cls()

    async def callback(self, interaction: discord.Interaction) -> None:
        """Reply ephemerally with the selected value."""
        await interaction.response.send_message(f"chosen {self.item.values}", ephemeral=True)


class Ask(ui.Modal, title="Ask"):
    """A modal with one field."""

    question = ui.Label(text="Question", component=ui.TextInput(max_length=100))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Repeat the question."""
        await interaction.response.send_message(f"asked {self.question.component.value}")


def card(text: str, page: int = 1) -> ui.LayoutView:
    """Build a card with a button and a select."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(text), ui.ActionRow(Turn(page)), accent_colour=0x00FF00))
    view.add_item(ui.ActionRow(Pick()))
    return view


class Client(discord.AutoShardedClient):
    """A client whose commands respond in every way; its errors are kept in `errors`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.02,
            **options,
        )
        self.errors: asyncio.Queue[BaseException | None] = asyncio.Queue()
        self.tree = app_commands.CommandTree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        self.tree.error(self._keep_error)
        _add_commands(self)

    async def _keep_error(self, _interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
        self.errors.put_nowait(error.__cause__)

    async def failed(self) -> BaseException | None:
        """Wait for the next error."""
        async with asyncio.timeout(PATIENCE):
            return await self.errors.get()

    async def refused(self) -> tuple[int, int]:
        """Wait for the next refusal of Discord's: status and code."""
        error = await self.failed()
        assert isinstance(error, discord.HTTPException), repr(error)
        return error.status, error.code

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait five seconds between shards."""

    async def setup_hook(self) -> None:
        """Register the dynamic items and sync the commands."""
        self.add_dynamic_items(Turn, Pick)
        await self.tree.sync()

    def command(self, name: str) -> Callable[[Any], Any]:
        """Add one more slash command."""
        return self.tree.command(name=name, description="One more")


def _add_commands(client: Client) -> None:
    @client.tree.command(description="Show a model")
    async def model(interaction: discord.Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        await interaction.response.send_message(view=card(f"# {name}"))

    @model.autocomplete("name")
    async def names(_interaction: Any, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current}-{number}", value=str(number)) for number in range(3)]

    @client.command("later")
    async def later(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(view=card("here it is"))
        await interaction.followup.send("and more", ephemeral=True)

    @client.command("picture")
    async def picture(interaction: discord.Interaction) -> None:
        gallery = ui.MediaGallery(discord.MediaGalleryItem("attachment://chart.png"))
        view = ui.LayoutView(timeout=None).add_item(gallery)
        await interaction.response.send_message(view=view, file=discord.File(io.BytesIO(PIXEL), "chart.png"))

    @client.command("ask")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Ask())

    @client.tree.context_menu(name="Which models?")
    async def which(interaction: discord.Interaction, message: discord.Message) -> None:
        texts = [message.content, *(each.title for each in message.embeds)]
        texts += [each.content for each in message.message_snapshots]
        await interaction.response.send_message(f"found {''.join(filter(None, texts))}", ephemeral=True)


@contextlib.asynccontextmanager
async def running(server: DiscordServer, client: Client, sessions: int = 1) -> AsyncIterator[Client]:
    """Run a client, ready to be used, for as long as the test needs it."""
    task = asyncio.create_task(client.start(server.token))
    ready = asyncio.create_task(server.gateway.connected(sessions))
    try:
        await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            await task  # raises why the client could not start
        await client.wait_until_ready()
        yield client
    finally:
        await client.close()
        for each in (task, ready):
            each.cancel()
        await asyncio.gather(task, ready, return_exceptions=True)
