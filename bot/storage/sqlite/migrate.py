"""The steps that a file of SQLite has not seen, applied all of them or none."""

from collections.abc import Sequence

import aiosqlite

from bot.storage.migrations import SQLITE, Migration, refuse_newer, refuse_other

_MARK = int.from_bytes(b"Zoo\0")
"""What `user_version` starts from, so that no other program's file is taken for ours."""

_COLUMNS = "SELECT one.name, column.name FROM sqlite_master AS one JOIN pragma_table_info(one.name) AS column"


async def migrate(connection: aiosqlite.Connection, migrations: Sequence[Migration] = SQLITE) -> None:
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
    columns = {(row[0], row[1]) for row in await connection.execute_fetchall(_COLUMNS)}
    if columns and ("migrations", "name") not in columns:
        refuse_other()
    await connection.execute_fetchall(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT DEFAULT CURRENT_TIMESTAMP)"
    )
    done = {row[0] for row in await connection.execute_fetchall("SELECT name FROM migrations")}
    if done - {name for name, _ in migrations} or await _version(connection) > _MARK + len(migrations):
        refuse_newer()
    for name, statements in migrations:
        if name not in done:
            for statement in statements:
                await connection.execute_fetchall(statement)
            await connection.execute_fetchall("INSERT INTO migrations (name) VALUES (?)", (name,))
    await connection.execute_fetchall(f"PRAGMA user_version = {_MARK + len(migrations)}")


async def _version(connection: aiosqlite.Connection) -> int:
    rows = await connection.execute_fetchall("PRAGMA user_version")
    return next(int(row[0]) for row in rows)
