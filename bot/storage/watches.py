"""Watches and digests in tables of the database."""

import json
import logging
from collections.abc import Sequence
from itertools import groupby

from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.service.watches import FURTHEST, Added, Digest, KeptWatch, LastState, News, Recipient, Subscription
from bot.storage.database import Database, Row, Value, number, text
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
WHERE id = (
    SELECT id FROM digests
    WHERE platform = ?1 AND (due_at <= ?2 OR due_at > CAST(?2 AS bigint) + CAST(?4 AS bigint))
    ORDER BY due_at, id LIMIT 1 {skip_locked}
)
RETURNING id, version, owner, conversation, shared, lang, changes, tries
"""


class StoredWatches:
    """The watches of the store; see `bot.service.watches`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def add(self, recipient: Recipient, watch: Watch, lang: str, most: int) -> Added:
        """Add a watch, unless the recipient has it or has as many as there may be."""
        written = watch.model_dump_json(exclude_defaults=True)
        row = (*recipient[:2], int(recipient.shared), lang, written, most)
        lock = f"watches of {recipient.conversation}"  # without it, several at once would each be the last
        if await self._db.run_alone(lock, _ADD, *row):
            return Added.NEW
        known = await self._db.run(
            "SELECT 1 FROM watches WHERE owner = ?1 AND conversation = ?2 AND watch = ?3", *recipient[:2], written
        )
        return Added.KNOWN if known else Added.TOO_MANY

    async def of(self, recipient: Recipient) -> list[KeptWatch]:
        """List what a recipient watches, in the order in which it was added."""
        rows = await self._db.run(
            "SELECT id, watch FROM watches WHERE owner = ?1 AND conversation = ?2 ORDER BY id", *recipient[:2]
        )
        return [KeptWatch(number(row[0]), watch) for row in rows if (watch := _watch(row[1])) is not None]

    async def remove(self, recipient: Recipient, number: int | None = None) -> int:
        """Remove the recipient's watch of that id, or all of them; return how many there were."""
        one = "" if number is None else " AND id = ?3"
        rows = await self._db.run(
            f"DELETE FROM watches WHERE owner = ?1 AND conversation = ?2{one} RETURNING 1",  # noqa: S608  # one of two
            *recipient[:2],
            *(() if number is None else (number,)),
        )
        return len(rows)

    async def subscriptions(self) -> list[Subscription]:
        """List what everybody watches."""
        rows = await self._db.sweep(
            "SELECT owner, conversation, shared, lang, watch FROM watches ORDER BY owner, conversation, id"
        )
        return [
            Subscription(
                recipient, text(kept[-1][3]), tuple(watch for row in kept if (watch := _watch(row[4])) is not None)
            )
            for recipient, group in groupby(rows, _recipient)
            if (kept := list(group))
        ]

    async def last_state(self) -> LastState | None:
        """Return the state at the last comparison; None before the first."""
        rows = await self._db.run("SELECT day, states FROM catalogue_states")
        return LastState(number(rows[0][0]), text(rows[0][1])) if rows else None

    async def last_day(self) -> int | None:
        """Return the day of the last comparison; None before the first."""
        rows = await self._db.run("SELECT day FROM catalogue_states")
        return number(rows[0][0]) if rows else None

    async def publish(self, expected: int | None, state: LastState, news: Sequence[News], now: int) -> None:
        """Store a state and the digests that it makes, all or nothing, if the last day is still the expected one."""
        await self._db.publish(expected, state, [_row(one) for one in news], now)

    async def claim(self, platform: str, now: int, until: int) -> Digest | None:
        """Return a digest of the platform that is due, which is not due again before `until`; None if none is."""
        statement = _CLAIM.format(skip_locked=self._db.dialect.skip_locked)
        rows = await self._db.run(statement, platform, now, until, FURTHEST)
        return _digest(rows[0]) if rows else None

    async def put_off(self, digest: Digest, until: int) -> None:
        """Make a claimed digest due again then."""
        await self._db.run("UPDATE digests SET due_at = ?1 WHERE id = ?2", until, digest.id)

    async def done(self, digest: Digest) -> None:
        """Delete a digest that was sent or has nothing to say, unless more was added to it meanwhile."""
        await self._db.run("DELETE FROM digests WHERE id = ?1 AND version = ?2", digest.id, digest.version)

    async def drop(self, recipient: Recipient) -> None:
        """Delete everything of a recipient who can be told nothing any more."""
        for table in ("watches", "digests"):
            await self._db.run(
                f"DELETE FROM {table} WHERE owner = ?1 AND conversation = ?2",  # noqa: S608  # one of two names
                *recipient[:2],
            )

    async def forget(self, owner: str) -> int:
        """Erase the watches of a person and their digests; return how many records that were."""
        watches = await self._db.run("DELETE FROM watches WHERE owner = ?1 RETURNING 1", owner)
        digests = await self._db.run("DELETE FROM digests WHERE owner = ?1 RETURNING 1", owner)
        return len(watches) + len(digests)


def _recipient(row: Row) -> Recipient:
    return Recipient(text(row[0]), text(row[1]), bool(row[2]))


def _watch(written: Value) -> Watch | None:
    """Read a stored watch; one that this version cannot read is not shown and waits for one that can."""
    try:
        return Watch.model_validate_json(text(written))
    except ValidationError:
        log.warning("a stored watch is of an unknown form and is left out")
        return None


def _digest(row: Row) -> Digest:
    recipient = _recipient(row[2:])
    try:
        changes = _CHANGES.validate_json(text(row[6]))
    except ValidationError:
        log.warning("a stored digest is of an unknown form and says nothing")
        changes = ()
    return Digest(number(row[0]), number(row[1]), recipient, text(row[5]), changes, number(row[7]))


def _row(news: News) -> Row:
    to = news.recipient
    changes = json.dumps([change.model_dump(mode="json", exclude_defaults=True) for change in news.changes])
    return to.owner, to.platform, to.conversation, int(to.shared), news.lang, changes
