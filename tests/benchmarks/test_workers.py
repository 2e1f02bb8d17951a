"""How much more two webhook workers of one database of PostgreSQL answer than one.

Worker, database and load share the cores of one machine. Where those are what bounds it, two workers cannot show what
they would do on machines of their own: the second measurement gives each of them a fixed share of a core, which leaves
the rest to the database and to the load. Beside both stands the CPU that an update costs, which must not grow.
"""

import asyncio
import itertools
import os
import signal
import socket
import statistics
import sys
import time
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from tests.benchmarks._measure import tell
from tests.benchmarks._telegram import BotProcess, Server, our_command, said_by, used_cpu

SECRET = "s3cret_-" * 4
PEOPLE = 240
EACH = 2
"""Messages that a person sends at once: their order must be kept."""
CONNECTIONS = 40
"""Deliveries at a time, as Telegram's default is."""
ROUNDS = 8
_THROTTLE = """
import itertools, os, signal, sys, time

pids, slot = [int(one) for one in sys.argv[2:]], float(sys.argv[1])
for pid in pids:
    os.kill(pid, signal.SIGSTOP)
for pid in itertools.cycle(pids):
    os.kill(pid, signal.SIGCONT)
    time.sleep(slot)
    os.kill(pid, signal.SIGSTOP)
"""
"""Let processes run in turn, each for a slot: of n processes each has an nth of a core and the others' pauses."""


class Worker(BotProcess):
    """A worker that receives updates by webhook."""

    def __init__(self, server, desk, folder, database):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        super().__init__(
            server,
            our_command(),
            folder,
            desk,
            ZOO_DATABASE=database,
            TELEGRAM_WEBHOOK_URL="https://bot.example/hook",
            TELEGRAM_WEBHOOK_LISTEN=f"127.0.0.1:{self.port}",
            TELEGRAM_WEBHOOK_SECRET=SECRET,
        )

    async def _ready(self):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.1)
            else:
                writer.close()
                return


class Load:
    """Updates of many chats, given to workers in turn as a balancer does."""

    def __init__(self, session, desk, workers):
        self.workers = workers
        self._session = session
        self._desk = desk
        self._numbers = itertools.count(1)
        self._users = itertools.count(1_000_000)

    async def give(self, people):
        """Let people say something; return seconds of clock and of the workers' CPU until all is answered."""
        users = [next(self._users) for _ in range(people)]
        places, ports = asyncio.Semaphore(CONNECTIONS), itertools.cycle(one.port for one in self.workers)

        async def deliver(user):
            for name in ("gpt-4o", "llama 2")[:EACH]:
                async with places:
                    await self._post(next(ports), said_by(user, f"/model {name}"))

        clock, cpu = time.perf_counter(), sum(one.cpu() for one in self.workers)
        answered = asyncio.create_task(self._desk.all_answered(people * EACH))
        await asyncio.sleep(0)
        await asyncio.gather(*map(deliver, users))
        await answered
        return time.perf_counter() - clock, sum(one.cpu() for one in self.workers) - cpu

    async def _post(self, port, message):
        update = {"update_id": next(self._numbers), "message": message}
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with self._session.post(f"http://127.0.0.1:{port}/hook", json=update, headers=headers) as response:
            assert response.status == 200


@pytest.fixture
async def one_and_two(postgres, tmp_path):
    """The load of one worker and that of two, each with a database of its own on one server."""
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(Server())
        session = await stack.enter_async_context(aiohttp.ClientSession())
        loads = []
        for count in (1, 2):
            database, desk = postgres.address(await postgres.new_database()), server.desk()
            workers = []
            for number in range(count):
                folder = tmp_path / f"{count}-{number}"
                folder.mkdir()
                workers.append(await stack.enter_async_context(Worker(server, desk, folder, database)))
            loads.append(Load(session, desk, workers))
        for load in loads:
            await load.give(PEOPLE)
        yield loads


async def measured(loads, postgres, people, rounds):
    """Let one and two workers take alternating rounds; return rates and CPU microseconds an update of each."""
    rates, costs, others = ([], []), ([], []), ([], [])
    for number in range(rounds):
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            before = others_cpu(postgres)
            clock, cpu = await loads[which].give(people)
            updates = people * EACH
            rates[which].append(updates / clock)
            costs[which].append(cpu / updates * 1e6)
            others[which].append((others_cpu(postgres) - before) / updates * 1e6)
    return rates, costs, others


def others_cpu(postgres):
    """Return the CPU seconds of the database's processes and of this one, which makes the load."""
    parent = postgres.pid
    pids = [parent]
    for one in Path("/proc").iterdir():
        if one.name.isdecimal() and one.joinpath("stat").exists():
            try:
                stat = one.joinpath("stat").read_text(encoding="utf-8")
            except OSError:
                continue
            if stat.rpartition(")")[2].split()[1] == str(parent):
                pids.append(int(one.name))
    return sum(used_cpu(pid) for pid in pids) + used_cpu(os.getpid())


def report(name, rates, costs, others):
    one, two = map(statistics.median, rates)
    ratio = statistics.median(second / first for first, second in zip(*rates, strict=True))
    tell(f"{name}: updates a second", f"one {one:.0f}, two {two:.0f}: {ratio:.2f} times (target 1.6)")
    growth = statistics.median(second / first for first, second in zip(*costs, strict=True))
    worker = [f"{statistics.median(cost):.0f}" for cost in costs]
    other = [f"{statistics.median(cost):.0f}" for cost in others]
    tell("  workers' CPU us an update", f"one {worker[0]}, two {worker[1]}: {growth:.2f} times")
    tell("  CPU us of database and load beside it", f"one {other[0]}, two {other[1]}")


async def test_two_webhook_workers_beside_one(one_and_two, postgres):
    report("on all cores", *await measured(one_and_two, postgres, PEOPLE, ROUNDS))
    one, two = one_and_two
    # Whoever is idle takes its turn too, so that each has the same share in both measurements.
    pids = [str(worker.pid) for worker in (*one.workers, *two.workers)]
    throttle = await asyncio.create_subprocess_exec(sys.executable, "-c", _THROTTLE, "0.01", *pids)
    try:
        shared = await measured(one_and_two, postgres, PEOPLE // 3, ROUNDS)
    finally:
        throttle.kill()
        await throttle.wait()
        for pid in pids:
            os.kill(int(pid), signal.SIGCONT)
    report("a third of a core for each", *shared)
