"""How long the program takes to answer once, and how much memory it holds, beside the libraries alone."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks._measure import tell

PAIRS = 15
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


def run(*command, database):
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # our own program
        command, check=True, capture_output=True, text=True, env={**os.environ, "ZOO_DATABASE": str(database)}
    )
    return time.perf_counter() - started, done.stdout


def test_answering_once_beside_the_imports_alone(tmp_path):
    database = tmp_path / "zoo.sqlite3"
    say = (str(Path(sys.executable).with_name("zoobot")), "say", "/model gpt-4o")
    bare = (sys.executable, "-c", FLOOR)
    first, _ = run(*say, database=database)
    run(*bare, database=database)
    floors, answers = [], []
    for _ in range(PAIRS):
        floors.append(run(*bare, database=database)[0])
        seconds, shown = run(*say, database=database)
        answers.append(seconds)
        assert "GPT-4o" in shown
    ratio = statistics.median(ours / theirs for ours, theirs in zip(answers, floors, strict=True))
    tell("python imports pydantic and aiosqlite", f"{statistics.median(floors) * 1e3:8.0f} ms")
    tell("zoobot say", f"{statistics.median(answers) * 1e3:8.0f} ms   {ratio:.2f} times")
    tell("zoobot say, the first time on new data", f"{first * 1e3:8.0f} ms")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read the way Linux tells it")
def test_memory_after_start(tmp_path):
    database = str(tmp_path / "zoo.sqlite3")
    figures = [float(run(sys.executable, "-c", MEMORY, database, database=database)[1]) for _ in range(3)]
    tell("memory after start, first on new data", f"{figures[0]:8.1f} MB")
    tell("memory after start", f"{statistics.median(figures[1:]):8.1f} MB")
