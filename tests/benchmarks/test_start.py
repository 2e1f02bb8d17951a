"""What it costs the program to answer once, and how much memory it holds, beside the libraries alone."""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.benchmarks._measure import tell

ROOT = Path(__file__).parents[2]
PAIRS = 9
FLOOR = "import pydantic, aiosqlite"
MEMORY = """
import asyncio, resource, sys
from adapters.cli.compose import open_core
from bot.events import Command, Conversation, Query
from bot.settings import Settings

async def main():
    async with open_core(Settings(database=sys.argv[1])) as core:
        place = Conversation(platform="test", chat="c")
        for name, args in (("model", "gpt-4o"), ("choose", ""), ("compare", "gpt-4o vs llama 3")):
            await core.app.handle(Command(name=name, args=args, conversation=place, user="u"))
        await core.app.suggest(Query(text="gpt", user="u", platform="test"))
        for line in open("/proc/self/status"):
            if line.startswith("VmRSS"):
                print(int(line.split()[1]) / 1024)

asyncio.run(main())
"""


@dataclass(frozen=True)
class Run:
    """The cost of a run of a program: processor time, which others on the machine hardly change, and time."""

    cpu: float
    wall: float
    shown: str


def run(*command, database):
    environment = {**os.environ, "ZOO_DATABASE": str(database)}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603  # ours
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall, done.stdout)


def compare(name, ours, floor, figure):
    pairs = [(getattr(one, figure), getattr(other, figure)) for one, other in zip(ours, floor, strict=True)]
    ratio = statistics.median(one / other for one, other in pairs)
    one, other = (statistics.median(side) * 1e3 for side in zip(*pairs, strict=True))
    tell(f"{name}, {figure}", f"{one:8.0f} ms   floor {other:4.0f} ms   {ratio:.2f} times")


@pytest.fixture(scope="module", autouse=True)
def compiled():
    """Compile as `make install` does: the first run after a change is not what a person meets."""
    for folder in ("bot", "adapters"):
        compileall.compile_dir(ROOT / folder, quiet=1)


@pytest.mark.parametrize("asked", ["/model gpt-4o", "/model claude opus 4", "/choose"])
def test_answering_once_beside_the_imports_alone(tmp_path, asked):
    database = tmp_path / "zoo.sqlite3"
    say = (str(Path(sys.executable).with_name("zoobot")), "say", asked)
    bare = (sys.executable, "-c", FLOOR)
    first = run(*say, database=database)
    run(*bare, database=database)
    floor, ours = [], []
    for pair in range(PAIRS):
        for which in (0, 1) if pair % 2 else (1, 0):
            (floor, ours)[which].append(run(*(bare, say)[which], database=database))
    assert all(one.shown == first.shown for one in ours)
    for figure in ("cpu", "wall"):
        compare(f"zoobot say {asked}", ours, floor, figure)
    tell(f"zoobot say {asked}, first on new data", f"{first.cpu * 1e3:8.0f} ms")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read the way Linux tells it")
def test_memory_after_start(tmp_path):
    database = str(tmp_path / "zoo.sqlite3")
    figures = [float(run(sys.executable, "-c", MEMORY, database, database=database).shown) for _ in range(3)]
    tell("memory after start, first on new data", f"{figures[0]:8.1f} MB")
    tell("memory after start", f"{statistics.median(figures[1:]):8.1f} MB")
