"""Notes in a table of SQLite."""

from collections.abc import Iterable, Sequence
from sqlite3 import Row

import aiosqlite

from bot.service.store import Note
from bot.storage.batch_writer import BatchWriter

_KEEP = "INSERT OR REPLACE INTO notes (user, conversation, name, value, updated_at, expires_at) VALUES {rows}"
_ROW = "(?, ?, ?, ?, ?, ?)"


class SqliteNotes:
    """The notes of the store; see `bot.service.store`. Concurrent writes share a transaction."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._db = connection
        self._kept: BatchWriter[Note, None] = BatchWriter(self._write, lambda note: note[:3])

    async def keep(self, note: Note) -> None:
        """Write a note over the one of that name; a trigger of the table erases all that have expired."""
        await self._kept.submit(note)

    async def get(self, user: str, conversation: str, name: str, now: int) -> str | None:
        """Return the value of a note that has not expired."""
        return _first(
            await self._db.execute_fetchall(
                "SELECT value FROM notes WHERE user = ? AND conversation = ? AND name = ? AND expires_at > ?",
                (user, conversation, name, now),
            )
        )

    async def by_token(self, token: str, now: int) -> str | None:
        """Return the value of a note whose name is unique, unless it has expired."""
        return _first(
            await self._db.execute_fetchall(
                "SELECT value FROM notes WHERE name = ? AND expires_at > ? ORDER BY updated_at DESC LIMIT 1",
                (token, now),
            )
        )

    async def forget(self, user: str) -> int:
        """Erase the person's notes; return how many there were."""
        rows = await self._db.execute_fetchall("DELETE FROM notes WHERE user = ? RETURNING 1", (user,))
        return len(list(rows))

    async def purge(self, before: int) -> int:
        """Delete the notes not written since; return how many there were."""
        rows = await self._db.execute_fetchall("DELETE FROM notes WHERE updated_at < ? RETURNING 1", (before,))
        return len(list(rows))

    async def idle(self) -> None:
        """Wait until no write is under way."""
        await self._kept.idle()

    async def _write(self, notes: Sequence[Note]) -> list[None]:
        values = [value for note in notes for value in note]
        await self._db.execute_fetchall(_KEEP.format(rows=", ".join([_ROW] * len(notes))), values)
        return [None] * len(notes)


def _first(rows: Iterable[Row]) -> str | None:
    return next((row[0] for row in rows), None)
