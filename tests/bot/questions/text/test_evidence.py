"""Whether a text asks something about models."""

from datetime import date

import pytest

from bot.questions.text.concepts import load_question_words
from bot.questions.text.evidence import is_question
from bot.questions.text.tokenizing import read_tokens
from bot.questions.text.vocabulary import build_vocabulary
from tests.conftest import DATA


@pytest.fixture(scope="module")
def vocabulary():
    names = [("mistral", "lab:mistral"), ("deepseek", "lab:deepseek"), ("mit", "licence:mit")]
    return build_vocabulary(load_question_words(DATA / "locales").values(), names)


@pytest.fixture(scope="module")
def asks(vocabulary, engines):
    def asking(text):
        reading = engines.finder.read(text)
        tokens = read_tokens(reading.asked_for, vocabulary, engines.finder.read, (), date(2026, 11, 29))
        return is_question(tokens, reading, vocabulary)

    return asking


@pytest.mark.parametrize("text", ["mistral 9b", "mistral 70b", "deepseek r1 9b", "qwen3 9b", "gpt-4o"])
def test_a_name_with_a_bare_size_is_looked_up(asks, text):
    assert not asks(text)


@pytest.mark.parametrize(
    "text", ["mistral models under 9b", "is deepseek r1 mit licensed", "модели 2024 года", "не китайские, открытые"]
)
def test_a_limit_a_licence_a_date_or_two_traits_ask(asks, text):
    assert asks(text)


@pytest.mark.parametrize("text", ["open the door please", "we went to china last summer", "happy new year 2026"])
def test_one_word_in_common_is_no_question(asks, text):
    assert not asks(text)
