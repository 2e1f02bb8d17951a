"""Short notes of what was last done to the outside, so that it is not done again."""

import aiosqlite


class SqliteKeyValueStore:
    """Keep one value under each name."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        """Take a connection in autocommit mode."""
        self._db = connection

    async def get(self, name: str) -> str | None:
        """Return the value under the name."""
        rows = await self._db.execute_fetchall("SELECT value FROM marks WHERE name = ?", (name,))
        return next((row[0] for row in rows), None)

    async def put(self, name: str, value: str) -> None:
        """Write the value under the name, durably."""
        await self._db.execute_fetchall(
            "INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
