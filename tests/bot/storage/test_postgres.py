import asyncio
import subprocess
import sys

import pytest

from bot.errors import SettingsError
from bot.storage.opening import open_database, open_store
from bot.storage.postgres import database

WITHOUT = """
import asyncio, sys
sys.modules["asyncpg"] = None
from bot.errors import SettingsError
from bot.storage.opening import open_store

async def main():
    async with open_store("postgresql://host/zoo"):
        pass

try:
    asyncio.run(main())
except SettingsError as error:
    print(error)
"""


def test_without_the_library_the_error_says_in_a_line_what_to_install():
    told = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)  # noqa: S603
    assert told.stdout.count("\n") == 1
    assert "pip install 'llm-zoo-bot[postgres]'" in told.stdout


def test_who_uses_sqlite_loads_nothing_of_postgresql():
    code = "import sys, adapters.cli.compose, bot.storage.sqlite.opening; print('asyncpg' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert told.stdout.strip() == "False"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://zoo:sesame@/zoo?host=/nowhere",
        "postgresql://zoo:sesame@127.0.0.1:1/zoo",
        "postgresql://zoo:sesame@127.0.0.1:port/zoo",
        "postgresql://zoo:sesame@[::1/zoo",
        "postgresql://zoo:sesame@host.invalid/zoo",
        "postgresql://zoo:sesame@/zoo?host=/nowhere&sslmode=sometimes",
        "postgresql://",
    ],
)
async def test_a_server_that_cannot_be_reached_is_a_clear_error_without_the_password(monkeypatch, address):
    monkeypatch.setattr(database, "PATIENCE", 0.2)
    monkeypatch.setenv("PGHOST", "/nowhere")
    with pytest.raises(SettingsError, match="ZOO_DATABASE: PostgreSQL cannot be used") as told:
        async with open_store(address):
            pass
    assert "sesame" not in str(told.value)


async def test_a_database_that_is_not_there_is_a_clear_error(postgres):
    with pytest.raises(SettingsError, match="InvalidCatalogName"):
        async with open_store(postgres.address("nothing")):
            pass


async def test_an_acknowledged_write_is_durable_whatever_the_server_is_set_to(postgres):
    name = await postgres.new_database()
    await postgres.run(f"ALTER DATABASE {name} SET synchronous_commit = off")
    async with open_store(postgres.address(name)) as store:
        assert await store._db.run("SELECT current_setting('synchronous_commit')") == [("on",)]


async def test_of_statements_under_one_lock_each_sees_what_the_one_before_wrote(postgres_address):
    slow = "INSERT INTO marks SELECT ?1, '' FROM pg_sleep(0.2) WHERE NOT EXISTS (SELECT 1 FROM marks) RETURNING name"
    async with open_database(postgres_address) as opened:
        written = await asyncio.gather(*(opened.run_alone("marks", slow, name) for name in ("one", "two")))

    assert sorted(map(len, written)) == [0, 1]
