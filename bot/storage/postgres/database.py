"""PostgreSQL as an engine of the store: a write is durable when it returns."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

import asyncpg

from bot.errors import SettingsError, StorageError
from bot.service.watches import LastState
from bot.storage.database import Batch, Dialect, Row, Runner, Value, number
from bot.storage.postgres import changes
from bot.storage.postgres.connected import FAILURES, Connected, UndoneError, is_lost
from bot.storage.postgres.faults import ServerError, unusable
from bot.storage.postgres.statements import DIALECT

PATIENCE = 10.0
"""Seconds for which a server is waited for that is being restarted or has no connection left."""
STATEMENT_SECONDS = 10.0
"""Seconds after which a statement counts as lost: a network that is cut says nothing."""
_LONG_SECONDS = 600.0
"""The same where whole tables are gone through."""
_PAUSE = 0.1
"""Seconds between the tries to reach it."""
_TRIES = 5
"""How often a statement is tried of which nothing comes."""
_CLOSING = 5.0
"""Seconds that statements under way have to end at the closing."""
_PASSING = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.TooManyConnectionsError,
)
"""Why a server may be out of reach for a while."""
Result = TypeVar("Result")


class PostgresDatabase:
    """A database of PostgreSQL, which many machines may share; see `bot.storage.database`."""

    dialect: Dialect = DIALECT

    def __init__(self, pool: asyncpg.Pool) -> None:
        """Use connections to a database whose tables are up to date."""
        self._pool = pool
        self._leaving: set[asyncio.Task[None]] = set()
        """What gives back connections over which a statement was given up."""

    async def run(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement; return its rows."""
        return await self._do(lambda connected: connected.run(statement, *values))

    async def sweep(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement over a whole table; return its rows."""
        return await self._do(lambda connected: connected.run(statement, *values), _LONG_SECONDS)

    async def run_rows(self, batch: Batch, rows: Sequence[Row]) -> list[Row]:
        """Run a statement over rows, all of them or none; return its own rows."""
        return await self._do(lambda connected: connected.run_rows(batch, rows))

    async def run_alone(self, lock: str, statement: str, *values: Value) -> list[Row]:
        """Run a statement when every other of that lock has ended: only one that begins then sees what they wrote."""

        async def act(connected: Connected) -> list[Row]:
            async with connected.transaction() as runner:
                await runner.run("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))", lock)
                return await runner.run(statement, *values)

        return await self._do(act)

    async def move(self, old: str, new: str, old_place: str, new_place: str) -> None:
        """Move the rows of a conversation and its place."""

        async def act(connected: Connected) -> None:
            async with connected.transaction() as runner:
                await changes.move(runner, old, new, old_place, new_place)

        await self._do(act)

    async def publish(self, expected: int | None, state: LastState, news: Sequence[Row], now: int) -> None:
        """Store a state and add news to digests, if the last day is still the expected one."""

        async def act(connected: Connected) -> None:
            async with connected.transaction() as runner:
                await changes.publish(runner, expected, state, [(*row, now, now) for row in news])

        await self._do(act, _LONG_SECONDS)

    async def erase_traces(self, key: str) -> None:
        """Leave erased rows to the server, which writes over them in time."""

    async def last_number(self, table: str, column: str) -> int:
        """Return the last number that the database gave to a row of the table."""
        rows = await self.run("SELECT pg_sequence_last_value(pg_get_serial_sequence(?1, ?2)::regclass)", table, column)
        return number(rows[0][0] or 0)

    async def set_last_number(self, table: str, column: str, number: int) -> None:
        """Let the next number be greater than this one."""
        await self.run("SELECT setval(pg_get_serial_sequence(?1, ?2)::regclass, ?3)", table, column, number)

    @asynccontextmanager
    async def transaction(self, *, reading: bool = False) -> AsyncIterator[Runner]:
        """Open a transaction of several statements, on a connection of its own."""
        async with self._connected(_LONG_SECONDS) as connected, connected.transaction(reading=reading) as runner:
            yield runner

    def unusable(self, error: StorageError) -> SettingsError:
        """Return what an operator has to mend of the server or its address."""
        return unusable(error)

    def is_in_place(self) -> bool:
        """Tell that the server sees to that."""
        return True

    async def close(self) -> None:
        """Close the connections, when the statements under way have ended."""
        try:
            async with asyncio.timeout(_CLOSING):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()

    async def _do(self, act: Callable[[Connected], Awaitable[Result]], seconds: float | None = None) -> Result:
        """Do something on a connection; do it again if nothing came of it."""
        tries = 1
        while True:
            try:
                async with self._connected(seconds) as connected:
                    return await act(connected)
            except UndoneError:
                if tries == _TRIES:
                    raise
            tries += 1

    @asynccontextmanager
    async def _connected(self, seconds: float | None) -> AsyncIterator[Connected]:
        """Give a connection over which a statement may take so long, or as long as most may."""
        connection, is_awaited = await self._acquire(), True
        try:
            yield Connected(connection, seconds or STATEMENT_SECONDS)
        except ServerError as error:
            if is_lost(error):
                with suppress(asyncpg.InterfaceError):  # it may be closed already
                    connection.terminate()  # to take leave of a server that says nothing would take as long again
                await self._pool.expire_connections()  # those that rest may be lost too
            raise
        except asyncio.CancelledError:
            is_awaited = False  # the server is told to stop, and who wants to go on must not wait for its answer
            raise
        finally:
            leaving = self._give_back(connection)
            if is_awaited:
                await leaving
            else:
                self._leave_behind(leaving)

    async def _give_back(self, connection: asyncpg.Connection) -> None:
        with suppress(*FAILURES):  # what is wrong with it was told by the statement; the pool makes another
            await self._pool.release(connection)

    def _leave_behind(self, leaving: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(leaving)
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _acquire(self) -> asyncpg.Connection:
        """Take a connection, a new one where the last was lost; wait for a server that is being restarted."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            try:
                return await self._pool.acquire(timeout=PATIENCE)
            except (*FAILURES, ValueError, OverflowError) as error:  # what the address may have wrong
                if not isinstance(error, _PASSING) or loop.time() >= until:
                    raise ServerError("the database cannot be reached", type(error), reached=False) from None
            await asyncio.sleep(_PAUSE)
