"""What is read of questions as people type them; `readings.txt` has the questions, `everyday.txt` what is none."""

from pathlib import Path

import pytest

from bot.questions.read import QuestionReader
from tests.bot.questions.conftest import TODAY
from tests.bot.questions.described import described

HERE = Path(__file__).parent


def _readings():
    """Yield each question with what is expected: the lines of the file two by two."""
    lines = [line.strip() for line in (HERE / "readings.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    return list(zip(lines[::2], lines[1::2], strict=True))


def _everyday():
    return (HERE / "everyday.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("text", "expected"), _readings())
def test_a_question_is_read_in_all_its_parts(read, text, expected):
    assert described(read(text)) == expected


@pytest.mark.parametrize("text", _everyday())
def test_everyday_talk_and_plain_names_ask_nothing(read, text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("open models with frobnication under $1", "frobnication"),
        ("20% cheaper than gpt-4o", "20 %"),
        ("модели на 6 бит в 16 гб", "6 бит"),
        ("open models at 8 bits", "8 bits"),
    ],
)
def test_what_is_not_understood_is_left_over(read, text, left):
    assert left in read(text).leftover


@pytest.mark.parametrize("text", ["cheapest models please", "ну подскажи самые дешевые модели пж"])
def test_words_without_meaning_are_not_left_over(read, text):
    assert read(text).leftover == ()


def test_a_bare_name_needs_no_words_of_questions(catalogue, engines):
    def unread():
        raise AssertionError

    find = engines.finder.read
    assert QuestionReader(catalogue, find, unread).read(find("gpt-4o"), TODAY) is None
