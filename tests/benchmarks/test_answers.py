"""How fast the core answers `/model` over the real catalogue, with the real store."""

import asyncio
import time

import pytest

from adapters.cli.compose import open_core
from bot.events import Command, Conversation
from bot.reply.reply import Outcome
from bot.settings import Settings
from tests.benchmarks._measure import show, tell

ROUNDS = 5
USERS = 32


@pytest.fixture
async def app(tmp_path):
    async with open_core(Settings(database=str(tmp_path / "zoo.sqlite3"))) as core:
        core.app.warm_up()
        yield core.app


def asking(name, user="u1", lang="en"):
    place = Conversation(platform="test", chat=user)
    return Command(name="model", args=name, conversation=place, user=user, lang=lang)


async def test_a_card_one_at_a_time(app, catalogue):
    names = [model.name for model in catalogue.models.values()]
    await app.handle(asking(names[0]))
    for lang in ("en", "ru"):
        seconds = []
        for name in names * ROUNDS:
            started = time.perf_counter()
            reply = await app.handle(asking(name, lang=lang))
            seconds.append(time.perf_counter() - started)
            assert reply.outcome in {Outcome.FOUND, Outcome.AMBIGUOUS}, name
        show(f"/model, every model of {len(names)}, {lang}", seconds)


async def test_names_as_people_slip(app):
    slips = ("клод опус", "жпт 4", "джемини 2.5 про", "лама 3", "дипсик р1", "гигачат", "пзе-4", "gemnii", "qwertyuiop")
    await app.handle(asking(slips[0]))
    seconds = []
    for name in slips * 100:
        started = time.perf_counter()
        await app.handle(asking(name, lang="ru"))
        seconds.append(time.perf_counter() - started)
    show("/model, as people type", seconds)


async def test_cards_of_many_users_at_once(app, catalogue):
    names = [model.name for model in catalogue.models.values()]
    started = time.perf_counter()
    await asyncio.gather(*(app.handle(asking(name, user=f"u{n % USERS}")) for n, name in enumerate(names)))
    tell(f"/model, {USERS} users at once", f"{len(names) / (time.perf_counter() - started):8.0f} a second")
