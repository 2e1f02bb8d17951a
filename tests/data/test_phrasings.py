"""How people word conditions, as `phrasings.toml` lists it: each phrase is read as its condition and nothing more."""

import random
from pathlib import Path

import pytest
import rtoml

from bot.properties.filters import Filter
from bot.questions.read import QuestionReader
from bot.questions.text.concepts import load_question_words
from bot.questions.wishes.needs import said_in
from tests.conftest import DATA
from tests.data._people import TODAY

CONDITIONS = rtoml.loads(Path(__file__).with_name("phrasings.toml").read_text(encoding="utf-8"))["condition"]
_BESIDE = {"en": "{}, coding", "ru": "{}, код"}
_CODE = "strengths all_of code"
_MANY = 8
_NAMES = {"country": "EUR", "licence": "llama*"}
"""What stands for more values than are worth listing."""


@pytest.fixture(scope="module")
def read(catalogue, engines, concepts):
    words = tuple(load_question_words(DATA / "locales").values())
    reader = QuestionReader(catalogue, engines.finder.read, lambda: (concepts, words))

    def read(text, lang):
        reading = engines.finder.read(reader.retyped(text))
        question = reader.read_wishes(reading, TODAY)
        said = said_in(question, reader.concepts, catalogue, lang, reading.text)
        options = {f"{asked}.{option}" for asked, option in said.options}
        return {*map(told, said.filters), *options} - {_CODE}, question.leftover

    return read


def told(one: Filter) -> str:
    ids = _NAMES[one.property] if len(one.ids) > _MANY else ",".join(sorted(one.ids))
    return f"{one.property} {one.operator.value} {ids}{'' if one.amount is None else one.amount}"


@pytest.mark.parametrize(("lang", "one"), [(lang, one) for one in CONDITIONS for lang in _BESIDE if lang in one])
def test_every_phrasing_of_a_condition_is_read_as_it(read, lang, one):
    found = {phrase: read(_BESIDE[lang].format(phrase), lang) for phrase in one[lang]}
    assert {phrase: got for phrase, got in found.items() if got != (set(one["means"]), ())} == {}


_JOINED = {
    "en": ("{}, {}, coding", "coding, {} and {}", "coding. {}. {}."),
    "ru": ("{}, {}, код", "код, {} и {}", "код. {}. {}."),
}
_PAIRS, _ALIKE, _TURNED = 400, 0.95, 0.005
"""Pairs of phrases, the share that is to be read as both, and the one of which a condition may be turned round."""


@pytest.fixture(scope="module")
def pairs(read):
    dice = random.Random(3)  # noqa: S311  # no secret
    return [_pair(read, dice, lang) for lang in _JOINED for _ in range(_PAIRS)]


def _pair(read, dice, lang):
    """Read two phrases of conditions on different things beside each other."""
    while True:
        one, other = dice.sample([each for each in CONDITIONS if lang in each], 2)
        if not _about(one["means"]) & _about(other["means"]):
            break
    text = dice.choice(_JOINED[lang]).format(dice.choice(one[lang]), dice.choice(other[lang]))
    return text, {*one["means"], *other["means"]}, read(text, lang)[0]


def _about(means):
    return {one.split()[0] for one in means}


def test_two_conditions_beside_each_other_are_read_as_both(pairs):
    wrong = {text: (means, got) for text, means, got in pairs if means != got}
    assert len(wrong) <= (1 - _ALIKE) * len(pairs), wrong


def test_no_condition_is_turned_round_by_another_one(pairs):
    turned = {text: got for text, means, got in pairs if _about(means - got) & _about(got - means)}
    assert len(turned) <= _TURNED * len(pairs), turned
