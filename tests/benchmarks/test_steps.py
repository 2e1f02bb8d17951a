"""How fast the core answers a press of the guided choice, durable write and all, beside a bare upsert."""

import asyncio
import gc
import random
import statistics
import sys
import time

import aiosqlite
import asyncpg
import pytest

from adapters.cli.collector import tune_garbage_collector
from adapters.cli.compose import open_core
from adapters.cli.quiet import take_short_turns
from bot.events import Command, Conversation, Press
from bot.settings import Settings
from tests.benchmarks._measure import alternate, paired_ratio, show, tell

USERS = 32
BLOCK = 50
UPSERT = """
INSERT INTO bare ("user", payload) VALUES ({}, {}) ON CONFLICT ("user") DO UPDATE SET payload = excluded.payload
"""


@pytest.fixture
async def app(address):
    async with open_core(Settings(database=str(address))) as core:
        core.app.warm_up()
        gc.collect()
        tune_garbage_collector()  # as the program does
        turn = sys.getswitchinterval()
        take_short_turns()
        yield core.app
        sys.setswitchinterval(turn)
        gc.unfreeze()


@pytest.fixture
async def bare(address, tmp_path):
    """The engine's own library, which writes a row of a person and a text, durably."""
    if isinstance(address, str):
        async with asyncpg.create_pool(address, min_size=USERS, max_size=USERS) as pool:
            await pool.execute('CREATE TABLE IF NOT EXISTS bare ("user" TEXT PRIMARY KEY, payload TEXT)')
            yield lambda user, text: pool.execute(UPSERT.format("$1", "$2"), user, text)
            await pool.execute("DROP TABLE bare")
        return
    async with aiosqlite.connect(tmp_path / "bare.sqlite3", isolation_level=None) as connection:
        await connection.execute_fetchall("PRAGMA journal_mode = WAL")
        await connection.execute_fetchall("PRAGMA synchronous = FULL")
        await connection.execute_fetchall("CREATE TABLE bare (user TEXT PRIMARY KEY, payload TEXT) WITHOUT ROWID")
        yield lambda user, text: connection.execute_fetchall(UPSERT.format("?", "?"), (user, text))


class Chooser:
    """A person who goes through the guided choice again and again."""

    def __init__(self, app, user):
        self.app = app
        self.user = user
        self.chat = Conversation(platform="test", chat=user)
        self.reply = None
        self.dice = random.Random(user)  # noqa: S311  # no secret

    async def press(self, number):
        """Press a choice that changes the session; start anew where there is none."""
        if self.reply is None:
            start = Command(name="choose", conversation=self.chat, user=self.user)
            self.reply = await self.app.handle(start)
        choices = self.reply.choices
        pressed = [one for one in choices if hasattr(one, "action")]
        actions = [
            one.action for one in pressed if one.intent in {"pick_one", "pick_many"} and "~wn~" not in one.action
        ]
        restart = [one.action for one in pressed if "~wr~" in one.action]
        chosen = restart[0] if restart and (not actions or number % 12 == 0) else self.dice.choice(actions)
        self.reply = await self.app.handle(Press(action=chosen, conversation=self.chat, user=self.user))
        assert self.reply.outcome in {"question", "result", "nothing_fits"}, self.reply.outcome


async def test_a_step_one_at_a_time(app, bare):
    one = Chooser(app, "u0")

    async def upsert(number):
        await bare("u0", f"{number}" * 100)

    await alternate(upsert, one.press, pairs=2)
    plain, steps = await alternate(upsert, one.press)
    show("bare upsert, one at a time", plain)
    show("step of the guided choice, one at a time", steps)
    tell("ratio of step to bare upsert, paired", f"{paired_ratio(plain, steps):.2f}")


async def test_the_processor_time_of_a_step(app, bare):
    """Measure it in this process, threads and all: what is spent in a server of PostgreSQL is spent beside it."""
    one, spent = Chooser(app, "u0"), ([], [])

    async def upsert(number):
        await bare("u0", f"{number}" * 100)

    for number in range(24):
        for which in (0, 1) if number % 2 == 0 else (1, 0):
            before = time.process_time()
            for turn in range(BLOCK):
                await (upsert, one.press)[which](number * BLOCK + turn)
            spent[which].append((time.process_time() - before) / BLOCK * 1e6)
    plain, steps = map(statistics.median, spent)
    ratio = statistics.median(ours / theirs for theirs, ours in zip(*spent, strict=True))
    tell("CPU us of a bare upsert, of a step", f"{plain:.0f}, {steps:.0f}: {ratio:.2f} times")


async def test_steps_of_many_users_at_once(app, bare):
    people = [Chooser(app, f"u{n}") for n in range(USERS)]

    async def rate(act):
        async def one(person):
            for number in range(1, 11):
                await act(person, number)

        started = time.perf_counter()
        await asyncio.gather(*(one(person) for person in people))
        return USERS * 10 / (time.perf_counter() - started)

    async def upsert(person, number):
        await bare(person.user, f"{number}" * 100)

    async def step(person, number):
        await person.press(number)

    plain, steps = [], []
    for _ in range(8):
        plain.append(await rate(upsert))
        steps.append(await rate(step))
    ratio = statistics.median(ours / theirs for ours, theirs in zip(steps, plain, strict=True))
    tell(f"bare upserts, {USERS} users", f"{statistics.median(plain):8.0f} a second")
    tell(f"steps, {USERS} users", f"{statistics.median(steps):8.0f} a second   {ratio:.2f} times")
