"""Several processes answer what they receive: each update once, in the order of its conversation."""

import asyncio
import random

import pytest

from bot.errors import StorageError
from bot.service import sharing as sharing_module
from bot.service.inbox import MOST_ATTEMPTS, Delivery
from bot.service.sharing import Sharing
from bot.storage.opening import open_store
from tests.patience import until


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(sharing_module, "_PAUSE", 0.01)
    monkeypatch.setattr(sharing_module, "_LOOK", 0.01)
    monkeypatch.setattr(sharing_module, "CLAIM", 120)  # no process that lives is too slow to renew it


@pytest.fixture
async def store(address):
    async with open_store(address) as opened:
        yield opened


class Process:
    """A process that answers in the order in which updates are begun, and notes what it has answered."""

    def __init__(self, store, name, answered):
        self.store = store
        self.name = name
        self.answered = answered
        self.sharing = Sharing(store.inbox, store.claims, "s", name, self.answer)
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.begun = []
        self._order = {}
        self._sweeping = None

    def start(self):
        self._sweeping = asyncio.create_task(self.sharing.run())
        return self

    async def answer(self, delivery):
        self.begun.append(delivery.id)
        before = self._order.get(delivery.conversation)
        mine = self._order[delivery.conversation] = asyncio.Event()
        try:
            if before is not None:
                await before.wait()
            await self.may_answer.wait()
            await asyncio.sleep(random.uniform(0, 0.002))  # noqa: S311  # any pause will do
            self.answered.append((delivery.conversation, delivery.id))
            await self.store.inbox.mark_done("s", delivery.id)
        finally:
            mine.set()

    async def receive(self, number, conversation):
        await self.store.inbox.receive(Delivery("s", number, "u:1", b"{}", 100, 0, conversation))
        self.sharing.offer(conversation)

    async def stop(self):
        self._sweeping.cancel()
        self.sharing.close()
        await self.sharing.closed()

    async def kill(self):
        """End without giving anything up."""
        tasks = [self._sweeping, *self.sharing._tasks.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def until_answered(answered, count):
    await until(lambda: len(answered) >= count)


async def until_begun(process):
    await until(lambda: process.begun)


async def test_whoever_receives_each_is_answered_once_in_the_order_of_its_conversation(store, address):
    answered = []
    async with open_store(address) as other:
        processes = Process(store, "one", answered).start(), Process(other, "two", answered).start()
        for number in range(60):
            await processes[number % 2].receive(number, f"c{number % 7 % 3}")
        await until_answered(answered, 60)
        for process in processes:
            await process.stop()
    assert len(set(answered)) == len(answered) == 60
    for conversation in ("c0", "c1", "c2"):
        numbers = [number for name, number in answered if name == conversation]
        assert numbers == sorted(numbers)


async def test_of_much_that_was_left_the_oldest_is_taken_first_and_what_comes_meanwhile_does_not_wait_for_all(
    store, monkeypatch
):
    monkeypatch.setattr(sharing_module, "_AT_ONCE", 3)
    monkeypatch.setattr(sharing_module, "_PAUSE", 3600)
    for number in range(9):
        await store.inbox.receive(Delivery("s", number, "u:1", b"{}", 100, 0, f"left{9 - number}"))
    answered = []
    process = Process(store, "one", answered).start()
    await until_answered(answered, 3)
    await process.receive(9, "new")
    await until_answered(answered, 4)
    await process.stop()
    assert sorted(answered[:3]) == [("left7", 2), ("left8", 1), ("left9", 0)]
    assert answered[3:] == [("new", 9)]


async def test_what_a_killed_process_leaves_another_answers(store, address, monkeypatch):
    monkeypatch.setattr(sharing_module, "CLAIM", 0.3)
    answered = []
    async with open_store(address) as other:
        killed, heir = Process(store, "one", answered).start(), Process(other, "two", answered)
        killed.may_answer.clear()
        for number in range(5):
            await killed.receive(number, "c")
        await until_begun(killed)
        await killed.kill()
        assert answered == []
        heir.start()
        await until_answered(answered, 5)
        await heir.stop()
    assert answered == [("c", number) for number in range(5)]


async def test_a_process_that_stops_finishes_what_it_has_begun_and_leaves_the_rest_at_once(store, address):
    answered = []
    async with open_store(address) as other:
        stopped, heir = Process(store, "one", answered).start(), Process(other, "two", answered)
        stopped.may_answer.clear()
        await stopped.receive(1, "c")
        await until_begun(stopped)
        stopping = asyncio.create_task(stopped.stop())
        await asyncio.sleep(0)
        await heir.receive(2, "c")
        stopped.may_answer.set()
        await stopping
        heir.start()
        await until_answered(answered, 2)
        await heir.stop()
    assert answered == [("c", 1), ("c", 2)]


async def test_what_may_end_the_process_is_answered_alone(store):
    answered = []
    process = Process(store, "one", answered)
    process.may_answer.clear()
    await store.inbox.receive_all(
        [
            Delivery("s", 1, "", b"{}", 100, 0, "c"),
            Delivery("s", 2, "", b"{}", 100, MOST_ATTEMPTS - 1, "c"),
            Delivery("s", 3, "", b"{}", 100, 0, "c"),
        ]
    )
    process.start()
    await until_begun(process)
    rows = await store._db.run("SELECT id, attempts FROM inbox ORDER BY id")
    assert [tuple(row) for row in rows] == [(1, 1), (2, MOST_ATTEMPTS - 1), (3, 0)]
    process.may_answer.set()
    await until_answered(answered, 3)
    await process.stop()
    assert [number for _, number in answered] == [1, 2, 3]


async def test_a_database_that_is_away_while_a_conversation_is_answered_holds_it_up_no_longer(store, monkeypatch):
    answered, away = [], [StorageError("away")]
    waiting = store.claims.waiting

    async def sometimes(*arguments):
        if away:
            raise away.pop()
        return await waiting(*arguments)

    monkeypatch.setattr(store.claims, "waiting", sometimes)
    process = Process(store, "one", answered).start()
    await process.receive(1, "c")
    await until_answered(answered, 1)
    await process.stop()


async def test_a_database_that_is_away_for_a_while_loses_nothing(store, monkeypatch):
    answered, away = [], [StorageError("away")] * 3
    claim = store.claims.claim

    async def sometimes(*arguments):
        if away:
            raise away.pop()
        return await claim(*arguments)

    monkeypatch.setattr(store.claims, "claim", sometimes)
    process = Process(store, "one", answered).start()
    await process.receive(1, "c")
    await until_answered(answered, 1)
    await process.stop()
