"""The claims of conversations in a table of the database."""

from bot.service.inbox import MOST_ATTEMPTS, Delivery
from bot.storage.database import Database, milliseconds, text
from bot.storage.inbox import delivery_of

_CLAIM = """
INSERT INTO claims (source, conversation, holder, expires_at) VALUES (?1, ?2, ?3, {now} + CAST(?4 AS bigint))
ON CONFLICT (source, conversation) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
WHERE claims.holder = excluded.holder
    OR claims.expires_at <= {now}
    OR claims.expires_at > {now} + 2 * CAST(?4 AS bigint)
RETURNING 1
"""
"""A claim that ends later than any could that was made by now is of a clock that was put back: it counts as ended."""
_RENEW = "UPDATE claims SET expires_at = {now} + CAST(?3 AS bigint) WHERE source = ?1 AND holder = ?2"
_RELEASE = """
DELETE FROM claims WHERE source = ?1 AND conversation = ?2 AND holder = ?3 AND NOT EXISTS (
    SELECT 1 FROM inbox WHERE source = ?1 AND conversation = ?2 AND payload IS NOT NULL AND attempts < ?4
)
RETURNING 1
"""
_LEAVE = "DELETE FROM claims WHERE source = ?1 AND conversation = ?2 AND holder = ?3"
_OF_CONVERSATION = """
SELECT source, id, owner, payload, received_at, attempts, conversation FROM inbox
WHERE source = ?1 AND conversation = ?2 AND payload IS NOT NULL AND attempts < ?3 ORDER BY place
"""
_UNCLAIMED = """
SELECT conversation FROM inbox
WHERE source = ?1 AND payload IS NOT NULL AND attempts < ?2 AND NOT EXISTS (
    SELECT 1 FROM claims
    WHERE claims.source = inbox.source AND claims.conversation = inbox.conversation
        AND claims.expires_at > {now} AND claims.expires_at <= {now} + 2 * CAST(?3 AS bigint)
)
GROUP BY conversation ORDER BY MIN(place)
"""


class StoredClaims:
    """The claims of the store; see `bot.service.claims`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    async def claim(self, source: str, conversation: str, holder: str, seconds: float) -> bool:
        """Claim a conversation for so long, unless another process has; tell whether it is the holder's now."""
        statement = self._db.dialect.clocked(_CLAIM)
        return bool(await self._db.run(statement, source, conversation, holder, milliseconds(seconds)))

    async def renew(self, source: str, holder: str, seconds: float) -> None:
        """Keep all that the holder has claimed for so long from now."""
        await self._db.run(self._db.dialect.clocked(_RENEW), source, holder, milliseconds(seconds))

    async def release(self, source: str, conversation: str, holder: str, *, leaving: bool = False) -> bool:
        """Give up a conversation if no update of it waits, or anyway if `leaving`; tell whether it is given up."""
        if leaving:
            await self._db.run(_LEAVE, source, conversation, holder)
            return True
        return bool(await self._db.run(_RELEASE, source, conversation, holder, MOST_ATTEMPTS))

    async def waiting(self, source: str, conversation: str) -> list[Delivery]:
        """Return the updates of a conversation that are neither answered nor set aside, in the order they came."""
        rows = await self._db.run(_OF_CONVERSATION, source, conversation, MOST_ATTEMPTS)
        return [delivery_of(row) for row in rows]

    async def unclaimed(self, source: str, seconds: float) -> list[str]:
        """Return the conversations in which updates wait and that no process has claimed for so long."""
        statement = self._db.dialect.clocked(_UNCLAIMED)
        rows = await self._db.run(statement, source, MOST_ATTEMPTS, milliseconds(seconds))
        return [text(row[0]) for row in rows]
