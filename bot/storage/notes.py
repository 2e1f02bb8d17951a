"""Notes in a table of the database."""

import asyncio
import logging
from itertools import islice

from bot.errors import StorageError, loggable
from bot.service.store import Note
from bot.storage.batch_writer import LARGEST
from bot.storage.database import Database, Row, text

log = logging.getLogger(__name__)
_DELAY = 0.05
"""Seconds for which notes are gathered, to be written together."""


class StoredNotes:
    """The notes of the store; see `bot.service.store`.

    No answer waits for what is remembered of it: a note is written behind, with all that came meanwhile, and whatever
    reads notes waits until they are written.
    """

    def __init__(self, database: Database) -> None:
        self._db = database
        self._waiting: dict[tuple[str, str, str], Note] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._writing: asyncio.Task[None] | None = None

    def keep(self, note: Note) -> None:
        """Write a note over the one of that name, soon."""
        self._waiting[note[:3]] = note
        if self._writing is None and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_DELAY, self._begin)

    async def get(self, user: str, conversation: str, name: str, now: int) -> str | None:
        """Return the value of a note that has not expired."""
        await self.idle()
        return _first(
            await self._db.run(
                'SELECT value FROM notes WHERE "user" = ?1 AND conversation = ?2 AND name = ?3 AND expires_at > ?4',
                user,
                conversation,
                name,
                now,
            )
        )

    async def by_token(self, token: str, now: int) -> str | None:
        """Return the value of a note whose name is unique, unless it has expired."""
        await self.idle()
        return _first(
            await self._db.run(
                "SELECT value FROM notes WHERE name = ?1 AND expires_at > ?2 ORDER BY updated_at DESC LIMIT 1",
                token,
                now,
            )
        )

    async def forget(self, user: str) -> int:
        """Erase the person's notes; return how many there were."""
        await self.idle()
        return len(await self._db.run('DELETE FROM notes WHERE "user" = ?1 RETURNING 1', user))

    async def purge(self, now: int) -> int:
        """Delete the notes that have expired; return how many there were."""
        await self.idle()
        return len(await self._db.sweep("DELETE FROM notes WHERE expires_at <= ?1 RETURNING 1", now))

    async def idle(self) -> None:
        """Write the notes that wait, and wait until it is done."""
        if self._timer is not None:
            self._timer.cancel()
            self._begin()
        while self._writing is not None:
            await asyncio.wait([self._writing])

    def _begin(self) -> None:
        self._timer = None
        self._writing = asyncio.get_running_loop().create_task(self._write_all())

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._write([self._waiting.pop(key) for key in list(islice(self._waiting, LARGEST))])
        except StorageError as error:
            log.error("notes were not written: %s", error)  # noqa: TRY400  # the place is known
        except Exception as error:  # noqa: BLE001  # nobody waits for it: what was to be remembered is lost
            log.error("notes were not written: %s", loggable(error))  # noqa: TRY400  # without its message
        finally:
            self._writing = None

    async def _write(self, notes: list[Note]) -> None:
        await self._db.run_rows(self._db.dialect.keep, notes)


def _first(rows: list[Row]) -> str | None:
    return text(rows[0][0]) if rows else None
