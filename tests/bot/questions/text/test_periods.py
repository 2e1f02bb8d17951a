"""Spans of time, on a Sunday at the end of November 2026."""

from datetime import date

import pytest

from bot.questions.text.concepts import load_question_words
from bot.questions.text.periods import read_period
from bot.questions.text.vocabulary import build_vocabulary
from bot.questions.text.words import split_words
from tests.conftest import DATA

TODAY = date(2026, 11, 29)


@pytest.fixture(scope="module")
def vocabulary():
    return build_vocabulary(load_question_words(DATA / "locales").values())


@pytest.fixture(scope="module")
def read(vocabulary):
    def reading(text, start=0, today=TODAY):
        found = read_period([word.text for word in split_words(text)], start, vocabulary, today)
        return (found[0].first, found[0].last) if found else None

    return reading


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", 20240101, 20241231),
        ("2024 года", 20240101, 20241231),
        ("today", 20261129, 20261129),
        ("вчера", 20261128, 20261128),
        ("this week", 20261122, 20261129),
        ("last week", 20261116, 20261122),
        ("за прошлую неделю", 20261116, 20261122),
        ("last month", 20261001, 20261031),
        ("this quarter", 20261001, 20261231),
        ("last year", 20250101, 20251231),
        ("june", 20260601, 20260630),
        ("июнем", 20260601, 20260630),
        ("december", 20251201, 20251231),
        ("december 2026", 20261201, 20261231),
        ("15 september", 20260915, 20260915),
        ("31 февраля 2024", 20240229, 20240229),
        ("летом 2026", 20260601, 20260831),
        ("winter 2026", 20251201, 20260228),
        ("winter 2024", 20231201, 20240229),
        ("second half of 2026", 20260701, 20261231),
        ("q2 2026", 20260401, 20260630),
        ("last 3 months", 20260831, 20261129),
        ("за последние две недели", 20261115, 20261129),
        ("last 7 days", 20261122, 20261129),
    ],
)
def test_a_span_of_days(read, text, first, last):
    assert read(text) == (first, last)


@pytest.mark.parametrize("text", ["may", "2035", "1999", "42", "last models", "last 0 days", "last 9999 years", "last"])
def test_what_is_no_time(read, text):
    assert read(text) is None


def test_may_is_a_month_beside_a_preposition_or_year(read):
    assert read("in may", start=1) == (20260501, 20260531)
    assert read("may 2025") == (20250501, 20250531)


def test_last_month_in_january_is_december(read):
    assert read("last month", today=date(2026, 1, 31)) == (20251201, 20251231)
