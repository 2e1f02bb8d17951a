"""The store on SQLite: a write is durable when it returns, and concurrent writes share a transaction."""

import asyncio
import logging
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import aiosqlite
from pydantic import ValidationError

from bot.errors import ConflictError, SettingsError
from bot.events import Conversation
from bot.service.store import Note, Preferences
from bot.storage.batch_writer import BatchWriter
from bot.storage.cache import PreferencesCache, SessionCache
from bot.storage.inbox import SqliteInbox
from bot.storage.key_value import SqliteKeyValueStore
from bot.storage.migrations import migrate
from bot.storage.notes import SqliteNotes
from bot.storage.watches import SqliteWatches
from bot.wizard.session import Session

log = logging.getLogger(__name__)

_PRAGMAS = (
    "PRAGMA busy_timeout = 5000",  # milliseconds to wait for another process's write
    "PRAGMA synchronous = FULL",  # an acknowledged answer survives a power cut
    "PRAGMA secure_delete = ON",  # what is forgotten leaves no bytes behind
)
_SAVE = """
INSERT INTO sessions (user, conversation, token, revision, updated_at, payload)
SELECT new.column1, new.column2, new.column3, new.column4, new.column5, new.column6
FROM (VALUES {rows}) AS new
WHERE new.column7 IS NULL OR EXISTS (
    SELECT 1 FROM sessions AS old
    WHERE old.user = new.column1 AND old.conversation = new.column2
        AND old.token = new.column3 AND old.revision = new.column7
)
ON CONFLICT (user, conversation) DO UPDATE SET
    token = excluded.token, revision = excluded.revision, updated_at = excluded.updated_at, payload = excluded.payload
RETURNING user, conversation
"""
_SEE = "INSERT INTO events (event, seen_at) VALUES {rows} ON CONFLICT DO NOTHING RETURNING event"
_WAL = "PRAGMA journal_mode = WAL"
_WAL_TRIES = 50
_WAL_PAUSE = 0.1
"""Seconds between the tries."""
_MIN_SQLITE = (3, 35, 0)
"""The first version of SQLite that knows RETURNING."""
_CACHED = 10_000
_PREFERENCES_SECONDS = 5.0
"""Seconds for which preferences are not read again: so late does another process's change show."""


class _Save(NamedTuple):
    """A session to be written, over the revision that it expects."""

    session: Session
    expected: int | None

    @property
    def key(self) -> tuple[str, str]:
        return self.session.user, self.session.conversation

    def row(self) -> tuple[str | int | None, ...]:
        one = self.session
        payload = one.model_dump_json(exclude_none=True)
        return one.user, one.conversation, one.token, one.revision, one.updated_at, payload, self.expected


