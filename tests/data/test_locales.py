"""The words that the real catalogue and the real questions need are there in every language, and no others."""

import pytest

from bot.commands.registry import COMMANDS
from bot.locales import locale_problems
from bot.needed_words import language_words, needed_words
from bot.questions.text.concepts import load_concepts, load_question_words
from tests.bot._messages import LOCALES, messages, options, sources, strings_of
from tests.conftest import DATA

OTHERWISE = ("country-", "unit-")
"""Beginnings of the keys of countries that have no maker yet, and of units, which need no message."""


@pytest.fixture
def needed(catalogue, engines):
    asked = engines.wizard.questions.questions
    words = needed_words(COMMANDS, catalogue.labs.values(), asked, load_concepts(DATA / "questions.toml"))
    spoken = (f"language-{code}" for words in load_question_words(LOCALES).values() for code in words.spoken.codes)
    return [*words, *language_words(catalogue.models.values()), *spoken]


def test_the_words_are_whole(needed):
    assert list(locale_problems(LOCALES, needed)) == []


def test_every_message_is_named_in_the_code_or_derived_from_it(needed):
    named = {text for file in sources() for text in strings_of(file)} | {*needed, *options()}
    assert [key for key in messages() if key not in named and not key.startswith(OTHERWISE)] == []


def test_every_maker_comes_from_a_place_that_each_language_has_words_for(catalogue):
    countries = {lab.country for lab in catalogue.labs.values()}
    assert {lang: countries - words.keys() for lang, words in catalogue.places.words.items()} == {
        "en": set(),
        "ru": set(),
    }
