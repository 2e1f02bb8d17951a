"""How the Telegram adapter stands beside bare echoes: speed, CPU, latency, memory.

Both bots stay up and take alternating blocks; the machine's mood changes by the minute, so only ratios within a pair
count, and that of the CPU first.
"""

import asyncio
import subprocess
import sys

import pytest

from bot.loading.load import load_catalogue
from bot.paths import data_folder
from tests.benchmarks._measure import tell
from tests.benchmarks._telegram import BOTS, ROOT, BotProcess, Server, our_command, pairs, resident

IN_FLIGHT = 256
PAIRS = 12
SETTLED = 8
"""Seconds after which a bot has done what it does once after its start."""
LOOKUPS = ("claude", "g", "gp", "gpt", "gpt-4", "lla", "llama 3", "кл", "gemini", "", "deepseek r1", "qwen", "mistral")
AIOGRAM = ROOT / ".venv-bench" / "bin" / "python"
ECHOES = {
    "PTB echo, our transport": ((sys.executable, str(BOTS / "ptb.py"), "ours"), 0.8),
    "PTB echo, its own transport": ((sys.executable, str(BOTS / "ptb.py"), "stock"), 6.0),
    "PTB echo, its own transport, sequential": ((sys.executable, str(BOTS / "ptb.py"), "sequential"), 2.0),
    "aiogram echo": ((str(AIOGRAM), str(BOTS / "aiogram_echo.py")), 1.0),
}


@pytest.fixture
async def server():
    async with Server() as opened:
        yield opened


@pytest.fixture
async def zoo(server, tmp_path):
    async with BotProcess(server, our_command(), tmp_path) as bot:
        yield bot


@pytest.fixture(scope="module")
def texts():
    names = [model.name for model in list(load_catalogue(data_folder()).models.values())[::6]]
    return [f"/model {names[number % len(names)]}" for number in range(IN_FLIGHT)]


@pytest.mark.parametrize("name", ECHOES)
async def test_a_model_card_beside_an_echo(server, zoo, texts, name):
    command, target = ECHOES[name]
    if command[0] == str(AIOGRAM) and not AIOGRAM.exists():
        pytest.skip("aiogram is not installed; `make bench` installs it")
    async with BotProcess(server, command) as echo:
        await zoo.say(texts)
        await echo.say(texts)
        clock, cpu, (ours, other) = await pairs(zoo, echo, texts, PAIRS)
    tell(f"/model against {name}", f"{clock:5.2f} of its speed (target {target}), CPU ratio {cpu:5.2f}")
    tell(
        "  updates a second, CPU us an update", f"{ours[0]:.0f}, {ours[1]:.0f}   against {other[0]:.0f}, {other[1]:.0f}"
    )
    assert clock > 0
    assert cpu > 0


async def test_an_inline_answer_beside_an_echo(server, zoo):
    async with BotProcess(server, (sys.executable, str(BOTS / "ptb.py"), "ours")) as echo:
        await asyncio.sleep(SETTLED)
        await zoo.look_up("claude")
        await echo.say(["/warm"])
        looked, echoed = [], []
        for number in range(600):
            looked.append(await zoo.look_up(LOOKUPS[number % len(LOOKUPS)]))
            echoed.append((await echo.say(["/x"]))[0])
    middle, late = (sorted(looked)[int(len(looked) * share)] * 1e3 for share in (0.5, 0.99))
    echo_middle, echo_late = (sorted(echoed)[int(len(echoed) * share)] * 1e3 for share in (0.5, 0.99))
    tell(
        "inline query to answer, ms",
        f"p50 {middle:.1f}, p99 {late:.1f}; echo p50 {echo_middle:.1f}, p99 {echo_late:.1f}",
    )
    tell("  beyond the echo at p99, ms (target 10)", f"{late - echo_late:.1f}")
    assert looked


async def test_memory_beyond_the_libraries(zoo, texts):
    await asyncio.sleep(SETTLED)
    for _ in range(5):
        await zoo.say(texts)
    for text in LOOKUPS:
        await zoo.look_up(text)
    bare = await asyncio.create_subprocess_exec(
        sys.executable, str(BOTS / "imports.py"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    await bare.stdout.readline()
    await bare.stdout.readline()
    libraries = resident(bare.pid)
    bare.stdin.close()
    await bare.wait()
    tell("memory, MB: bot, libraries alone", f"{zoo.memory():.0f}, {libraries:.0f}")
    tell("  beyond the libraries (target 40)", f"{zoo.memory() - libraries:.0f}")
    assert zoo.memory() > libraries
