"""What one process alone may do at a time, and which process may."""

from typing import NamedTuple, Protocol


class Lease(NamedTuple):
    """The right of one process to do something, for a while."""

    name: str
    """What may be done by it, such as `polling`."""
    holder: str
    """The process, by a name that no other has."""
    fence: int
    """Greater with every turn: whoever acts by an older one has lost its turn without noticing."""


class Leases(Protocol):
    """Durable leases, by the clock of the database: no two processes hold one of the same name.

    A process that stops, or is stopped for too long, loses its lease when the time of it has passed.
    """

    async def acquire(self, name: str, holder: str, seconds: float) -> Lease | None:
        """Begin a turn of so many seconds; None while another process has one."""

    async def renew(self, lease: Lease, seconds: float) -> bool:
        """Let the turn last for so many seconds from now; tell whether it was still this one's."""

    async def holder(self, name: str) -> str | None:
        """Return whose turn it is; None where it is nobody's."""

    async def evict(self, name: str, holder: str) -> None:
        """End the turn of a process that is known to have ended, if it still has it."""

    async def release(self, lease: Lease) -> None:
        """End the turn, so that another process may begin one at once."""

    async def take_part(self, name: str, holder: str, seconds: float) -> int:
        """Let a process count for so long as one of those that do something together; return how many there are."""

    async def leave(self, name: str, holder: str) -> None:
        """Let a process not count any more."""
