"""The steps that a database of PostgreSQL has not seen, applied all of them or none."""

from collections.abc import Sequence

from bot.errors import SettingsError
from bot.exits import Exit
from bot.storage.database import Runner, number, text
from bot.storage.migrations import POSTGRES, Migration, refuse_newer, refuse_other

_LOCK = int.from_bytes(b"Zoo\0")
"""The key of the lock that lets one process at a time migrate."""
_OLDEST = 120_000
"""The oldest version of the server that is known to do: 12."""
_TABLES = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name IN ('migrations', 'sessions', 'events', 'inbox', 'notes')
"""


async def migrate(runner: Runner, migrations: Sequence[Migration] = POSTGRES) -> None:
    """Apply the steps that the database has not seen, within the transaction that is open.

    Raises:
        SettingsError: the server is too old, a newer version wrote the database, or another program did.
    """
    version = await runner.run("SELECT current_setting('server_version_num')::bigint")
    if number(version[0][0]) < _OLDEST:
        message = "ZOO_DATABASE: the server is older than PostgreSQL 12; use a newer one"
        raise SettingsError(message, Exit.DATABASE_OLD)
    await runner.run("SELECT pg_advisory_xact_lock(?1)", _LOCK)  # of several that find it empty, one fills it
    tables = {(row[0], row[1]) for row in await runner.run(_TABLES)}
    if tables and ("migrations", "name") not in tables:
        refuse_other()
    if not tables:
        await runner.run("CREATE TABLE migrations (name text PRIMARY KEY, applied_at timestamptz DEFAULT now())")
    done = {text(row[0]) for row in await runner.run("SELECT name FROM migrations")}
    if done - {name for name, _ in migrations}:
        refuse_newer()
    for name, statements in migrations:
        if name not in done:
            for statement in statements:
                await runner.run(statement)
            await runner.run("INSERT INTO migrations (name) VALUES (?1)", name)
