"""Processes of their own for heavy work, so that answers are never held up by it."""

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import ZooError, loggable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


class ProcessError(ZooError):
    """Work that another process has not done, and why; it quotes nothing that was worked on."""


def new_process(begin: Callable[[], object]) -> Executor:
    """Return one process that is started when something is sent to it, that begins so, and that ends with this one."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A fork would inherit the connections of the bot, and threads in the middle of something.
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=spawned, initializer=_begin, initargs=(begin,))


async def done_elsewhere(work: Callable[[], object], seconds: float) -> object:
    """Have work done by a process of its own that ends with it; return its result.

    Raises:
        ProcessError: the work has failed, or took longer than that.
    """
    starting = asyncio.create_task(asyncio.to_thread(_start, work))  # which takes longer than an answer may wait
    try:
        await asyncio.shield(starting)
        return await asyncio.to_thread(_result, starting.result().end, seconds)
    finally:
        started = await starting  # a thread that is starting a process does so whatever is cancelled
        started.process.kill()
        await asyncio.to_thread(started.process.join)
        started.end.close()


class _Started(NamedTuple):
    process: "BaseProcess"
    end: "Connection"


class _Failed(NamedTuple):
    why: str


def _start(work: Callable[[], object]) -> _Started:
    import multiprocessing

    spawned = multiprocessing.get_context("spawn")
    ours, theirs = spawned.Pipe(duplex=False)
    process = spawned.Process(target=_do, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()
    return _Started(process, ours)


def _do(work: Callable[[], object], end: "Connection") -> None:
    _begin()
    try:
        result = work()
    except Exception as error:  # noqa: BLE001  # whatever it is, it is told to who asked for the work
        result = _Failed(loggable(error))
    end.send(result)


def _result(end: "Connection", seconds: float) -> object:
    try:
        if not end.poll(seconds):
            raise ProcessError(f"takes longer than {seconds:g} seconds")
        result: object = end.recv()
    except EOFError as error:
        raise ProcessError("has ended before its work was done") from error
    if isinstance(result, _Failed):
        raise ProcessError(result.why)
    return result


def _begin(begin: Callable[[], object] | None = None) -> None:
    """Leave stopping to the bot, and do not outlive it."""
    if begin is not None:
        begin()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
