"""Leases in a table of the database."""

from bot.service.leases import Lease
from bot.storage.database import Database, milliseconds, number, text

_ACQUIRE = """
INSERT INTO leases (name, holder, fence, expires_at) VALUES (?1, ?2, 1, {now} + CAST(?3 AS bigint))
ON CONFLICT (name) DO UPDATE SET
    holder = excluded.holder, fence = leases.fence + 1, expires_at = excluded.expires_at
WHERE leases.holder = excluded.holder
    OR leases.expires_at <= {now}
    OR leases.expires_at > {now} + 2 * CAST(?3 AS bigint)
RETURNING fence
"""
"""A turn that ends later than any could that began by now is of a clock that was put back: it counts as ended."""
_RENEW = """
UPDATE leases SET expires_at = {now} + CAST(?4 AS bigint) WHERE name = ?1 AND holder = ?2 AND fence = ?3 RETURNING 1
"""
_HOLDER = "SELECT holder FROM leases WHERE name = ?1 AND expires_at > {now}"
_EVICT = "UPDATE leases SET expires_at = 0 WHERE name = ?1 AND holder = ?2"
_RELEASE = "UPDATE leases SET expires_at = 0 WHERE name = ?1 AND holder = ?2 AND fence = ?3"
_TAKE_PART = """
INSERT INTO leases (name, holder, fence, expires_at) VALUES (?1, ?2, 1, {now} + CAST(?3 AS bigint))
ON CONFLICT (name) DO UPDATE SET expires_at = excluded.expires_at
"""
_AMONG = "substr(name, 1, length(CAST(?1 AS text))) = CAST(?1 AS text)"
_IS_OVER = "(expires_at <= {now} OR expires_at > {now} + 2 * CAST(?2 AS bigint))"
_FORGET_ENDED = f"DELETE FROM leases WHERE {_AMONG} AND {_IS_OVER}"  # noqa: S608  # our own words
_COUNT = f"SELECT COUNT(*) FROM leases WHERE {_AMONG} AND NOT {_IS_OVER}"  # noqa: S608  # as above


class StoredLeases:
    """The leases of the store; see `bot.service.leases`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def acquire(self, name: str, holder: str, seconds: float) -> Lease | None:
        """Begin a turn of so many seconds; None while another process has one."""
        rows = await self._db.run(self._db.dialect.clocked(_ACQUIRE), name, holder, milliseconds(seconds))
        return Lease(name, holder, number(rows[0][0])) if rows else None

    async def renew(self, lease: Lease, seconds: float) -> bool:
        """Let the turn last for so many seconds from now; tell whether it was still this one's."""
        return bool(await self._db.run(self._db.dialect.clocked(_RENEW), *lease, milliseconds(seconds)))

    async def holder(self, name: str) -> str | None:
        """Return whose turn it is; None where it is nobody's."""
        rows = await self._db.run(self._db.dialect.clocked(_HOLDER), name)
        return text(rows[0][0]) if rows else None

    async def evict(self, name: str, holder: str) -> None:
        """End the turn of a process that is known to have ended, if it still has it."""
        await self._db.run(_EVICT, name, holder)

    async def release(self, lease: Lease) -> None:
        """End the turn, so that another process may begin one at once."""
        await self._db.run(_RELEASE, *lease)

    async def take_part(self, name: str, holder: str, seconds: float) -> int:
        """Let a process count for so long as one of those that do something together; return how many there are."""
        clocked, span = self._db.dialect.clocked, milliseconds(seconds)
        await self._db.run(clocked(_TAKE_PART), _part(name, holder), holder, span)
        await self._db.run(clocked(_FORGET_ENDED), _part(name), span)
        rows = await self._db.run(clocked(_COUNT), _part(name), span)
        return number(rows[0][0])

    async def leave(self, name: str, holder: str) -> None:
        """Let a process not count any more."""
        await self._db.run("DELETE FROM leases WHERE name = ?1", _part(name, holder))


def _part(name: str, holder: str = "") -> str:
    """Return the name under which a process takes part in something, or how all such names begin."""
    return f"{name}, part of {holder}"
