"""A hundred thousand sets of answers by chance: a result or an honest "nothing fits", and no condition broken."""

import random
import time
from collections import Counter
from pathlib import Path

from bot.loading.load import load_catalogue
from bot.wizard.engine import NoMatch, Recommendation, next_step
from bot.wizard.loading import load_questions
from bot.wizard.wizard import Wizard
from tests.benchmarks._measure import show, tell
from tests.bot.wizard._walk import broken, given_by_chance, picked

DATA = Path(__file__).parents[2] / "data"
SAMPLES = 100_000


def test_a_hundred_thousand_sets_of_answers():
    catalogue = load_catalogue(DATA)
    wizard = Wizard(catalogue, load_questions(DATA / "wizard.toml"))
    started = time.perf_counter()
    assert wizard.table.candidates
    tell("table of candidates and answers, built once", f"{(time.perf_counter() - started) * 1e3:8.0f} ms")
    chance, seconds, ends = random.Random(7), [], Counter()  # noqa: S311  # no secret
    for _ in range(SAMPLES):
        answers = given_by_chance(wizard, chance, share=chance.random())
        started = time.perf_counter()
        step = next_step(wizard.table, wizard.questions, answers, finish=True)
        seconds.append(time.perf_counter() - started)
        ends[type(step).__name__] += 1
        if isinstance(step, Recommendation):
            assert broken(catalogue, answers, picked(step)) == [], answers
        else:
            assert isinstance(step, NoMatch)
            assert step.relaxations, answers
    show(f"a result, {SAMPLES} sets of answers", seconds)
    tell("of them", ", ".join(f"{name} {count}" for name, count in sorted(ends.items())))
