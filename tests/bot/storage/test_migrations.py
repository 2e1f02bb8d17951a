import sqlite3

import aiosqlite
import pytest

from bot.errors import SettingsError
from bot.storage.migrations import MIGRATIONS, migrate
from bot.storage.sqlite import open_store

COLOURS = ("m0002_colours", ("ALTER TABLE preferences ADD COLUMN colour TEXT",))
BROKEN = ("m0003_broken", ("CREATE TABLE half (id)", "this is no SQL"))


@pytest.fixture
async def connection(tmp_path):
    async with aiosqlite.connect(tmp_path / "zoo.sqlite3", isolation_level=None) as opened:
        yield opened


async def column(connection, query):
    return [row[0] for row in await connection.execute_fetchall(query)]


async def test_an_empty_file_gets_every_step_in_order(connection):
    await migrate(connection, (*MIGRATIONS, COLOURS))

    names = [name for name, _ in (*MIGRATIONS, COLOURS)]
    assert await column(connection, "SELECT name FROM migrations ORDER BY rowid") == names
    assert "colour" in await column(connection, "SELECT name FROM pragma_table_info('preferences')")


async def test_a_file_of_the_first_version_is_brought_up_and_keeps_its_data(connection):
    await migrate(connection, MIGRATIONS[:1])
    await connection.execute_fetchall("INSERT INTO preferences (user, payload) VALUES ('u:1', '{}')")

    await migrate(connection, (*MIGRATIONS, COLOURS))

    assert await column(connection, "SELECT user FROM preferences WHERE colour IS NULL") == ["u:1"]


async def test_a_step_is_applied_once(connection):
    await migrate(connection, (*MIGRATIONS, COLOURS))
    await migrate(connection, (*MIGRATIONS, COLOURS))

    assert len(await column(connection, "SELECT name FROM migrations")) == len(MIGRATIONS) + 1


async def test_a_step_that_fails_leaves_the_file_as_it_was(connection):
    await migrate(connection)

    with pytest.raises(sqlite3.OperationalError):
        await migrate(connection, (*MIGRATIONS, COLOURS, BROKEN))

    assert not connection.in_transaction
    assert await column(connection, "SELECT name FROM migrations") == [name for name, _ in MIGRATIONS]
    assert "half" not in await column(connection, "SELECT name FROM sqlite_master")
    assert "colour" not in await column(connection, "SELECT name FROM pragma_table_info('preferences')")


async def test_a_file_of_a_newer_version_is_refused_and_left_alone(connection, tmp_path):
    await migrate(connection, (*MIGRATIONS, COLOURS))
    before = (tmp_path / "zoo.sqlite3").read_bytes()

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*newer version"):
        await migrate(connection)
    assert (tmp_path / "zoo.sqlite3").read_bytes() == before


@pytest.mark.parametrize("version", [0, 1, 7])
async def test_another_programs_database_is_refused_and_left_alone(tmp_path, version):
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
