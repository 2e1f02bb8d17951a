"""The local gateway's words, spoken to it one by one: frames, order, limits and close codes."""

import asyncio
import json
import zlib
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.patience import PATIENCE
from tests.wire.discord_server import DiscordServer

IDENTIFY, RESUME = 2, 6
PROPERTIES = {"os": "linux", "browser": "test", "device": "test"}


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as local:
        yield local


class Socket:
    """A bare gateway connection."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def say(self, op: int, data: object) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def hear(self, op: int | None = None, event: str | None = None) -> dict:
        async with asyncio.timeout(PATIENCE):
            while True:
                payload = await self.socket.receive_json()
                if op in {None, payload["op"]} and event in {None, payload.get("t")}:
                    return payload

    async def closed(self) -> int | None:
        async with asyncio.timeout(PATIENCE):
            while not self.socket.closed:
                await self.socket.receive()
        return self.socket.close_code

    async def identify(self, server: DiscordServer, **fields: object) -> None:
        await self.say(IDENTIFY, {"token": server.token, "properties": PROPERTIES, "intents": 1, **fields})


@pytest.fixture
async def dial(server: DiscordServer):
    async with aiohttp.ClientSession() as session:
        sockets: list[aiohttp.ClientWebSocketResponse] = []

        async def connect(query: str = "v=10&encoding=json") -> Socket:
            sockets.append(await session.ws_connect(f"{server.gateway_url}?{query}"))
            return Socket(sockets[-1])

        yield connect
        for socket in sockets:
            await socket.close()


async def test_a_connection_may_be_refused(server, dial):
    server.gateway.refuse_next = 1

    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await dial()
    socket = await dial()

    assert refused.value.status == 503
    assert (await socket.hear())["op"] == 10


async def test_identifies_too_close_are_refused(server, dial):
    server.gateway.identify_seconds = 5
    first, second = await dial(), await dial()

    await first.identify(server)
    await first.hear(event="READY")
    await second.identify(server)
    assert (await second.hear(op=9))["d"] is False
    server.clock.advance(5)
    await second.identify(server)

    assert (await second.hear(event="READY"))["d"]["v"] == 10


async def test_frames_are_one_zlib_stream_if_asked(dial):
    socket = await dial("v=10&encoding=json&compress=zlib-stream")
    inflate = zlib.decompressobj()

    hello = json.loads(inflate.decompress(await socket.socket.receive_bytes()))
    await socket.say(1, None)
    ack = json.loads(inflate.decompress(await socket.socket.receive_bytes()))

    assert hello == {"op": 10, "d": {"heartbeat_interval": 41250}}
    assert ack["op"] == 11


async def test_a_silent_client_times_out(server, dial):
    server.gateway.heartbeat_seconds = 0.02

    assert await (await dial()).closed() == 4009


async def test_a_heartbeat_may_be_asked_for(server, dial):
    socket = await dial()
    await socket.hear(op=10)

    await server.gateway.ask_for_heartbeat()

    assert (await socket.hear(op=1))["d"] is None


@pytest.mark.parametrize(
    ("op", "data", "code"),
    [
        (3, {}, 4003),
        (IDENTIFY, {"token": "wrong"}, 4004),
        (IDENTIFY, {"properties": None}, 4002),
        (IDENTIFY, {"shard": [2, 2]}, 4010),
        (IDENTIFY, {"intents": 1 << 30}, 4013),
        (IDENTIFY, {"intents": 1 << 15}, 4014),
        (RESUME, {"token": "wrong"}, 4004),
    ],
)
async def test_a_bad_beginning_is_closed_upon(server, dial, op, data, code):
    socket = await dial()
    whole = {"token": server.token, "properties": PROPERTIES, "intents": 1, **data}

    await socket.say(op, whole if op == IDENTIFY else data)

    assert await socket.closed() == code
    assert server.gateway.closes == [code]


async def test_another_version_is_closed_upon(dial):
    assert await (await dial("v=6&encoding=json")).closed() == 4012


async def test_words_out_of_order_are_closed_upon(server, dial):
    for op, code in [(IDENTIFY, 4005), (RESUME, 4005), (77, 4001)]:
        socket = await dial()
        await socket.identify(server)
        await socket.hear(event="READY")
        await socket.say(op, {"token": server.token, "properties": PROPERTIES, "intents": 1})
        assert await socket.closed() == code


async def test_garbage_is_closed_upon(dial):
    socket = await dial()
    await socket.socket.send_str("{")

    assert await socket.closed() == 4002


async def test_a_flood_is_closed_upon(dial):
    socket = await dial()
    for _ in range(121):
        await socket.say(1, None)

    assert await socket.closed() == 4008


async def test_too_many_guilds_need_shards(server, dial):
    for _ in range(2501):
        server.guild()
    socket = await dial()

    await socket.identify(server)

    assert await socket.closed() == 4011


async def test_a_resume_must_fit_the_session(server, dial):
    first = await dial()
    await first.identify(server)
    session = (await first.hear(event="READY"))["d"]["session_id"]
    second, third = await dial(), await dial()

    await second.say(RESUME, {"token": server.token, "session_id": session, "seq": 99})
    await third.say(RESUME, {"token": server.token, "session_id": "unknown", "seq": 1})

    assert await second.closed() == 4007
    assert (await third.hear(op=9))["d"] is False


async def test_a_resume_replays_in_order_what_came_after(server, dial):
    first = await dial()
    await first.identify(server)
    session = (await first.hear(event="READY"))["d"]["session_id"]
    for _ in range(3):
        await server.join(server.guild())
    second = await dial()

    await second.say(RESUME, {"token": server.token, "session_id": session, "seq": 2})

    heard = [await second.hear(op=0) for _ in range(3)]
    assert [(each["s"], each["t"]) for each in heard] == [(3, "GUILD_CREATE"), (4, "GUILD_CREATE"), (5, "RESUMED")]


async def test_guild_events_need_their_intent(server, dial):
    server.guild()
    socket = await dial()

    await socket.identify(server, intents=0)
    await socket.hear(event="READY")
    await server.join(server.guild())
    await server.gateway.ask_for_heartbeat()

    assert (await socket.hear())["op"] == 1
