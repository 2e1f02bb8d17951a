"""The steps that bring a database to the present form, in order."""

from collections.abc import Sequence

import aiosqlite

from bot.errors import SettingsError
from bot.storage.migrations import m0001_first, m0002_inbox, m0003_marks, m0004_notes, m0005_watches, m0006_attempts

Migration = tuple[str, tuple[str, ...]]
"""Name and statements of a step."""

MIGRATIONS: tuple[Migration, ...] = (
    ("m0001_first", m0001_first.STATEMENTS),
    ("m0002_inbox", m0002_inbox.STATEMENTS),
    ("m0003_marks", m0003_marks.STATEMENTS),
    ("m0004_notes", m0004_notes.STATEMENTS),
    ("m0005_watches", m0005_watches.STATEMENTS),
    ("m0006_attempts", m0006_attempts.STATEMENTS),
)
"""A step that was released is never changed: add another."""
_MARK = int.from_bytes(b"Zoo\0")
"""What `user_version` starts from, so that no other program's file is taken for ours."""


async def migrate(connection: aiosqlite.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Apply the steps that the file has not seen, all of them or none.

    Raises:
        SettingsError: a newer version wrote the file, or another program did.
    """
    if await _version(connection) == _MARK + len(migrations):
        return
    await connection.execute_fetchall("BEGIN IMMEDIATE")  # of several that open an empty file, one fills it
    try:
        await _apply(connection, migrations)
    except BaseException:
        await connection.rollback()
        raise
    await connection.execute_fetchall("COMMIT")


async def _apply(connection: aiosqlite.Connection, migrations: Sequence[Migration]) -> None:
    tables = {row[0] for row in await connection.execute_fetchall("SELECT name FROM sqlite_master")}
    if tables and "migrations" not in tables:
        raise SettingsError("ZOO_DATABASE: the file belongs to another program; name another one")
    await connection.execute_fetchall(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT DEFAULT CURRENT_TIMESTAMP)"
    )
    done = {row[0] for row in await connection.execute_fetchall("SELECT name FROM migrations")}
    if done - {name for name, _ in migrations} or await _version(connection) > _MARK + len(migrations):
        raise SettingsError("ZOO_DATABASE: a newer version wrote this file; update the bot or name another file")
    for name, statements in migrations:
        if name not in done:
            for statement in statements:
                await connection.execute_fetchall(statement)
            await connection.execute_fetchall("INSERT INTO migrations (name) VALUES (?)", (name,))
    await connection.execute_fetchall(f"PRAGMA user_version = {_MARK + len(migrations)}")


async def _version(connection: aiosqlite.Connection) -> int:
    rows = await connection.execute_fetchall("PRAGMA user_version")
    return next(int(row[0]) for row in rows)
