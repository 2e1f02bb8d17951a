"""The choice of the engine by the address of the database."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from bot.errors import SettingsError, StorageError
from bot.storage.database import Database
from bot.storage.store import DatabaseStore
from bot.storage.timed import Observe, TimedDatabase

Purge = Callable[[DatabaseStore], Awaitable[None]]
"""Deletes what is old."""


@asynccontextmanager
async def open_store(
    address: str | Path, purge: Purge | None = None, observe: Observe | None = None
) -> AsyncIterator[DatabaseStore]:
    """Open the store, creating or updating its tables as needed, and close it at the end.

    What is old is purged at the opening. `observe` is told how long each operation takes; without
    it nothing is timed.

    Raises:
        SettingsError: the database cannot be used, or a newer version wrote it.
    """
    async with open_database(address) as database:
        store = DatabaseStore(database if observe is None else TimedDatabase(database, observe))
        if purge is not None:
            try:
                await purge(store)
            except StorageError as error:
                raise database.unusable(error) from error
        try:
            yield store
        finally:
            await store.close()


def open_database(address: str | Path) -> AbstractAsyncContextManager[Database]:
    """Open the database of a path (SQLite) or of an address that begins with `postgresql://`.

    Raises:
        SettingsError: the database cannot be used, or a newer version wrote it.
    """
    if isinstance(address, str) and "://" in address:
        try:
            from bot.storage.postgres.opening import open_server
        except ModuleNotFoundError as error:
            fix = "install it: pip install 'llm-zoo-bot[postgres]'"
            raise SettingsError(f"ZOO_DATABASE: PostgreSQL needs the library {error.name}; {fix}") from error
        return open_server(address)
    from bot.storage.sqlite.opening import open_file

    return open_file(Path(address))
