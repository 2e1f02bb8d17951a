"""One contract of claims, held by every store."""

import asyncio

import pytest

from bot.service.inbox import MOST_ATTEMPTS, Delivery
from bot.storage.opening import open_store


def delivery(number, conversation="c", attempts=0):
    return Delivery("s", number, "u:1", b"{}", 100, attempts, conversation)


@pytest.fixture
async def store(address):
    async with open_store(address) as opened:
        yield opened


async def claimed(store, holder, conversation="c"):
    return await store.claims.claim("s", conversation, holder, 60)


async def expire(store):
    await store._db.run("UPDATE claims SET expires_at = 1")


async def test_a_conversation_is_one_process_s_at_a_time(store, address):
    async with open_store(address) as other:
        assert await claimed(store, "one")
        assert not await claimed(other, "two")
        assert await claimed(other, "two", "another")
        assert await claimed(store, "one")


async def test_of_many_that_claim_at_once_one_gets_it(store):
    got = await asyncio.gather(*(claimed(store, f"p{number}") for number in range(20)))
    assert sum(got) == 1


async def test_a_claim_ends_unless_it_is_renewed(store):
    assert await claimed(store, "one")
    await expire(store)
    await store.claims.renew("s", "one", 60)
    assert not await claimed(store, "two")
    await expire(store)
    assert await claimed(store, "two")


async def test_it_is_not_given_up_while_an_update_waits_unless_its_process_ends(store):
    await store.inbox.receive(delivery(1))
    assert await claimed(store, "one")
    assert not await store.claims.release("s", "c", "one")
    await store.inbox.mark_done("s", 1)
    assert await store.claims.release("s", "c", "one")
    await store.inbox.receive(delivery(2))
    assert await claimed(store, "one")
    assert await store.claims.release("s", "c", "one", leaving=True)
    assert await claimed(store, "two")


async def test_nobody_gives_up_another_s_claim(store):
    assert await claimed(store, "one")
    await store.claims.release("s", "c", "two", leaving=True)
    assert not await claimed(store, "two")


async def test_what_waits_in_a_conversation_is_listed_in_its_order(store):
    await store.inbox.receive_all([delivery(9), delivery(3), delivery(5, "other"), delivery(4, attempts=MOST_ATTEMPTS)])
    assert [one.id for one in await store.claims.waiting("s", "c")] == [9, 3]


async def test_what_nobody_answers_is_found(store):
    await store.inbox.receive_all([delivery(1), delivery(2, "other"), delivery(3, "third", MOST_ATTEMPTS)])
    assert await claimed(store, "one", "other")
    assert await store.claims.unclaimed("s", 60) == ["c"]
    await expire(store)
    assert await store.claims.unclaimed("s", 60) == ["c", "other"]


async def test_a_claim_of_a_clock_that_was_put_back_keeps_nothing_waiting(store):
    await store.inbox.receive(delivery(1))
    assert await claimed(store, "one")
    await store._db.run("UPDATE claims SET expires_at = expires_at + 3600000")  # an hour
    assert await store.claims.unclaimed("s", 60) == ["c"]
    assert await claimed(store, "two")


async def test_of_what_is_answered_the_conversation_is_erased(store):
    await store.inbox.receive_all([delivery(1), delivery(2)])
    await store.inbox.mark_done("s", 1)
    await store.inbox.forget("u:1")
    assert [tuple(row) for row in await store._db.run("SELECT conversation FROM inbox")] == [("",), ("",)]
