import asyncio
import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from adapters.cli import health as health_module
from adapters.cli.health import MAX_AGE, Signs, heartbeat, heartbeat_file
from bot.errors import StorageError
from bot.service.health import PATIENCE, Connection, ConnectionHealth, RefreshFault, RefreshState
from bot.settings import Settings
from tests.patience import until

CONNECTED, LOST = Connection.MADE, Connection.LOST


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


async def nothing():
    return Signs()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def health(clock):
    return ConnectionHealth(clock)


@pytest.fixture
def file(tmp_path):
    return heartbeat_file(Settings(database=str(tmp_path / "zoo.sqlite3")))


def test_it_is_well_while_it_connects_and_ill_when_that_takes_too_long(health, clock):
    tell = health.reporter("discord")
    assert health.is_healthy
    clock.now += PATIENCE + 1
    assert not health.is_healthy
    tell(CONNECTED)
    assert health.is_healthy


def test_further_tries_do_not_begin_the_wait_anew(health, clock):
    tell = health.reporter("discord")
    tell(CONNECTED)
    tell(LOST)
    clock.now += PATIENCE - 1
    tell(LOST)
    assert health.is_healthy
    clock.now += 2
    assert not health.is_healthy


def test_each_platform_counts(health, clock):
    health.reporter("telegram")(CONNECTED)
    health.reporter("discord")
    clock.now += PATIENCE + 1
    assert not health.is_healthy


def test_a_platform_that_has_ended_for_good_is_told_at_once(health):
    health.reporter("telegram")(CONNECTED)
    health.fail("telegram")
    assert not health.is_healthy


async def test_the_sign_is_given_while_it_serves_and_taken_away_at_the_end(health, file):
    async with heartbeat(health, file, nothing):
        await asyncio.sleep(0)
        assert file.is_file()
    assert not file.exists()


@pytest.mark.parametrize(("lang", "told"), [("en", "Not well: discord."), ("ru", "Не в порядке: discord.")])
async def test_the_verb_tells_at_once_what_has_failed(zoobot, health, file, lang, told):
    health.reporter("telegram")(CONNECTED)
    async with heartbeat(health, file, nothing):
        await until(file.is_file)
        assert zoobot("health")[0] == 0
        health.fail("discord")
        await until(lambda: Signs.model_validate_json(file.read_bytes()).ill)
        status, out, err = zoobot("health", ZOO_LANG=lang)
        assert (status, out) == (1, "")
        assert err.startswith(told)


async def test_what_is_connected_again_is_well_again(health, file, clock, monkeypatch):
    monkeypatch.setattr(health_module, "INTERVAL", 0.01)
    tell = health.reporter("telegram")
    clock.now += PATIENCE + 1
    async with heartbeat(health, file, nothing):
        await until(lambda: file.is_file() and Signs.model_validate_json(file.read_bytes()).ill == ("telegram",))
        tell(CONNECTED)
        await until(lambda: not Signs.model_validate_json(file.read_bytes()).ill)


async def test_the_sign_is_given_again_and_again(health, file, monkeypatch):
    monkeypatch.setattr(health_module, "INTERVAL", 0.01)
    async with heartbeat(health, file, nothing):
        await asyncio.sleep(0)
        os.utime(file, (0, 0))
        await until(lambda: file.stat().st_mtime > 0)
        assert time.time() - file.stat().st_mtime < MAX_AGE


async def test_a_sign_that_cannot_be_written_lets_the_last_one_grow_old(health, file, monkeypatch):
    monkeypatch.setattr(health_module, "INTERVAL", 0.01)
    async with heartbeat(health, file, nothing):
        await asyncio.sleep(0)
        file.with_name(f"{file.name}.{os.getpid()}").mkdir()  # there is no room for another sign
        os.utime(file, (0, 0))
        await asyncio.sleep(0.05)
        assert file.stat().st_mtime == 0
        assert Signs.model_validate_json(file.read_bytes()) == Signs()


def test_the_verb_tells_by_its_status(zoobot, file):
    status, _, err = zoobot("health")
    assert status == 1
    assert "No process" in err
    file.touch()
    assert zoobot("health")[:2] == (0, "All well: the bot is running.\n")
    old = time.time() - MAX_AGE - 5
    os.utime(file, (old, old))
    status, _, err = zoobot("health", ZOO_LANG="ru")
    assert status == 1
    assert "признак жизни" in err
    ahead = time.time() + 3600  # the clock was put back, and no process has given a sign since
    os.utime(file, (ahead, ahead))
    assert zoobot("health")[0] == 1


async def test_the_verb_tells_what_is_set_aside(zoobot, health, file):
    async def two():
        return Signs(set_aside=2)

    async with heartbeat(health, file, two):
        await asyncio.sleep(0)
        status, out, _ = zoobot("health")
        assert status == 0
        assert "2 messages are set aside" in out
        assert "2 сообщения отложены" in zoobot("health", ZOO_LANG="ru")[1]


async def test_the_verb_tells_of_a_refresh_that_fails(zoobot, health, file):
    async def thrice():
        failed = RefreshState(failures=3, fault=RefreshFault.ANSWER, compared_at=int(time.time()) - 7300)
        return Signs(newest_fact=datetime.now(UTC).date() - timedelta(days=21), refresh=failed)

    async with heartbeat(health, file, thrice):
        await asyncio.sleep(0)
        status, out, _ = zoobot("health")
        assert status == 0
        assert "The last 3 tries to refresh the catalogue have failed; the last good copy is used" in out
        assert "The newest fact of the catalogue is 21 days old.\nIt was compared with other catalogues 2 hours" in out
        assert "The last time: another catalogue gave no answer that can be used." in out
        told = zoobot("health", ZOO_LANG="ru")[1]
        assert "3 неудачные попытки подряд. Работает последняя" in told
        assert "Самому новому факту каталога 21 день." in told
        assert "В последний раз: другой каталог не дал пригодного ответа." in told


async def test_a_database_that_is_busy_stops_no_sign(health, file):
    async def fails():
        raise StorageError("busy")

    async with heartbeat(health, file, fails):
        await asyncio.sleep(0)
        assert file.is_file()
