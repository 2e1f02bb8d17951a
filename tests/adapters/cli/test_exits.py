"""What an operator has to mend: each is one line that says how, and an exit status of its own."""

import shutil
import socket
import sqlite3

import pytest

from adapters.cli import compose
from bot.errors import DataError
from bot.exits import Exit
from tests.conftest import DATA

TOKEN = "123456:a-hidden-part"


@pytest.fixture
def database(zoobot, warm_database):
    """A database of the program."""
    zoobot("say", "/start")
    return warm_database


def changed(database, *statements):
    with sqlite3.connect(database) as file:
        for statement in statements:
            file.execute(statement)
    file.close()


def cut(database, most):
    """Cut the file off, as a disk that was full when it was copied does."""
    for log in database.parent.glob(f"{database.name}-*"):
        if log.suffix.endswith(("-wal", "-shm")):
            log.unlink()
    database.write_bytes(database.read_bytes()[:most])


def is_one_line(err, status):
    assert len(err.splitlines()) == 1
    assert err.startswith("ZOO_DATABASE: ")
    assert {";", ":"} & set(err.removeprefix("ZOO_DATABASE: ")), f"{status!r} does not say what to do"


@pytest.mark.parametrize(
    ("break_it", "status", "told"),
    [
        (lambda file: cut(file, 50_000), Exit.DATABASE_DAMAGED, "cut off or damaged; put back a copy"),
        (lambda file: cut(file, 5_000), Exit.DATABASE_DAMAGED, "cut off or damaged; put back a copy"),
        (lambda file: file.write_text("notes " * 1000), Exit.DATABASE_FOREIGN, "no database of this program; name"),
        (lambda file: file.write_bytes(b""), Exit.DONE, ""),
        (lambda file: (file.unlink(), file.mkdir()), Exit.DATABASE_FOLDER, "is a folder; name a file in it"),
        (lambda file: changed(file, "PRAGMA user_version = 2000000000"), Exit.DATABASE_NEW, "a newer version"),
        (
            lambda file: changed(file, "INSERT INTO migrations (name) VALUES ('m9')", "PRAGMA user_version = 1"),
            84,
            "newer",
        ),
        (
            lambda file: changed(file, "DELETE FROM migrations", "PRAGMA user_version = 1"),
            Exit.DATABASE_OLD,
            "the form",
        ),
        (
            lambda file: changed(file, "DROP TABLE migrations", "PRAGMA user_version = 1"),
            Exit.DATABASE_FOREIGN,
            "another",
        ),
    ],
    ids=["cut", "cut short", "no database", "empty", "folder", "newer", "newer step", "older", "another program's"],
)
def test_a_database_that_cannot_be_used_says_what_to_do(zoobot, database, break_it, status, told):
    break_it(database)
    ended, _, err = zoobot("say", "/start")
    assert (ended, told in err) == (status, True)
    if status is not Exit.DONE:
        is_one_line(err, status)


@pytest.mark.parametrize("path", ["/proc/zoo/zoo.sqlite3", "/dev/null/zoo.sqlite3"])
def test_a_place_that_cannot_be_written_says_what_to_do(zoobot, path):
    status, _, err = zoobot("say", "/start", ZOO_DATABASE=path)
    assert status == Exit.NOT_WRITABLE
    is_one_line(err, status)


def test_a_full_disk_says_what_to_do(zoobot, tmp_path):
    full = tmp_path / "full.sqlite3"
    full.symlink_to("/dev/full")
    status, _, err = zoobot("say", "/start", ZOO_DATABASE=str(full))
    assert status == Exit.DISK
    assert "the disk is full, or fails; free some space" in err
    is_one_line(err, status)


def test_a_database_that_is_locked_says_what_to_do(zoobot, tmp_path, monkeypatch):
    monkeypatch.setattr("bot.storage.sqlite.opening._WAL_TRIES", 1)
    monkeypatch.setattr("bot.storage.sqlite.opening._PRAGMAS", ("PRAGMA busy_timeout = 1",))
    locked = sqlite3.connect(tmp_path / "locked.sqlite3", isolation_level=None)
    locked.execute("BEGIN EXCLUSIVE")
    status, _, err = zoobot("say", "/start", ZOO_DATABASE=str(tmp_path / "locked.sqlite3"))
    locked.close()
    assert status == Exit.BUSY
    assert "another program keeps it locked; end that program" in err
    is_one_line(err, status)


def test_broken_data_have_their_own_status(zoobot, monkeypatch):
    def broken(*_):
        raise DataError(["models/a.toml: name: is missing; add it"])

    monkeypatch.setattr("adapters.cli.compose.load_catalogue", broken)
    status, _, err = zoobot("say", "hi")
    assert (status, err) == (Exit.DATA, "models/a.toml: name: is missing; add it\n")


@pytest.mark.parametrize("name", ["machines.toml", "aliases.toml", "places.toml", "text_units.toml"])
def test_a_file_of_the_data_that_is_missing_is_told_before_anybody_asks_for_it(tmp_path, name):
    shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("models", "layers", "locales"))
    (tmp_path / "data" / name).unlink()
    with pytest.raises(DataError, match=f"^{name}: is missing; put it back$"):
        compose._check_rest(tmp_path / "data")


def test_running_without_a_token_says_which_to_set(zoobot):
    status, out, err = zoobot("run")
    assert (status, out) == (Exit.SETTINGS, "")
    assert err == "run: no token is set; set TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN\n"


def test_a_platform_that_cannot_be_reached_ends_a_registration_with_its_status(zoobot):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    status, _, err = zoobot("sync", DISCORD_BOT_TOKEN="x", DISCORD_API_BASE_URL=f"http://127.0.0.1:{port}/api/v10")
    assert status == Exit.UNREACHABLE
    assert err.startswith("Discord cannot be reached (no connection): look at the network")
    assert zoobot("sync", "--try", DISCORD_BOT_TOKEN="x", DISCORD_API_BASE_URL=f"http://127.0.0.1:{port}/api/v10") == (
        Exit.DONE,
        "",
        err,
    )
    assert zoobot("sync", "--try", DISCORD_BOT_TOKEN="x", DISCORD_SHARD_COUNT="many")[0] == Exit.SETTINGS


def test_a_platform_that_takes_a_connection_and_says_nothing_holds_up_no_start(zoobot, monkeypatch):
    monkeypatch.setattr("adapters.discord.connect._ANSWER_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/api/v10"
        status, _, err = zoobot("sync", "--try", DISCORD_BOT_TOKEN="x", DISCORD_API_BASE_URL=address)
    assert status == Exit.DONE
    assert err.startswith("Discord cannot be reached (no answer in time): look at the network")


def test_a_defect_is_told_by_its_place_and_not_by_its_message(zoobot, monkeypatch):
    written = "what somebody wrote"

    def break_down(*_):
        raise RuntimeError(written)

    monkeypatch.setattr("adapters.cli.main._run_verb", break_down)
    status, _, err = zoobot("say", "hi")
    assert status == Exit.DEFECT
    assert err.startswith("the program has failed: RuntimeError\n")
    assert written not in err
