"""How long the loop is held up while another catalogue takes the place of the one that is answered from."""

import json
import os
import statistics
import subprocess
import sys

import pytest

from tests.benchmarks._measure import tell

SWAPS = """
import asyncio, gc, json, sys, time
gc.disable()
from datetime import timedelta
from adapters.cli.collector import tune_garbage_collector
from adapters.cli.compose import open_core, refresh_order
from adapters.cli.refreshing import Refresher
from bot.settings import Settings

STEP = 0.001

class Ticker:
    def __init__(self):
        self.worst = 0.0
    async def run(self):
        while True:
            started = time.perf_counter()
            await asyncio.sleep(STEP)
            self.worst = max(self.worst, time.perf_counter() - started - STEP)

async def longest(doing):
    ticker = Ticker()
    ticking = asyncio.create_task(ticker.run())
    started = time.perf_counter()
    await doing
    ticking.cancel()
    return ticker.worst, time.perf_counter() - started

def memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))

async def main():
    settings = Settings(database=sys.argv[1])
    async with open_core(settings):
        pass
    async with open_core(settings) as core:
        core.app.warm_up()
        tune_garbage_collector()
        refresher = Refresher(core.app, refresh_order(settings), timedelta(hours=6))
        rows = []
        for _ in range(12):
            worst, took = await longest(refresher._swap(refresher._stamp))
            floor, _ = await longest(asyncio.sleep(took))
            rows.append((floor, worst, took, memory()))
        print(json.dumps(rows))

asyncio.run(main())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read the way Linux tells it")
def test_the_longest_pause_of_a_swap_beside_that_of_an_idle_loop(tmp_path):
    command = (sys.executable, "-c", SWAPS, str(tmp_path / "zoo.sqlite3"))
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ))  # noqa: S603  # ours
    floors, pauses, lengths, memories = zip(*json.loads(done.stdout), strict=True)
    ratio = statistics.median(pause / floor for pause, floor in zip(pauses, floors, strict=True))
    floor, pause = statistics.median(floors) * 1e3, statistics.median(pauses) * 1e3
    tell("swap, longest pause", f"{pause:8.2f} ms   idle {floor:5.2f} ms   {ratio:.2f} times")
    tell("swap, longest pause, best of 12", f"{min(pauses) * 1e3:8.2f} ms   idle {min(floors) * 1e3:5.2f} ms")
    tell("swap, whole", f"{statistics.median(lengths):8.2f} s")
    tell("memory after the fourth swap, the twelfth", f"{memories[3]:8.1f} MB   {memories[11]:6.1f} MB")
