"""The inbox in a table of the database."""

from collections.abc import Sequence

from bot.errors import StorageError
from bot.service.inbox import LIFETIME, MOST_ATTEMPTS, Delivery
from bot.storage.batch_writer import LARGEST, BatchWriter
from bot.storage.database import Batch, Database, Kind, Row, number, text

_RECEIVE = Batch(
    "INSERT INTO inbox (source, id, owner, payload, received_at, attempts, conversation) {rows} "
    "ON CONFLICT (source, id) DO NOTHING RETURNING source, id",
    (Kind.TEXT, Kind.NUMBER, Kind.TEXT, Kind.BYTES, Kind.NUMBER, Kind.NUMBER, Kind.TEXT),
)
_NUMBERS = (Kind.TEXT, Kind.NUMBER)
_DONE = Batch("UPDATE inbox SET payload = NULL, owner = '', conversation = '' WHERE (source, id) IN ({rows})", _NUMBERS)
_BEGIN = Batch(
    "UPDATE inbox SET attempts = attempts + 1 WHERE payload IS NOT NULL AND (source, id) IN ({rows})", _NUMBERS
)
_PUT_BACK = Batch(
    "UPDATE inbox SET attempts = 0 WHERE payload IS NOT NULL AND (source, id) IN ({rows}) RETURNING id", _NUMBERS
)

_PURGE = """
DELETE FROM inbox
WHERE received_at < ?1 AND (
    payload IS NULL OR attempts >= ?2
    OR received_at < (SELECT MAX(seen_at) FROM events) - CAST(?3 AS bigint)
)
"""
"""What waits is deleted by what was seen since, not by the clock: one that is wrong at a start would delete it all."""


class StoredInbox:
    """Durable queue of incoming updates; see `bot.service.inbox`."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._forgotten = set[str]()
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
        for group in _groups(source, numbers):
            await self._db.run_rows(_BEGIN, group)

    async def put_back(self, source: str, numbers: Sequence[int]) -> set[int]:
        """Count no attempt at updates any more; return the numbers of those that still wait for an answer."""
        groups = _groups(source, numbers)
        return {number(row[0]) for group in groups for row in await self._db.run_rows(_PUT_BACK, group)}

    async def mark_done(self, source: str, number: int) -> None:
        """Mark an update as answered and erase its payload."""
        await self._done.submit((source, number))

    async def pending(self, source: str) -> list[Delivery]:
        """Return the updates that are neither answered nor set aside, in the order in which they came."""
        rows = await self._db.run(
            "SELECT source, id, owner, payload, received_at, attempts, conversation FROM inbox "
            "WHERE source = ?1 AND payload IS NOT NULL AND attempts < ?2 ORDER BY place",
            source,
            MOST_ATTEMPTS,
        )
        return [delivery_of(row) for row in rows]

    async def count_set_aside(self) -> int:
        """Return how many updates are kept that ended the process again and again."""
        rows = await self._db.run(
            "SELECT COUNT(*) FROM inbox WHERE payload IS NOT NULL AND attempts >= ?1", MOST_ATTEMPTS
        )
        return number(rows[0][0])

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""
        await self._db.run("UPDATE inbox SET payload = NULL, owner = '', conversation = '' WHERE owner = ?1", owner)
        self._forgotten.add(owner)

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970); what still waits only as `_PURGE` says."""
        await self._db.sweep(_PURGE, before, MOST_ATTEMPTS, LIFETIME)

    async def idle(self) -> None:
        """Wait until no write is under way."""
        await self._received.idle()
        await self._done.idle()

    async def _write(self, deliveries: Sequence[Delivery]) -> list[bool]:
        rows = await self._db.run_rows(_RECEIVE, deliveries)
        new = {(row[0], row[1]) for row in rows}
        return [(one.source, one.id) in new for one in deliveries]

    async def _write_done(self, numbers: Sequence[tuple[str, int]]) -> list[None]:
        await self._db.run_rows(_DONE, numbers)
        while self._forgotten:  # the request to forget is itself among what was just erased
            await self._db.erase_traces(self._forgotten.pop())
        return [None] * len(numbers)


def _groups(source: str, numbers: Sequence[int]) -> list[list[tuple[str, int]]]:
    """Make rows of numbers, in groups that a statement can hold."""
    return [[(source, one) for one in numbers[start : start + LARGEST]] for start in range(0, len(numbers), LARGEST)]


def delivery_of(row: Row) -> Delivery:
    """Read a delivery from a row of its columns.

    Raises:
        StorageError: it is none.
    """
    payload = row[3]
    if not isinstance(payload, bytes):
        raise StorageError("a stored update is no bytes")
    return Delivery(text(row[0]), number(row[1]), text(row[2]), payload, number(row[4]), number(row[5]), text(row[6]))
