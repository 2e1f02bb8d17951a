"""What an answer costs beside a bare discord.py command on the same server in the same run, and what is kept of it.

The server stands in a process of its own, so that what is measured here is the bots alone.
"""

import asyncio
import contextlib
import gc
import itertools
import json
import statistics
import sys
import time

import aiohttp
import discord
import pytest
from discord import app_commands
from pydantic import SecretStr

from adapters.cli.compose import open_core
from adapters.discord.client import ZooClient
from adapters.discord.connect import set_endpoints
from adapters.discord.settings import DiscordSettings
from bot.settings import Settings
from tests.benchmarks._discord_memory import resident
from tests.benchmarks._discord_peer import LONGEST
from tests.benchmarks._measure import show, tell
from tests.wire.discord_bot import RunningBot
from tests.wire.discord_server import DiscordServer, redirected
from tests.wire.discord_storm import storm

PAIRS, BLOCK, FLIGHT = 40, 200, 64
ASKED = 40
"""Models that people ask for all day."""
SERVERS = 2_500


class Bare(discord.AutoShardedClient):
    """The shortest bot: it answers a command by a line of text."""

    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(description="Look a model up")
        async def model(interaction: discord.Interaction, name: app_commands.Range[str, 1, 100]) -> None:
            await interaction.response.send_message(f"You asked for {name}")

        @model.autocomplete("name")
        async def complete(_interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed} {n}", value=str(n)) for n in range(25)]


class Peer:
    """Client of the process that uses a bot."""

    def __init__(self, places, session):
        self.places = places
        self._session = session

    async def drive(self, token, names, *, flight=FLIGHT, kind=2):
        """Let the names be asked for; return what the peer timed, and the CPU seconds that the bots took."""
        started = time.process_time()
        params = {"flight": flight, "kind": kind}
        async with self._session.post(f"{self.places['drive']}/{token}", json=names, params=params) as response:
            told = await response.json()
        return told, time.process_time() - started


@contextlib.asynccontextmanager
async def peer(guilds=1):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks._discord_peer", str(guilds),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    places = json.loads(await process.stdout.readline())
    try:
        async with aiohttp.ClientSession() as session:
            yield Peer(places, session)
    finally:
        process.stdin.close()
        await process.wait()


@contextlib.asynccontextmanager
async def connected(client, token):
    task = asyncio.create_task(client.start(token))
    while not client.is_ready():  # there is nothing to wait for before it has logged in
        assert not task.done(), task.result()
        await asyncio.sleep(0.05)
    try:
        yield client
    finally:
        await client.close()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def settings_of(places):
    return DiscordSettings(bot_token=SecretStr("zoo"), api_base_url=places["api"], gateway_url=places["gateway"])


@pytest.fixture
async def core(tmp_path):
    async with open_core(Settings(database=str(tmp_path / "zoo.sqlite3"))) as made:
        gc.collect()
        gc.freeze()  # as the program does
        yield made
    gc.unfreeze()


