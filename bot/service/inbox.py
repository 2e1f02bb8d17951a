"""Updates of a platform, kept until they are answered: none is lost with the process, none is answered twice."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

LIFETIME = 2 * 24 * 60 * 60
"""Seconds for which an update is kept, answered or not, and so is recognised; platforms repeat none after a day."""
MOST_ATTEMPTS = 3
"""How often the process may end while an update is handled; then the update is set aside."""


class Delivery(NamedTuple):
    """One update as a platform delivered it."""

    source: str
    """Who delivered it, such as a bot's account on a platform."""
    id: int
    """The source's number of it; the same update delivered twice has the same."""
    owner: str
    """The `user_key` of who sent it; empty where nobody did."""
    payload: bytes
    received_at: int
    """Seconds since 1970."""
    attempts: int = 1
    """How often its handling was begun and did not end: what is received is handled at once."""
    conversation: str = ""
    """The key of what it is answered in order with, where several processes receive updates."""


class Inbox(Protocol):
    """Durable queue of incoming updates: stored before they are acknowledged, marked when they are answered.

    Of an answered update only the number is kept, so that it is recognised when it comes again. An update during
    which the process ended `MOST_ATTEMPTS` times is set aside: kept, but not handled any more.

    Raises:
        StorageError: every method does so where the database cannot be used.
    """

    async def receive(self, delivery: Delivery) -> bool:
        """Store an update durably, its handling as begun; tell whether it is new."""

    async def receive_all(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Store updates durably, all or none, as `receive` does; return those that are new."""

    async def begin(self, source: str, numbers: Sequence[int]) -> None:
        """Count durably that the handling of updates begins once more."""

    async def put_back(self, source: str, numbers: Sequence[int]) -> set[int]:
        """Count no attempt at updates any more, since the process outlived it.

        Return the numbers of those that still wait for an answer: what was forgotten meanwhile does not.
        """

    async def mark_done(self, source: str, number: int) -> None:
        """Mark an update as answered and erase its payload."""

    async def pending(self, source: str) -> list[Delivery]:
        """Return the updates that are neither answered nor set aside, in the order in which they came."""

    async def count_set_aside(self) -> int:
        """Return how many updates of all sources are set aside."""

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970), answered or not."""

    async def idle(self) -> None:
        """Wait until no write is under way."""
