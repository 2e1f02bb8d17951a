"""The store over a database: a write is durable when it returns, and concurrent writes share a transaction."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from bot.errors import ConflictError
from bot.events import Conversation
from bot.service.store import Note, Preferences
from bot.storage.batch_writer import BatchWriter
from bot.storage.cache import PreferencesCache, SessionCache
from bot.storage.claims import StoredClaims
from bot.storage.database import Batch, Database, DuplicateError, Kind, Row, Value, text
from bot.storage.inbox import StoredInbox
from bot.storage.key_value import StoredKeyValues
from bot.storage.leases import StoredLeases
from bot.storage.notes import StoredNotes
from bot.storage.watches import StoredWatches
from bot.wizard.session import Session

log = logging.getLogger(__name__)
Result = TypeVar("Result")

_SESSION = (Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.NUMBER, Kind.NUMBER, Kind.TEXT)
_BEGIN = Batch(
    """
    INSERT INTO sessions ("user", conversation, token, revision, updated_at, payload) {rows}
    ON CONFLICT ("user", conversation) DO UPDATE SET
        token = excluded.token,
        revision = excluded.revision,
        updated_at = excluded.updated_at,
        payload = excluded.payload
    RETURNING "user", conversation
    """,
    _SESSION,
)
_GO_ON = Batch(
    """
    WITH new (owner, place, named, written, at, content, expected) AS ({rows})
    UPDATE sessions
    SET revision = new.written, updated_at = new.at, payload = new.content
    FROM new
    WHERE "user" = new.owner AND conversation = new.place AND token = new.named AND revision = new.expected
    RETURNING "user", conversation
    """,
    (*_SESSION, Kind.NUMBER),
)
"""An update names no token, so that its index is not written anew at each step."""
_SEE = Batch(
    "INSERT INTO events (event, seen_at) {rows} ON CONFLICT DO NOTHING RETURNING event", (Kind.TEXT, Kind.NUMBER)
)
_READ_PREFERENCES = Batch('SELECT "user", payload FROM preferences WHERE "user" IN ({rows})', (Kind.TEXT,))
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

    def row(self) -> Row:
        one = self.session
        payload = one.model_dump_json(exclude_none=True)
        row = (one.user, one.conversation, one.token, one.revision, one.updated_at, payload)
        return row if self.expected is None else (*row, self.expected)


class DatabaseStore:
    """Store of sessions, preferences, notes, watches and seen events in a database that processes may share.

    A session just written is cached, so that the next step on it costs one access to the database. It is returned only
    for its own revision, and every write checks the revision that is stored: another process's write is noticed at the
    next step at the latest.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.monotonic) -> None:
        """Use a clock in seconds that never goes back."""
        self._db = database
        self._session_cache = SessionCache(_CACHED)
        self._preferences_cache = PreferencesCache(_CACHED, _PREFERENCES_SECONDS, clock)
        self._saves: BatchWriter[_Save, bool] = BatchWriter(
            self._write_saves, lambda save: save.key, own_fault=DuplicateError
        )
        self._seen: BatchWriter[tuple[str, int], bool] = BatchWriter(self._write_seen, lambda sight: sight[0])
        self._reads: BatchWriter[str, Preferences] = BatchWriter(self._read_preferences, lambda user: user)
        self._notes = StoredNotes(database)
        self.inbox = StoredInbox(database)
        self.key_values = StoredKeyValues(database)
        self.watches = StoredWatches(database)
        self.leases = StoredLeases(database)
        self.claims = StoredClaims(database)

    async def session(self, user: str, conversation: str) -> Session | None:
        """Return the person's session in the conversation."""
        rows = await self._db.run(
            'SELECT payload FROM sessions WHERE "user" = ?1 AND conversation = ?2', user, conversation
        )
        return _first_session(rows)

    async def session_by_token(self, token: str, revision: int | None = None) -> Session | None:
        """Return the session that the token names; from the cache if it was written last at `revision`."""
        cached = None if revision is None else self._session_cache.get(token, revision)
        if cached is not None:
            return cached
        rows = await self._db.run("SELECT payload FROM sessions WHERE token = ?1", token)
        return _first_session(rows)

    async def save(self, session: Session, expected: int | None) -> None:
        """Write the session over itself at revision `expected`; None: over whatever is there.

        Raises:
            ConflictError: what is stored is at another revision, is another session, or is gone; or the token
                names somebody else's session.
        """
        await _written(self._saves.begin(_Save(session, expected)))

    async def save_during(self, session: Session, expected: int | None, work: Callable[[], Result]) -> Result:
        """Write the session as `save` does, and meanwhile do some work; return what came of it once it is written."""
        writing = self._saves.begin(_Save(session, expected))
        await asyncio.sleep(0)  # now it is under way
        try:
            done = work()
        finally:
            await _written(writing)
        return done

    async def drop(self, user: str, conversation: str) -> None:
        """Delete the person's session in the conversation."""
        self._session_cache.drop(user, conversation)
        await self._db.run('DELETE FROM sessions WHERE "user" = ?1 AND conversation = ?2', user, conversation)
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
        await self._db.run(
            'INSERT INTO preferences ("user", payload) VALUES (?1, ?2) '
            'ON CONFLICT ("user") DO UPDATE SET payload = excluded.payload',
            user,
            preferences.model_dump_json(),
        )
        self._preferences_cache.put(user, preferences)

    async def keep_note(self, note: Note) -> None:
        """Write a note over the person's one of that name in the conversation."""
        self._notes.keep(note)

    async def note(self, user: str, conversation: str, name: str, now: int) -> str | None:
        """Return the value of a note that has not expired."""
        return await self._notes.get(user, conversation, name, now)

    async def note_by_token(self, token: str, now: int) -> str | None:
        """Return the value of a note whose name is unique, whoever owns it, unless it has expired."""
        return await self._notes.by_token(token, now)

    async def forget(self, user: str) -> int:
        """Erase everything stored about the person, down to the bytes; return how many records that were."""
        sessions = await self._db.run('DELETE FROM sessions WHERE "user" = ?1 RETURNING 1', user)
        chosen = await self._db.run('DELETE FROM preferences WHERE "user" = ?1 RETURNING 1', user)
        noted = await self._notes.forget(user) + await self.watches.forget(user)
        await self.inbox.forget(user)
        self._session_cache.drop_user(user)
        self._preferences_cache.drop(user)
        await self._db.erase_traces(user)
        return len(sessions) + len(chosen) + noted

    async def move(self, old: Conversation, new: Conversation) -> None:
        """Move everything of a place to its new id, all or nothing."""
        await self._saves.idle()
        await self._notes.idle()
        await self._db.move(old.key, new.key, old.place_key, new.place_key)
        self._session_cache.clear()
        self._preferences_cache.drop(old.place_key)
        self._preferences_cache.drop(new.place_key)

    async def first_sight(self, event: str, now: int) -> bool:
        """Record that an event was seen; tell whether this was the first time."""
        return await self._seen.submit((event, now))

    async def purge(self, before: int, now: int) -> int:
        """Delete sessions and seen events not touched since `before` (seconds since 1970), and expired notes."""
        old = await self._db.sweep("DELETE FROM sessions WHERE updated_at < ?1 RETURNING 1", before)
        seen = await self._db.sweep("DELETE FROM events WHERE seen_at < ?1 RETURNING 1", before)
        notes = await self._notes.purge(now)
        self._session_cache.clear()
        return len(old) + len(seen) + notes

    def is_in_place(self) -> bool:
        """Tell whether what is written is found again at the next start."""
        return self._db.is_in_place()

    async def close(self) -> None:
        """Finish the writes under way and close the database."""
        await self._saves.idle()
        await self._seen.idle()
        await self._notes.idle()
        await self.inbox.idle()
        await self._db.close()

    async def _write_saves(self, saves: Sequence[_Save]) -> list[bool]:
        """Write those of a group that begin in one statement, and those that go on; tell which could be written."""
        for save in saves:
            self._session_cache.drop(*save.key)
        begun = [save.row() for save in saves if save.expected is None]
        gone_on = [save.row() for save in saves if save.expected is not None]
        rows = await self._db.run_rows(_BEGIN, begun) if begun else []  # first: only these can be a duplicate
        rows += await self._db.run_rows(_GO_ON, gone_on) if gone_on else []
        written = {(row[0], row[1]) for row in rows}
        for save in saves:
            if save.key in written:
                self._session_cache.put(save.session)
        return [save.key in written for save in saves]

    async def _read_preferences(self, users: Sequence[str]) -> list[Preferences]:
        """Read the preferences of several people in one query."""
        rows = await self._db.run_rows(_READ_PREFERENCES, [(user,) for user in users])
        payloads = {row[0]: row[1] for row in rows}
        return [_preferences(payloads.get(user)) for user in users]

    async def _write_seen(self, sights: Sequence[tuple[str, int]]) -> list[bool]:
        rows = await self._db.run_rows(_SEE, sights)
        new = {row[0] for row in rows}
        return [event in new for event, _ in sights]


async def _written(writing: asyncio.Future[bool]) -> None:
    """Wait until a session is written.

    Raises:
        ConflictError: it could not be.
    """
    try:
        is_written = await writing
    except DuplicateError as error:
        raise ConflictError("the token names another session") from error
    if not is_written:
        raise ConflictError("the session was written by somebody else")


def _first_session(rows: Iterable[Row]) -> Session | None:
    """Read the session of the first row; one that this version cannot read counts as expired."""
    payload = next((row[0] for row in rows), None)
    if payload is None:
        return None
    try:
        return Session.model_validate_json(text(payload))
    except ValidationError:
        log.warning("a stored session is of an unknown form and counts as expired")
        return None


def _preferences(payload: Value) -> Preferences:
    """Read stored preferences; those that this version cannot read count as not chosen."""
    if payload is None:
        return Preferences()
    try:
        return Preferences.model_validate_json(text(payload))
    except ValidationError:
        log.warning("stored preferences are of an unknown form and count as not chosen")
        return Preferences()
