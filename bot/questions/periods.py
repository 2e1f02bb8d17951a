"""Spans of time: this week, since September, «летом 2026», 2025, the second half of 2026."""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.questions.question import Period
from bot.questions.vocabulary import Vocabulary

_YEAR = re.compile(r"20[12]\d")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_PARTS = {
    "winter": (12, 2),
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "first_quarter": (1, 3),
    "second_quarter": (4, 6),
    "third_quarter": (7, 9),
    "fourth_quarter": (10, 12),
}
_SPANS = {"day": 1, "week": 7, "month": 30, "year": 365}
_MOST_SPANS = 500
"""The longest span in any unit: nothing is older than the calendar."""
_YEAR_WORDS = frozenset({"of", "года", "году", "год", "г", "year"})


def read_period(words: Sequence[str], start: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int] | None:
    """Read a span of time that begins at a word; return it with its length in words."""
    if _YEAR.fullmatch(words[start]):
        year = int(words[start])
        return _months(year, 1, 12), 1 + _year_words(words, start + 1)
    month = _month(words, start, vocabulary)
    if month is not None:
        year, length = _year_after(words, start + 1, today, month)
        return _months(year, month, month), 1 + length
    if _DAY.fullmatch(words[start]):
        return _day(words, start, vocabulary, today)
    phrase = vocabulary.period(words, start)
    if phrase is None:
        return None
    if phrase.meaning == "last_few":
        return _last_few(words, start + phrase.length, phrase.length, vocabulary, today)
    return _named(phrase.meaning, phrase.length, words, start, today)


def _day(words: Sequence[str], start: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int] | None:
    """Read a day of a month, such as "15 september 2026"."""
    month = _month(words, start + 1, vocabulary) if start + 1 < len(words) else None
    if month is None:
        return None
    year, length = _year_after(words, start + 2, today, month)
    number = min(int(words[start]), calendar.monthrange(year, month)[1])
    return _days(date(year, month, number), date(year, month, number)), 2 + length


def _month(words: Sequence[str], start: int, vocabulary: Vocabulary) -> int | None:
    """Read a month; a word such as may that is one of the language's too needs a year or a preposition beside it."""
    word = words[start]
    if word not in vocabulary.months:
        return None
    before = words[start - 1] if start else ""
    after = words[start + 1] if start + 1 < len(words) else ""
    if word in {"may", "mar"} and not (_YEAR.fullmatch(after) or before in {"in", "since", "until", "before", "after"}):
        return None
    return vocabulary.months[word]


def _year_after(words: Sequence[str], place: int, today: date, month: int) -> tuple[int, int]:
    """Return the year that is named after a month, else the last one in which the month has begun."""
    skipped = _year_words(words, place)
    if place + skipped < len(words) and _YEAR.fullmatch(words[place + skipped]):
        return int(words[place + skipped]), skipped + 1 + _year_words(words, place + skipped + 1)
    return (today.year if month <= today.month else today.year - 1), 0


def _year_words(words: Sequence[str], place: int) -> int:
    count = 0
    while place + count < len(words) and words[place + count] in _YEAR_WORDS:
        count += 1
    return count


def _last_few(
    words: Sequence[str], place: int, length: int, vocabulary: Vocabulary, today: date
) -> tuple[Period, int] | None:
    """Read so many days, weeks, months or years up to today, as in "the last 3 months"."""
    if place + 1 >= len(words):
        return None
    word, unit = words[place], vocabulary.unit(words, place + 1)
    number = int(word) if word.isdecimal() else int(vocabulary.numbers.get(word, 0))
    days = _SPANS.get(unit.meaning) if unit is not None else None
    if unit is None or days is None or not 0 < number <= _MOST_SPANS:
        return None
    return _days(today - timedelta(days=days * number), today), length + 1 + unit.length


def _named(meaning: str, length: int, words: Sequence[str], start: int, today: date) -> tuple[Period, int]:
    if meaning in _PARTS:
        first, last = _PARTS[meaning]
        year, more = _year_after(words, start + length, today, first if first <= last else 1)
        return (_winter(year) if meaning == "winter" else _months(year, first, last)), length + more
    return _relative(meaning, today), length


def _relative(meaning: str, today: date) -> Period:
    """Return a span that is named by its distance from today."""
    monday = today - timedelta(days=today.weekday())
    before = today.replace(day=1) - timedelta(days=1)
    quarter = (today.month - 1) // 3 * 3 + 1
    spans = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "this_week": (today - timedelta(days=7), today),
        "last_week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "this_month": (today.replace(day=1), today),
        "last_month": (before.replace(day=1), before),
    }
    whole = {
        "this_quarter": (today.year, quarter, quarter + 2),
        "this_year": (today.year, 1, 12),
        "last_year": (today.year - 1, 1, 12),
    }
    if meaning in whole:
        return _months(*whole[meaning])
    return _days(*spans.get(meaning, (today - timedelta(days=60), today)))


def _winter(year: int) -> Period:
    """Return the winter that ends in a year."""
    return Period(_number(date(year - 1, 12, 1)), _months(year, 2, 2).last)


def _months(year: int, first: int, last: int) -> Period:
    return _days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _days(first: date, last: date) -> Period:
    return Period(_number(first), _number(last))


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
