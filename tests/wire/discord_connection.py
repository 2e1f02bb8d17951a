"""A WebSocket connection of the bot, and the session that survives it."""

import asyncio
import contextlib
import secrets
import zlib
from collections import deque
from collections.abc import Coroutine
from typing import Any, Protocol

import orjson
from aiohttp import WSMsgType, web

from tests.wire.discord_world import Body, Clock

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
MEMBERS, INVALID_SESSION, HELLO, ACK, SOUNDS = 8, 9, 10, 11, 31
CLOSED = {
    4001: "Unknown opcode",
    4002: "Decode error",
    4003: "Not authenticated",
    4004: "Authentication failed",
    4005: "Already authenticated",
    4007: "Invalid seq",
    4008: "Rate limited",
    4009: "Session timed out",
    4010: "Invalid shard",
    4011: "Sharding required",
    4012: "Invalid API version",
    4013: "Invalid intent(s)",
    4014: "Disallowed intent(s)",
}
# By the first two a client says that it will not resume; the others say that it cannot.
ENDING = {1000, 1001, 4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014}
GUILDS_INTENT = 1
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15
KNOWN_INTENTS = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25
GUILDS_PER_SHARD = 2500
REPLAYED = 1000
SENDS_PER_MINUTE = 120


class ClosedConnectionError(Exception):
    """A connection to be closed with one of Discord's codes."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Session:
    """State that survives a dropped connection: the shard, the sequence number and the newest events."""

    def __init__(self, shard: tuple[int, int], intents: int) -> None:
        self.id = secrets.token_hex(16)
        self.shard = shard
        self.intents = intents
        self.sequence = 0
        self.events: deque[tuple[int, bytes]] = deque(maxlen=REPLAYED)
        self.connection: Connection | None = None

    def add(self, event: str, data: Body) -> bytes:
        """Number an event and store it for a replay."""
        self.sequence += 1
        frame = orjson.dumps({"op": DISPATCH, "t": event, "s": self.sequence, "d": data})
        self.events.append((self.sequence, frame))
        return frame


class Sessions(Protocol):
    """The methods of the gateway that a connection uses."""

    clock: Clock
    heartbeat_seconds: float
    sessions: dict[str, Session]
    connections: "set[Connection]"
    closes: list[int]

    async def identify(self, connection: "Connection", data: Any) -> None:
        """Start a session."""

    async def resume(self, connection: "Connection", data: Any) -> None:
        """Resume a session."""

    def background(self, doing: Coroutine[Any, Any, None]) -> None:
        """Run a coroutine in the background."""


class Connection:
    """A WebSocket connection of the bot."""

    def __init__(self, gateway: Sessions, request: web.Request) -> None:
        self.gateway = gateway
        self.request = request
        self.socket = web.WebSocketResponse(autoping=True, compress=False)
        self.session: Session | None = None
        self.silent = False
        """Whether nothing is said or heard any more, though the connection stays."""
        self._deflate = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None
        self._code: int | None = None
        """The code that the server closed it by."""
        self._sends = 0
        self._minute = 0.0
        self._timer: asyncio.TimerHandle | None = None

    async def run(self) -> web.WebSocketResponse:
        """Handle payloads until the connection ends."""
        await self.socket.prepare(self.request)
        try:
            await self._converse()
        except ClosedConnectionError as closed:
            await self.close(closed.code)
        except ConnectionError:
            pass  # the client went away while it was being spoken to
        finally:
            self._ended()
        return self.socket

    async def _converse(self) -> None:
        if self.request.query.get("v") != "10" or self.request.query.get("encoding") != "json":
            raise ClosedConnectionError(4012)
        await self.say({"op": HELLO, "d": {"heartbeat_interval": int(self.gateway.heartbeat_seconds * 1000)}})
        self._expect_heartbeat()
        async for message in self.socket:
            if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                await self._heard(message.data)

    def _ended(self) -> None:
        if self._timer:
            self._timer.cancel()
        session = self.session
        if session and session.connection is self:
            session.connection = None
            if (self._code or self.socket.close_code) in ENDING:
                self.gateway.sessions.pop(session.id, None)
        self.gateway.connections.discard(self)

    async def say(self, payload: Body) -> None:
        """Send one payload."""
        await self.send(orjson.dumps(payload))

    async def send(self, frame: bytes) -> None:
        """Send one frame, compressed if the client asked for it."""
        if self.socket.closed or self.silent:
            return
        with contextlib.suppress(ConnectionError):
            if self._deflate is None:
                await self.socket.send_str(frame.decode())
            else:
                await self.socket.send_bytes(self._deflate.compress(frame) + self._deflate.flush(zlib.Z_SYNC_FLUSH))

    async def close(self, code: int) -> None:
        """Close with one of Discord's codes."""
        self._code = code
        self.gateway.closes.append(code)
        await self.socket.close(code=code, message=CLOSED.get(code, "").encode(), drain=False)

    def fall_silent(self) -> None:
        """Say and hear nothing from now on, as where the network between is gone; the session goes on meanwhile."""
        self.silent = True
        if self._timer:
            self._timer.cancel()
        if self.request.transport:
            self.request.transport.pause_reading()

    def drop(self) -> None:
        """Drop the connection without a close frame."""
        if self.request.transport:
            self.request.transport.abort()

    def _expect_heartbeat(self) -> None:
        if self._timer:
            self._timer.cancel()
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(self.gateway.heartbeat_seconds * 1.5, self._timed_out)

    def _timed_out(self) -> None:
        self.gateway.background(self.close(4009))

    async def _heard(self, raw: str | bytes) -> None:
        now = self.gateway.clock.now()
        if now - self._minute >= 60:
            self._minute, self._sends = now, 0
        self._sends += 1
        if self._sends > SENDS_PER_MINUTE:
            raise ClosedConnectionError(4008)
        try:
            payload = orjson.loads(raw)
            op, data = payload["op"], payload["d"]
        except (ValueError, KeyError, TypeError) as error:
            raise ClosedConnectionError(4002) from error
        if op == HEARTBEAT:
            self._expect_heartbeat()
            await self.say({"op": ACK, "d": None})
        elif op == IDENTIFY:
            await self.gateway.identify(self, data)
        elif op == RESUME:
            await self.gateway.resume(self, data)
        elif self.session is None:
            raise ClosedConnectionError(4003)
        elif op not in {PRESENCE, VOICE, MEMBERS, SOUNDS}:
            raise ClosedConnectionError(4001)
