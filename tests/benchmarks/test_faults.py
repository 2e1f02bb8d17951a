"""Faults of the database under the whole program, for real lengths of time: every answer comes, and comes once."""

import asyncio
import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections import Counter
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.service.inbox import Delivery
from bot.storage.opening import open_store
from bot.wizard.session import Session
from tests.benchmarks._measure import tell
from tests.wire.telegram_process import Process
from tests.wire.telegram_server import TelegramServer

PEOPLE = 40
NAMES = {"gpt-4o": "GPT-4o", "gpt-4": "GPT-4", "claude opus 4.5": "Claude Opus 4.5"}
_DISK = Path(tempfile.gettempdir(), "zoo-full")  # a disk of its own, for the superuser alone


@contextlib.asynccontextmanager
async def crowd(tmp_path, **other):
    """Run the program with people who ask one thing after the other, and count their answers at the end."""
    async with TelegramServer() as server:
        people = [server.user() for _ in range(PEOPLE)]
        process = Process(server, tmp_path, ZOO_LOG_LEVEL="error", **other)
        await process.start()

        async def ask(person):
            for name in NAMES:
                person.say(f"/model {name}")
                await asyncio.sleep(random.uniform(1, 8))  # noqa: S311  # no secret

        people[0].say("/model bloom")
        await people[0].private().next(60)
        asking = asyncio.gather(*map(ask, people))
        await asyncio.sleep(2)
        yield process
        await asking
        until = time.monotonic() + 60
        while time.monotonic() < until:
            await asyncio.sleep(2)
            if sum(map(len, map(answers, people))) >= PEOPLE * len(NAMES):
                break
        await asyncio.sleep(2)
        assert await process.stop() == 0
        counts = Counter(Counter(answers(person))[name] for person in people for name in NAMES.values())
        tell("  answers by how often they came", dict(counts))
        tell("  errors in the log", process.log().count("ERROR"))
        assert set(counts) == {1}


def answers(person):
    """List which of the names a person got an answer about."""
    first = (one.text.splitlines()[0].split(" ·")[0] for one in person.private().messages.all)
    return [name for name in first if name in NAMES.values()]


@pytest.mark.parametrize("seconds", [10, 20])
async def test_a_file_that_is_locked_for_so_long(tmp_path, seconds):
    tell(f"SQLite: the file locked for {seconds} s", f"{PEOPLE * len(NAMES)} questions")
    async with crowd(tmp_path):
        other = sqlite3.connect(tmp_path / "zoo.sqlite3", isolation_level=None, timeout=10)
        other.execute("BEGIN EXCLUSIVE")
        await asyncio.sleep(seconds)
        other.execute("COMMIT")
        other.close()


async def test_a_server_that_is_restarted_under_the_program(tmp_path, postgres):
    tell("PostgreSQL: killed and started three times", f"{PEOPLE * len(NAMES)} questions")
    async with crowd(tmp_path, ZOO_DATABASE=postgres.address(await postgres.new_database())):
        for _ in range(3):
            await asyncio.to_thread(postgres.kill)
            await asyncio.sleep(1)
            await asyncio.to_thread(postgres.start)
            await asyncio.sleep(2)


@contextlib.contextmanager
def small_disk(megabytes):
    """Mount a disk in memory; give a function that makes it larger."""
    mount = shutil.which("mount")
    _DISK.mkdir(exist_ok=True)
    options = ("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(_DISK))
    if mount is None or os.geteuid() != 0 or subprocess.run([mount, *options], check=False).returncode != 0:  # noqa: S603
        pytest.skip("only the superuser may mount a disk")
    try:
        shutil.chown(_DISK, "nobody")
        yield lambda size: subprocess.run([mount, "-o", f"remount,size={size}m", str(_DISK)], check=True)  # noqa: S603
    finally:
        subprocess.run([shutil.which("umount"), "-l", str(_DISK)], check=True)  # noqa: S603
        _DISK.rmdir()


def session(user):
    draft = "".join(random.Random(user).choices("abcdefghijklmnopqrstuvwxyz", k=3000))  # noqa: S311  # hard to compress
    return Session(user=f"u:{user}", conversation="c:1", token=f"token{user:05}", draft=(draft,), updated_at=1)


async def test_a_full_disk_under_the_server_is_told_and_when_it_has_room_again_nothing_is_missing(postgres):
    with small_disk(14) as enlarge:
        await postgres.run(f"CREATE TABLESPACE small LOCATION '{_DISK}'")
        await postgres.run("CREATE DATABASE small TABLESPACE small")
        async with open_store(postgres.address("small")) as store:
            stored, refused, told = set(), set(), Counter()
            for user in range(3000):
                try:
                    await store.save(session(user), None)
                    await store.inbox.receive(Delivery("s", user, "u:1", os.urandom(500), 1))
                except StorageError as error:
                    refused.add(user)
                    told[str(error).rpartition(" ")[2]] += 1
                else:
                    stored.add(user)
            enlarge(64)
            assert stored
            assert refused
            for user in refused:
                await store.save(session(user), None)
            for user in range(3000):
                assert await store.session(f"u:{user}", "c:1") == session(user)
            assert stored <= {one.id for one in await store.inbox.pending("s")}
        await postgres.run("DROP DATABASE small WITH (FORCE)")
        await postgres.run("DROP TABLESPACE small")
    tell("PostgreSQL: full disk", f"{len(stored)} stored, {len(refused)} refused ({dict(told)}), none missing")
