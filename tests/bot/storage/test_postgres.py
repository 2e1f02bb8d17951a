import asyncio
import struct
import subprocess
import sys
from urllib.parse import urlsplit

import asyncpg
import pytest

from bot.errors import SettingsError, StorageError
from bot.exits import Exit
from bot.storage.opening import open_database, open_store
from bot.storage.postgres import database
from bot.storage.postgres.database import PostgresDatabase

SSL_WANTED = 80877103
"""The number by which a client asks for encryption."""
WITHOUT = """
import asyncio, sys
sys.modules["asyncpg"] = None
from bot.errors import SettingsError, StorageError
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


async def refusal(address, purge=None):
    """Open a store that cannot be opened; return what is told of it."""
    with pytest.raises(SettingsError) as told:
        async with open_store(address, purge):
            pass
    message = str(told.value)
    assert message.startswith("ZOO_DATABASE: PostgreSQL cannot be used")
    assert ";" in message, "it does not say what to do"
    assert "\n" not in message
    assert "sesame" not in message
    return told.value


@pytest.fixture
async def refusing():
    """The port of a server that lets nobody in, with the code that is appended to a list."""
    codes = []

    async def refuse(reader, writer):
        while True:
            size, code = struct.unpack("!II", await reader.readexactly(8))
            await reader.readexactly(size - 8)
            if code != SSL_WANTED:
                break
            writer.write(b"N")
        told = b"SFATAL\0" + b"C" + codes[0].encode() + b"\0" + b'Msesame is refused for "zoo"\0\0'
        writer.write(b"E" + struct.pack("!I", len(told) + 4) + told)
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        yield server.sockets[0].getsockname()[1], codes


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("postgresql://zoo:sesame@/zoo?host=/nowhere", Exit.DATABASE_UNREACHABLE),
        ("postgresql://zoo:sesame@127.0.0.1:1/zoo", Exit.DATABASE_UNREACHABLE),
        ("postgresql://zoo:sesame@127.0.0.1:port/zoo", Exit.SETTINGS),
        ("postgresql://zoo:sesame@127.0.0.1:99999/zoo", Exit.SETTINGS),
        ("postgresql://zoo:sesame@[::1/zoo", Exit.SETTINGS),
        ("postgresql://zoo:sesame@host.invalid/zoo", Exit.DATABASE_UNREACHABLE),
        ("postgresql://zoo:sesame@/zoo?host=/nowhere&sslmode=sometimes", Exit.SETTINGS),
        ("postgresql://", Exit.DATABASE_UNREACHABLE),
    ],
)
async def test_a_server_that_cannot_be_reached_is_a_clear_error_without_the_password(monkeypatch, address, status):
    monkeypatch.setattr(database, "PATIENCE", 0.2)
    monkeypatch.setenv("PGHOST", "/nowhere")
    assert (await refusal(address)).status is status


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("28P01", Exit.DATABASE_LOGIN),
        ("28000", Exit.DATABASE_LOGIN),
        ("3D000", Exit.DATABASE_MISSING),
        ("42501", Exit.DATABASE_RIGHTS),
        ("53300", Exit.DATABASE_UNREACHABLE),
        ("57P03", Exit.DATABASE_UNREACHABLE),
    ],
    ids=["password", "user", "database", "rights", "connections", "starting"],
)
async def test_a_server_that_lets_nobody_in_is_told_by_the_reason(monkeypatch, refusing, code, status):
    monkeypatch.setattr(database, "PATIENCE", 0.2)
    port, codes = refusing
    codes.append(code)
    assert (await refusal(f"postgresql://zoo:sesame@127.0.0.1:{port}/zoo")).status is status


async def test_a_database_that_is_not_there_is_a_clear_error(postgres):
    assert (await refusal(postgres.address("nothing"))).status is Exit.DATABASE_MISSING


async def test_a_user_who_may_create_no_tables_is_a_clear_error(postgres, new_postgres_address):
    await postgres.run("CREATE ROLE guest LOGIN")
    try:
        await postgres.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC", urlsplit(new_postgres_address).path.strip("/"))
        assert (await refusal(new_postgres_address.replace("//zoo@", "//guest@"))).status is Exit.DATABASE_RIGHTS
    finally:
        await postgres.run("DROP ROLE guest")


async def looked_at(store):
    """Do as little as every start does: delete what is old."""
    await store.purge(0, 0)


@pytest.mark.parametrize("is_empty", [True, False])
async def test_a_server_that_takes_no_writes_is_a_clear_error(postgres, new_postgres_address, is_empty):
    if not is_empty:
        async with open_store(new_postgres_address):
            pass
    name = urlsplit(new_postgres_address).path.strip("/")
    await postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    told = await refusal(new_postgres_address, looked_at)
    assert told.status is Exit.DATABASE_RIGHTS
    assert "it takes no writes; name the server that does" in str(told)


async def test_a_user_who_may_only_read_is_a_clear_error(postgres, new_postgres_address):
    async with open_store(new_postgres_address):
        pass
    name = urlsplit(new_postgres_address).path.strip("/")
    await postgres.run("CREATE ROLE reader LOGIN")
    try:
        await postgres.run("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", name)
        told = await refusal(new_postgres_address.replace("//zoo@", "//reader@"), looked_at)
        await postgres.run("DROP OWNED BY reader", name)
    finally:
        await postgres.run("DROP ROLE reader")
    assert told.status is Exit.DATABASE_RIGHTS


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


class LostConnections:
    """Connections, of which the first ones end as a statement is sent; it counts the statements."""

    def __init__(self, *faults):
        self.faults = list(faults)
        self.sent = 0
        self.expired = 0

    async def acquire(self, timeout):  # noqa: ARG002, ASYNC109  # the library's signature
        return self

    async def release(self, _connection):
        raise TimeoutError  # what is lost cannot even be given back

    def terminate(self):
        pass

    async def expire_connections(self):
        self.expired += 1

    async def fetch(self, *_, **__):
        self.sent += 1
        if self.faults:
            raise self.faults.pop()
        return [("read",)]


LOST = asyncpg.ConnectionDoesNotExistError("closed in the middle of operation")
NOT_SENT = asyncpg.InternalClientError("cannot switch to state 11; another operation (2) is in progress")


@pytest.mark.parametrize(("statement", "fault"), [("SELECT 1", LOST), ("SELECT 1", NOT_SENT), ("UPDATE 1", NOT_SENT)])
async def test_what_reads_or_was_not_sent_is_done_on_another_connection_where_one_is_lost(statement, fault):
    pool = LostConnections(fault, fault)
    assert await PostgresDatabase(pool).run(statement) == [("read",)]
    assert (pool.sent, pool.expired) == (3, 2)


async def test_what_may_have_been_written_when_its_connection_was_lost_is_not_written_again():
    pool = LostConnections(LOST)
    with pytest.raises(StorageError):
        await PostgresDatabase(pool).run("UPDATE 1")
    assert pool.sent == 1
