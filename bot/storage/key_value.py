"""Small durable values by name, in a table of the database."""

from bot.storage.database import Runner, text


class StoredKeyValues:
    """Durable mapping from names to texts, in the table `marks`; see `bot.service.key_value`."""

    def __init__(self, database: Runner) -> None:
        self._db = database

    async def get(self, name: str) -> str | None:
        """Return the value of a name; None where there is none."""
        rows = await self._db.run("SELECT value FROM marks WHERE name = ?1", name)
        return text(rows[0][0]) if rows else None

    async def put(self, name: str, value: str) -> None:
        """Store a value under a name, durably."""
        await self._db.run(
            "INSERT INTO marks (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name,
            value,
        )
