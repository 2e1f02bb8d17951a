"""The registry: one definition for every property, and what follows from it."""

from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Facts
from bot.locales import locale_problems
from bot.needed_words import needed_words
from bot.properties import registry
from bot.properties.candidate import candidate_of
from bot.properties.model_facts import day_fact
from bot.properties.property import Direction, Surface
from bot.properties.reading import Known, Reading
from bot.properties.registry import PROPERTIES, property_named, shown_in
from bot.properties.values import Day
from bot.questions.answers.compare import answer_compare
from bot.questions.question import Question, Task
from bot.questions.setting import Setting
from bot.reply import blocks
from bot.views.model import model_card
from bot.views.values import word_reading
from tests.bot.wizard import _make as make

LOCALES = Path(__file__).parents[3] / "data" / "locales"


def test_every_fact_of_the_schema_belongs_to_a_property():
    read = {name for one in PROPERTIES for name in one.facts}
    assert read == set(Facts.model_fields)


def test_no_two_properties_have_one_name():
    assert len({one.name for one in PROPERTIES}) == len(PROPERTIES)
    assert all(property_named(one.name) is one for one in PROPERTIES)


def test_lists_show_their_columns_in_the_order_that_the_properties_give():
    assert [one.name for one in shown_in(Surface.LIST)] == ["context_window", "price", "openness", "lifecycle"]


def test_the_head_of_a_card_stands_before_the_rest():
    shown = [one.name for one in shown_in(Surface.CARD_HEAD, Surface.CARD)]
    assert shown.index("output_limit") < shown.index("modalities_in")


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_value_of_every_model_can_be_worded(catalogue, lexicon, lang):
    words = lexicon.pick(lang)
    for model in catalogue.models.values():
        candidate = candidate_of(model, catalogue)
        for one in PROPERTIES:
            reading = one.read(candidate)
            assert isinstance(reading, Reading)
            assert word_reading(words, catalogue, one, reading)


@pytest.fixture
def with_a_new_fact(monkeypatch):
    """Register a property of a date, as somebody would who adds a fact to the schema."""
    tested = day_fact(
        "tested_on",
        lambda facts: facts.released,
        direction=Direction.MORE,
        shown=frozenset({Surface.CARD, Surface.TABLE}),
    )
    monkeypatch.setattr(registry, "PROPERTIES", (*PROPERTIES, tested))
    return tested


def test_a_new_fact_that_is_a_date_is_worded_as_a_date(with_a_new_fact, catalogue, lexicon):
    model = catalogue.models["openai/gpt-4o"]
    reading = with_a_new_fact.read(candidate_of(model, catalogue))
    assert reading == Known(Day("2024-05-13"), reading.evidence)
    assert word_reading(lexicon.pick("en"), catalogue, with_a_new_fact, reading) == "13 May 2024"


@pytest.mark.usefixtures("with_a_new_fact")
def test_a_new_fact_without_words_is_told_of_by_the_check():
    told = list(locale_problems(LOCALES, needed_words((), (), (), None)))
    assert told == [
        f"locales/{lang}: {key}: is missing; write it"
        for lang in ("en", "ru")
        for key in ("ahead-tested_on", "fact-tested_on")
    ]


class _Taught:
    """Words with two more messages."""

    def __init__(self, words):
        self._words = words
        self.lang = words.lang

    def __call__(self, key, **values):
        return {"fact-tested_on": "Tested", "ahead-tested_on": "newer test"}.get(key) or self._words(key, **values)

    def __getattr__(self, name):
        return getattr(self._words, name)


@pytest.mark.usefixtures("with_a_new_fact")
def test_a_new_fact_with_its_words_stands_on_the_card_and_in_the_table(catalogue, lexicon, concepts):
    words = _Taught(lexicon.pick("en"))
    models = [catalogue.models["openai/gpt-4o"], catalogue.models["openai/gpt-4.1"]]
    card = model_card(words, catalogue, models[0])
    lines = [line for block in card.blocks if isinstance(block, blocks.FactList) for line in block.items]
    assert ("Tested", "13 May 2024") in {(line.label, line.value) for line in lines}
    names = tuple(Hit(EntryKind.MODEL, model.id) for model in models)
    setting = Setting(words, catalogue, concepts, date(2026, 6, 1))
    shown = answer_compare(setting, Question(Task.COMPARE, names, in_full=True))
    table = next(block for block in shown.blocks if isinstance(block, blocks.Table))
    row = next(row for row in table.rows if row.label == "Tested")
    assert [cell.best for cell in row.cells] == [False, True]


def test_the_shortest_id_of_an_api_stands_first():
    reading = property_named("api_id").read(make.candidate(api_ids=["hub/m-1", "m-1-2026", "m-1"]))
    assert reading.value.texts == ("m-1", "m-1-2026", "hub/m-1")


def test_who_sells_a_model_today_is_known_its_maker_first():
    offers = [make.offer("host"), make.offer("maker"), make.offer("gone", status="outdated")]
    assert property_named("sellers").read(make.candidate(offers=offers)).value.ids == ("maker", "host")
