"""How long work rests that one process alone may do, when the process that does it is killed."""

import asyncio
import statistics
import sys
import time

import pytest

from bot.storage.opening import open_store
from tests.benchmarks._measure import tell
from tests.benchmarks._telegram import BotProcess, Server, said_by

ROUNDS = 3
READY = 10
"""Seconds after which the second process has come up and waits for its turn."""
LONGEST = 10
"""Seconds within which another process must go on."""
_MACHINES = {"this machine": "", "another machine": "socket.gethostname = lambda: 'another-machine'"}
"""What makes a process one of a machine: of another one's processes nothing can be seen here."""
_PROGRAM = """
import socket
from adapters.cli import refreshing
from adapters.cli.start import main

refreshing._FIRST = 1e9  # who may refresh is what counts: nothing is asked of other catalogues
{}
main()
"""


def program(where):
    """Return how the program is started on a machine."""
    return (sys.executable, "-c", _PROGRAM.format(_MACHINES[where]), "run", "telegram")


class Watched:
    """What the database says of who does what."""

    def __init__(self, store, source):
        self._leases = store.leases
        self.names = (f"{source} updates", "telegram digests", "catalogue")

    async def holders(self):
        """Return the number of the process that does each work."""
        found = {name: await self._leases.holder(name) for name in self.names}
        return {name: int(holder.split()[1]) for name, holder in found.items() if holder is not None}

    async def all_of(self, pid):
        while True:
            if await self.holders() == dict.fromkeys(self.names, pid):
                return
            await asyncio.sleep(0.05)


async def until_taken(watched, desk, killed):
    """Return the seconds until each work is done by another process, and until what was said meanwhile is answered."""
    started, took = time.perf_counter(), {}
    answered = asyncio.create_task(desk.all_answered(1))
    answered.add_done_callback(lambda _: took.setdefault("an answer", time.perf_counter() - started))
    while len(took) <= len(watched.names):
        for name, pid in (await watched.holders()).items():
            if pid != killed and name not in took:
                took[name] = time.perf_counter() - started
        await asyncio.sleep(0.02)
    await answered
    return took


@pytest.mark.parametrize("where", _MACHINES)
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
async def test_another_process_goes_on_after_a_kill(engine, where, tmp_path, request):
    address = tmp_path / "zoo.sqlite3"
    if engine == "postgres":
        postgres = request.getfixturevalue("postgres")
        address = postgres.address(await postgres.new_database())
    others = {"ZOO_DATABASE": str(address), "ZOO_REFRESH": "90d"}
    rounds = []
    async with Server() as server, open_store(address) as store:
        desk = server.desk()
        watched = Watched(store, f"telegram:{desk.token.partition(':')[0]}")
        for number in range(ROUNDS):
            first = BotProcess(server, program(where), tmp_path, desk, **others)
            second = BotProcess(server, program("this machine"), tmp_path, desk, **others)
            async with asyncio.timeout(120), first:
                await watched.all_of(first.pid)
                async with second:
                    await asyncio.sleep(READY)
                    assert await watched.holders() == dict.fromkeys(watched.names, first.pid)
                    await first.kill()
                    desk.push("message", **said_by(1000 + number, "/model gpt-4o"))
                    rounds.append(await until_taken(watched, desk, first.pid))
    for name in rounds[0]:
        seconds = [one[name] for one in rounds]
        tell(
            f"{engine}, killed on {where}: {name.rpartition(':')[2]}",
            f"{statistics.median(seconds):5.1f} s, most {max(seconds):5.1f}",
        )
    assert max(max(one.values()) for one in rounds) < LONGEST
