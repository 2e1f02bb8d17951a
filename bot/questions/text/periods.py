"""Spans of time: this week, since September, «летом 2026», 2025, the second half of 2026."""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.properties.values import day_number, day_numbered
from bot.questions.question import Period
from bot.questions.text.vocabulary import Phrase, Vocabulary
from bot.questions.text.word_groups import WordGroup

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
    "beginning": (1, 3),
    "middle": (6, 7),
    "ending": (10, 12),
}
_OF_YEARS = frozenset({"beginning", "middle", "ending"})
"""Parts whose words mean one only before a year: "mid 2026"."""
_SPANS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "half_year": 182, "year": 365}
_LAST_QUARTER = 10
"""The first month of it."""
_USUAL = {
    "today": 1,
    "this_week": 7,
    "last_week": 7,
    "this_month": 30,
    "last_month": 30,
    "this_year": 365,
    "last_year": 365,
}
"""The days of spans that have a usual length."""
_NOT_OLDER = "not_older"
_OLDEST = 1_100
"""Days above which an age is one of people, and none of models."""
_MOST_SPANS = 500
"""The longest span in any unit: nothing is older than the calendar."""
_A_FEW = 3
_DATE = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20[12]\d)")


def read_period(words: Sequence[str], start: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int] | None:
    """Read a span of time that begins at a word; return it with its length in words."""
    written = _written(words, start)
    if written is not None:
        return written
    if _YEAR.fullmatch(words[start]):
        year = int(words[start])
        return _months(year, 1, 12), 1 + _year_words(words, start + 1, vocabulary)
    month = _month(words, start, vocabulary)
    if month is not None:
        return _in_month(words, start, month, vocabulary, today)
    if _DAY.fullmatch(words[start]):
        return _day(words, start, vocabulary, today)
    phrase = vocabulary.period(words, start)
    if phrase is None:
        return _of_year(words[start], vocabulary, today)
    if vocabulary.groups.has(WordGroup.MAYBE_SEASON, words[start]) and not _is_season(words, start, vocabulary):
        return None
    if phrase.meaning in _OF_YEARS and not _is_before_year(words, start + phrase.length, vocabulary):
        return None
    if phrase.meaning in {"last_few", _NOT_OLDER, "next_few"}:
        return _few(words, start + phrase.length, phrase, vocabulary, today)
    return _named(phrase, words, start, vocabulary, today)


def _of_year(word: str, vocabulary: Vocabulary, today: date) -> tuple[Period, int] | None:
    """Read a part of a year in one word, as in "mid-2026"."""
    part, hyphen, year = word.partition("-")
    phrase = vocabulary.period([part, year], 0) if hyphen and _YEAR.fullmatch(year) else None
    if phrase is None or phrase.meaning not in _OF_YEARS:
        return None
    return _named(phrase, [part, year], 0, vocabulary, today)[0], 1


