import asyncio

import pytest

from bot.errors import StorageError
from bot.events import Conversation, Layout
from bot.service.inbox import LIFETIME, Delivery
from bot.service.store import Preferences
from bot.storage.opening import open_store
from bot.wizard.session import Session


def delivery(number, payload=b"{}", source="s", owner="u:1", at=100):
    return Delivery(source, number, owner, payload, at)


@pytest.fixture
async def store(address):
    async with open_store(address) as opened:
        yield opened


async def numbers(store, source="s"):
    return [one.id for one in await store.inbox.pending(source)]


async def test_what_came_waits_until_it_is_crossed_out_even_over_a_restart(address):
    async with open_store(address) as store:
        await store.inbox.receive_all([delivery(1), delivery(2, b"two"), delivery(3)])
        await store.inbox.mark_done("s", 1)
    async with open_store(address) as store:
        assert await store.inbox.pending("s") == [delivery(2, b"two"), delivery(3)]


async def test_what_comes_twice_is_new_once_also_after_it_was_crossed_out(store):
    assert await store.inbox.receive_all([delivery(1), delivery(2)]) == [delivery(1), delivery(2)]
    await store.inbox.mark_done("s", 1)
    assert await store.inbox.receive_all([delivery(1), delivery(2), delivery(3)]) == [delivery(3)]
    assert not await store.inbox.receive(delivery(1))
    assert await numbers(store) == [2, 3]


async def test_of_many_that_come_at_once_each_is_new_once(store):
    new = await asyncio.gather(*(store.inbox.receive(delivery(number % 20)) for number in range(100)))
    assert sum(new) == 20


async def test_sources_do_not_mix(store):
    await store.inbox.receive(delivery(1))
    assert await store.inbox.receive(delivery(1, source="other"))
    await store.inbox.mark_done("other", 1)
    assert await numbers(store) == [1]


async def test_they_are_listed_as_they_came_whatever_their_numbers(store):
    for number in (900, 5, 30):
        await store.inbox.receive(delivery(number))
    assert await numbers(store) == [900, 5, 30]


async def test_what_is_old_is_purged(store):
    await store.inbox.receive_all([delivery(1, at=100), delivery(2, at=200)])
    await store.inbox.mark_done("s", 1)
    await store.inbox.purge(150)
    assert await numbers(store) == [2]
    assert await store.inbox.receive(delivery(1))


async def test_what_waits_outlives_a_clock_that_is_a_year_ahead_and_is_purged_when_more_was_seen_days_later(store):
    await store.first_sight("before", 90)
    await store.inbox.receive(delivery(1, at=100))
    year_ahead = 100 + 365 * 24 * 60 * 60
    await store.purge(year_ahead, year_ahead)
    await store.inbox.purge(year_ahead)
    assert await numbers(store) == [1]
    await store.first_sight("after", 101 + LIFETIME)
    await store.inbox.purge(year_ahead)
    assert await numbers(store) == []


@pytest.mark.parametrize("way", ["answered", "forgotten"])
async def test_what_was_said_leaves_no_bytes(tmp_path, way):
    path = tmp_path / "zoo.sqlite3"
    async with open_store(path) as store:
        await store.inbox.receive(delivery(1, b"the secret words", owner="u:77001"))
        if way == "answered":
            await store.forget("u:0")
            await store.inbox.mark_done("s", 1)
        else:
            await store.forget("u:77001")
        assert await numbers(store) == []
        files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"secret" not in files
    assert b"77001" not in files


async def test_a_moved_conversation_keeps_its_sessions_and_choices(store):
    old, new = (Conversation(platform="p", chat=chat) for chat in ("-1", "-1001"))
    session = Session(token="token001", user="p:1", conversation=old.key, updated_at=100)
    other = session.model_copy(update={"token": "token002", "conversation": "elsewhere"})
    await store.save(session, None)
    await store.save(other, None)
    await store.save_preferences(old.place_key, Preferences(layout=Layout.RICH))

    await store.move(old, new)

    moved = session.model_copy(update={"conversation": new.key})
    assert await store.session("p:1", old.key) is None
    assert await store.session("p:1", new.key) == moved
    assert await store.session_by_token("token001", 0) == moved
    assert await store.session_by_token("token002") == other
    assert (await store.preferences(new.place_key)).layout is Layout.RICH
    assert await store.preferences(old.place_key) == Preferences()


async def test_a_failed_write_is_an_error_of_the_project_not_of_the_database(store):
    await store._db.run("ALTER TABLE inbox RENAME TO away")
    with pytest.raises(StorageError, match="Error"):
        await store.inbox.receive(delivery(1, b"secret"))
    with pytest.raises(StorageError, match="Error"):
        await store.inbox.receive_all([delivery(1, b"secret")])
    await store._db.run("ALTER TABLE away RENAME TO inbox")


async def test_what_was_under_way_at_three_ends_of_the_process_is_set_aside_and_kept(address):
    async with open_store(address) as store:
        await store.inbox.receive_all([delivery(1), delivery(2)])
    for attempts in (1, 2):
        async with open_store(address) as store:
            assert [one.attempts for one in await store.inbox.pending("s")] == [attempts] * 2
            await store.inbox.begin("s", [1, 2])
            if attempts == 2:
                assert await store.inbox.put_back("s", [2]) == {2}
    async with open_store(address) as store:
        assert await store.inbox.pending("s") == [delivery(2)._replace(attempts=0)]
        assert await store.inbox.count_set_aside() == 1
        assert not await store.inbox.receive(delivery(1))


async def test_what_is_set_aside_can_be_forgotten_and_is_purged(store):
    for number, owner in ((1, "u:1"), (2, "u:2")):
        await store.inbox.receive(delivery(number, owner=owner)._replace(attempts=3))
    await store.forget("u:1")
    assert await store.inbox.count_set_aside() == 1
    await store.inbox.purge(150)
    assert await store.inbox.count_set_aside() == 0


async def test_only_what_still_waits_is_put_back(store):
    await store.inbox.receive_all([delivery(1), delivery(2, owner="u:2"), delivery(3), delivery(4, source="other")])
    await store.inbox.mark_done("s", 1)
    await store.forget("u:2")
    assert await store.inbox.put_back("s", [1, 2, 3, 4, 5]) == {3}
    assert await store.inbox.put_back("s", []) == set()
