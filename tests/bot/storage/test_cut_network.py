"""A network that is cut between the program and its database: it says nothing, and keeps no connection of before."""

import asyncio

import pytest

from bot.errors import StorageError
from bot.service import leading
from bot.service.leading import Leading
from bot.storage.opening import open_store
from bot.storage.postgres import database
from tests.bot.storage.cut_network import Way
from tests.patience import PATIENCE, until


@pytest.fixture
async def way(postgres):
    """A way to the server that can be cut."""
    async with Way(postgres.folder / ".s.PGSQL.5432") as opened:
        yield opened


@pytest.fixture
async def far(postgres, way, monkeypatch):
    """A store that is reached by that way, with some connections open."""
    monkeypatch.setattr(database, "_CLOSING", 0.2)
    async with open_store(f"postgresql://zoo@127.0.0.1:{way.port}/{await postgres.empty_database()}") as store:
        await looked(store)
        yield store


async def looked(store):
    """Read something over several connections at once."""
    return await asyncio.gather(*(store.leases.holder(f"{number}") for number in range(4)))


async def test_it_is_noticed_and_when_it_is_mended_nothing_waits_for_what_was_before(way, far, monkeypatch):
    monkeypatch.setattr(database, "STATEMENT_SECONDS", 0.5)
    way.cut()
    with pytest.raises(StorageError, match="TimeoutError"):
        await far.leases.holder("polling")
    monkeypatch.setattr(database, "STATEMENT_SECONDS", 2 * PATIENCE)
    way.mend()
    async with asyncio.timeout(PATIENCE):
        assert await looked(far) == [None] * 4


async def test_who_gives_up_waiting_is_not_held_up_by_it(way, far, monkeypatch):
    monkeypatch.setattr(database, "STATEMENT_SECONDS", 2 * PATIENCE)
    monkeypatch.setattr(database, "PATIENCE", 2 * PATIENCE)
    way.cut()
    asking = asyncio.create_task(far.leases.holder("polling"))
    await asyncio.wait([asking], timeout=0.2)
    asking.cancel()
    done, _ = await asyncio.wait([asking], timeout=PATIENCE / 10)
    way.mend()
    assert done == {asking}


async def test_the_process_that_is_cut_off_stops_before_another_takes_over(way, far, postgres_address, monkeypatch):
    monkeypatch.setattr(database, "STATEMENT_SECONDS", 2.0)
    monkeypatch.setattr(leading, "LEASE", 3)
    monkeypatch.setattr(leading, "_MARGIN", 1.5)
    monkeypatch.setattr(leading, "_PAUSE", 0.3)
    working, together = [], []

    async def work(name):
        together.extend(working)
        working.append(name)
        try:
            await asyncio.Event().wait()
        finally:
            working.remove(name)

    def begin(store, name):
        return asyncio.create_task(Leading(store.leases, name).run("polling", lambda: work(name)))

    async with open_store(postgres_address) as near:
        cut_off = begin(far, "cut off")
        await until(lambda: working == ["cut off"])
        other = begin(near, "other")
        way.cut()
        await until(lambda: "other" in working)
        way.mend()
        other.cancel()
        await until(lambda: working == ["cut off"])
        cut_off.cancel()
        await asyncio.gather(cut_off, other, return_exceptions=True)
    assert together == []
