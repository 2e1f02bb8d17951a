import asyncio

from adapters.telegram.keyed_queue import KeyedQueue


async def work(queues, key, name, log, wait=None):
    async with queues.reserve(key):
        log.append(f"{name} in")
        if wait is not None:
            await wait.wait()
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def test_one_key_passes_in_the_order_of_the_tickets():
    queues, log = KeyedQueue(), []
    await asyncio.gather(*(work(queues, "a", str(number), log) for number in range(5)))
    assert log == [f"{number} {way}" for number in range(5) for way in ("in", "out")]
    assert len(queues) == 0


async def test_a_slow_one_holds_up_its_own_key_alone():
    queues, log, gate = KeyedQueue(), [], asyncio.Event()
    slow = asyncio.gather(work(queues, "a", "slow", log, gate), work(queues, "a", "next", log))
    await asyncio.sleep(0)
    await work(queues, "b", "other", log)
    assert log == ["slow in", "other in", "other out"]
    gate.set()
    await slow
    assert log[-2:] == ["next in", "next out"]
    assert len(queues) == 0


async def test_one_that_is_cancelled_lets_the_next_in_but_not_before_its_turn():
    queues, log, gate = KeyedQueue(), [], asyncio.Event()
    first = asyncio.create_task(work(queues, "a", "first", log, gate))
    second = asyncio.create_task(work(queues, "a", "second", log))
    third = asyncio.create_task(work(queues, "a", "third", log))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.sleep(0)
    assert log == ["first in"]
    gate.set()
    await asyncio.gather(first, third)
    assert log == ["first in", "first out", "third in", "third out"]
    assert len(queues) == 0


async def test_one_that_fails_lets_the_next_in():
    queues, log = KeyedQueue(), []

    async def fails():
        async with queues.reserve("a"):
            raise ValueError

    results = await asyncio.gather(fails(), work(queues, "a", "next", log), return_exceptions=True)
    assert isinstance(results[0], ValueError)
    assert log == ["next in", "next out"]


async def test_a_ticket_given_back_holds_up_nobody():
    queues, log = KeyedQueue(), []
    slot = queues.reserve("a")
    slot.release()
    slot.release()
    await work(queues, "a", "next", log)
    assert log == ["next in", "next out"]
    await asyncio.sleep(0)
    assert len(queues) == 0
