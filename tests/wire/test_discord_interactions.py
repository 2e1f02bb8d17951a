"""Discord's rules for answering an interaction: once, in time, within its limits, by valid bodies."""

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest

from tests.patience import PATIENCE
from tests.wire import discord_interactions
from tests.wire.discord_client import Client, card, running
from tests.wire.discord_faults import late
from tests.wire.discord_interactions import NotAcknowledgedError
from tests.wire.discord_server import DiscordServer, redirected


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        with redirected(local):
            yield local


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[Client]:
    async with running(server, Client()) as ready:
        yield ready


async def test_a_second_answer_is_refused(server, client):
    @client.command("twice")
    async def twice(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("one")
        interaction.response._response_type = None  # as another process would, which does not know
        await interaction.response.send_message("two")

    await client.tree.sync()

    used = await server.slash(server.user(), server.channel(), "/twice")

    assert (await used.message()).text == "one"
    await used.called(2)
    assert await client.refused() == (400, 40060)


async def test_an_answer_after_the_time_for_it_is_refused(server, client):
    server.faults.add(late(discord_interactions.ACKNOWLEDGE_SECONDS + 0.1), "callback")

    used = await server.slash(server.user(), server.channel(), "/model", name="x")
    await used.called(1)
    server.clock.advance(discord_interactions.ACKNOWLEDGE_SECONDS)

    with pytest.raises(NotAcknowledgedError, match="404 10062 Unknown interaction"):
        await used.acknowledged()
    assert await client.refused() == (404, 10062)
    assert server.unanswered() == [used]


async def test_a_token_ends_after_fifteen_minutes(server, client):
    @client.command("old")
    async def old(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        server.clock.advance(15 * 60)
        await interaction.edit_original_response(content="too late")

    await client.tree.sync()

    used = await server.slash(server.user(), server.channel(), "/old")
    await used.called(2)

    assert await client.refused() == (401, 50027)


async def test_an_interaction_can_be_old_for_the_bot_too(server, client):
    expired = asyncio.Event()

    @client.command("aged")
    async def aged(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("young")
        if interaction.is_expired():
            expired.set()

    await client.tree.sync()
    server.clock.advance(-16 * 60)

    used = await server.slash(server.user(), server.channel(), "/aged")
    seen = await used.message()
    server.clock.advance(16 * 60)

    assert seen.text == "young"
    assert used.age > 15 * 60
    await asyncio.wait_for(expired.wait(), PATIENCE)


async def test_a_foreign_place_takes_five_followups(server, client):
    @client.command("many")
    async def many(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("answer")
        for number in range(6):
            await interaction.followup.send(f"{number}")

    await client.tree.sync()
    server.limits.buckets.clear()
    anna = server.user()

    foreign = await server.slash(anna, server.foreign_channel(), "/many")
    await foreign.called(7)
    home = await server.slash(anna, server.channel(), "/many")
    await home.called(7)

    assert await client.refused() == (400, 40094)
    assert (len(foreign.sent), len(home.sent)) == (5, 6)


@pytest.mark.usefixtures("client")
async def test_a_server_may_hide_foreign_answers(server):
    anna = server.user()
    place = server.foreign_channel(external_apps=False)

    seen = await (await server.slash(anna, place, "/model", name="x")).message()

    assert seen.ephemeral


async def test_the_first_followup_fills_a_deferred_answer(server, client):
    @client.command("filled")
    async def filled(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send(view=card("filled"))

    await client.tree.sync()

    used = await server.slash(server.user(), server.channel(), "/filled")

    assert (await used.message()).text == "filled"
    assert used.sent == []


async def test_messages_of_an_interaction_can_be_read_and_deleted(server, client):
    @client.command("gone")
    async def gone(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("soon gone")
        assert (await interaction.original_response()).content == "soon gone"
        await interaction.delete_original_response()
        await interaction.edit_original_response(content="back")

    await client.tree.sync()

    used = await server.slash(server.user(), server.channel(), "/gone")
    await used.called(4)

    assert await client.refused() == (404, 10008)
    assert used.original.deleted


async def test_an_invalid_answer_is_refused_in_words(server, client):
    @client.command("wrong")
    async def wrong(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("text", view=card("card"))

    await client.tree.sync()

    used = await server.slash(server.user(), server.channel(), "/wrong")
    await used.called(1)

    told = "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2."
    assert f"(error code: 50035): Invalid Form Body\nIn data.content: {told}" in str(await client.failed())
    (refused,) = server.refused()
    assert str(refused).startswith(f"POST callback: 400 50035 Invalid Form Body: data.content: {told}")
