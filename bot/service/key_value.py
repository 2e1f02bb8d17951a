"""Short notes of what was last done to the outside, so that it is not done again."""

from typing import Protocol


class KeyValueStore(Protocol):
    """One value under each name."""

    async def get(self, name: str) -> str | None:
        """Return the value under the name."""

    async def put(self, name: str, value: str) -> None:
        """Write the value under the name, durably."""
