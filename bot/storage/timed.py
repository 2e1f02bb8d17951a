"""A database whose operations are timed, by table and by whether they read or write: never by a value."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager
from functools import lru_cache

from bot.errors import SettingsError, StorageError
from bot.service.watches import LastState
from bot.storage.database import Batch, Database, Dialect, Row, Runner, Value
from bot.storage.tables import TABLES

Observe = Callable[[str, float], None]
"""Takes the name of an operation, one of a small fixed set, and the seconds that it took."""
_TABLE = re.compile(r"\b(?:INTO|UPDATE|FROM)\s+(\w+)")
_OTHER = "other"


class TimedDatabase:
    """Another database, of which every operation is timed, however it ends; a transaction is not."""

    def __init__(self, database: Database, observe: Observe, clock: Callable[[], float] = time.perf_counter) -> None:
        self._db = database
        self._observe = observe
        self._clock = clock

    @property
    def dialect(self) -> Dialect:
        """Return what the engine says in its own way."""
        return self._db.dialect

    async def run(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement; return its rows."""
        with self._timed(operation_of(statement)):
            return await self._db.run(statement, *values)

    async def sweep(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement over a whole table; return its rows."""
        with self._timed(operation_of(statement)):
            return await self._db.sweep(statement, *values)

    async def run_rows(self, batch: Batch, rows: Sequence[Row]) -> list[Row]:
        """Run a statement over rows, all of them or none; return its own rows."""
        with self._timed(operation_of(batch.statement)):
            return await self._db.run_rows(batch, rows)

    async def run_alone(self, lock: str, statement: str, *values: Value) -> list[Row]:
        """Run a statement that sees all that was written under that lock before; return its rows."""
        with self._timed(operation_of(statement)):
            return await self._db.run_alone(lock, statement, *values)

    async def move(self, old: str, new: str, old_place: str, new_place: str) -> None:
        """Move the rows of a conversation to its new key, and those of its place."""
        with self._timed("move"):
            await self._db.move(old, new, old_place, new_place)

    async def publish(self, expected: int | None, state: LastState, news: Sequence[Row], now: int) -> None:
        """Store a state and add news to digests, if the last day is still the expected one."""
        with self._timed("publish"):
            await self._db.publish(expected, state, news, now)

    async def erase_traces(self, key: str) -> None:
        """Let no copy of the erased rows of a key be left."""
        with self._timed("erase traces"):
            await self._db.erase_traces(key)

    async def last_number(self, table: str, column: str) -> int:
        """Return the last number that the database gave to a row of the table."""
        with self._timed(_OTHER):
            return await self._db.last_number(table, column)

    async def set_last_number(self, table: str, column: str, number: int) -> None:
        """Let the next number be greater than this one."""
        with self._timed(_OTHER):
            await self._db.set_last_number(table, column, number)

    def transaction(self, *, reading: bool = False) -> AbstractAsyncContextManager[Runner]:
        """Open a transaction of several statements, which nobody times."""
        return self._db.transaction(reading=reading)

    def unusable(self, error: StorageError) -> SettingsError:
        """Return what an operator has to mend of the database."""
        return self._db.unusable(error)

    def is_in_place(self) -> bool:
        """Tell whether what is written is found again by whoever opens the same address later."""
        return self._db.is_in_place()

    async def close(self) -> None:
        """Close the connections."""
        await self._db.close()

    @contextmanager
    def _timed(self, operation: str) -> Iterator[None]:
        started = self._clock()
        try:
            yield
        finally:
            self._observe(operation, self._clock() - started)


@lru_cache(maxsize=256)
def operation_of(statement: str) -> str:
    """Return what a statement is timed as, such as `read sessions`."""
    found = _TABLE.search(statement)
    if found is None or found[1] not in {table.name for table in TABLES}:
        return _OTHER
    return f"{'read' if statement.lstrip().startswith('SELECT') else 'write'} {found[1]}"
