import asyncio
import os
import random
import sqlite3

import pytest

from bot.errors import SettingsError
from bot.exits import Exit
from bot.service.purging import purge
from bot.service.store import Note, Preferences
from bot.storage.opening import open_store
from bot.wizard.session import QuestionAnswer, Session


def session(user="u:1", revision=0, **other):
    return Session(user=user, conversation="c:1", token="token001", revision=revision, updated_at=100, **other)


async def test_what_was_forgotten_leaves_no_bytes_in_the_files(tmp_path):
    dice = random.Random(7)  # noqa: S311  # no secret
    people = [f"person-{dice.getrandbits(40):011x}" for _ in range(120)]
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        for revision in range(8):  # answers of all lengths, so that rows move from page to page
            writes = (store.save(_filled(person, n, revision, dice), None) for n, person in enumerate(people))
            kept = (store.keep_note(Note(one, one, "last", one * (1 + revision), 1, 9)) for one in people)
            await asyncio.gather(
                *writes, *kept, *(store.save_preferences(one, Preferences(lang="ru")) for one in people)
            )

        for person in people[:30]:
            assert person.encode() in _bytes(tmp_path)
            assert await store.forget(person) == 3
            assert person.encode() not in _bytes(tmp_path)
        assert await store.session(people[30], people[30]) is not None


@pytest.mark.parametrize("seed", [1, 16, 20])
async def test_rows_that_moved_from_page_to_page_leave_no_copies(tmp_path, seed):
    dice = random.Random(seed)  # noqa: S311  # no secret
    people = [f"person-{dice.getrandbits(40):011x}" for _ in range(120)]
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        for revision in range(8):
            writes = [store.save(_filled(person, n, revision, dice), None) for n, person in enumerate(people)]
            writes += [store.keep_note(Note(one, one, "last", one * (1 + revision), 1, 9)) for one in people]
            writes += [store.save_preferences(one, Preferences(lang="ru")) for one in people]
            dice.shuffle(writes)
            while writes:
                count = dice.randint(1, 60)
                await asyncio.gather(*writes[:count])
                del writes[:count]

        for person in people[:30]:
            await store.forget(person)
            assert person.encode() not in _bytes(tmp_path)
        assert await store.session(people[30], people[30]) is not None


async def test_the_log_that_another_process_reads_from_is_said_to_be_in_use(tmp_path, caplog):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store._db.run("PRAGMA busy_timeout = 1")
        await store.save(session(), None)
        reader = sqlite3.connect(file, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM sessions").fetchall()

        assert await store.forget("u:1") == 1
        reader.close()
    assert "write-ahead log is in use" in caplog.text
    assert "u:1" not in caplog.text


def _filled(person, number, revision, dice):
    answers = tuple(
        QuestionAnswer(question=f"{person}-{n}", options=("x" * dice.randint(1, 30),)) for n in range(revision * 4)
    )
    return Session(
        user=person, conversation=person, token=f"tok{number:05}", revision=revision, answers=answers, updated_at=1
    )


def _bytes(folder):
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    file.write_text("this is a letter, not a database, and long enough to tell" * 50)

    with pytest.raises(SettingsError, match="ZOO_DATABASE"):
        async with open_store(file):
            pass
    assert file.read_text().startswith("this is a letter")


async def test_a_damaged_file_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store.save(session(), None)
    damaged = file.read_bytes()[:4096] + b"\xff" * (file.stat().st_size - 4096)
    file.write_bytes(damaged)

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*put back a copy"):
        async with open_store(file, lambda store: purge(store, 0, 0)):
            pass
    assert file.read_bytes() == damaged


async def test_a_file_that_opens_and_takes_no_writes_is_a_clear_error(tmp_path):
    async def purge_what_is_read_only(store):
        await store._db.run("PRAGMA query_only = ON")
        await store.purge(0, 0)

    with pytest.raises(SettingsError, match=r"^ZOO_DATABASE: zoo\.sqlite3 .*let this user write") as told:
        async with open_store(tmp_path / "zoo.sqlite3", purge_what_is_read_only):
            pass
    assert told.value.status is Exit.NOT_WRITABLE


async def test_a_folder_in_place_of_the_file_is_a_clear_error(tmp_path):
    with pytest.raises(SettingsError, match="ZOO_DATABASE"):
        async with open_store(tmp_path):
            pass


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
async def test_a_file_that_may_not_be_written_is_a_clear_error(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file):
        pass
    file.chmod(0o400)

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*let this user write"):
        async with open_store(file):
            pass
