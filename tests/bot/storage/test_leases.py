"""One contract of leases, held by every store."""

import asyncio

import pytest

from bot.service.leases import Lease
from bot.storage.opening import open_store


@pytest.fixture
async def store(address):
    async with open_store(address) as opened:
        yield opened


async def expire(store):
    await store._db.run("UPDATE leases SET expires_at = 1")


async def test_of_two_processes_one_gets_it(store, address):
    async with open_store(address) as other:
        lease = await store.leases.acquire("polling", "one", 60)

        assert lease == Lease("polling", "one", 1)
        assert await other.leases.acquire("polling", "two", 60) is None
        assert await other.leases.acquire("digests", "two", 60) == Lease("digests", "two", 1)


async def test_of_many_at_once_one_gets_it(store):
    got = await asyncio.gather(*(store.leases.acquire("polling", f"p{n}", 60) for n in range(20)))

    assert sum(lease is not None for lease in got) == 1


async def test_another_takes_over_when_the_time_has_passed_and_the_first_is_told(store):
    first = await store.leases.acquire("polling", "one", 60)
    await expire(store)
    assert await store.leases.holder("polling") is None
    second = await store.leases.acquire("polling", "two", 60)

    assert second.fence > first.fence
    assert await store.leases.holder("polling") == "two"
    assert not await store.leases.renew(first, 60)
    await store.leases.release(first)
    assert await store.leases.acquire("polling", "one", 60) is None


async def test_who_renews_in_time_keeps_it(store):
    lease = await store.leases.acquire("polling", "one", 60)
    await expire(store)

    assert await store.leases.renew(lease, 60)  # late, but nobody else has had a turn
    assert await store.leases.holder("polling") == "one"
    assert await store.leases.acquire("polling", "two", 60) is None


async def test_what_is_released_is_free_at_once(store):
    first = await store.leases.acquire("polling", "one", 60)
    await store.leases.release(first)

    assert await store.leases.holder("polling") is None
    assert (await store.leases.acquire("polling", "two", 60)).fence == first.fence + 1


async def test_a_process_that_begins_again_gets_it_at_once_and_its_former_turn_is_over(store):
    first = await store.leases.acquire("polling", "one", 60)
    again = await store.leases.acquire("polling", "one", 60)

    assert again.fence > first.fence
    assert not await store.leases.renew(first, 60)


async def test_a_clock_that_was_put_back_keeps_nobody_out_for_long(store):
    await store.leases.acquire("polling", "one", 3600)

    assert await store.leases.acquire("polling", "two", 60) is not None


async def test_those_that_take_part_are_counted_over_all_processes_while_they_live(store, address):
    async with open_store(address) as other:
        assert await store.leases.take_part("calls", "one", 60) == 1
        assert await other.leases.take_part("calls", "two", 60) == 2
        assert await store.leases.take_part("calls", "one", 60) == 2
        assert await store.leases.take_part("other calls", "one", 60) == 1
        await other.leases.leave("calls", "two")
        assert await store.leases.take_part("calls", "one", 60) == 1


async def test_of_those_that_have_ended_without_a_word_nothing_is_left(store):
    await store.leases.take_part("calls", "one", 60)
    await store.leases.acquire("calls", "one", 60)
    await expire(store)

    assert await store.leases.take_part("calls", "two", 60) == 1
    names = {row[0] for row in await store._db.run("SELECT holder FROM leases WHERE name <> 'calls'")}
    assert names == {"two"}


async def test_after_a_clock_was_put_back_nobody_counts_for_long_who_has_ended(store):
    await store.leases.take_part("calls", "one", 3600)

    assert await store.leases.take_part("calls", "two", 6) == 1
