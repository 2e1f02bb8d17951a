"""What holds on every engine, beside the contract: restarts, other processes, and statements that fail."""

import asyncio

import pytest

from bot.errors import ConflictError, StorageError
from bot.service.inbox import Delivery
from bot.service.purging import purge
from bot.service.store import Note, Preferences
from bot.storage.opening import open_database, open_store
from bot.storage.store import DatabaseStore
from bot.wizard.session import Session

DAY = 24 * 60 * 60


def session(user="u:1", revision=0, **other):
    return Session(user=user, conversation="c:1", token="token001", revision=revision, updated_at=100, **other)


async def test_another_process_is_noticed_by_its_revision(address):
    async with open_store(address) as mine, open_store(address) as theirs:
        await mine.save(session(), None)
        await theirs.save(session(revision=1, draft=("theirs",)), 0)

        with pytest.raises(ConflictError):
            await mine.save(session(revision=1, draft=("mine",)), 0)
        assert (await mine.session("u:1", "c:1")).draft == ("theirs",)


async def test_a_remembered_session_is_never_given_for_another_revision(address):
    async with open_store(address) as mine, open_store(address) as theirs:
        await mine.save(session(), None)
        await theirs.save(session(revision=1), 0)

        assert (await mine.session_by_token("token001", 1)).revision == 1
        assert (await mine.session_by_token("token001")).revision == 1
        assert (await mine.session("u:1", "c:1")).revision == 1


async def test_another_processes_preferences_show_when_the_remembered_ones_are_old(address):
    now = [100.0]
    async with (
        open_store(address) as theirs,
        open_database(address) as database,
    ):
        mine = DatabaseStore(database, clock=lambda: now[0])
        assert await mine.preferences("u:1") == Preferences()
        await theirs.save_preferences("u:1", Preferences(lang="ru"))
        now[0] += 10

        assert await mine.preferences("u:1") == Preferences(lang="ru")


async def test_a_note_that_nobody_waits_for_is_read_all_the_same(address):
    async with open_store(address) as store:
        await store.keep_note(Note("u:1", "c:1", "last", "1", 1, 9))
        await store.keep_note(Note("u:1", "c:1", "last", "2", 1, 9))
        assert await store._db.run("SELECT * FROM notes") == []

        assert await store.note("u:1", "c:1", "last", 1) == "2"


async def test_a_note_that_was_begun_is_written_when_the_store_is_closed(address):
    async with open_store(address) as store:
        await store.keep_note(Note("u:1", "c:1", "last", "1", 1, 9))
    async with open_store(address) as store:
        assert await store.note("u:1", "c:1", "last", 1) == "1"


async def test_notes_that_cannot_be_written_are_lost_and_logged_without_what_is_in_them(address, caplog):
    async with open_store(address) as store:
        await store._db.run("ALTER TABLE notes RENAME TO away")
        await store.keep_note(Note("u:1", "c:1", "last", "secret", 1, 9))
        await store._notes.idle()
        await store._db.run("ALTER TABLE away RENAME TO notes")

        assert await store.note("u:1", "c:1", "last", 1) is None
        await store.keep_note(Note("u:1", "c:1", "last", "after", 1, 9))
        assert await store.note("u:1", "c:1", "last", 1) == "after"
    (line,) = [record.getMessage() for record in caplog.records if "notes were not written" in record.getMessage()]
    assert len(line.splitlines()) == 1
    assert "secret" not in caplog.text


def day(number):
    """Open a store on that day, purging it of what has not been touched for thirty days."""
    return lambda store: purge(store, int(number * DAY), 30 * DAY)


async def open_on(address, *numbers):
    for number in numbers:
        async with open_store(address, day(number)):
            pass


async def test_what_is_old_is_purged_at_the_opening_once_the_clock_has_gone_on_for_a_day(address):
    update = Delivery("s", 1, "u:1", b"{}", 100 * DAY)
    async with open_store(address, day(100)) as store:
        await store.save(session().model_copy(update={"updated_at": 100 * DAY}), None)
        await store.keep_note(Note("u:1", "c:1", "last", "[]", 100 * DAY, 101 * DAY))
        await store.inbox.receive(update)
        await store.inbox.mark_done("s", 1)
    async with open_store(address, day(102)) as store:
        assert await store.session("u:1", "c:1") is not None
        assert await store.note("u:1", "c:1", "last", 100 * DAY) is None
        assert not await store.inbox.receive(update)
    async with open_store(address, day(103)) as store:
        assert await store.inbox.receive(update)
    await open_on(address, 110, 117, 124)
    async with open_store(address, day(131)) as store:
        assert await store.session("u:1", "c:1") is None


@pytest.mark.parametrize("leaps", [(465, 465.9), (465, 100), (99, 99.5), (465, 101, 465, 465.5)])
async def test_a_clock_that_is_wrong_for_a_while_deletes_nothing(address, leaps):
    await open_on(address, 98, 99, 100)
    async with open_store(address, day(100)) as store:
        await store.save(session().model_copy(update={"updated_at": 100 * DAY}), None)
        await store.first_sight("e:1", 100 * DAY)
        await store.keep_note(Note("u:1", "c:1", "shown", "[]", 100 * DAY, 130 * DAY))
        await store.inbox.receive(Delivery("s", 1, "u:1", b"{}", 100 * DAY))
    await open_on(address, *leaps)
    async with open_store(address) as store:
        assert await store.session("u:1", "c:1") is not None
        assert not await store.first_sight("e:1", 100 * DAY)
        assert await store.note("u:1", "c:1", "shown", 100 * DAY) == "[]"
        assert [one.id for one in await store.inbox.pending("s")] == [1]


