"""The store on SQLite: durable before it is acknowledged, and fast when many write at once."""

import json
import logging
import sqlite3
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiosqlite
from pydantic import ValidationError

from bot.errors import ConflictError, SettingsError
from bot.storage.base import Preferences
from bot.storage.groups import GroupedWriter
from bot.storage.migrations import MIGRATIONS
from bot.wizard.session import Session

log = logging.getLogger(__name__)

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an acknowledged answer survives a power cut
    "PRAGMA busy_timeout = 5000",
    "PRAGMA secure_delete = ON",  # what is forgotten leaves no bytes behind
)
_SAVE = """
INSERT INTO sessions (user, conversation, token, revision, updated_at, payload)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
       json_extract(value, '$[3]'), json_extract(value, '$[4]'), json_extract(value, '$[5]')
FROM json_each(?)
WHERE json_extract(value, '$[6]') IS NULL OR EXISTS (
    SELECT 1 FROM sessions AS old
    WHERE old.user = json_extract(value, '$[0]') AND old.conversation = json_extract(value, '$[1]')
        AND old.revision = json_extract(value, '$[6]')
)
ON CONFLICT (user, conversation) DO UPDATE SET
    token = excluded.token, revision = excluded.revision, updated_at = excluded.updated_at, payload = excluded.payload
RETURNING user, conversation
"""
_CACHED = 10_000
"""Sessions and preferences kept in memory beside the file; a write always goes to the file first."""


@dataclass(frozen=True)
class _Save:
    session: Session
    expected: int | None

    @property
    def key(self) -> tuple[str, str]:
        return self.session.user, self.session.conversation

    def row(self) -> list[str | int | None]:
        session = self.session
        payload = session.model_dump_json()
        head = (session.user, session.conversation, session.token, session.revision, session.updated_at)
        return [*head, payload, self.expected]


class SqliteStore:
    """Keep sessions, preferences and seen events in one file. Several processes may share it.

    What was read or written is remembered, so that a step costs one hop to the file. Another process's write is
    noticed when this one writes: the revision does not fit, what was remembered is dropped, and the caller reads anew.
    """

    def __init__(self, connection: aiosqlite.Connection) -> None:
        """Take a connection in autocommit mode whose tables are up to date."""
        self._db = connection
        self._sessions: OrderedDict[tuple[str, str], Session | None] = OrderedDict()
        self._preferences: OrderedDict[str, Preferences] = OrderedDict()
        self._writer: GroupedWriter[_Save, bool] = GroupedWriter(self._write, lambda save: save.key)

    async def session(self, user: str, conversation: str) -> Session | None:
        """Return the person's session in the conversation."""
        key = (user, conversation)
        if key in self._sessions:
            self._sessions.move_to_end(key)
            return self._sessions[key]
        rows = await self._db.execute_fetchall(
            "SELECT payload FROM sessions WHERE user = ? AND conversation = ?", (user, conversation)
        )
        return self._remember(key, _first_session(rows))

    async def session_by_token(self, token: str) -> Session | None:
        """Return the session that the token names, whoever owns it."""
        rows = await self._db.execute_fetchall("SELECT payload FROM sessions WHERE token = ?", (token,))
        return _first_session(rows)

    async def save(self, session: Session, expected: int | None) -> None:
        """Write the session over the one at revision `expected`; None: over whatever is there.

        Raises:
            ConflictError: the stored revision is another one.
        """
        save = _Save(session, expected)
        self._sessions.pop(save.key, None)
        if not await self._writer.submit(save):
            raise ConflictError("the session was written by somebody else")
        self._remember(save.key, session)

    async def drop(self, user: str, conversation: str) -> None:
        """Delete the person's session in the conversation."""
        self._sessions.pop((user, conversation), None)
        await self._db.execute_fetchall(
            "DELETE FROM sessions WHERE user = ? AND conversation = ?", (user, conversation)
        )

    async def preferences(self, user: str) -> Preferences:
        """Return the person's preferences; empty ones where none are stored."""
        if user in self._preferences:
            self._preferences.move_to_end(user)
            return self._preferences[user]
        rows = list(await self._db.execute_fetchall("SELECT payload FROM preferences WHERE user = ?", (user,)))
        found = Preferences.model_validate_json(rows[0][0]) if rows else Preferences()
        return self._keep(user, found)

    async def save_preferences(self, user: str, preferences: Preferences) -> None:
        """Write the person's preferences."""
        self._preferences.pop(user, None)
        await self._db.execute_fetchall(
            "INSERT INTO preferences (user, payload) VALUES (?, ?) "
            "ON CONFLICT (user) DO UPDATE SET payload = excluded.payload",
            (user, preferences.model_dump_json()),
        )
        self._keep(user, preferences)

    async def forget(self, user: str) -> int:
        """Erase everything stored about the person; return how many records that were."""
        await self._writer.idle()
        for key in [key for key in self._sessions if key[0] == user]:
            del self._sessions[key]
        self._preferences.pop(user, None)
        sessions = await self._db.execute_fetchall("DELETE FROM sessions WHERE user = ? RETURNING 1", (user,))
        chosen = await self._db.execute_fetchall("DELETE FROM preferences WHERE user = ? RETURNING 1", (user,))
        await self._db.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(list(sessions)) + len(list(chosen))

    async def first_sight(self, event: str, now: int) -> bool:
        """Record that an event was seen; tell whether this was the first time."""
        rows = await self._db.execute_fetchall(
            "INSERT INTO events (event, seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1", (event, now)
        )
        return bool(list(rows))

    async def purge(self, before: int) -> int:
        """Delete sessions and seen events not touched since `before` (seconds since 1970)."""
        self._sessions.clear()
        old = await self._db.execute_fetchall("DELETE FROM sessions WHERE updated_at < ? RETURNING 1", (before,))
        seen = await self._db.execute_fetchall("DELETE FROM events WHERE seen_at < ? RETURNING 1", (before,))
        return len(list(old)) + len(list(seen))

    async def close(self) -> None:
        """Finish the writes under way and let go of the file."""
        await self._writer.idle()
        await self._db.close()

    async def _write(self, saves: Sequence[_Save]) -> list[bool]:
        """Write a group in one statement, which is one transaction; tell which fitted their revision."""
        rows = await self._db.execute_fetchall(_SAVE, (json.dumps([save.row() for save in saves]),))
        written = {(row[0], row[1]) for row in rows}
        return [save.key in written for save in saves]

    def _remember(self, key: tuple[str, str], session: Session | None) -> Session | None:
        self._sessions[key] = session
        if len(self._sessions) > _CACHED:
            self._sessions.popitem(last=False)
        return session

    def _keep(self, user: str, preferences: Preferences) -> Preferences:
        self._preferences[user] = preferences
        if len(self._preferences) > _CACHED:
            self._preferences.popitem(last=False)
        return preferences


