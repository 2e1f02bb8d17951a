"""How fast names are found and completed, over catalogues of very different sizes."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
import rtoml

from adapters.cli.compose import open_core
from bot.app import App
from bot.events import Query, Wanted
from bot.search.finder import Finder
from bot.settings import Settings
from tests.benchmarks._measure import show, tell

LOOKUPS = rtoml.loads((Path(__file__).parents[1] / "data" / "lookups.toml").read_text(encoding="utf-8"))
SYLLABLES = (
    "an",
    "bel",
    "cor",
    "dra",
    "en",
    "fal",
    "gem",
    "hal",
    "ion",
    "jin",
    "kal",
    "lum",
    "mar",
    "nor",
    "oph",
    "pra",
)
SUFFIXES = ("Pro", "Mini", "Flash", "Lite", "Max", "Turbo", "Instruct", "Coder", "")
TYPED = """gpt-4o mini, claude opus 4.5, gemini 2.5 flash, llama 3.1 70b, qwen2.5 coder, mistral large, гигачат макс,
клод соннет, джемини про, дипсик р1, яндекс гпт, пзе-4, сдфгву, ubufxfn, anthropic/claude-3.5, gpt-4o-2024-08,
us.anthropic.claude, gork 4, cluade opus, llamma 3, что такое токен, gemni pro, photoshop, кошка, zzzz"""


def synthetic(catalogue, size):
    """Return the catalogue with made-up models added until it has `size` entries, names as varied as real ones."""
    dice = random.Random(size)  # noqa: S311  # no secret
    patterns = list(catalogue.models.values())
    models = dict(catalogue.models)
    others = len(catalogue.families) + len(catalogue.labs) + len(catalogue.terms)
    while len(models) + others < size:
        word = "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))).title()
        parts = (word, f"{dice.randint(1, 9)}.{dice.randint(0, 9)}", f"{dice.randint(1, 400)}B", dice.choice(SUFFIXES))
        name = " ".join(part for part in parts if part)
        pattern = dice.choice(patterns)
        model_id = f"{pattern.id.partition('/')[0]}/{name.lower().replace(' ', '-')}-{len(models)}"
        ids = (model_id, model_id.rpartition("/")[2])
        models[model_id] = pattern.model_copy(
            update={"id": model_id, "name": name, "aliases": (name.replace(" ", "-"),), "api_ids": ids, "line": None}
        )
    return replace(catalogue, models=models)


def keystrokes(catalogue):
    """Yield what is typed letter by letter, real spellings and names of the catalogue alike."""
    dice = random.Random(1)  # noqa: S311  # no secret
    names = [model.name for model in dice.sample(list(catalogue.models.values()), 75)]
    return [text[:end] for text in (*TYPED.replace("\n", " ").split(", "), *names) for end in range(1, len(text) + 1)]


@pytest.fixture
async def real(tmp_path):
    async with open_core(Settings(database=str(tmp_path / "zoo.sqlite3"))) as core:
        yield core.app


@pytest.mark.parametrize("size", [500, 5_000, 50_000])
async def test_completing_at_each_keystroke(real, size):
    tools = real._tools
    catalogue = synthetic(tools.catalogue, size)
    finder = Finder(catalogue)
    started = time.perf_counter()
    finder.complete("g", None, 0, 20)
    finder.find("a name that is nowhere 4")
    finder.find("gptx oups")
    tell(f"indexes of {size:6} entries made", f"{(time.perf_counter() - started) * 1e3:8.0f} ms")
    app = App(replace(tools, catalogue=catalogue, finder=finder))
    texts = keystrokes(catalogue)
    seconds, work = [], []
    for text in texts * 2:
        query = Query(text=text, user="u1", platform="test", wanted=Wanted.ANY, offset=0, limit=20)
        begun, started = time.process_time(), time.perf_counter()
        await app.suggest(query)
        seconds.append(time.perf_counter() - started)
        work.append(time.process_time() - begun)
    show(f"App.suggest, a keystroke, {size:6} entries", seconds)
    show("  of that the processor's own time", work)
    last = work[len(texts) :]
    tell("  the slowest, once all is at hand", f"{max(last) * 1e6:8.0f} us   {texts[last.index(max(last))]!r}")


async def test_finding_what_people_type(real):
    finder = real._tools.finder
    parts = ("found", "newest", "lacking", "nonsense")
    texts = [text for part in parts for group in LOOKUPS[part].values() for text in group] + list(LOOKUPS["one_of"])
    for text in texts:
        finder.find(text)
    seconds, work = [], []
    for text in texts:
        begun, started = time.process_time(), time.perf_counter()
        finder.find(text)
        seconds.append(time.perf_counter() - started)
        work.append(time.process_time() - begun)
    show(f"Finder.find, {len(texts)} lookups", seconds)
    show("  of that the processor's own time", work)
    tell("  the slowest", f"{max(work) * 1e6:8.0f} us   {texts[work.index(max(work))]!r}")
