"""Questions over the whole catalogue, each compared with an oracle that reads the files by itself."""

import re
from pathlib import Path

import pytest

from bot.reply import blocks
from bot.reply.blocks import Outcome
from bot.reply.plain import plain, spans_text
from tests.fleet import _question_generator as generator
from tests.fleet._question_facts import squeezed
from tests.fleet._question_oracle import Oracle
from tests.talk import Talker

DATA = Path(__file__).parents[2] / "data"
SCREEN, LINES, HEAD = 36, 20, 4


@pytest.fixture(scope="session")
def oracle():
    return Oracle(DATA)


def first_number(reply):
    found = re.search(r"\d+", spans_text(reply.blocks[0].spans))
    return int(found[0]) if found else 0


def fault(asked, reply, oracle):
    """Say what is wrong with the answer to a question about several models; nothing where it is right."""
    met, _ = oracle.meeting([one.condition for one in asked.limits])
    shown = [one.id for one in reply.subjects]
    if reply.outcome not in {Outcome.FOUND, Outcome.NOTHING_FITS}:
        return f"not answered: {reply.outcome}"
    if not set(shown) <= met:
        return f"shows what breaks a condition: {set(shown) - met}"
    if asked.order is None:
        found = first_number(reply)
        return "" if found == len(met) else f"{found} models, not {len(met)}"
    best = oracle.best(met, asked.order.measure, descending=asked.order.descending)
    found = [asked.order.measure(oracle.entries[one]) for one in shown]
    wanted = len(best[: asked.number or len(found) or 1])
    return "" if found == best[:wanted] else f"{found}, not {best[:wanted]}"


def head(reply):
    """Return the first lines of an answer, without the name that it is about."""
    kept = [block for block in reply.blocks if not isinstance(block, blocks.Heading | blocks.Sources)]
    return squeezed("\n".join(plain(reply.with_blocks(*kept).with_choices(), SCREEN).splitlines()[:HEAD]))


def lines(reply):
    """Count the lines that an answer takes on a phone, without its sources and notices, which are folded."""
    kept = [
        block
        for block in reply.blocks
        if not isinstance(block, blocks.Sources)
        and not (isinstance(block, blocks.Note) and block.kind is blocks.NoteKind.LEGAL)
    ]
    return sum(bool(line.strip()) for line in plain(reply.with_blocks(*kept).with_choices(), SCREEN).splitlines())


def fact_fault(asked, reply):
    """Say what is wrong with the answer to a question about a fact; nothing where it is right."""
    missing = [text for text in asked.wanted if squeezed(text) not in head(reply)]
    return f"not in the first lines: {missing}: {head(reply)}" if missing else ""


@pytest.mark.parametrize("lang", generator.LANGS)
async def test_several_models_are_those_that_the_oracle_finds(app, oracle, lang):
    for number, asked in enumerate(generator.several()):
        if asked.lang == lang:
            reply = await Talker(app, lang=lang, user=f"u{number}", chat=f"c{number}").say(asked.text)
            assert not fault(asked, reply, oracle), (asked.text, plain(reply))