async def test_cards_asked_before_beside_a_bare_command(core, catalogue):
    await compare(
        core, [model.name for model in catalogue.models.values()][:: len(catalogue.models) // ASKED], "/model"
    )


async def test_every_card_of_the_catalogue_beside_a_bare_command(core, catalogue):
    await compare(core, [model.name for model in catalogue.models.values()], "/model, all models in turn")


async def test_completion_beside_a_bare_one(core):
    await compare(core, ["g", "gp", "gpt", "cl", "claude", "llama 3", "мис", "q", "dee", "som"], "completion", kind=4)


async def compare(core, names, what, kind=2):
    around = itertools.cycle(names)
    async with peer() as other:
        settings = settings_of(other.places)
        set_endpoints(settings)
        async with connected(Bare(), "bare"), connected(ZooClient(core.app, settings), "zoo") as zoo:
            for token in ("bare", "zoo"):
                await other.drive(token, [next(around) for _ in range(2 * len(names))], kind=kind)
            figures = {"bare": [], "zoo": []}
            for pair in range(PAIRS):
                for token in ("bare", "zoo") if pair % 2 else ("zoo", "bare"):
                    figures[token].append(await other.drive(token, [next(around) for _ in range(BLOCK)], kind=kind))
            one = {token: (await other.drive(token, names[:100], flight=1, kind=kind))[0] for token in figures}
            assert not zoo.handler.counts["failed"]
    print()  # noqa: T201  # figures are what a benchmark is for
    for token, blocks in figures.items():
        lost = sum(s >= LONGEST for told, _ in blocks for s in told["latencies"])
        tell(f"{what}, {token}, never answered", f"{lost:8}")
        rate = statistics.median(BLOCK / told["seconds"] for told, _ in blocks)
        cpu = statistics.median(seconds / BLOCK for _, seconds in blocks)
        tell(f"{what}, {token}, {FLIGHT} in flight", f"{rate:8.0f} a second   {cpu * 1e6:6.0f} us of CPU each")
        show(f"{what}, {token}, acknowledged, {FLIGHT} in flight", [s for told, _ in blocks for s in told["latencies"]])
        show(f"{what}, {token}, acknowledged, one at a time", one[token]["latencies"])
    bare, own = figures["bare"], figures["zoo"]
    rates = [a["seconds"] / b["seconds"] for (a, _), (b, _) in zip(bare, own, strict=True)]
    costs = [b / a for (_, a), (_, b) in zip(bare, own, strict=True)]
    tell(f"{what}, zoo : bare, paired", f"rate {statistics.median(rates):.2f}   CPU {statistics.median(costs):.2f}")


async def test_memory_with_many_servers():
    print()  # noqa: T201  # as above
    held = {}
    async with peer(SERVERS) as other:
        for which in ("bare", "zoo"):
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.benchmarks._discord_memory", which, other.places["api"],
                other.places["gateway"], stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
            told, _ = await process.communicate()
            before, after, known = (float(figure) for figure in told.split())
            held[which] = after
            tell(f"memory, {which}, {known:.0f} servers", f"{before:8.1f} MB before, {after:.1f} MB connected")
    tell("memory, zoo : bare", f"{held['zoo'] / held['bare']:.2f}")


async def test_ten_thousand_cards_leave_nothing_with_the_library(core, catalogue):
    names = itertools.cycle([model.name for model in catalogue.models.values()])
    async with peer() as other:
        settings = settings_of(other.places)
        set_endpoints(settings)
        async with connected(ZooClient(core.app, settings), "zoo") as zoo:
            store = zoo._connection._view_store
            await other.drive("zoo", [next(names) for _ in range(1_000)])
            before = resident()
            await other.drive("zoo", [next(names) for _ in range(10_000)])
            kept = len(store._views), len(store._synced_message_views), len(store._modals), len(store._dynamic_items)
            assert zoo.handler.counts["answered"] == 11_000
            tell("views kept over 10,000 cards", f"{kept}   memory {resident() - before:+.1f} MB")
            assert kept == (0, 0, 0, 0)


async def test_a_storm_of_faults(tools, tmp_path):
    async with DiscordServer() as server:
        with redirected(server):
            async with RunningBot(server, tools, tmp_path / "zoo.sqlite3") as bot:
                counts, ages = await storm(server, 1_000, 5)
                await bot.client.handler.wait_until_idle(5)
                assert len(ages) + bot.counts["gone"] + bot.counts["refused"] == 1_000
    print()  # noqa: T201  # as above
    tell("1,000 uses, 5 % 5xx, 5 % 429, 5 drops", ", ".join(f"{name}: {number}" for name, number in counts.items()))
    tell("counted by the bot", ", ".join(f"{name}: {number}" for name, number in bot.counts.items()))
    show("acknowledged", ages)
