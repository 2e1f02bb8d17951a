"""SQLite as an engine of the store: a write is durable when it returns."""

import asyncio
import json
import logging
import mmap
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.errors import SettingsError, StorageError
from bot.service.watches import LastState
from bot.storage.database import Batch, Dialect, DuplicateError, Kind, Row, Runner, Value, number
from bot.storage.sqlite.faults import FileError, unusable

log = logging.getLogger(__name__)
_KEEP = 'INSERT OR REPLACE INTO notes ("user", conversation, name, value, updated_at, expires_at) {rows}'
_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER
DIALECT = Dialect(
    keep=Batch(_KEEP, (_TEXT, _TEXT, _TEXT, _TEXT, _NUMBER, _NUMBER)),
    skip_locked="",  # one process writes at a time
    now="CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER)",
)
_NEWS = ("owner", "platform", "conversation", "shared", "lang", "changes")


class SqliteDatabase:
    """A file of SQLite, which several processes of one machine may share; see `bot.storage.database`."""

    dialect = DIALECT

    def __init__(self, connection: aiosqlite.Connection, path: Path) -> None:
        """Use a connection to the file in autocommit mode whose tables are up to date."""
        self._connection = connection
        self._path = path
        self._file = _identity(path)

    async def run(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement; return its rows."""
        return await _told(self._connection.execute_fetchall(statement, values))

    async def sweep(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement over a whole table; here none has less time than others."""
        return await self.run(statement, *values)

    async def run_rows(self, batch: Batch, rows: Sequence[Row]) -> list[Row]:
        """Run a statement over rows, all of them or none; return its own rows."""
        one = f"({', '.join('?' * len(batch.kinds))})"
        statement = batch.statement.format(rows="VALUES " + ", ".join([one] * len(rows)))
        return await _told(self._connection.execute_fetchall(statement, [value for row in rows for value in row]))

    async def run_alone(self, lock: str, statement: str, *values: Value) -> list[Row]:  # noqa: ARG002  # no other writes
        """Run a statement; while one writes, no other does."""
        return await self.run(statement, *values)

    async def move(self, old: str, new: str, old_place: str, new_place: str) -> None:
        """Move the rows of a conversation and its place; a trigger does it, in one statement."""
        await self.run(
            "INSERT INTO moves (old, new, old_place, new_place) VALUES (?1, ?2, ?3, ?4)", old, new, old_place, new_place
        )

    async def publish(self, expected: int | None, state: LastState, news: Sequence[Row], now: int) -> None:
        """Store a state and add news to digests.

        A trigger does it, since a transaction of several statements would take in what others write meanwhile.
        """
        written = json.dumps([dict(zip(_NEWS, row, strict=True)) for row in news])
        await self.run(
            "INSERT INTO comparisons (expected, day, states, news, made_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            expected,
            *state,
            written,
            now,
        )

    async def erase_traces(self, key: str) -> None:
        """Empty the log, and write the file anew where it still holds a key that was erased.

        Rows that SQLite moved from page to page leave copies behind that `secure_delete` does not reach.
        """
        await self._empty_log()
        if not await asyncio.to_thread(_holds, self._path, key):
            return
        try:
            await self.run("VACUUM")
        except FileError as error:  # it takes as much room again as the file
            log.warning("the file cannot be written anew, so that erased bytes may stay in it: %s", error.reason)
        await self._empty_log()

    async def _empty_log(self) -> None:
        """Bring the write-ahead log into the file and cut it, so that it keeps no bytes of what was erased."""
        rows = await self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        if any(row[0] for row in rows):  # another process went on reading from it for all of the busy timeout
            log.warning("the write-ahead log is in use; erased bytes stay in it until it is next emptied")

    async def last_number(self, table: str, column: str) -> int:  # noqa: ARG002  # a table has one such column
        """Return the last number that the database gave to a row of the table."""
        rows = await self.run("SELECT seq FROM sqlite_sequence WHERE name = ?1", table)
        return number(rows[0][0]) if rows else 0

    async def set_last_number(self, table: str, column: str, number: int) -> None:  # noqa: ARG002  # as above
        """Let the next number be greater than this one."""
        await self.run("DELETE FROM sqlite_sequence WHERE name = ?1", table)
        await self.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", table, number)

    @asynccontextmanager
    async def transaction(self, *, reading: bool = False) -> AsyncIterator[Runner]:
        """Open a transaction; whatever is written through this object before its end belongs to it."""
        try:
            await self.run("BEGIN" if reading else "BEGIN IMMEDIATE")
            yield self
            await self.run("COMMIT")
        except BaseException:  # a statement whose caller is cancelled is run all the same
            await self._connection.rollback()
            raise

    def unusable(self, error: StorageError) -> SettingsError:
        """Return what an operator has to mend of the file."""
        return unusable(self._path, error)

    def is_in_place(self) -> bool:
        """Tell whether the file is where it was: one that was deleted or replaced is written on, and lost."""
        return _identity(self._path) == self._file

    async def close(self) -> None:
        """Close the file."""
        await self._connection.close()


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from any other; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _holds(path: Path, key: str) -> bool:
    """Tell whether the bytes of a key are anywhere in a file."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(key.encode()) >= 0


async def _told(statement: Awaitable[Iterable[sqlite3.Row]]) -> list[Row]:
    """Return the rows of a statement; tell its error by its kind alone."""
    try:
        return list(await statement)
    except sqlite3.IntegrityError as error:
        raise DuplicateError(str(FileError(error))) from None
    except sqlite3.Error as error:
        raise FileError(error) from None
