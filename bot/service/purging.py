"""Deleting what is old: only by a clock that can be believed, since one that is wrong would delete what is new."""

from typing import Protocol

from bot.service.inbox import LIFETIME as INBOX_LIFETIME
from bot.service.inbox import Inbox
from bot.service.key_value import KeyValueStore

CLOCK = "clock"
"""The name under which it is kept since when the clock goes on, and when it was last looked at."""
GAP = 7 * 24 * 60 * 60
"""Seconds by which the clock may differ from what it showed last: so long may nothing have run."""
PROOF = 24 * 60 * 60
"""Seconds for which a clock that has leapt must go on before it is believed."""


class Purged(Protocol):
    """A store of what grows old."""

    @property
    def inbox(self) -> Inbox:
        """Return the durable queue of incoming updates."""

    @property
    def key_values(self) -> KeyValueStore:
        """Return the durable mapping from names to texts."""

    async def purge(self, before: int, now: int) -> int:
        """Delete what was not touched since, and notes that have expired."""


async def purge(store: Purged, now: int, lifetime: int) -> None:
    """Delete what was not touched for its lifetime, in seconds; nothing while the clock cannot be believed.

    The tables are read all the same, so that a damaged file shows at the start.

    Raises:
        StorageError: the database cannot be used.
    """
    is_believed = await _is_believed(store.key_values, now)
    await store.purge(now - lifetime if is_believed else 0, now if is_believed else 0)
    await store.inbox.purge(now - INBOX_LIFETIME if is_believed else 0)


async def _is_believed(values: KeyValueStore, now: int) -> bool:
    """Tell whether the clock has gone on for long enough since it last leapt; note what it shows."""
    since, last = _seen(await values.get(CLOCK)) or (now, now)
    if abs(now - last) > GAP:
        since = now
    await values.put(CLOCK, f"{since} {now}")
    return now - since >= PROOF


def _seen(kept: str | None) -> tuple[int, int] | None:
    """Read what was noted of the clock."""
    match (kept or "").split():
        case [since, last] if since.isdecimal() and last.isdecimal():
            return int(since), int(last)
        case _:
            return None
