"""How many tokens texts take, measured with o200k_base over the catalogue's own texts."""

from dataclasses import replace

import pytest

from bot.questions.answer import answer
from bot.questions.packing.codec import packed, unpack_question
from bot.questions.question import Task
from bot.questions.read import QuestionReader
from bot.questions.text.concepts import load_question_words
from bot.reply.plain import plain
from tests.conftest import DATA
from tests.data._people import TODAY


@pytest.fixture(scope="module")
def asked(catalogue, engines, concepts):
    words = tuple(load_question_words(DATA / "locales").values())
    reader = QuestionReader(catalogue, engines.finder.read, lambda: (concepts, words))
    return lambda text: reader.read(engines.finder.read(text), TODAY)


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        ("how many tokens in 100 pages", "en", "100 pages ≈ 42,000 tokens."),
        ("how many tokens are in 500 words?", "en", "500 words ≈ 660 tokens."),
        ("how many pages is 128k tokens", "en", "128,000 tokens ≈ 310 pages."),
        ("сколько токенов в 100 страницах", "ru", "100 страниц ≈ 51 000 токенов."),
        ("сколько токенов в 10 страницах английского текста", "ru", "10 страниц ≈ 4 200 токенов."),
        ("сколько токенов в 3 книгах", "ru", "3 книги ≈ 450 000 токенов."),
        ("сколько слов в 1000 токенов", "ru", "1 000 токенов ≈ 540 слов."),
    ],
)
def test_how_many_tokens_texts_take_is_said_to_two_digits(asked, setting_in, text, lang, said):
    question = asked(text)
    stored = unpack_question(packed(replace(question, leftover=())))
    for one in (question, stored):
        shown = plain(answer(setting_in(lang), one), 10_000).replace("\u00a0", " ")
        assert (one.task, shown.splitlines()[0]) == (Task.TOKENS, said)


@pytest.mark.parametrize(
    "text", ["models that hold 100 pages", "cost of 100 pages with claude", "какая модель вместит 100 страниц"]
)
def test_a_text_that_a_model_is_to_read_asks_for_no_tokens(asked, text):
    assert asked(text).task is not Task.TOKENS