async def test_a_clock_that_has_leapt_is_believed_when_it_has_gone_on_for_a_day(address):
    async with open_store(address, day(100)) as store:
        await store.save(session().model_copy(update={"updated_at": 100 * DAY}), None)
    await open_on(address, 465, 466)
    async with open_store(address) as store:
        assert await store.session("u:1", "c:1") is None


async def test_a_stored_session_of_an_unknown_form_counts_as_expired(address):
    async with open_store(address) as store:
        await store.save(session(), None)
        await store._db.run("""UPDATE sessions SET payload = '{"schema_version": 99}'""")

        assert await store.session("u:1", "c:1") is None


async def test_stored_preferences_of_an_unknown_form_count_as_not_chosen(address):
    async with open_store(address) as store:
        await store.save_preferences("u:1", Preferences(lang="ru"))
        await store._db.run("""UPDATE preferences SET payload = '{"lang": "ru", "from_the_future": 1}'""")
    async with open_store(address) as store:
        assert await store.preferences("u:1") == Preferences()


async def test_a_write_survives_its_callers_cancellation(address):
    async with open_store(address) as store:
        await store.save(session(), None)
        task = asyncio.create_task(store.save(session(revision=1), 0))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.save(session(revision=2), 1)

        assert (await store.session("u:1", "c:1")).revision == 2


async def test_closing_waits_for_the_saves_under_way_and_for_those_behind_them(address):
    async with open_store(address) as store:
        saves = [asyncio.create_task(store.save(session(revision=n), n - 1 if n else None)) for n in range(4)]
        await asyncio.sleep(0)
    await asyncio.gather(*saves)

    async with open_store(address) as store:
        assert await store.session("u:1", "c:1") == session(revision=3)


async def test_closing_waits_for_the_sights_under_way_and_for_those_behind_them(address):
    async with open_store(address) as store:
        sights = [asyncio.create_task(store.first_sight("e:1", 1)) for _ in range(4)]
        await asyncio.sleep(0)

    assert await asyncio.gather(*sights) == [True, False, False, False]


async def test_a_step_upon_a_write_does_not_read_the_database_again(address):
    async with open_store(address) as store:
        await store.save(session(revision=3), None)
        await store._db.run("ALTER TABLE sessions RENAME TO away")

        assert await store.session_by_token("token001", 3) == session(revision=3)
        with pytest.raises(StorageError):
            await store.session_by_token("token001", 2)
        await store._db.run("ALTER TABLE away RENAME TO sessions")


async def test_a_group_that_meets_a_broken_table_fails_each_caller_and_not_the_next(address):
    async with open_store(address) as store:
        await store._db.run("ALTER TABLE sessions RENAME TO away")
        people = [session(user=f"u:{n}").model_copy(update={"token": f"token{n:03}"}) for n in range(4)]
        results = await asyncio.gather(*(store.save(one, None) for one in people), return_exceptions=True)
        await store._db.run("ALTER TABLE away RENAME TO sessions")
        await store.save(session(), None)

        assert [isinstance(result, StorageError) for result in results] == [True] * 4
        assert await store.session("u:1", "c:1") == session()


async def test_the_error_of_a_failed_write_quotes_nothing_of_what_was_to_be_written(address):
    async with open_store(address) as store:
        await store.save(session(), None)
        with pytest.raises(ConflictError) as told:
            await store.save(session(user="u:2", draft=("secret",)), None)
    errors = told.value, told.value.__cause__, told.value.__cause__.__cause__
    assert not any(word in repr(errors) for word in ("secret", "token001", "u:2"))


async def test_a_transaction_that_is_given_up_at_any_moment_leaves_none_open(address):
    async def write(database, steps):
        async with database.transaction() as runner:
            await runner.run("INSERT INTO marks VALUES (?1, '')", f"theirs {steps}")

    async with open_database(address) as database, open_database(address) as other:
        for steps in range(6):
            writing = asyncio.create_task(write(database, steps))
            for _ in range(steps):
                await asyncio.sleep(0)
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
            await database.run("INSERT INTO marks VALUES (?1, '')", f"mine {steps}")

            assert (f"mine {steps}",) in [tuple(row) for row in await other.run("SELECT name FROM marks")]


async def test_a_transaction_that_cannot_be_ended_well_leaves_none_open(address):
    async def write(database):
        async with database.transaction() as runner:
            await runner.run("CREATE TABLE parents (id bigint PRIMARY KEY)")
            await runner.run("CREATE TABLE children (id bigint REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)")
            await runner.run("INSERT INTO children VALUES (7)")

    async with open_database(address) as database, open_database(address) as other:
        if not isinstance(address, str):
            await database.run("PRAGMA foreign_keys = ON")
        with pytest.raises(StorageError):
            await write(database)
        await database.run("INSERT INTO marks VALUES ('mine', '')")

        assert [tuple(row) for row in await other.run("SELECT name FROM marks")] == [("mine",)]
