"""What the store needs of a database engine.

Statements are written once, in SQL that every engine speaks, with `?1`, `?2` for their values; what the engines say
differently stands in a `Dialect` or is a method of `Database`.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from enum import StrEnum
from typing import NamedTuple, Protocol

from bot.errors import SettingsError, StorageError
from bot.service.watches import LastState

Value = str | int | bytes | None
Row = Sequence[Value]


class DuplicateError(StorageError):
    """A row with a value that another row has and no two may have."""


class Kind(StrEnum):
    """The kind of a column's values."""

    TEXT = "text"
    NUMBER = "bigint"
    BYTES = "bytea"


class Batch(NamedTuple):
    """A statement over many rows at once, which stand in it as `{rows}`."""

    statement: str
    kinds: tuple[Kind, ...]
    """The kind of each column of the rows."""


class Dialect(NamedTuple):
    """What the engines say differently."""

    keep: Batch
    """Write notes over those of the same name."""
    skip_locked: str
    """What makes a selection pass over rows that another process is about to change."""
    now: str
    """The database's own clock, in milliseconds since 1970: machines that share a database share that clock."""

    def clocked(self, statement: str) -> str:
        """Write the database's clock where a statement says `{now}`."""
        return statement.format(now=self.now)


class Runner(Protocol):
    """What runs statements."""

    async def run(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement, which is a transaction of its own unless one is open; return its rows.

        Raises:
            StorageError: the database did not do it, or cannot be reached.
        """

    async def run_rows(self, batch: Batch, rows: Sequence[Row]) -> list[Row]:
        """Run a statement over rows, all of them or none; return its own rows.

        Raises:
            DuplicateError: two rows may not have the same value.
            StorageError: the database did not do it, or cannot be reached.
        """


class Database(Runner, Protocol):
    """An open database, whose tables are up to date. What was written is durable when a method returns."""

    @property
    def dialect(self) -> Dialect:
        """Return what this engine says in its own way."""

    async def sweep(self, statement: str, *values: Value) -> list[Row]:
        """Run a statement that goes through a whole table, which may take long; return its rows.

        Raises:
            StorageError: the database did not do it, or cannot be reached.
        """

    async def run_alone(self, lock: str, statement: str, *values: Value) -> list[Row]:
        """Run a statement that sees all that was written under that lock before; return its rows.

        Raises:
            StorageError: the database did not do it, or cannot be reached.
        """

    async def move(self, old: str, new: str, old_place: str, new_place: str) -> None:
        """Move the rows of a conversation to its new key, and those of its place, all or nothing."""

    async def publish(self, expected: int | None, state: LastState, news: Sequence[Row], now: int) -> None:
        """Store a state and add news to digests, all or nothing, if the last day is still the expected one.

        A row of the news is owner, platform, conversation, whether it is shared, language, and changes in JSON.
        """

    async def erase_traces(self, key: str) -> None:
        """Let no copy of the erased rows of a key be left, as far as that is in the program's hands."""

    async def last_number(self, table: str, column: str) -> int:
        """Return the last number that the database gave to a row of the table."""

    async def set_last_number(self, table: str, column: str, number: int) -> None:
        """Let the next number be greater than this one."""

    def transaction(self, *, reading: bool = False) -> AbstractAsyncContextManager[Runner]:
        """Open a transaction of several statements, in which nobody else writes through this object meanwhile.

        One that only reads sees the database as it was at its beginning.
        """

    def unusable(self, error: StorageError) -> SettingsError:
        """Return what an operator has to mend of a database that does not do what every start does."""

    def is_in_place(self) -> bool:
        """Tell whether what is written is found again by whoever opens the same address later."""

    async def close(self) -> None:
        """Close the connections."""


def text(value: Value) -> str:
    """Return a stored value that is a text.

    Raises:
        StorageError: it is not.
    """
    if not isinstance(value, str):
        raise StorageError("a stored value is no text")
    return value


def milliseconds(seconds: float) -> int:
    """Return a span of time as the database's clock counts."""
    return round(seconds * 1000)


def number(value: Value) -> int:
    """Return a stored value that is a whole number.

    Raises:
        StorageError: it is not.
    """
    if not isinstance(value, int):
        raise StorageError("a stored value is no number")
    return value