def _is_before_year(words: Sequence[str], place: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a year stands at a place, with no more than "of" before it."""
    place += _year_words(words, place, vocabulary)
    return place < len(words) and _YEAR.fullmatch(words[place]) is not None


def _is_season(words: Sequence[str], start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether "fall" is the season, and not what prices do."""
    groups, after = vocabulary.groups, words[start + 1] if start + 1 < len(words) else ""
    preceded = start > 0 and groups.has(WordGroup.BEFORE_SEASON, words[start - 1])
    return preceded or _YEAR.fullmatch(after) is not None or groups.has(WordGroup.OF, after)


def is_long_over(period: Period, today: date) -> bool:
    """Tell whether a part of the year ended so long ago that the next one is nearer."""
    return period.last is not None and period.last < day_number(today - timedelta(days=_SPANS["half_year"]))


def _written(words: Sequence[str], start: int) -> tuple[Period, int] | None:
    """Read a day written in numbers, such as 17.11.2026 or 2026-11-17."""
    found = _DATE.fullmatch(words[start])
    day = found and _valid(found["year"], found["month"], found["day"])
    if day:
        return _days(day, day), 1
    parts = words[start : start + 5]
    if len(parts) == 5 and _YEAR.fullmatch(parts[0]) and parts[1] == parts[3] == "-":
        day = _valid(parts[0], parts[2], parts[4])
        return (_days(day, day), 5) if day else None
    return None


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _in_month(words: Sequence[str], start: int, month: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int]:
    """Read a month, or a day behind its name, as in "november 17"."""
    place = start + 1
    if place < len(words) and _DAY.fullmatch(words[place]):
        place += 1
        place += place < len(words) and vocabulary.groups.has(WordGroup.BEHIND_DAY, words[place])
        return _on_day(words, place, month, int(words[start + 1]), vocabulary, today, start)
    year, length = _year_after(words, place, today, month, vocabulary)
    if not length and vocabulary.groups.has_any(WordGroup.BETWEEN_DAYS, words[place : place + 1]):
        year = _year_of_range(words, place + 1, year, vocabulary)
    return _months(year, month, month), 1 + length


def _year_of_range(words: Sequence[str], place: int, year: int, vocabulary: Vocabulary) -> int:
    """Return the year that stands behind the second month of a range, else the one that is assumed."""
    if place < len(words) and _month(words, place, vocabulary) is not None:
        return next((int(word) for word in words[place + 1 : place + 2] if _YEAR.fullmatch(word)), year)
    return year


def is_age(words: Sequence[str], start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a span that begins at a word says how old a model may be, as "not older than a year" does."""
    phrase = vocabulary.period(words, start)
    return phrase is not None and phrase.meaning == _NOT_OLDER


def usual_days(words: Sequence[str], start: int, vocabulary: Vocabulary, period: Period) -> int | None:
    """Return how many days a span that begins at a word means where something is used for so long."""
    phrase = vocabulary.period(words, start)
    if phrase is None:
        return None
    if phrase.meaning == "last_few" and period.first is not None and period.last is not None:
        return (day_numbered(period.last) - day_numbered(period.first)).days
    return _USUAL.get(phrase.meaning)


def _day(words: Sequence[str], start: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int] | None:
    """Read a day of a month, such as "15 september 2026"; of two days the first has the month of the second."""
    place = _behind_number(words, start, vocabulary)
    month = _month(words, place, vocabulary) if place < len(words) else None
    if month is not None:
        return _on_day(words, place + 1, month, int(words[start]), vocabulary, today, start)
    if place + 2 >= len(words) or not vocabulary.groups.has(WordGroup.BETWEEN_DAYS, words[place]):
        return None
    if not _DAY.fullmatch(words[place + 1]):
        return None
    behind = _behind_number(words, place + 1, vocabulary)
    month = _month(words, behind, vocabulary) if behind < len(words) else None
    if month is None:
        return None
    return _on_day(words, behind + 1, month, int(words[start]), vocabulary, today, start)[0], place - start


def _behind_number(words: Sequence[str], start: int, vocabulary: Vocabulary) -> int:
    """Return the place behind the number of a day and what ends it."""
    place = start + 1
    while place < len(words) and vocabulary.groups.has(WordGroup.BEHIND_DAY, words[place]):
        place += 1
    return place


def _on_day(  # noqa: PLR0913, PLR0917  # a day and where it was read
    words: Sequence[str], place: int, month: int, day: int, vocabulary: Vocabulary, today: date, start: int
) -> tuple[Period, int]:
    year, length = _year_after(words, place, today, month, vocabulary)
    number = min(day, calendar.monthrange(year, month)[1])
    return _days(date(year, month, number), date(year, month, number)), place - start + length


def _month(words: Sequence[str], start: int, vocabulary: Vocabulary) -> int | None:
    """Read a month; a word such as may that is one of the language's too needs a year or a preposition beside it."""
    word = words[start]
    if word not in vocabulary.months:
        return None
    before = words[start - 1] if start else ""
    after = words[start + 1] if start + 1 < len(words) else ""
    groups, dated = vocabulary.groups, _YEAR.fullmatch(after) or before.isdecimal()
    is_other = groups.has(WordGroup.MAYBE_MONTH, word) and not (dated or groups.has(WordGroup.BEFORE_MONTH, before))
    return None if is_other else vocabulary.months[word]


def _year_after(words: Sequence[str], place: int, today: date, month: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Return the year that is named after a month, else the last one in which the month has begun."""
    skipped = _year_words(words, place, vocabulary)
    if place + skipped < len(words) and _YEAR.fullmatch(words[place + skipped]):
        return int(words[place + skipped]), skipped + 1 + _year_words(words, place + skipped + 1, vocabulary)
    return (today.year if month <= today.month else today.year - 1), 0


def _year_words(words: Sequence[str], place: int, vocabulary: Vocabulary) -> int:
    count = 0
    while place + count < len(words) and vocabulary.groups.has(WordGroup.YEAR, words[place + count]):
        count += 1
    return count


def _few(
    words: Sequence[str], place: int, phrase: Phrase, vocabulary: Vocabulary, today: date
) -> tuple[Period, int] | None:
    """Read so many days, weeks, months or years up to today or from it, as in "the last 3 months"; one where none."""
    behind, number, groups = place, 1, vocabulary.groups
    place += groups.has_any(WordGroup.ARTICLE, words[place : place + 1])
    word = words[place] if place < len(words) else ""
    counted = _A_FEW if groups.has(WordGroup.FEW, word) else _whole_number(word, vocabulary)
    if counted is not None:
        place, number = place + 1, counted
        place += place < len(words) and groups.has(WordGroup.YEAR, words[place])  # a couple of
    unit = vocabulary.unit(words, place) if place < len(words) else None
    days = _SPANS.get(unit.meaning) if unit is not None else None
    if unit is None or days is None or not 0 < number <= _MOST_SPANS:
        return None
    if phrase.meaning == _NOT_OLDER and days * number > _OLDEST:
        return None
    span = timedelta(days=days * number)
    period = _days(today, today + span) if phrase.meaning == "next_few" else _days(today - span, today)
    return period, phrase.length + place - behind + unit.length


def _whole_number(word: str, vocabulary: Vocabulary) -> int | None:
    """Return the whole number that a word means, if it means one."""
    if word.isdecimal():
        return int(word)
    number = vocabulary.numbers.get(word)
    return int(number) if number is not None and number == int(number) else None


def _named(phrase: Phrase, words: Sequence[str], start: int, vocabulary: Vocabulary, today: date) -> tuple[Period, int]:
    meaning, length = phrase.meaning, phrase.length
    if meaning in _PARTS:
        first, last = _PARTS[meaning]
        year, more = _year_after(words, start + length, today, first if first <= last else 1, vocabulary)
        return (_winter(year) if meaning == "winter" else _months(year, first, last)), length + more
    return _relative(meaning, today), length


def _relative(meaning: str, today: date) -> Period:
    """Return a span that is named by its distance from today."""
    monday = today - timedelta(days=today.weekday())
    before = today.replace(day=1) - timedelta(days=1)
    after = today.replace(day=calendar.monthrange(today.year, today.month)[1]) + timedelta(days=1)
    quarter = (today.month - 1) // 3 * 3 + 1
    year, next_quarter = (today.year, quarter + 3) if quarter < _LAST_QUARTER else (today.year + 1, 1)
    spans = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "tomorrow": (today + timedelta(days=1), today + timedelta(days=1)),
        "this_week": (today - timedelta(days=7), today),
        "last_week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "next_week": (monday + timedelta(days=7), monday + timedelta(days=13)),
        "this_month": (today.replace(day=1), today),
        "past_month": (today - timedelta(days=30), today),
        "last_month": (before.replace(day=1), before),
        "soon": (today, today + timedelta(days=60)),
    }
    whole = {
        "next_month": (after.year, after.month, after.month),
        "this_quarter": (today.year, quarter, quarter + 2),
        "next_quarter": (year, next_quarter, next_quarter + 2),
        "this_year": (today.year, 1, 12),
        "last_year": (today.year - 1, 1, 12),
        "next_year": (today.year + 1, 1, 12),
        "new_year": (today.year + 1, 1, 1),
    }
    if meaning in whole:
        return _months(*whole[meaning])
    return _days(*spans.get(meaning, (today - timedelta(days=60), today)))


def _winter(year: int) -> Period:
    """Return the winter that ends in a year."""
    return Period(day_number(date(year - 1, 12, 1)), _months(year, 2, 2).last)


def _months(year: int, first: int, last: int) -> Period:
    return _days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def _days(first: date, last: date) -> Period:
    return Period(day_number(first), day_number(last))


def holds(period: Period, other: Period) -> bool:
    """Tell whether a period holds another one, as a year does its quarter."""
    if period.first is None or period.last is None or other.first is None or other.last is None:
        return False
    return period.first < other.last and period.first <= other.first and other.last <= period.last
