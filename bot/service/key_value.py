"""Small durable values by name, such as which commands were registered last."""

from typing import Protocol


class KeyValueStore(Protocol):
    """Durable mapping from names to texts."""

    async def get(self, name: str) -> str | None:
        """Return the value of a name; None where there is none."""

    async def put(self, name: str, value: str) -> None:
        """Store a value under a name, durably."""
