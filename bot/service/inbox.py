"""Updates of a platform, kept until they are answered: none is lost with the process, none is answered twice."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


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


class Inbox(Protocol):
    """Durable queue of incoming updates: stored before they are acknowledged, marked when they are answered.

    Of an answered update only the number is kept, so that it is recognised when it comes again.
    """

    async def receive(self, delivery: Delivery) -> bool:
        """Store an update durably; tell whether it is new.

        Raises:
            StorageError: the update could not be stored.
        """

    async def receive_all(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Store updates durably, in one statement; return those that are new.

        Raises:
            StorageError: none of the updates could be stored.
        """

    async def mark_done(self, source: str, number: int) -> None:
        """Mark an update as answered and erase its payload."""

    async def pending(self, source: str) -> list[Delivery]:
        """Return the updates that are not answered, in the order in which they came."""

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970), answered or not."""

    async def idle(self) -> None:
        """Wait until no write is under way."""