@asynccontextmanager
async def open_store(path: Path) -> AsyncIterator[SqliteStore]:
    """Open the file, creating or updating it as needed, and close it at the end.

    Raises:
        SettingsError: the path cannot be used, the file is no database, or a newer version wrote it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite3.connect(path).close()  # a path that cannot be opened is told here, before a thread is started for it
        connection = await aiosqlite.connect(path, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise SettingsError(f"ZOO_DATABASE: {path.name} cannot be opened ({error}); name a writable file") from error
    try:
        for pragma in _PRAGMAS:
            await connection.execute_fetchall(pragma)
        await _migrate(connection)
    except sqlite3.DatabaseError as error:
        await connection.close()
        raise SettingsError(f"ZOO_DATABASE: {path.name} cannot be used ({error}); name another file") from error
    except SettingsError:
        await connection.close()
        raise
    store = SqliteStore(connection)
    try:
        yield store
    finally:
        await store.close()


async def _migrate(connection: aiosqlite.Connection) -> None:
    """Apply the steps that the file has not seen, all or none of each."""
    version = next(iter(await connection.execute_fetchall("PRAGMA user_version")))[0]
    if version == len(MIGRATIONS):
        return
    await connection.execute_fetchall(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT DEFAULT CURRENT_TIMESTAMP)"
    )
    done = {row[0] for row in await connection.execute_fetchall("SELECT name FROM migrations")}
    unknown = done - {name for name, _ in MIGRATIONS}
    if unknown:
        raise SettingsError("ZOO_DATABASE: a newer version wrote this file; update the bot or name another file")
    for number, (name, script) in enumerate(MIGRATIONS, start=1):
        if name not in done:
            record = f"INSERT INTO migrations (name) VALUES ('{name}'); PRAGMA user_version = {number};"  # noqa: S608  # our own name
            await connection.executescript(f"BEGIN IMMEDIATE; {script} {record} COMMIT;")


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
