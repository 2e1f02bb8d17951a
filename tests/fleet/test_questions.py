"""Questions over the whole catalogue, each compared with an oracle that reads the files by itself."""

import re
from pathlib import Path

import pytest

from bot.loading.load import load_catalogue
from bot.reply import blocks
from bot.reply.plain import plain, spans_text
from bot.reply.reply import Outcome
from tests.conftest import Engines
from tests.fleet import _question_generator as generator
from tests.fleet._question_facts import facts, ranges, squeezed
from tests.fleet._question_oracle import Oracle
from tests.fleet._question_verdicts import group_facts, verdicts
from tests.talk import Talker

DATA = Path(__file__).parents[2] / "data"
SCREEN, LINES, HEAD = 36, 20, 4
UNPUBLISHED = ("sizes are not published", "размеры не опубликованы")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    """The catalogue of the project's own files, which are all that the oracle reads."""
    folder = tmp_path_factory.mktemp("own")
    for part in DATA.iterdir():
        if part.name != "layers":
            (folder / part.name).symlink_to(part)
    return load_catalogue(folder)


@pytest.fixture(scope="module")
def engines(catalogue):
    return Engines.of(catalogue, DATA)


@pytest.fixture(scope="session")
def oracle():
    return Oracle(DATA)


def shown_at_once(reply):
    """Return the lines of an answer on a phone, without its sources and notices, which are folded."""
    kept = [
        block
        for block in reply.blocks
        if not isinstance(block, blocks.Sources)
        and not (isinstance(block, blocks.Note) and block.kind is blocks.NoteKind.LEGAL)
    ]
    text = plain(reply.model_copy(update={"blocks": tuple(kept), "choices": ()}), SCREEN)
    return [line for line in text.splitlines() if line.strip()]


def first_number(reply):
    found = re.search(r"\d+", spans_text(reply.blocks[0].spans))
    return int(found[0]) if found else 0


def notes(reply):
    return " ".join(spans_text(block.spans) for block in reply.blocks if isinstance(block, blocks.Note))


def fault(asked, reply, oracle):
    """Say what is wrong with the answer to a question about several models; nothing where it is right."""
    conditions = [one.condition for one in asked.limits]
    met, unknown = oracle.meeting(conditions, all_states=any(one.all_states for one in asked.limits))
    shown = [one.id for one in reply.subjects]
    if reply.outcome not in {Outcome.FOUND, Outcome.NOTHING_FITS}:
        return f"not answered: {reply.outcome}"
    if not set(shown) <= met:
        return f"shows what breaks a condition: {set(shown) - met}"
    if len(shown_at_once(reply)) > LINES:
        return f"{len(shown_at_once(reply))} lines"
    if unknown and not re.search(rf"\b{unknown}\b", notes(reply)):
        return f"does not say that {unknown} more may fit: {notes(reply)}"
    if asked.counts:
        known, _ = oracle.meeting(conditions, all_states=True)
        counted = {int(one) for one in re.findall(r"\d+", spans_text(reply.blocks[0].spans))}
        return "" if counted == {len(known), len(met)} else f"{counted}, not {len(known)} and {len(met)}"
    if asked.order is None:
        found = first_number(reply)
        return "" if found == len(met) else f"{found} models, not {len(met)}"
    best = oracle.best(met, asked.order.measure, descending=asked.order.descending)
    if len(best) * 2 < len(met) and any(one in plain(reply, SCREEN * 9) for one in UNPUBLISHED):
        return ""  # most makers do not publish a size: the order is that of their ranges
    values = [asked.order.measure(oracle.entries[one]) for one in shown]
    wanted = len(best[: asked.number or len(values) or 1])
    return "" if values == best[:wanted] else f"{values}, not {best[:wanted]}"


def fact_fault(asked, reply):
    """Say what is wrong with the answer to a question about a fact; nothing where it is right."""
    if len(shown_at_once(reply)) > LINES:
        return f"{len(shown_at_once(reply))} lines"
    has_heading = isinstance(reply.blocks[0], blocks.Heading)
    head = squeezed("".join(shown_at_once(reply)[has_heading : HEAD + has_heading]))
    missing = [text for text in asked.wanted if squeezed(text) not in head]
    return f"not in the first lines: {missing}" if missing else ""


async def asked_afresh(app, asked, number):
    """Ask in a conversation of its own, so that no answer before can be meant."""
    return await Talker(app, lang=asked.lang, user=f"u{number}", chat=f"c{number}").say(asked.text)


@pytest.mark.parametrize("lang", generator.LANGS)
async def test_several_models_are_those_that_the_oracle_finds(app, oracle, lang):
    sample = [one for one in generator.several() if one.lang == lang]
    assert len(sample) > 150
    for number, asked in enumerate(sample):
        wrong = fault(asked, await asked_afresh(app, asked, number), oracle)
        assert not wrong, (asked.text, wrong)


async def test_a_fact_stands_in_the_first_lines(app, oracle):
    for number, asked in enumerate(facts(oracle)):
        wrong = fact_fault(asked, await asked_afresh(app, asked, number))
        assert not wrong, (asked.text, wrong)


async def test_a_familys_fact_begins_with_its_range(app, oracle):
    for number, asked in enumerate(ranges(oracle)):
        wrong = fact_fault(asked, await asked_afresh(app, asked, number))
        assert not wrong, (asked.text, wrong)


async def test_what_can_be_decided_is_decided_in_the_first_lines(app, oracle):
    for number, asked in enumerate(verdicts(oracle)):
        wrong = fact_fault(asked, await asked_afresh(app, asked, number))
        assert not wrong, (asked.text, wrong)


async def test_a_familys_prices_and_abilities_stand_in_the_first_lines(app, oracle):
    for number, asked in enumerate(group_facts(oracle)):
        wrong = fact_fault(asked, await asked_afresh(app, asked, number))
        assert not wrong, (asked.text, wrong)