class SqliteStore:
    """Store of sessions, preferences, notes, watches and seen events in one file, which several processes may share.

    A session just written is cached, so that the next step on it costs one access to the file. It is returned only
    for its own revision, and every write checks the revision in the file: another process's write is noticed at the
    next step at the latest.
    """

    def __init__(self, connection: aiosqlite.Connection, clock: Callable[[], float] = time.monotonic) -> None:
        """Use a connection in autocommit mode whose tables are up to date."""
        self._db = connection
        self._session_cache = SessionCache(_CACHED)
        self._preferences_cache = PreferencesCache(_CACHED, _PREFERENCES_SECONDS, clock)
        self._saves: BatchWriter[_Save, bool] = BatchWriter(
            self._write_saves, lambda save: save.key, own_fault=sqlite3.IntegrityError
        )
        self._seen: BatchWriter[tuple[str, int], bool] = BatchWriter(self._write_seen, lambda sight: sight[0])
        self._reads: BatchWriter[str, Preferences] = BatchWriter(self._read_preferences, lambda user: user)
        self._notes = SqliteNotes(connection)
        self.inbox = SqliteInbox(connection, self._empty_log)
        self.key_values = SqliteKeyValueStore(connection)
        self.watches = SqliteWatches(connection)

    async def session(self, user: str, conversation: str) -> Session | None:
        """Return the person's session in the conversation."""
        rows = await self._db.execute_fetchall(
            "SELECT payload FROM sessions WHERE user = ? AND conversation = ?", (user, conversation)
        )
        return _first_session(rows)

    async def session_by_token(self, token: str, revision: int | None = None) -> Session | None:
        """Return the session that the token names; from the cache if it was written last at `revision`."""
        cached = None if revision is None else self._session_cache.get(token, revision)
        if cached is not None:
            return cached
        rows = await self._db.execute_fetchall("SELECT payload FROM sessions WHERE token = ?", (token,))
        return _first_session(rows)

    async def save(self, session: Session, expected: int | None) -> None:
        """Write the session over itself at revision `expected`; None: over whatever is there.

        Raises:
            ConflictError: what is stored is at another revision, is another session, or is gone; or the token
                names somebody else's session.
        """
        try:
            written = await self._saves.submit(_Save(session, expected))
        except sqlite3.IntegrityError as error:
            raise ConflictError("the token names another session") from error
        if not written:
            raise ConflictError("the session was written by somebody else")

    async def drop(self, user: str, conversation: str) -> None:
        """Delete the person's session in the conversation."""
        self._session_cache.drop(user, conversation)
        await self._db.execute_fetchall(
            "DELETE FROM sessions WHERE user = ? AND conversation = ?", (user, conversation)
        )
        self._session_cache.drop(user, conversation)  # a write may have ended meanwhile

    async def preferences(self, user: str) -> Preferences:
        """Return the person's preferences; empty ones where none are stored."""
        cached = self._preferences_cache.get(user)
        if cached is not None:
            return cached
        found = await self._reads.submit(user)
        self._preferences_cache.put(user, found)
        return found

    async def save_preferences(self, user: str, preferences: Preferences) -> None:
        """Write the person's preferences."""
        self._preferences_cache.drop(user)
        await self._db.execute_fetchall(
            "INSERT INTO preferences (user, payload) VALUES (?, ?) "
            "ON CONFLICT (user) DO UPDATE SET payload = excluded.payload",
            (user, preferences.model_dump_json()),
        )
        self._preferences_cache.put(user, preferences)

    async def keep_note(self, note: Note) -> None:
        """Write a note over the person's one of that name in the conversation; erase all notes that have expired."""
        self._notes.keep(note)

    async def note(self, user: str, conversation: str, name: str, now: int) -> str | None:
        """Return the value of a note that has not expired."""
        return await self._notes.get(user, conversation, name, now)

    async def note_by_token(self, token: str, now: int) -> str | None:
        """Return the value of a note whose name is unique, whoever owns it, unless it has expired."""
        return await self._notes.by_token(token, now)

    async def forget(self, user: str) -> int:
        """Erase everything stored about the person, down to the bytes; return how many records that were."""
        sessions = await self._db.execute_fetchall("DELETE FROM sessions WHERE user = ? RETURNING 1", (user,))
        chosen = await self._db.execute_fetchall("DELETE FROM preferences WHERE user = ? RETURNING 1", (user,))
        noted = await self._notes.forget(user) + await self.watches.forget(user)
        await self.inbox.forget(user)
        self._session_cache.drop_user(user)
        self._preferences_cache.drop(user)
        await self._empty_log()
        return len(list(sessions)) + len(list(chosen)) + noted

    async def move(self, old: Conversation, new: Conversation) -> None:
        """Move everything of a place to its new id, all or nothing."""
        await self._saves.idle()
        await self._notes.idle()
        await self._db.execute_fetchall(
            "INSERT INTO moves (old, new, old_place, new_place) VALUES (?, ?, ?, ?)",
            (old.key, new.key, old.place_key, new.place_key),
        )
        self._session_cache.clear()
        self._preferences_cache.drop(old.place_key)
        self._preferences_cache.drop(new.place_key)

    async def first_sight(self, event: str, now: int) -> bool:
        """Record that an event was seen; tell whether this was the first time."""
        return await self._seen.submit((event, now))

    async def purge(self, before: int) -> int:
        """Delete sessions, notes and seen events not touched since `before` (seconds since 1970)."""
        old = await self._db.execute_fetchall("DELETE FROM sessions WHERE updated_at < ? RETURNING 1", (before,))
        seen = await self._db.execute_fetchall("DELETE FROM events WHERE seen_at < ? RETURNING 1", (before,))
        notes = await self._notes.purge(before)
        await self.inbox.purge(before)
        self._session_cache.clear()
        return len(list(old)) + len(list(seen)) + notes

    async def close(self) -> None:
        """Finish the writes under way and close the file."""
        await self._saves.idle()
        await self._seen.idle()
        await self._notes.idle()
        await self.inbox.idle()
        await self._db.close()

    async def _write_saves(self, saves: Sequence[_Save]) -> list[bool]:
        """Write a group in one statement, which is one transaction; tell which were at the expected revision."""
        for save in saves:
            self._session_cache.drop(*save.key)
        values = [value for save in saves for value in save.row()]
        rows = await self._db.execute_fetchall(_SAVE.format(rows=_placeholders(len(saves), 7)), values)
        written = {(row[0], row[1]) for row in rows}
        for save in saves:
            if save.key in written:
                self._session_cache.put(save.session)
        return [save.key in written for save in saves]

    async def _read_preferences(self, users: Sequence[str]) -> list[Preferences]:
        """Read the preferences of several people in one query."""
        rows = await self._db.execute_fetchall(
            f"SELECT user, payload FROM preferences WHERE user IN ({', '.join('?' * len(users))})",  # noqa: S608
            users,
        )
        payloads = {row[0]: row[1] for row in rows}
        return [_preferences(payloads.get(user)) for user in users]

    async def _write_seen(self, sights: Sequence[tuple[str, int]]) -> list[bool]:
        values = [value for sight in sights for value in sight]
        rows = await self._db.execute_fetchall(_SEE.format(rows=_placeholders(len(sights), 2)), values)
        new = {row[0] for row in rows}
        return [event in new for event, _ in sights]

    async def _empty_log(self) -> None:
        """Bring the write-ahead log into the file and cut it, so that it keeps no bytes of what was erased."""
        rows = await self._db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        if any(row[0] for row in rows):  # another process went on reading from it for all of the busy timeout
            log.warning("the write-ahead log is in use; erased bytes stay in it until it is next emptied")


