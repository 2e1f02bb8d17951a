"""The languages of the real models, and the words by which people ask for them."""

import pytest

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import RussianLevel
from bot.questions.text.concepts import load_question_words
from tests.bot._messages import LOCALES

GOOD = {RussianLevel.NATIVE, RussianLevel.SUPPORTED}
FEWEST_MODELS, FEWEST_LANGUAGES = 150, 60


@pytest.fixture(scope="module")
def listed(catalogue):
    return {
        model.id: (model.facts.languages.value, confirmed_value(model.facts.russian))
        for model in catalogue.models.values()
        if model.facts.languages is not None
    }


def test_the_languages_of_many_models_are_known(listed):
    assert len(listed) >= FEWEST_MODELS


def test_a_list_that_names_russian_makes_its_level_good(listed):
    assert [id_ for id_, (languages, level) in listed.items() if "ru" in languages.named and level not in GOOD] == []


def test_good_russian_is_on_every_list_that_names_all_languages(listed):
    assert [
        id_
        for id_, (languages, level) in listed.items()
        if level in GOOD and not languages.more and "ru" not in languages.named
    ] == []


def test_every_language_has_words_for_the_same_languages_and_for_many():
    codes = {lang: words.spoken.codes for lang, words in load_question_words(LOCALES).items()}
    assert codes["en"] == codes["ru"]
    assert len(codes["en"]) >= FEWEST_LANGUAGES
