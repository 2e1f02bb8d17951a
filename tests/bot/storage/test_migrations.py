import sqlite3
from contextlib import asynccontextmanager

import aiosqlite
import pytest

from bot.errors import SettingsError, StorageError
from bot.storage.migrations import POSTGRES, SQLITE
from bot.storage.opening import open_store
from bot.storage.postgres.migrate import migrate as migrate_postgres
from bot.storage.postgres.opening import connect
from bot.storage.sqlite.migrate import migrate as migrate_sqlite

COLOURS = ("m9998_colours", ("ALTER TABLE preferences ADD COLUMN colour TEXT",))
BROKEN = ("m9999_broken", ("CREATE TABLE half (id INTEGER)", "this is no SQL"))


class SqliteFile:
    steps = SQLITE

    def __init__(self, connection):
        self.connection = connection

    async def migrate(self, migrations=SQLITE):
        await migrate_sqlite(self.connection, migrations)

    async def column(self, query):
        return [row[0] for row in await self.connection.execute_fetchall(query)]


class PostgresServer:
    steps = POSTGRES

    def __init__(self, database):
        self.database = database

    async def migrate(self, migrations=POSTGRES):
        async with self.database.transaction() as runner:
            await migrate_postgres(runner, migrations)

    async def column(self, query):
        return [row[0] for row in await self.database.run(query)]


@asynccontextmanager
async def opened(address):
    if isinstance(address, str):
        async with connect(address) as database:
            yield PostgresServer(database)
    else:
        async with aiosqlite.connect(address, isolation_level=None) as connection:
            yield SqliteFile(connection)


@pytest.fixture
async def database(new_address):
    async with opened(new_address) as database:
        yield database


async def test_an_empty_database_gets_every_step_in_order(database):
    await database.migrate((*database.steps, COLOURS))

    names = [name for name, _ in (*database.steps, COLOURS)]
    assert await database.column("SELECT name FROM migrations ORDER BY name") == names
    assert await database.column("SELECT colour FROM preferences") == []


async def test_a_database_of_the_first_version_is_brought_up_and_keeps_its_data(database):
    await database.migrate(database.steps[:1])
    await database.column("""INSERT INTO preferences ("user", payload) VALUES ('u:1', '{}')""")

    await database.migrate((*database.steps, COLOURS))

    assert await database.column('SELECT "user" FROM preferences WHERE colour IS NULL') == ["u:1"]


async def test_a_step_is_applied_once(database):
    await database.migrate((*database.steps, COLOURS))
    await database.migrate((*database.steps, COLOURS))

    assert len(await database.column("SELECT name FROM migrations")) == len(database.steps) + 1


async def test_a_step_that_fails_leaves_the_database_as_it_was(database):
    await database.migrate()

    with pytest.raises((sqlite3.OperationalError, StorageError)):
        await database.migrate((*database.steps, COLOURS, BROKEN))

    assert await database.column("SELECT name FROM migrations") == [name for name, _ in database.steps]
    for gone in ("SELECT id FROM half", "SELECT colour FROM preferences"):
        with pytest.raises((sqlite3.OperationalError, StorageError)):
            await database.column(gone)


async def test_a_database_of_a_newer_version_is_refused_and_left_alone(database, new_address):
    await database.migrate((*database.steps, COLOURS))

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*newer version"):
        async with open_store(new_address):
            pass
    assert COLOURS[0] in await database.column("SELECT name FROM migrations")


@pytest.mark.parametrize("table", ["sessions", "migrations"])
async def test_another_programs_database_is_refused_and_left_alone(database, new_address, table):
    await database.column(f"CREATE TABLE {table} (batch INTEGER)")

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*another program"):
        async with open_store(new_address):
            pass
    assert await database.column(f"SELECT batch FROM {table}") == []  # noqa: S608  # one of two names


@pytest.mark.parametrize("version", [0, 1, 7])
async def test_another_programs_file_is_refused_and_left_alone(tmp_path, version):
    file = tmp_path / "other.sqlite3"
    with sqlite3.connect(file) as raw:
        raw.execute("CREATE TABLE bookmarks (url)")
        raw.execute(f"PRAGMA user_version = {version}")
    raw.close()

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*another program"):
        async with open_store(file):
            pass
    with sqlite3.connect(file) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]
    raw.close()


def test_steps_of_one_name_are_known_to_both_engines():
    known = [name for name, _ in SQLITE]
    assert [name for name, _ in POSTGRES] == known[known.index(POSTGRES[0][0]) :]
