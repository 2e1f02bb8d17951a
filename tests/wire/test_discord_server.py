"""The local Discord itself, with a small client of real discord.py."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator

import discord
import pytest
from discord import app_commands, ui

from tests.wire.discord_server import DiscordServer, redirected


class Turn(ui.DynamicItem[ui.Button], template=r"turn:(?P<page>\d+)"):
    """A button that counts its presses in its own id."""

    def __init__(self, page: int) -> None:
        super().__init__(ui.Button(label="Next", custom_id=f"turn:{page}"))
        self.page = page

    @classmethod
    async def from_custom_id(cls, _interaction, _item, match: re.Match[str]):
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(view=card(f"page {self.page}", self.page + 1))


class Pick(ui.DynamicItem[ui.Select], template=r"pick"):
    """A select that says what was chosen."""

    def __init__(self) -> None:
        options = [discord.SelectOption(label=name, value=name.lower()) for name in ("Llama", "Qwen")]
        super().__init__(ui.Select(custom_id="pick", options=options))

    @classmethod
    async def from_custom_id(cls, _interaction, _item, _match):
        return cls()

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"chosen {self.item.values}", ephemeral=True)


def card(text: str, page: int = 1) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(text), ui.ActionRow(Turn(page)), accent_colour=0x00FF00))
    view.add_item(ui.ActionRow(Pick()))
    return view


class Client(discord.AutoShardedClient):
    """A client with one command of each kind."""

    def __init__(self, **options) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.05,
            **options,
        )
        self.tree = app_commands.CommandTree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
        )
        self.answers: asyncio.Queue[object] = asyncio.Queue()
        add_commands(self)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Turn, Pick)
        await self.tree.sync()


def add_commands(client: Client) -> None:
    @client.tree.command(description="Show a model")
    async def model(interaction: discord.Interaction, name: app_commands.Range[str, 1, 100]) -> None:
        await interaction.response.send_message(view=card(f"# {name}"))

    @model.autocomplete("name")
    async def names(_interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{current}-{number}", value=str(number)) for number in range(3)]

    @client.tree.command(description="Show something later")
    async def later(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(view=card("here it is"))
        await interaction.followup.send("and more", ephemeral=True)

    @client.tree.context_menu(name="Which models?")
    async def which(interaction: discord.Interaction, message: discord.Message) -> None:
        texts = [message.content, *(each.title for each in message.embeds)]
        texts += [each.content for each in message.message_snapshots]
        await interaction.response.send_message(f"found {''.join(filter(None, texts))}", ephemeral=True)


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        with redirected(local):
            yield local


@contextlib.asynccontextmanager
async def running(server: DiscordServer, client: Client) -> AsyncIterator[Client]:
    task = asyncio.create_task(client.start(server.token))
    ready = asyncio.create_task(server.gateway.connected())
    try:
        await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()  # tells why the client could not start
        await client.wait_until_ready()
        yield client
    finally:
        await client.close()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[Client]:
    async with running(server, Client()) as ready:
        yield ready
        assert [str(call) for call in server.refused()] == []


@pytest.mark.usefixtures("client")
async def test_a_slash_command_gives_a_card(server):
    anna = server.user()

    used = await server.slash(anna, server.channel(), "/model", name="Llama 4")
    seen = await used.message()

    assert seen.text == "# Llama 4"
    assert seen.labels == ("Next",)
    assert not seen.ephemeral


@pytest.mark.usefixtures("client")
async def test_buttons_edit_their_message(server):
    anna = server.user()
    used = await server.slash(anna, server.dm(anna), "/model", name="Llama 4")
    seen = await used.message()

    again = await (await server.press(anna, seen, "Next")).message()

    assert again.id == seen.id
    assert again.text == "page 1"


@pytest.mark.usefixtures("client")
async def test_a_select_gives_its_values(server):
    anna = server.user()
    seen = await (await server.slash(anna, server.channel(), "/model", name="x")).message()

    chosen = await (await server.select(anna, seen, "Qwen")).message()

    assert chosen.text == "chosen ['qwen']"
    assert chosen.ephemeral


@pytest.mark.usefixtures("client")
async def test_autocomplete_gives_choices(server):
    anna = server.user()

    typed = await server.autocomplete(anna, server.foreign_channel(), "/model", "name", "gpt")

    assert [choice["name"] for choice in await typed.choices()] == ["gpt-0", "gpt-1", "gpt-2"]


@pytest.mark.usefixtures("client")
async def test_a_deferred_answer_is_seen_when_it_is_filled(server):
    anna = server.user()

    used = await server.slash(anna, server.group(anna), "/later")

    assert (await used.message()).text == "here it is"
    assert (await used.followup()).text == "and more"


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    "told",
    [{"content": "Llama"}, {"embeds": [{"title": "Llama"}]}, {"forwarded": "Llama"}],
    ids=lambda told: next(iter(told)),
)
async def test_a_context_menu_reads_the_message(server, told):
    anna = server.user()
    post = server.say(server.user(), server.channel(), **told)

    seen = await (await server.context_menu(anna, "Which models?", post)).message()

    assert seen.text == "found Llama"
    assert seen.ephemeral
