"""Watches and digests in tables of SQLite."""

import json
import logging
from collections.abc import Sequence
from itertools import groupby
from sqlite3 import Row

import aiosqlite
from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.service.watches import Added, Digest, KeptWatch, LastState, News, Recipient, Subscription
from bot.watching.changes import Change
from bot.watching.watch import Watch

log = logging.getLogger(__name__)
_CHANGES: TypeAdapter[tuple[Change, ...]] = TypeAdapter(tuple[Change, ...], config=ConfigDict(defer_build=True))
_ADD = """
INSERT INTO watches (owner, conversation, shared, lang, watch)
SELECT ?1, ?2, ?3, ?4, ?5
WHERE (SELECT COUNT(*) FROM watches WHERE owner = ?1 AND conversation = ?2) < ?6
ON CONFLICT DO NOTHING RETURNING id
"""
_CLAIM = """
UPDATE digests SET due_at = ?3, tries = tries + 1
WHERE id = (SELECT id FROM digests WHERE platform = ?1 AND due_at <= ?2 ORDER BY due_at, id LIMIT 1)
RETURNING id, version, owner, conversation, shared, lang, changes, made_at, tries
"""


class SqliteWatches:
    """The watches of the store; see `bot.service.watches`."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._db = connection

    async def add(self, recipient: Recipient, watch: Watch, lang: str, most: int) -> Added:
        """Add a watch, unless the recipient has it or has as many as there may be."""
        written = watch.model_dump_json(exclude_defaults=True)
        added = await self._db.execute_fetchall(_ADD, (*recipient, lang, written, most))
        if list(added):
            return Added.NEW
        known = await self._db.execute_fetchall(
            "SELECT 1 FROM watches WHERE owner = ? AND conversation = ? AND watch = ?",
            (recipient.owner, recipient.conversation, written),
        )
        return Added.KNOWN if list(known) else Added.TOO_MANY

    async def of(self, recipient: Recipient) -> list[KeptWatch]:
        """List what a recipient watches, in the order in which it was added."""
        rows = await self._db.execute_fetchall(
            "SELECT id, watch FROM watches WHERE owner = ? AND conversation = ? ORDER BY id", recipient[:2]
        )
        return [KeptWatch(row[0], watch) for row in rows if (watch := _watch(row[1])) is not None]

    async def remove(self, recipient: Recipient, number: int | None = None) -> int:
        """Remove the recipient's watch of that id, or all of them; return how many there were."""
        rows = await self._db.execute_fetchall(
            "DELETE FROM watches WHERE owner = ?1 AND conversation = ?2 AND (?3 IS NULL OR id = ?3) RETURNING 1",
            (*recipient[:2], number),
        )
        return len(list(rows))

    async def subscriptions(self) -> list[Subscription]:
        """List what everybody watches."""
        rows = await self._db.execute_fetchall(
            "SELECT owner, conversation, shared, lang, watch FROM watches ORDER BY owner, conversation, id"
        )
        return [
            Subscription(recipient, kept[-1][3], tuple(watch for row in kept if (watch := _watch(row[4])) is not None))
            for recipient, group in groupby(rows, _recipient)
            if (kept := list(group))
        ]

    async def last_state(self) -> LastState | None:
        """Return the state at the last comparison; None before the first."""
        rows = await self._db.execute_fetchall("SELECT day, states FROM catalogue_states")
        return next((LastState(*row) for row in rows), None)

    async def last_day(self) -> int | None:
        """Return the day of the last comparison; None before the first."""
        rows = await self._db.execute_fetchall("SELECT day FROM catalogue_states")
        return next((row[0] for row in rows), None)

    async def publish(self, expected: int | None, state: LastState, news: Sequence[News], now: int) -> None:
        """Store a state and the digests that it makes, all or nothing, if the last day is still the expected one.

        A trigger does it, since a transaction of several statements would take in what others write meanwhile.
        """
        written = json.dumps([_written(one) for one in news])
        await self._db.execute_fetchall(
            "INSERT INTO comparisons (expected, day, states, news, made_at) VALUES (?, ?, ?, ?, ?)",
            (expected, state.day, state.states, written, now),
        )

    async def claim(self, platform: str, now: int, until: int) -> Digest | None:
        """Return a digest of the platform that is due, which is not due again before `until`; None if none is."""
        rows = await self._db.execute_fetchall(_CLAIM, (platform, now, until))
        return next((_digest(row) for row in rows), None)

    async def put_off(self, digest: Digest, until: int) -> None:
        """Make a claimed digest due again then."""
        await self._db.execute_fetchall("UPDATE digests SET due_at = ? WHERE id = ?", (until, digest.id))

    async def done(self, digest: Digest) -> None:
        """Delete a digest that was sent or has nothing to say, unless more was added to it meanwhile."""
        await self._db.execute_fetchall("DELETE FROM digests WHERE id = ? AND version = ?", (digest.id, digest.version))

    async def drop(self, recipient: Recipient) -> None:
        """Delete everything of a recipient who can be told nothing any more."""
        for table in ("watches", "digests"):
            await self._db.execute_fetchall(
                f"DELETE FROM {table} WHERE owner = ? AND conversation = ?",  # noqa: S608  # one of two names
                recipient[:2],
            )

    async def forget(self, owner: str) -> int:
        """Erase the watches of a person and their digests; return how many records that were."""
        watches = await self._db.execute_fetchall("DELETE FROM watches WHERE owner = ? RETURNING 1", (owner,))
        digests = await self._db.execute_fetchall("DELETE FROM digests WHERE owner = ? RETURNING 1", (owner,))
        return len(list(watches)) + len(list(digests))


def _recipient(row: Row) -> Recipient:
    return Recipient(row[0], row[1], bool(row[2]))


def _watch(written: str) -> Watch | None:
    """Read a stored watch; one that this version cannot read is not shown and waits for one that can."""
    try:
        return Watch.model_validate_json(written)
    except ValidationError:
        log.warning("a stored watch is of an unknown form and is left out")
        return None


def _digest(row: Row) -> Digest:
    recipient = Recipient(row[2], row[3], bool(row[4]))
    try:
        changes = _CHANGES.validate_json(row[6])
    except ValidationError:
        log.warning("a stored digest is of an unknown form and says nothing")
        changes = ()
    return Digest(row[0], row[1], recipient, row[5], changes, row[7], row[8])


def _written(news: News) -> dict[str, object]:
    recipient = news.recipient
    return {
        "owner": recipient.owner,
        "platform": recipient.platform,
        "conversation": recipient.conversation,
        "shared": int(recipient.shared),
        "lang": news.lang,
        "changes": [change.model_dump(mode="json", exclude_defaults=True) for change in news.changes],
    }
