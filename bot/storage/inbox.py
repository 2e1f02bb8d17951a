"""The inbox in a table of SQLite."""

import json
import sqlite3
from collections.abc import Awaitable, Callable, Sequence

import aiosqlite

from bot.errors import StorageError
from bot.service.inbox import MOST_ATTEMPTS, Delivery
from bot.storage.batch_writer import BatchWriter

_RECEIVE = """
INSERT INTO inbox (source, id, owner, received_at, attempts, payload) VALUES {rows}
ON CONFLICT (source, id) DO NOTHING RETURNING source, id
"""
_DONE = "UPDATE inbox SET payload = NULL, owner = '' WHERE (source, id) IN (VALUES {rows})"
_BEGIN = """
UPDATE inbox SET attempts = attempts + 1
WHERE source = ? AND payload IS NOT NULL AND id IN (SELECT value FROM json_each(?))
"""
_PUT_BACK = """
UPDATE inbox SET attempts = 0
WHERE source = ? AND payload IS NOT NULL AND id IN (SELECT value FROM json_each(?)) RETURNING id
"""


class SqliteInbox:
    """Durable queue of incoming updates; see `bot.service.inbox`."""

    def __init__(self, connection: aiosqlite.Connection, empty_log: Callable[[], Awaitable[None]]) -> None:
        """Use a connection in autocommit mode; `empty_log` empties the write-ahead log."""
        self._db = connection
        self._empty_log = empty_log
        self._log_is_due = False
        self._received: BatchWriter[Delivery, bool] = BatchWriter(self._write, lambda one: (one.source, one.id))
        self._done: BatchWriter[tuple[str, int], None] = BatchWriter(self._write_done, lambda one: one)

    async def receive(self, delivery: Delivery) -> bool:
        """Store an update durably, its handling as begun; tell whether it is new."""
        return await self._received.submit(delivery)

    async def receive_all(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Store updates durably, in one statement; return those that are new."""
        if not deliveries:
            return []
        new = await self._write(deliveries)
        return [one for one, is_new in zip(deliveries, new, strict=True) if is_new]

    async def begin(self, source: str, numbers: Sequence[int]) -> None:
        """Count durably that the handling of updates begins once more."""
        await self._run(_BEGIN, (source, json.dumps(numbers)))

    async def put_back(self, source: str, numbers: Sequence[int]) -> set[int]:
        """Count no attempt at updates any more; return the numbers of those that still wait for an answer."""
        rows = await self._run(_PUT_BACK, (source, json.dumps(numbers)))
        return {row[0] for row in rows}

    async def mark_done(self, source: str, number: int) -> None:
        """Mark an update as answered and erase its payload."""
        await self._done.submit((source, number))

    async def pending(self, source: str) -> list[Delivery]:
        """Return the updates that are neither answered nor set aside, in the order in which they came."""
        rows = await self._run(
            "SELECT source, id, owner, payload, received_at, attempts FROM inbox "
            "WHERE source = ? AND payload IS NOT NULL AND attempts < ? ORDER BY place",
            (source, MOST_ATTEMPTS),
        )
        return [Delivery(*row) for row in rows]

    async def count_set_aside(self) -> int:
        """Return how many updates are kept that ended the process again and again."""
        rows = await self._run(
            "SELECT COUNT(*) FROM inbox WHERE payload IS NOT NULL AND attempts >= ?", (MOST_ATTEMPTS,)
        )
        return int(rows[0][0])

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""
        await self._run("UPDATE inbox SET payload = NULL, owner = '' WHERE owner = ?", (owner,))
        self._log_is_due = True

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970), answered or not."""
        await self._run("DELETE FROM inbox WHERE received_at < ?", (before,))

    async def idle(self) -> None:
        """Wait until no write is under way."""
        await self._received.idle()
        await self._done.idle()

    async def _write(self, deliveries: Sequence[Delivery]) -> list[bool]:
        values = [
            value
            for one in deliveries
            for value in (one.source, one.id, one.owner, one.received_at, one.attempts, one.payload)
        ]
        rows = await self._run(_RECEIVE.format(rows=_placeholders(len(deliveries), 6)), values)
        new = {(row[0], row[1]) for row in rows}
        return [(one.source, one.id) in new for one in deliveries]

    async def _write_done(self, numbers: Sequence[tuple[str, int]]) -> list[None]:
        values = [value for number in numbers for value in number]
        await self._run(_DONE.format(rows=_placeholders(len(numbers), 2)), values)
        if self._log_is_due:  # the request to forget is itself among what was just erased
            self._log_is_due = False
            await self._empty_log()
        return [None] * len(numbers)

    async def _run(self, statement: str, values: Sequence[str | int | bytes]) -> list[sqlite3.Row]:
        """Run a statement and return its rows.

        Raises:
            StorageError: the database did not take it.
        """
        try:
            return list(await self._db.execute_fetchall(statement, values))
        except sqlite3.Error as error:
            raise StorageError(f"the inbox cannot be used: {type(error).__name__}") from error


def _placeholders(rows: int, columns: int) -> str:
    return ", ".join([f"({', '.join('?' * columns)})"] * rows)
