"""The gateway of the local Discord: sessions over WebSocket, from HELLO to RESUME, by Discord's rules."""

import asyncio
import secrets
from collections.abc import Coroutine
from typing import Any

from aiohttp import web

from tests.patience import PATIENCE
from tests.wire.discord_connection import (
    GUILDS_INTENT,
    GUILDS_PER_SHARD,
    HEARTBEAT,
    IDENTIFY,
    INVALID_SESSION,
    KNOWN_INTENTS,
    PRIVILEGED,
    RECONNECT,
    RESUME,
    ClosedConnectionError,
    Connection,
    Session,
)
from tests.wire.discord_state import State
from tests.wire.discord_world import Body, Watched, shard_of


class Gateway(Watched):
    """All sessions, with methods for a test to disturb them."""

    def __init__(self, state: State) -> None:
        super().__init__(state.clock)
        self.state = state
        self.clock = state.clock
        self.url = ""
        self.heartbeat_seconds = 41.25
        self.identify_seconds = 0.0
        """The least time between two identifies; Discord's is 5, and discord.py waits as long by itself."""
        self.identifies = 0
        self.resumes = 0
        self.identify_total = 1000
        self.max_concurrency = 1
        self.recommended_shards = 1
        self.privileged = 0
        """The privileged intents that the application was granted."""
        self.refuse_next = 0
        """How many of the next connections are refused with 503."""
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.closes: list[int] = []
        self.ops: list[int] = []
        """The IDENTIFYs and RESUMEs received, in order."""
        self._last_identify = float("-inf")
        self._tasks: set[asyncio.Task[Any]] = set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection."""
        if self.refuse_next:
            self.refuse_next -= 1
            return web.Response(status=503)
        connection = Connection(self, request)
        self.connections.add(connection)
        return await connection.run()

    def background(self, doing: Coroutine[Any, Any, None]) -> None:
        """Run a coroutine in the background, with a reference until it is done."""
        task = asyncio.get_running_loop().create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def information(self) -> Body:
        """Return the response to GET /gateway/bot."""
        limit = {
            "total": self.identify_total,
            "remaining": max(0, self.identify_total - self.identifies),
            "reset_after": 86_400_000,
            "max_concurrency": self.max_concurrency,
        }
        return {"url": self.url, "shards": self.recommended_shards, "session_start_limit": limit}

    async def identify(self, connection: Connection, data: Any) -> None:
        """Start a session."""
        if connection.session:
            raise ClosedConnectionError(4005)
        shard = self._check_identify(data)
        self.ops.append(IDENTIFY)
        now = self.clock.now()
        early, self._last_identify = now - self._last_identify < self.identify_seconds, now
        if early:
            await connection.say({"op": INVALID_SESSION, "d": False})
            return
        self.identifies += 1
        if self.identifies > self.identify_total:
            # Discord ends every session and resets the token.
            self.state.token = secrets.token_urlsafe(20)
            for other in list(self.connections - {connection}):
                await other.close(4004)
            raise ClosedConnectionError(4004)
        session = Session(shard, data["intents"])
        self.sessions[session.id] = session
        session.connection, connection.session = connection, session
        await self._greet(session, sharded="shard" in data)

    def _check_identify(self, data: Any) -> tuple[int, int]:
        if not isinstance(data, dict) or not isinstance(data.get("properties"), dict):
            raise ClosedConnectionError(4002)
        if data.get("token") != self.state.token:
            raise ClosedConnectionError(4004)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~KNOWN_INTENTS:
            raise ClosedConnectionError(4013)
        if intents & PRIVILEGED & ~self.privileged:
            raise ClosedConnectionError(4014)
        number, count = data.get("shard") or (0, 1)
        if not 0 <= number < count:
            raise ClosedConnectionError(4010)
        if len(self._guilds_of((number, count))) > GUILDS_PER_SHARD:
            raise ClosedConnectionError(4011)
        return number, count

    def _guilds_of(self, shard: tuple[int, int]) -> list[int]:
        return [guild for guild in self.state.guilds if shard_of(guild, shard[1]) == shard[0]]

    async def _greet(self, session: Session, *, sharded: bool) -> None:
        guilds = self._guilds_of(session.shard)
        application = {"id": str(self.state.application_id), "flags": 0}
        ready: Body = {
            "v": 10,
            "user": self.state.bot,
            "guilds": [{"id": str(guild), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "application": application,
        }
        if sharded:
            ready["shard"] = list(session.shard)
        await self._deliver(session, "READY", ready)
        if session.intents & GUILDS_INTENT:
            for guild in guilds:
                await self._deliver(session, "GUILD_CREATE", self.state.guilds[guild].as_json(self.state.bot))
        self.changed()

    async def connected(self, sessions: int = 1, seconds: float = PATIENCE) -> None:
        """Wait until so many sessions are open and have received their guilds."""

        def ready() -> bool:
            return sum(session.connection is not None for session in self.sessions.values()) >= sessions

        if not await self.until(ready, seconds):
            raise AssertionError(f"{len(self.sessions)} sessions of {sessions} after {seconds} s; heard {self.ops}")

    async def resume(self, connection: Connection, data: Any) -> None:
        """Resume a session by replaying the events it missed, or refuse to."""
        if connection.session:
            raise ClosedConnectionError(4005)
        if not isinstance(data, dict) or data.get("token") != self.state.token:
            raise ClosedConnectionError(4004)
        self.ops.append(RESUME)
        session, heard = self.sessions.get(data.get("session_id", "")), data.get("seq")
        oldest = session.events[0][0] if session and session.events else 1
        if session is None or not isinstance(heard, int) or heard < oldest - 1:
            await connection.say({"op": INVALID_SESSION, "d": False})
            return
        if heard > session.sequence:
            raise ClosedConnectionError(4007)
        if session.connection and session.connection.silent:
            session.connection.drop()
        elif session.connection:
            await session.connection.close(4000)
        self.resumes += 1
        connection.session = session
        # Events that come while older ones are replayed must follow them, so the session is joined last.
        while heard < session.sequence:
            for sequence, frame in [each for each in session.events if each[0] > heard]:
                await connection.send(frame)
                heard = sequence
        session.connection = connection
        await self._deliver(session, "RESUMED", {"_trace": []})
        self.changed()

    async def _deliver(self, session: Session, event: str, data: Body) -> None:
        frame = session.add(event, data)
        if session.connection:
            await session.connection.send(frame)

    async def dispatch(self, event: str, data: Body, guild_id: int | None, intent: int = 0) -> int:
        """Send an event to each session of the guild's shard and return their number; dropped ones get it on RESUME."""
        chosen = [
            session
            for session in self.sessions.values()
            if shard_of(guild_id, session.shard[1]) == session.shard[0] and session.intents & intent == intent
        ]
        for session in chosen:
            await self._deliver(session, event, data)
        return len(chosen)

    def drop(self) -> None:
        """Drop every connection without a close frame; the sessions can be resumed."""
        for connection in list(self.connections):
            connection.drop()

    def fall_silent(self) -> None:
        """Say and hear nothing on any connection from now on; new ones are as usual."""
        for connection in self.connections:
            connection.fall_silent()

    async def close(self, code: int) -> None:
        """Close every connection with a code."""
        for connection in list(self.connections):
            await connection.close(code)

    async def ask_to_reconnect(self) -> None:
        """Send RECONNECT (op 7) to every connection."""
        for connection in list(self.connections):
            await connection.say({"op": RECONNECT, "d": None})

    async def ask_for_heartbeat(self) -> None:
        """Send HEARTBEAT (op 1) to every connection, which must answer at once."""
        for connection in list(self.connections):
            await connection.say({"op": HEARTBEAT, "d": None})

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Send INVALID_SESSION (op 9) to every connection; the sessions end unless they can be resumed."""
        for connection in list(self.connections):
            if not resumable and connection.session:
                self.sessions.pop(connection.session.id, None)
            await connection.say({"op": INVALID_SESSION, "d": resumable})

    def forget_sessions(self) -> None:
        """End all sessions without telling the clients: the next RESUME is refused."""
        self.sessions.clear()
