"""How people word conditions, as `phrasings.toml` lists it: each phrase is read as its condition and nothing more."""

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