@asynccontextmanager
async def open_store(path: Path, since: int | None = None) -> AsyncIterator[SqliteStore]:
    """Open the file, creating or updating it as needed, and close it at the end.

    What was not touched `since` (seconds since 1970) is purged at the opening.

    Raises:
        SettingsError: the path cannot be used, the file is no database or is damaged, or a newer version wrote it.
    """
    connection = await _connect(path)
    try:
        store = await _prepare(connection, path, since)
        try:
            yield store
        finally:
            await store.close()
    finally:
        await connection.close()


async def _connect(path: Path) -> aiosqlite.Connection:
    if sqlite3.sqlite_version_info < _MIN_SQLITE:
        raise SettingsError(f"SQLite {sqlite3.sqlite_version} is too old; use a Python with SQLite 3.35 or newer")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite3.connect(path).close()  # a path that cannot be opened is told here, before a thread is started for it
        if not os.access(path, os.W_OK):
            raise PermissionError("it is read-only")
        return await aiosqlite.connect(path, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise SettingsError(f"ZOO_DATABASE: {path.name} cannot be opened ({error}); name a writable file") from error


async def _prepare(connection: aiosqlite.Connection, path: Path, since: int | None) -> SqliteStore:
    try:
        for pragma in _PRAGMAS:
            await connection.execute_fetchall(pragma)
        await _enable_wal(connection)
        await migrate(connection)
        store = SqliteStore(connection)
        if since is not None:
            await store.purge(since)
    except sqlite3.DatabaseError as error:
        fix = "name another file, or put back a copy of this one"
        raise SettingsError(f"ZOO_DATABASE: {path.name} cannot be used ({error}); {fix}") from error
    return store


async def _enable_wal(connection: aiosqlite.Connection) -> None:
    """Enable the write-ahead log; SQLite itself does not wait where several processes do so at once."""
    for left in reversed(range(_WAL_TRIES)):
        try:
            await connection.execute_fetchall(_WAL)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
            await asyncio.sleep(_WAL_PAUSE)
        else:
            return


def _placeholders(rows: int, columns: int) -> str:
    """Write the placeholders of a statement's rows."""
    return ", ".join([f"({', '.join('?' * columns)})"] * rows)


def _first_session(rows: Iterable[sqlite3.Row]) -> Session | None:
    """Read the session of the first row; one that this version cannot read counts as expired."""
    payload = next((row[0] for row in rows), None)
    if payload is None:
        return None
    try:
        return Session.model_validate_json(payload)
    except ValidationError:
        log.warning("a stored session is of an unknown form and counts as expired")
        return None


def _preferences(payload: str | None) -> Preferences:
    """Read stored preferences; those that this version cannot read count as not chosen."""
    if payload is None:
        return Preferences()
    try:
        return Preferences.model_validate_json(payload)
    except ValidationError:
        log.warning("stored preferences are of an unknown form and count as not chosen")
        return Preferences()
