import asyncio
import signal
import sqlite3
import subprocess
import sys
import textwrap

import pytest

from bot.errors import ConflictError, SettingsError
from bot.storage.base import Preferences
from bot.storage.groups import GroupedWriter
from bot.storage.sqlite import open_store
from bot.wizard.session import Session


def session(user="u:1", revision=0, **other):
    return Session(user=user, conversation="c:1", token="token001", revision=revision, updated_at=100, **other)


async def test_what_was_acknowledged_survives_kill_9(tmp_path):
    writer = textwrap.dedent(
        """
        import asyncio, sys
        from pathlib import Path
        from bot.storage.sqlite import open_store
        from bot.wizard.session import Session

        async def main():
            async with open_store(Path(sys.argv[1])) as store:
                for number in range(10_000):
                    one = Session(user="u:1", conversation="c:1", token="token001", revision=number, updated_at=1)
                    await store.save(one, number - 1 if number else None)
                    print(number, flush=True)

        asyncio.run(main())
        """
    )
    file = tmp_path / "zoo.sqlite3"
    process = subprocess.Popen([sys.executable, "-c", writer, str(file)], stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220, S603
    acknowledged = [int(process.stdout.readline()) for _ in range(40)]
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().split()
    process.stdout.close()
    process.wait()

    last = int(rest[-1]) if rest else acknowledged[-1]
    async with open_store(file) as store:
        assert (await store.session("u:1", "c:1")).revision >= last


async def test_another_process_is_noticed_by_its_revision(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as mine, open_store(tmp_path / "zoo.sqlite3") as theirs:
        await mine.save(session(), None)
        await theirs.save(session(revision=1, draft=("theirs",)), 0)

        with pytest.raises(ConflictError):
            await mine.save(session(revision=1, draft=("mine",)), 0)
        assert (await mine.session("u:1", "c:1")).draft == ("theirs",)


async def test_what_was_forgotten_leaves_no_bytes_in_the_files(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.save(session(user="u:secret-person"), None)
        await store.save_preferences("u:secret-person", Preferences(lang="ru"))
        await store.forget("u:secret-person")

        left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"secret-person" not in left


async def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    async with open_store(file):
        pass
    with sqlite3.connect(file) as raw:
        raw.execute("INSERT INTO migrations (name) VALUES ('m9999_future')")
        raw.execute("PRAGMA user_version = 9999")
    raw.close()

    with pytest.raises(SettingsError, match="newer version"):
        async with open_store(file):
            pass


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "zoo.sqlite3"
    file.write_text("this is a letter, not a database, and long enough to tell" * 50)

    with pytest.raises(SettingsError, match="ZOO_DATABASE"):
        async with open_store(file):
            pass
    assert file.read_text().startswith("this is a letter")


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


async def test_a_write_survives_the_callers_cancellation_and_the_next_one_goes_on(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store:
        await store.save(session(), None)
        task = asyncio.create_task(store.save(session(revision=1), 0))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.save(session(user="u:2").model_copy(update={"token": "token002"}), None)

        assert (await store.session("u:1", "c:1")).revision == 1


class TestGroupedWriter:
    async def test_what_comes_during_a_write_is_written_together(self):
        groups = []

        async def write(items):
            groups.append(list(items))
            await asyncio.sleep(0.01)
            return items

        writer = GroupedWriter(write, key=lambda item: item)
        assert await asyncio.gather(*(writer.submit(n) for n in range(5))) == [0, 1, 2, 3, 4]
        assert len(groups) <= 2

    async def test_items_of_one_key_keep_their_order(self):
        order = []

        async def write(items):
            order.extend(items)
            await asyncio.sleep(0)
            return items

        writer = GroupedWriter(write, key=lambda item: item[0])
        await asyncio.gather(*(writer.submit(("a", n)) for n in range(6)))
        assert order == [("a", n) for n in range(6)]

    async def test_a_group_that_fails_is_told_to_its_callers_and_to_nobody_else(self):
        async def write(items):
            await asyncio.sleep(0)
            if "bad" in items:
                raise OSError("disk full")
            return items

        writer = GroupedWriter(write, key=lambda item: item)
        with pytest.raises(OSError, match="disk full"):
            await writer.submit("bad")
        assert await writer.submit("good") == "good"
