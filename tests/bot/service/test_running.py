import asyncio

import pytest

from bot.service.running import running


async def test_work_beside_ends_with_the_body_and_has_ended_when_that_is_left():
    ended = []

    async def work(name):
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(name)

    async with running(work("one"), work("two")):
        await asyncio.sleep(0)
    assert ended == ["one", "two"]


async def test_its_result_is_there_as_soon_as_it_has_ended():
    async def work():
        raise KeyError("lost")

    async with running(work()) as (task,):
        await asyncio.wait({task})
        with pytest.raises(KeyError):
            task.result()
