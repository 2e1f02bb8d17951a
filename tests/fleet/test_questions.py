"""Questions over the whole catalogue, each compared with an oracle that reads the files by itself."""

import re
from pathlib import Path

import pytest

from bot.reply.plain import plain, spans_text
from tests.fleet import _question_generator as generator
from tests.fleet._question_oracle import Oracle
from tests.talk import Talker

DATA = Path(__file__).parents[2] / "data"
SCREEN, LINES = 36, 20


@pytest.fixture(scope="session")
def oracle():
    return Oracle(DATA)


def first_number(reply):
    found = re.search(r"\d+", spans_text(reply.blocks[0].spans))
    return int(found[0]) if found else 0


@pytest.mark.parametrize("asked", list(generator.several()), ids=str)
async def test_several_models_are_those_that_the_oracle_finds(app, oracle, asked):
    reply = await Talker(app, lang=asked.lang).say(asked.text)
    met, unknown = oracle.meeting(
        [one.condition for one in asked.limits], all_states=any(one.all_states for one in asked.limits)
    )
    shown = [one.id for one in reply.subjects]
    said = plain(reply, SCREEN)
    assert set(shown) <= met, said
    if asked.order is None:
        assert first_number(reply) == len(met), said
        return
    best = oracle.best(met, asked.order.measure, descending=asked.order.descending)
    found = [asked.order.measure(oracle.entries[one]) for one in shown]
    assert found == best[: len(found)], said
    assert bool(found) is bool(best), said
    if asked.number is not None:
        assert len(found) == min(asked.number, len(best)), said
