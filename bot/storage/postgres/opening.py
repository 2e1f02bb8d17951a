"""The way to an open database of PostgreSQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from bot.errors import StorageError
from bot.storage.postgres.database import PATIENCE, STATEMENT_SECONDS, PostgresDatabase
from bot.storage.postgres.faults import unusable
from bot.storage.postgres.migrate import migrate

_CONNECTIONS = 8
"""At most so many for a process: writes are grouped, so that few are under way at a time."""
_DURABLE = "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"


@asynccontextmanager
async def open_server(address: str) -> AsyncIterator[PostgresDatabase]:
    """Connect to the database, creating or updating its tables as needed, and close the connections at the end.

    Raises:
        SettingsError: the database cannot be reached or used, or a newer version wrote it.
    """
    async with connect(address) as database:
        try:
            async with database.transaction() as runner:
                await migrate(runner)
        except StorageError as error:
            raise unusable(error) from error
        yield database


@asynccontextmanager
async def connect(address: str) -> AsyncIterator[PostgresDatabase]:
    """Give a database whose connections are made when they are needed, and close them at the end."""
    pool = asyncpg.create_pool(
        address,
        min_size=0,
        max_size=_CONNECTIONS,
        init=_make_durable,
        reset=_leave,
        timeout=PATIENCE,
        command_timeout=STATEMENT_SECONDS,
        server_settings={"application_name": "llm-zoo-bot"},
    )
    async with pool:
        yield PostgresDatabase(pool)


async def _make_durable(connection: asyncpg.Connection) -> None:
    """Let an acknowledged write survive a power cut, whatever is the server's habit."""
    await connection.execute(_DURABLE)


async def _leave(_: asyncpg.Connection) -> None:
    """Leave a connection as it is when it goes back to the pool: no statement changes its settings."""
