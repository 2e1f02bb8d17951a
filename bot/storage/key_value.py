"""Small durable values by name, in a table of SQLite."""

import aiosqlite


class SqliteKeyValueStore:
    """Durable mapping from names to texts, in the table `marks`; see `bot.service.key_value`."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._db = connection

    async def get(self, name: str) -> str | None:
        """Return the value of a name; None where there is none."""
        rows = await self._db.execute_fetchall("SELECT value FROM marks WHERE name = ?", (name,))
        return next((row[0] for row in rows), None)

    async def put(self, name: str, value: str) -> None:
        """Store a value under a name, durably."""
        await self._db.execute_fetchall(
            "INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
