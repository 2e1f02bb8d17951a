"""What a platform delivered, kept until it is answered: nothing is lost with the process, nothing acts twice."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Delivery(NamedTuple):
    """One thing that a platform delivered."""

    source: str
    """Who delivered it, such as a bot's account on a platform."""
    id: int
    """The source's number of it; the same thing delivered twice has the same."""
    owner: str
    """The `user_key` of who sent it; empty where nobody did."""
    payload: bytes
    received_at: int
    """Seconds since 1970."""


class Inbox(Protocol):
    """What comes in, written down before it is acknowledged and crossed out when it is answered.

    What is crossed out keeps its number alone, so that it is known when it comes again.
    """

    async def receive(self, delivery: Delivery) -> bool:
        """Write it down durably; tell whether it is new."""

    async def receive_all(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Write them down durably, in one statement; return those that are new."""

    async def done(self, source: str, number: int) -> None:
        """Cross it out and erase what it said."""

    async def pending(self, source: str) -> list[Delivery]:
        """List what was never crossed out, in the order in which it came."""

    async def forget(self, owner: str) -> None:
        """Erase what the person sent and was not answered yet."""

    async def purge(self, before: int) -> None:
        """Delete what was received before then (seconds since 1970), answered or not."""

    async def idle(self) -> None:
        """Wait until nothing is being written."""
