"""A copy of everything from one database to another, of the same engine or not."""

from bot.errors import StorageError
from bot.storage.database import Database, Runner, number
from bot.storage.tables import TABLES, Table

_PAGE = 500
"""Rows that are read and written at a time."""


class FilledError(StorageError):
    """A database that was to be empty and holds something."""


async def copy_all(source: Database, target: Database) -> int:
    """Copy every row of every table as the source is now, all or nothing; return how many rows that were.

    Raises:
        FilledError: the target holds something already.
        StorageError: a database does not do it, or not all has arrived.
    """
    async with source.transaction(reading=True) as reader, target.transaction() as writer:
        for table in TABLES:
            if await _count(writer, table):
                raise FilledError("the database to copy to is not empty")
        rows = 0
        for table in TABLES:
            rows += await _copy(reader, writer, table)
        for table in TABLES:
            if table.counted is not None and (last := await source.last_number(table.name, table.counted)):
                await target.set_last_number(table.name, table.counted, last)
    return rows


async def _copy(reader: Runner, writer: Runner, table: Table) -> int:
    copied = 0
    page = await reader.run(table.page(_PAGE, first=True))
    places = [list(table.columns).index(name) for name in table.key]
    while page:
        await writer.run_rows(table.insert, page)
        copied += len(page)
        page = await reader.run(table.page(_PAGE, first=False), *(page[-1][place] for place in places))
    if await _count(writer, table) != copied:
        raise StorageError("not all rows have arrived")
    return copied


async def _count(runner: Runner, table: Table) -> int:
    rows = await runner.run(f"SELECT COUNT(*) FROM {table.name}")  # noqa: S608  # our own names
    return number(rows[0][0])
