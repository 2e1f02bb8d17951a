"""Faults of the local Discord, and what real discord.py makes of them."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.wire.discord_client import Client, running
from tests.wire.discord_faults import dropped, error, limited
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


@pytest.mark.parametrize("fault", [limited(0.01), limited(0.01, scope="global"), limited(0.01, scope="shared")])
async def test_a_rate_limit_is_waited_for(server, client, fault):
    server.faults.add(fault, "callback")

    seen = await (await server.slash(server.user(), server.channel(), "/model", name="x")).message()

    assert seen.text == "# x"
    assert client.errors.empty()
    assert [(call.status, call.fault) for call in server.calls[-2:]] == [(429, fault.name), (200, "")]
    assert server.refused() == []


async def test_a_rate_limit_without_via_is_taken_for_a_ban(server, client):
    server.faults.add(limited(via=False), "callback")

    used = await server.slash(server.user(), server.channel(), "/model", name="x")

    assert await client.refused() == (429, 0)
    assert "without Via" in used.cause


async def test_a_server_error_is_tried_again(server, client):
    server.faults.add(error(502), "callback")

    seen = await (await server.slash(server.user(), server.channel(), "/model", name="x")).message()

    assert seen.text == "# x"
    assert client.errors.empty()


async def test_an_answer_whose_confirmation_is_lost_counts(server, client):
    server.faults.add(error(500, after=True), "callback")

    used = await server.slash(server.user(), server.channel(), "/model", name="x")
    await used.called(2)

    assert (await used.message()).text == "# x"
    assert await client.refused() == (400, 40060)


async def test_a_dropped_connection_leaves_its_trace(server, client):
    server.faults.add(dropped(), "callback")

    used = await server.slash(server.user(), server.channel(), "/model", name="x")

    assert isinstance(await client.failed(), aiohttp.ServerDisconnectedError)
    assert used.cause == "its last call: POST callback: dropped by the fault 'dropped'"


async def test_faults_by_rate_follow_their_seed(server):
    picks = []
    for _ in range(2):
        server.faults.reset(seed=5)
        server.faults.rate(0.2, error(500), "callback")
        picks.append([server.faults.pick("callback") is not None for _ in range(200)])

    assert picks[0] == picks[1]
    assert 20 <= sum(picks[0]) <= 60
    assert server.faults.pick("followup") is None
