"""Sessions of the local Discord: identify, resume, shards and every way in which a connection ends."""

from collections.abc import AsyncIterator

import discord
import pytest

from tests.wire.discord_client import Client, running
from tests.wire.discord_server import DiscordServer, redirected

IDENTIFY, RESUME = 2, 6


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        with redirected(local):
            yield local


@pytest.fixture
async def client(server: DiscordServer) -> AsyncIterator[Client]:
    async with running(server, Client()) as ready:
        yield ready


async def answered(server: DiscordServer) -> bool:
    anna = server.user()
    used = await server.slash(anna, server.channel(), "/model", name="x")
    return (await used.message()).text == "# x"


async def test_guilds_are_told_after_ready(server):
    guild = server.guild(channels=3, roles=2)

    async with running(server, Client()) as client:
        known = client.get_guild(guild.id)
        assert (len(known.channels), len(known.roles)) == (3, 2)

        other = server.guild()
        await server.join(other)
        await server.leave(guild)
        assert await answered(server)
        assert [each.id for each in client.guilds] == [other.id]


async def test_a_dropped_connection_is_resumed_and_misses_nothing(server, client):
    anna = server.user()

    server.gateway.drop()
    used = await server.slash(anna, server.channel(), "/model", name="missed")

    assert (await used.message()).text == "# missed"
    assert server.gateway.ops == [IDENTIFY, RESUME]
    assert (server.gateway.identifies, server.gateway.resumes) == (1, 1)
    assert client.is_ready()


@pytest.mark.usefixtures("client")
async def test_a_client_asked_to_reconnect_resumes(server):
    await server.gateway.ask_to_reconnect()

    assert await answered(server)
    assert server.gateway.ops == [IDENTIFY, RESUME]


@pytest.mark.usefixtures("client")
async def test_a_client_closed_upon_by_a_passing_code_resumes(server):
    await server.gateway.close(4000)

    assert await answered(server)
    assert server.gateway.ops == [IDENTIFY, RESUME]


@pytest.mark.usefixtures("client")
async def test_an_invalid_session_may_be_resumable(server):
    await server.gateway.invalidate(resumable=True)

    assert await answered(server)
    assert server.gateway.ops == [IDENTIFY, RESUME]


@pytest.mark.usefixtures("client")
async def test_a_lost_session_is_opened_anew(server):
    server.gateway.forget_sessions()
    server.gateway.drop()
    await server.gateway.connected()

    assert await answered(server)
    assert server.gateway.ops == [IDENTIFY, RESUME, IDENTIFY]


@pytest.mark.usefixtures("client")
async def test_an_invalidated_session_is_opened_anew(server):
    await server.gateway.invalidate()
    await server.gateway.connected()

    assert await answered(server)
    assert server.gateway.ops == [IDENTIFY, IDENTIFY]


async def test_a_closing_client_ends_its_session(server):
    async with running(server, Client()):
        assert len(server.gateway.sessions) == 1

    await server.gateway.until(lambda: not server.gateway.sessions)
    assert server.gateway.sessions == {}


@pytest.mark.usefixtures("server")
async def test_a_wrong_token_is_refused():
    client = Client()

    with pytest.raises(discord.LoginFailure):
        await client.login("wrong")

    await client.close()


async def test_guilds_are_spread_over_shards(server):
    guilds = [server.guild() for _ in range(6)]
    server.gateway.recommended_shards = 3

    async with running(server, Client(), 3) as client:
        assert client.shard_count == 3
        assert sorted(each.shard[0] for each in server.gateway.sessions.values()) == [0, 1, 2]
        assert {guild.shard_id for guild in client.guilds} == {0, 1, 2}
        anna = server.user()
        for guild in guilds:
            used = await server.slash(anna, server.channel(guild), "/model", name="x")
            assert (await used.message()).text == "# x"
            assert used.delivered == 1


async def test_a_process_may_run_some_shards(server):
    guilds = [server.guild() for _ in range(4)]

    async with running(server, Client(shard_count=4, shard_ids=[2, 3]), 2) as client:
        there = {guild.id for guild in client.guilds}
        assert there == {guild.id for guild in guilds if (guild.id >> 22) % 4 in {2, 3}}


async def test_every_session_of_a_shard_gets_an_interaction(server, client):
    async with running(server, Client(), 2) as other:
        other.errors = client.errors
        used = await server.slash(server.user(), server.channel(), "/model", name="x")
        await used.called(2)

        assert used.delivered == 2
        assert sorted(call.code for call in used.calls) == [0, 40060]
        assert await client.refused() == (400, 40060)


async def test_identifies_are_counted_and_end_in_a_new_token(server, client):
    server.gateway.identify_total = 2
    before = server.token

    async with running(server, Client(), 2):
        limits = await client.fetch_session_start_limits()
        assert (limits.total, limits.remaining, limits.max_concurrency) == (2, 0, 1)

    with pytest.raises(discord.ConnectionClosed) as closed:
        async with running(server, Client(), 2):
            pass

    assert closed.value.code == 4004
    assert server.token != before
