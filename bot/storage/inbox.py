"""The inbox in a table of SQLite."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence

import aiosqlite

from bot.errors import StorageError
from bot.service.inbox import Delivery
from bot.storage.batch_writer import BatchWriter

_RECEIVE = """
INSERT INTO inbox (source, id, owner, received_at, payload) VALUES {rows}
ON CONFLICT (source, id) DO NOTHING RETURNING source, id
"""
_DONE = "UPDATE inbox SET payload = NULL, owner = '' WHERE (source, id) IN (VALUES {rows})"


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
        """Store an update durably; tell whether it is new."""
        return await self._received.submit(delivery)

    async def receive_all(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Store updates durably, in one statement; return those that are new."""
        if not deliveries:
            return []
        new = await self._write(deliveries)
        return [one for one, is_new in zip(deliveries, new, strict=True) if is_new]

    async def mark_done(self, source: str, number: int) -> None:
        """Mark an update as answered and erase its payload."""
        await self._done.submit((source, number))

    async def pending(self, source: str) -> list[Delivery]:
        """Return the updates that are not answered, in the order in which they came."""
        rows = await self._db.execute_fetchall(
            "SELECT source, id, owner, payload, received_at FROM inbox "
            "WHERE source = ? AND payload IS NOT NULL ORDER BY place",
            (source,),
        )
        return [Delivery(*row) for row in rows]

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""
        await self._db.execute_fetchall("UPDATE inbox SET payload = NULL, owner = '' WHERE owner = ?", (owner,))
        self._log_is_due = True

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970), answered or not."""
        await self._db.execute_fetchall("DELETE FROM inbox WHERE received_at < ?", (before,))

    async def idle(self) -> None:
        """Wait until no write is under way."""
        await self._received.idle()
        await self._done.idle()

    async def _write(self, deliveries: Sequence[Delivery]) -> list[bool]:
        values = [
            value for one in deliveries for value in (one.source, one.id, one.owner, one.received_at, one.payload)
        ]
        try:
            rows = await self._db.execute_fetchall(_RECEIVE.format(rows=_placeholders(len(deliveries), 5)), values)
        except sqlite3.Error as error:
            raise StorageError(f"the inbox cannot be written: {type(error).__name__}") from error
        new = {(row[0], row[1]) for row in rows}
        return [(one.source, one.id) in new for one in deliveries]

    async def _write_done(self, numbers: Sequence[tuple[str, int]]) -> list[None]:
        values = [value for number in numbers for value in number]
        await self._db.execute_fetchall(_DONE.format(rows=_placeholders(len(numbers), 2)), values)
        if self._log_is_due:  # the request to forget is itself among what was just erased
            self._log_is_due = False
            await self._empty_log()
        return [None] * len(numbers)


def _placeholders(rows: int, columns: int) -> str:
    return ", ".join([f"({', '.join('?' * columns)})"] * rows)
