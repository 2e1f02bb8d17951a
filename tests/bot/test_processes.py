"""Work done by another process: its result, or why there is none."""

import asyncio
import multiprocessing
import os
import time
from functools import partial

import pytest

from bot.processes import ProcessError, done_elsewhere


def fail(secret):
    raise RuntimeError(secret)


async def test_the_result_comes_back_from_another_process():
    assert await done_elsewhere(os.getpid, 60) != os.getpid()


async def test_a_failure_is_told_without_its_message():
    with pytest.raises(ProcessError, match="RuntimeError") as told:
        await done_elsewhere(partial(fail, "what somebody wrote"), 60)
    assert "what somebody wrote" not in str(told.value)


async def test_a_process_that_ends_is_noticed():
    with pytest.raises(ProcessError, match="ended"):
        await done_elsewhere(partial(os._exit, 3), 60)


async def test_work_that_takes_too_long_is_ended():
    with pytest.raises(ProcessError, match="longer"):
        await done_elsewhere(partial(time.sleep, 600), 0.1)


async def test_a_process_that_is_just_being_started_does_not_outlive_who_wanted_it():
    task = asyncio.create_task(done_elsewhere(partial(time.sleep, 600), 900))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.get_running_loop().shutdown_default_executor()  # which waits for its threads
    assert multiprocessing.active_children() == []


async def test_a_bot_that_stops_does_not_wait_for_it():
    task = asyncio.create_task(done_elsewhere(partial(time.sleep, 600), 900))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
