"""One connection to PostgreSQL, and what may become of a statement on it."""

import re
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import lru_cache

import asyncpg

from bot.storage.database import Batch, DuplicateError, Row, Runner, Value
from bot.storage.postgres.faults import ServerError

FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError, TimeoutError)
"""What may become of a statement or a connection."""
_COLLISIONS = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
_LOST = (asyncpg.PostgresConnectionError, asyncpg.AdminShutdownError, asyncpg.CrashShutdownError, ConnectionError)
"""How a connection ends in the middle of a statement, of which it is then unknown whether it was done."""
_REFUSED = "the database refused a statement"
_NUMBERED = re.compile(r"\?(\d)")


def is_lost(error: ServerError) -> bool:
    """Tell whether the connection was lost, or counts as lost: nothing came over it, or it is out of step."""
    return issubclass(error.kind, (*_LOST, TimeoutError, asyncpg.InternalClientError))


class UndoneError(ServerError):
    """A statement of which nothing came, or that only reads; it may be tried again."""


class Connected:
    """A connection that runs statements, one after the other."""

    def __init__(self, connection: asyncpg.Connection, seconds: float) -> None:
        """Count a statement as lost after so many seconds."""
        self._connection = connection
        self._seconds = seconds

    async def run(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement; return its rows."""
        with told(only_reads=statement.startswith("SELECT")):
            found = await self._connection.fetch(_numbered(statement), *map(_escaped, values), timeout=self._seconds)
            return _rows(found)

    async def run_rows(self, batch: Batch, rows: Sequence[Row]) -> list[Row]:
        """Run a statement over rows, which go to the server column by column; return its own rows."""
        columns = [[_escaped(value) for value in column] for column in zip(*rows, strict=True)]
        with told():
            return _rows(await self._connection.fetch(_over_rows(batch), *columns, timeout=self._seconds))

    @asynccontextmanager
    async def transaction(self, *, reading: bool = False) -> AsyncIterator[Runner]:
        """Open a transaction of several statements; one that only reads sees the database as it was at its start."""
        how = {"isolation": "repeatable_read", "readonly": True} if reading else {}
        with told():
            async with self._connection.transaction(**how):
                yield self


@contextmanager
def told(*, only_reads: bool = False) -> Iterator[None]:
    """Tell an error by its kind alone: its message may quote what is stored."""
    try:
        yield
    except asyncpg.UniqueViolationError as error:
        raise DuplicateError(f"{_REFUSED}: {type(error).__name__}") from None
    except FAILURES as error:
        kind = UndoneError if _is_undone(error, only_reads=only_reads) else ServerError
        raise kind(_REFUSED, type(error), reached=True) from None


def _is_undone(error: Exception, *, only_reads: bool) -> bool:
    """Tell whether a statement did nothing, since another stood in its way, or that does not matter."""
    was_not_sent = isinstance(error, asyncpg.InternalClientError) and str(error).startswith("cannot switch")
    return was_not_sent or isinstance(error, _COLLISIONS) or (only_reads and isinstance(error, _LOST))


@lru_cache(maxsize=256)
def _numbered(statement: str) -> str:
    """Write the places of the values as PostgreSQL does."""
    return _NUMBERED.sub(r"$\1", statement)


@lru_cache(maxsize=64)
def _over_rows(batch: Batch) -> str:
    """Write a statement over rows as one over columns: so it is the same for any number of rows."""
    columns = ", ".join(f"${place}::{kind}[]" for place, kind in enumerate(batch.kinds, start=1))
    return batch.statement.format(rows=f"SELECT * FROM unnest({columns})")  # noqa: S608  # places and kinds


def _escaped(value: Value) -> Value:
    """Write the character zero, which PostgreSQL takes in no text, by two others."""
    if isinstance(value, str) and ("\0" in value or "\1" in value):
        return value.replace("\1", "\1\2").replace("\0", "\1\1")
    return value


def _plain(value: Value) -> Value:
    if isinstance(value, str) and "\1" in value:
        return re.sub("\1(.)", lambda found: "\0" if found[1] == "\1" else "\1", value)
    return value


def _rows(records: Iterable[Iterable[Value]]) -> list[Row]:
    return [tuple(map(_plain, record)) for record in records]
