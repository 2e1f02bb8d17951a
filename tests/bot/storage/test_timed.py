"""What operations of the store are timed as."""

import pytest

from bot.errors import StorageError
from bot.service.inbox import Delivery
from bot.storage.opening import open_database, open_store
from bot.storage.timed import TimedDatabase
from bot.wizard.session import Session


class Broken:
    """A database that refuses everything, after some time."""

    def __init__(self, clock):
        self._clock = clock

    async def run(self, _statement, *_values):
        self._clock.now += 2
        raise StorageError("no")


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


async def test_operations_are_timed_by_table_and_by_reading_or_writing_on_either_engine(address):
    seen = []
    async with open_store(address, observe=lambda operation, seconds: seen.append((operation, seconds >= 0))) as store:
        await store.save(Session(user="u:1", conversation="c:1", token="token001", revision=0, updated_at=1), None)
        await store.session_by_token("token001")
        await store.preferences("u:1")
        await store.first_sight("e:1", 1)
        await store.inbox.receive(Delivery("s", 1, "u:1", b"{}", 1))
        await store.inbox.pending("s")
        await store.inbox.mark_done("s", 1)
        lease = await store.leases.acquire("work", "me", 6)
        await store.leases.renew(lease, 6)
        await store.leases.holder("work")
        await store.claims.claim("s", "c:1", "me", 8)
        await store.claims.unclaimed("s", 8)
        await store.claims.release("s", "c:1", "me")
        await store.key_values.put("name", "value")
        await store.key_values.get("name")
        await store.note("u:1", "c:1", "last", 1)
        await store.watches.last_state()

    assert seen == [
        (operation, True)
        for operation in (
            *("write sessions", "read sessions", "read preferences", "write events"),
            *("write inbox", "read inbox", "write inbox"),
            *("write leases", "write leases", "read leases", "write claims", "read inbox", "write claims"),
            *("write marks", "read marks", "read notes", "read catalogue_states"),
        )
    ]


async def test_what_fails_is_timed_too_and_a_strange_statement_has_no_name_of_its_own():
    clock, seen = Clock(), []
    database = TimedDatabase(Broken(clock), lambda *timed: seen.append(timed), clock)
    with pytest.raises(StorageError):
        await database.run("SELECT 1 FROM people WHERE name = 'Ann'")

    assert seen == [("other", 2.0)]


async def test_without_somebody_to_tell_nothing_is_timed(tmp_path):
    async with open_store(tmp_path / "zoo.sqlite3") as store, open_database(tmp_path / "zoo.sqlite3") as database:
        assert type(store._db) is type(database)
