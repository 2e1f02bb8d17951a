import asyncio
import os
import random
import sqlite3

import aiosqlite
import pytest

from bot.errors import ConflictError, SettingsError
from bot.service.store import Note, Preferences
from bot.storage.sqlite import SqliteStore, open_store
from bot.wizard.session import QuestionAnswer, Session


def session(user="u:1", revision=0, **other):
    return Session(user=user, conversation="c:1", token="token001", revision=revision, updated_at=100, **other)


async def test_another_process_is_noticed_by_its_revision(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as mine, open_store(tmp_path / "zoo.sqlite3") as theirs:
        await mine.save(session(), None)
        await theirs.save(session(revision=1, draft=("theirs",)), 0)

        with pytest.raises(ConflictError):
            await mine.save(session(revision=1, draft=("mine",)), 0)
        assert (await mine.session("u:1", "c:1")).draft == ("theirs",)


async def test_a_remembered_session_is_never_given_for_another_revision(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as mine, open_store(tmp_path / "zoo.sqlite3") as theirs:
        await mine.save(session(), None)
        await theirs.save(session(revision=1), 0)

        assert (await mine.session_by_token("token001", 1)).revision == 1
        assert (await mine.session_by_token("token001")).revision == 1
        assert (await mine.session("u:1", "c:1")).revision == 1


async def test_another_processes_preferences_show_when_the_remembered_ones_are_old(tmp_path):
    now = [100.0]
    async with (
        open_store(tmp_path / "zoo.sqlite3") as theirs,
        aiosqlite.connect(tmp_path / "zoo.sqlite3", isolation_level=None) as connection,
    ):
        mine = SqliteStore(connection, clock=lambda: now[0])
        assert await mine.preferences("u:1") == Preferences()
        await theirs.save_preferences("u:1", Preferences(lang="ru"))
        now[0] += 10

        assert await mine.preferences("u:1") == Preferences(lang="ru")


async def test_a_note_that_nobody_waits_for_is_read_all_the_same(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.keep_note(Note("u:1", "c:1", "last", "1", 1, 9))
        await store.keep_note(Note("u:1", "c:1", "last", "2", 1, 9))
        assert b"last" not in _bytes(tmp_path)

        assert await store.note("u:1", "c:1", "last", 1) == "2"


async def test_a_note_that_was_begun_is_written_when_the_store_is_closed(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.keep_note(Note("u:1", "c:1", "last", "1", 1, 9))
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        assert await store.note("u:1", "c:1", "last", 1) == "1"


async def test_notes_that_cannot_be_written_are_lost_and_logged_without_what_is_in_them(tmp_path, caplog):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store._db.execute_fetchall("ALTER TABLE notes RENAME TO away")
        await store.keep_note(Note("u:1", "c:1", "last", "secret", 1, 9))
        await store._notes.idle()
        await store._db.execute_fetchall("ALTER TABLE away RENAME TO notes")

        assert await store.note("u:1", "c:1", "last", 1) is None
        await store.keep_note(Note("u:1", "c:1", "last", "after", 1, 9))
        assert await store.note("u:1", "c:1", "last", 1) == "after"
    assert "notes were not written" in caplog.text
    assert "secret" not in caplog.text


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


async def test_the_log_that_another_process_reads_from_is_said_to_be_in_use(tmp_path, caplog):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store._db.execute_fetchall("PRAGMA busy_timeout = 1")
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
        async with open_store(file, since=0):
            pass
    assert file.read_bytes() == damaged


async def test_opening_purges_what_was_not_touched_since(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store.save(session(), None)
    async with open_store(file, since=100) as store:
        assert await store.session("u:1", "c:1") == session()
    async with open_store(file, since=101) as store:
        assert await store.session("u:1", "c:1") is None


async def test_a_folder_in_place_of_the_file_is_a_clear_error(tmp_path):
    with pytest.raises(SettingsError, match="ZOO_DATABASE"):
        async with open_store(tmp_path):
            pass


async def test_a_stored_session_of_an_unknown_form_counts_as_expired(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store.save(session(), None)
    with sqlite3.connect(file) as raw:
        raw.execute("""UPDATE sessions SET payload = '{"schema_version": 99}'""")
    raw.close()

    async with open_store(file) as store:
        assert await store.session("u:1", "c:1") is None


async def test_stored_preferences_of_an_unknown_form_count_as_not_chosen(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store.save_preferences("u:1", Preferences(lang="ru"))
    with sqlite3.connect(file) as raw:
        raw.execute("""UPDATE preferences SET payload = '{"lang": "ru", "from_the_future": 1}'""")
    raw.close()

    async with open_store(file) as store:
        assert await store.preferences("u:1") == Preferences()


async def test_a_write_survives_its_callers_cancellation(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.save(session(), None)
        task = asyncio.create_task(store.save(session(revision=1), 0))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.save(session(revision=2), 1)

        assert (await store.session("u:1", "c:1")).revision == 2


async def test_closing_waits_for_the_saves_under_way_and_for_those_behind_them(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        saves = [asyncio.create_task(store.save(session(revision=n), n - 1 if n else None)) for n in range(4)]
        await asyncio.sleep(0)
    await asyncio.gather(*saves)

    async with open_store(file) as store:
        assert await store.session("u:1", "c:1") == session(revision=3)


async def test_closing_waits_for_the_sights_under_way_and_for_those_behind_them(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        sights = [asyncio.create_task(store.first_sight("e:1", 1)) for _ in range(4)]
        await asyncio.sleep(0)

    assert await asyncio.gather(*sights) == [True, False, False, False]


async def test_a_step_upon_a_write_does_not_read_the_file_again(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.save(session(revision=3), None)
        await store._db.execute_fetchall("ALTER TABLE sessions RENAME TO away")

        assert await store.session_by_token("token001", 3) == session(revision=3)
        with pytest.raises(sqlite3.OperationalError):
            await store.session_by_token("token001", 2)


async def test_a_group_that_meets_a_broken_table_fails_each_caller_and_not_the_next(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file) as store:
        await store._db.execute_fetchall("ALTER TABLE sessions RENAME TO away")
        people = [session(user=f"u:{n}").model_copy(update={"token": f"token{n:03}"}) for n in range(4)]
        results = await asyncio.gather(*(store.save(one, None) for one in people), return_exceptions=True)
        await store._db.execute_fetchall("ALTER TABLE away RENAME TO sessions")
        await store.save(session(), None)

        assert [type(result) for result in results] == [sqlite3.OperationalError] * 4
        assert await store.session("u:1", "c:1") == session()


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
async def test_a_file_that_may_not_be_written_is_a_clear_error(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file):
        pass
    file.chmod(0o400)

    with pytest.raises(SettingsError, match=r"ZOO_DATABASE.*writable"):
        async with open_store(file):
            pass
