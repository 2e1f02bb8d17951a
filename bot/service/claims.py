"""Which process answers a conversation, where several processes receive updates."""

from typing import Protocol

from bot.service.inbox import Delivery


class Claims(Protocol):
    """Durable claims of conversations, by the clock of the database: each is one process's at a time.

    Raises:
        StorageError: every method does so where the database cannot be used.
    """

    async def claim(self, source: str, conversation: str, holder: str, seconds: float) -> bool:
        """Claim a conversation for so long, unless another process has; tell whether it is the holder's now."""

    async def renew(self, source: str, holder: str, seconds: float) -> None:
        """Keep all that the holder has claimed for so long from now."""

    async def release(self, source: str, conversation: str, holder: str, *, leaving: bool = False) -> bool:
        """Give up a conversation if no update of it waits, or anyway if `leaving`; tell whether it is given up."""

    async def waiting(self, source: str, conversation: str) -> list[Delivery]:
        """Return the updates of a conversation that are neither answered nor set aside, in the order they came."""

    async def unclaimed(self, source: str, seconds: float) -> list[str]:
        """Return the conversations in which updates wait and that no process has claimed for so long, oldest first."""
