"""The tables of the store and their columns, for what handles all of them alike."""

from typing import NamedTuple

from bot.storage.database import Batch, Kind

_TEXT, _NUMBER, _BYTES = Kind.TEXT, Kind.NUMBER, Kind.BYTES


class Table(NamedTuple):
    """A table that holds what the bot has stored."""

    name: str
    columns: dict[str, Kind]
    key: tuple[str, ...]
    """The columns of which no two rows have the same values."""
    counted: str | None = None
    """The column whose numbers the database gives itself, where there is one."""

    @property
    def insert(self) -> Batch:
        """Return the statement that adds rows."""
        statement = f"INSERT INTO {self.name} ({_listed(self.columns)}) {{rows}}"  # our own names
        return Batch(statement, tuple(self.columns.values()))

    def page(self, size: int, *, first: bool) -> str:
        """Return the statement that reads the rows after a key, or the first ones."""
        places = ", ".join(f"?{place}" for place, _ in enumerate(self.key, 1))
        after = "" if first else f"WHERE ({_listed(self.key)}) > ({places}) "
        return (
            f"SELECT {_listed(self.columns)} FROM {self.name} "  # noqa: S608  # our own names
            f"{after}ORDER BY {_listed(self.key)} LIMIT {size}"
        )


def _listed(names: "dict[str, Kind] | tuple[str, ...]") -> str:
    return ", ".join(f'"{name}"' for name in names)


TABLES = (
    Table("preferences", {"user": _TEXT, "payload": _TEXT}, ("user",)),
    Table(
        "sessions",
        {
            "user": _TEXT,
            "conversation": _TEXT,
            "token": _TEXT,
            "revision": _NUMBER,
            "updated_at": _NUMBER,
            "payload": _TEXT,
        },
        ("user", "conversation"),
    ),
    Table(
        "notes",
        {
            "user": _TEXT,
            "conversation": _TEXT,
            "name": _TEXT,
            "value": _TEXT,
            "updated_at": _NUMBER,
            "expires_at": _NUMBER,
        },
        ("user", "conversation", "name"),
    ),
    Table(
        "inbox",
        {
            "place": _NUMBER,
            "source": _TEXT,
            "id": _NUMBER,
            "owner": _TEXT,
            "received_at": _NUMBER,
            "attempts": _NUMBER,
            "payload": _BYTES,
            "conversation": _TEXT,
        },
        ("place",),
        counted="place",
    ),
    Table(
        "watches",
        {
            "id": _NUMBER,
            "owner": _TEXT,
            "conversation": _TEXT,
            "shared": _NUMBER,
            "lang": _TEXT,
            "watch": _TEXT,
        },
        ("id",),
        counted="id",
    ),
    Table(
        "digests",
        {
            "id": _NUMBER,
            "version": _NUMBER,
            "owner": _TEXT,
            "platform": _TEXT,
            "conversation": _TEXT,
            "shared": _NUMBER,
            "lang": _TEXT,
            "changes": _TEXT,
            "made_at": _NUMBER,
            "due_at": _NUMBER,
            "tries": _NUMBER,
        },
        ("id",),
        counted="id",
    ),
    Table("catalogue_states", {"id": _NUMBER, "day": _NUMBER, "states": _TEXT}, ("id",)),
    Table("events", {"event": _TEXT, "seen_at": _NUMBER}, ("event",)),
    Table("marks", {"name": _TEXT, "value": _TEXT}, ("name",)),
    Table("leases", {"name": _TEXT, "holder": _TEXT, "fence": _NUMBER, "expires_at": _NUMBER}, ("name",)),
    Table(
        "claims",
        {"source": _TEXT, "conversation": _TEXT, "holder": _TEXT, "expires_at": _NUMBER},
        ("source", "conversation"),
    ),
)
"""Every table but `migrations`, which tells of the database itself."""
