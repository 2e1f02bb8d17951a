"""Faults of the database, each counted: what was acknowledged is there afterwards, and nothing is there by half."""

import asyncio
import random
import sqlite3
from contextlib import suppress

import pytest

from bot.errors import ConflictError, SettingsError, StorageError
from bot.service.inbox import Delivery
from bot.service.purging import purge
from bot.storage.opening import open_store
from bot.storage.postgres import database
from bot.wizard.session import Session
from tests.bot.storage.worker import WRITES, kill_after, start


def session(user, revision, size=0):
    draft = ("x" * size,) if size else ()
    return Session(
        user=f"u:{user}", conversation="c:1", token=f"token{user:04}", revision=revision, draft=draft, updated_at=1
    )


async def test_of_a_thousand_steps_and_more_kill_9_loses_none_and_leaves_none_by_half(address):
    dice = random.Random(20261129)  # noqa: S311  # no secret
    done = 0
    for life in range(4):
        lines = kill_after(start(address, WRITES, life), lines=dice.randint(260, 420))
        done += len(lines)
        async with open_store(address) as store:
            for user, revision in {line[1]: int(line[2]) for line in lines if line[0] == "saved"}.items():
                assert (await store.session(user, "c:1")).revision >= revision
            answered = {int(line[1]) for line in lines if line[0] == "answered"}
            waiting = {one.id for one in await store.inbox.pending("s")}
            received = {int(line[1]) for line in lines if line[0] == "received"}
            assert received - answered - {max(received)} <= waiting  # the last one may just have been answered
            assert not answered & waiting
            days = await store._db.run("SELECT day, (SELECT COUNT(*) FROM digests) FROM catalogue_states")
            published = [int(line[1]) for line in lines if line[0] == "published"]
            assert not published or days[0][0] >= published[-1]
            assert all(day == digests for day, digests in days)  # each day made one digest
            apart = await store._db.run(
                "SELECT 1 FROM notes WHERE conversation NOT IN (SELECT conversation FROM sessions)"
            )
            assert apart == []  # a session and a note of one place move together
    assert done > 1000


async def test_a_server_that_is_restarted_under_load_loses_nothing_that_was_acknowledged(postgres, postgres_address):
    stop = asyncio.Event()
    acknowledged = [0] * 16
    faults = []

    async with open_store(postgres_address) as store:

        async def go_on(user):
            await store.save(session(user, 0), None)
            while not stop.is_set():
                present = None
                with suppress(StorageError):
                    present = (await store.session(f"u:{user}", "c:1")).revision
                if present is None:
                    continue
                assert present >= acknowledged[user]
                try:
                    await store.save(session(user, present + 1), present)
                except (StorageError, ConflictError) as error:
                    faults.append(error)
                else:
                    acknowledged[user] = present + 1

        async def writes(number):
            before = sum(acknowledged)
            while sum(acknowledged) < before + number:  # noqa: ASYNC110  # 16 people write, none of them is the last
                await asyncio.sleep(0.01)

        people = [asyncio.create_task(go_on(user)) for user in range(16)]
        for _ in range(2):
            await writes(200)
            await asyncio.to_thread(postgres.kill)
            await asyncio.to_thread(postgres.start)
        await writes(200)
        stop.set()
        await asyncio.gather(*people)

        for user, revision in enumerate(acknowledged):
            assert (await store.session(f"u:{user}", "c:1")).revision >= revision
    assert all(isinstance(fault, StorageError | ConflictError) for fault in faults)


async def test_a_connection_that_the_server_ended_is_made_anew(postgres, postgres_address):
    async with open_store(postgres_address) as store:
        await store.save(session(1, 0), None)
        await postgres.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'llm-zoo-bot'"
        )
        for revision in range(1, 20):
            with suppress(StorageError):  # one that was under way
                await store.save(session(1, revision), None)
        assert (await store.session("u:1", "c:1")).revision == 19


async def test_a_server_that_stands_still_is_an_error_of_the_store(postgres, postgres_address, monkeypatch):
    monkeypatch.setattr(database, "STATEMENT_SECONDS", 4.0)
    async with open_store(postgres_address) as store:
        await store.save(session(1, 0), None)
        monkeypatch.setattr(database, "PATIENCE", 0.3)
        with postgres.standing_still(), pytest.raises(StorageError):
            await store.save(session(1, 1), 0)
        with suppress(StorageError):  # one that was under way
            await store.save(session(2, 0), None)
        assert (await store.session("u:1", "c:1")).revision in {0, 1}


async def test_what_another_process_locks_is_waited_for(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        assert (await store._db.run("PRAGMA busy_timeout"))[0][0] > 10_000  # milliseconds
        other = sqlite3.connect(tmp_path / "zoo.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        saves = [asyncio.create_task(store.save(session(user, 0), None)) for user in range(8)]
        received = asyncio.create_task(store.inbox.receive(Delivery("s", 1, "u:1", b"{}", 1)))
        done, _ = await asyncio.wait([*saves, received], timeout=0.3)
        assert not done
        other.execute("COMMIT")
        other.close()

        await asyncio.gather(*saves)
        assert await received
        assert [await store.session(f"u:{user}", "c:1") for user in range(8)] == [session(n, 0) for n in range(8)]


async def test_a_full_disk_is_told_and_when_it_has_room_again_nothing_is_missing(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        pages = (await store._db.run("PRAGMA page_count"))[0][0]
        await store._db.run(f"PRAGMA max_page_count = {pages + 20}")
        stored, refused, told = set(), set(), set()
        for user in range(60):
            try:
                await store.save(session(user, 0, size=3000), None)
                await store.inbox.receive(Delivery("s", user, "u:1", b"x" * 100, 1))
            except StorageError as error:
                refused.add(user)
                told.add(str(error))
            else:
                stored.add(user)
        assert stored
        assert refused
        assert all("(SQLITE_FULL): free some space" in error for error in told)
        await store._db.run("PRAGMA max_page_count = 1073741823")
        for user in refused:
            await store.save(session(user, 0, size=3000), None)
        for user in range(60):
            assert await store.session(f"u:{user}", "c:1") == session(user, 0, size=3000)
        assert stored <= {one.id for one in await store.inbox.pending("s")}


@pytest.mark.parametrize("kept", [0.9, 0.5, 0.1])
async def test_a_truncated_file_is_refused_and_left_alone(tmp_path, kept):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await asyncio.gather(*(store.save(session(user, 0, size=2000), None) for user in range(50)))
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*(malformed|CORRUPT)"):
        async with open_store(file, lambda store: purge(store, 0, 0)):
            pass
    assert file.read_bytes() == whole[: int(len(whole) * kept)]
