"""The way to an open file of SQLite."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from bot.errors import SettingsError
from bot.storage.sqlite.database import SqliteDatabase
from bot.storage.sqlite.faults import unusable
from bot.storage.sqlite.migrate import migrate

_PRAGMAS = (
    "PRAGMA busy_timeout = 15000",  # milliseconds to wait for what another process writes
    "PRAGMA synchronous = FULL",  # an acknowledged answer survives a power cut
    "PRAGMA secure_delete = ON",  # what is forgotten leaves no bytes behind
)
_WAL = "PRAGMA journal_mode = WAL"
_WAL_TRIES = 50
_WAL_PAUSE = 0.1
"""Seconds between the tries."""
_MIN_SQLITE = (3, 35, 0)
"""The first version of SQLite that knows RETURNING."""


@asynccontextmanager
async def open_file(path: Path) -> AsyncIterator[SqliteDatabase]:
    """Open the file, creating or updating it as needed, and close it at the end.

    Raises:
        SettingsError: the path cannot be used, the file is no database or is damaged, or a newer version wrote it.
    """
    connection = await _connect(path)
    try:
        yield await _prepare(connection, path)
    finally:
        await connection.close()


async def _connect(path: Path) -> aiosqlite.Connection:
    if sqlite3.sqlite_version_info < _MIN_SQLITE:
        raise SettingsError(f"SQLite {sqlite3.sqlite_version} is too old; use a Python with SQLite 3.35 or newer")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite3.connect(path).close()  # a path that cannot be opened is told here, before a thread is started for it
        if not os.access(path, os.W_OK):
            raise PermissionError("it is read-only")
        return await aiosqlite.connect(path, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise unusable(path, error) from error


async def _prepare(connection: aiosqlite.Connection, path: Path) -> SqliteDatabase:
    try:
        for pragma in _PRAGMAS:
            await connection.execute_fetchall(pragma)
        await _enable_wal(connection)
        await migrate(connection)
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    return SqliteDatabase(connection, path)


async def _enable_wal(connection: aiosqlite.Connection) -> None:
    """Enable the write-ahead log; SQLite itself does not wait where several processes do so at once."""
    for left in reversed(range(_WAL_TRIES)):
        try:
            await connection.execute_fetchall(_WAL)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
            await asyncio.sleep(_WAL_PAUSE)
        else:
            return
