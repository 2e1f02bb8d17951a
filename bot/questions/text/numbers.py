"""Numbers with what they count: `1M`, `128k`, «12 гигов», `$5`, «до косаря в месяц», «5 млн токенов»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from bot.catalogue.offers import Currency
from bot.questions.question import Span
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup

_NUMBER = re.compile(r"\d+(?:[.,  \u00a0\u202f]\d+)*")
_SCALES = MappingProxyType({"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12})
_CURRENCIES = MappingProxyType(
    {
        "dollars": Currency.USD,
        "roubles": Currency.RUB,
        "euros": Currency.EUR,
        "yuan": Currency.CNY,
        "$": Currency.USD,
        "€": Currency.EUR,
        "₽": Currency.RUB,
        "¥": Currency.CNY,
    }
)
_COUNTED = frozenset(
    {"tokens", "gigabytes", "requests", "pages", "books", "words", "characters", "users", "bits", "percent", "times"}
)
_SPANS = MappingProxyType({span.value: int(span.days) for span in Span})
"""The whole days of each span of time."""
_MONTHS = MappingProxyType({"quarter": 3, "half_year": 6})
"""The months of what is told for each of them: "a hundred dollars a quarter"."""
_PER = "per_"
"""What the meanings of words such as "daily" begin with."""
_THOUSAND = 1_000
_MOST = 10**13
"""Nothing that is asked about comes to so much, and sums of two such numbers could not be worked out to the cent."""
_SHORTEST_ALONE = 3
_HUNDRED, _DIGITS = 100, range(2, 10)


@dataclass(frozen=True)
class Counted:
    """A number, what it counts, and how many words say so."""

    value: Decimal
    length: int
    unit: str = "nothing"
    currency: Currency | None = None
    per_million: bool = False
    per: str = ""
    """The span of time in which so much is used: `hour`, `day`, `month` and so on."""
    scale: int = 1


def read_number(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a number that begins at a word, with the units that follow it; None if there is none, or too great a one."""
    found = _read(words, start, vocabulary)
    return found if found is None or found.value < _MOST else None


def _read(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    sign = _CURRENCIES.get(words[start]) if words[start] in "$€₽¥" else None
    first = start + (sign is not None)
    if first >= len(words):
        return None
    value = _value(words[first], vocabulary)
    if value is None and sign is None:
        turned = _turned(words, start, vocabulary) or _behind_currency(words, start, vocabulary)
        return turned or _alone(words, start, vocabulary)
    if value is None:
        return None
    unit = "money" if sign is not None else "nothing"
    hundreds = value in _DIGITS and _value("".join(words[first + 1 : first + 2]), vocabulary) == _HUNDRED
    if hundreds and words[first + 1] in vocabulary.numbers:
        value, first = value * _HUNDRED, first + 1
    scale = _THOUSAND if words[first] in vocabulary.numbers and value >= _THOUSAND else 1
    found = Counted(value, first + 1 - start, unit, sign, scale=scale)
    return _with_units(words, start, found, vocabulary)


def _behind_currency(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a sum whose currency comes first, as in "USD 20"."""
    unit = vocabulary.unit(words, start)
    place = start if unit is None or unit.meaning not in _CURRENCIES else start + unit.length
    value = _value(words[place], vocabulary) if start < place < len(words) else None
    if unit is None or value is None:
        return None
    found = Counted(value, unit.length + 1, "money", _CURRENCIES[unit.meaning])
    return _with_units(words, start, found, vocabulary)


def _value(word: str, vocabulary: Vocabulary) -> Decimal | None:
    if word in vocabulary.numbers:
        return Decimal(vocabulary.numbers[word])
    if not _NUMBER.fullmatch(word):
        return None
    return Decimal(_plain(word))


def _plain(word: str) -> str:
    """Write a number with a point for its decimals; groups of three digits belong together."""
    text = re.sub(r"[ \u00a0\u202f]", "", word)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", text) or re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", text):
        return text.replace(",", "").replace(".", "")
    parts = text.replace(",", ".").split(".")
    return parts[0] if len(parts) == 1 else f"{parts[0]}.{''.join(parts[1:])}"


def _turned(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a number behind what it counts, about so many in Russian: «рублей 500», «тысяч 30 страниц»."""
    at = start + 1 + vocabulary.groups.has_any(WordGroup.BEFORE_SUM, words[start + 1 : start + 2])
    if not words[start].endswith(vocabulary.counted_endings) or at >= len(words):
        return None
    value = _value(words[at], vocabulary)
    if value is None or (value >= _THOUSAND and words[at] in vocabulary.numbers):
        return None
    unit, behind = vocabulary.unit(words, start), vocabulary.unit(words, at + 1) if at + 1 < len(words) else None
    if unit is None or unit.length > 1:
        return None
    found = Counted(value, at + 1 - start)
    if behind is not None and behind.meaning in _SCALES and unit.meaning not in _SCALES:
        found = replace(found, value=found.value * _SCALES[behind.meaning], scale=_SCALES[behind.meaning])
        found = replace(found, length=found.length + behind.length)
    elif behind is not None and unit.meaning not in _SCALES and (behind.meaning in _COUNTED | _CURRENCIES.keys()):
        return None  # the number is of what is behind it
    counted = _with_unit(found, unit.meaning)
    return None if counted is None else _with_units(words, start, counted, vocabulary)


def _alone(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a unit that means one of itself: «косарь», "a grand", «лям»."""
    unit = vocabulary.unit(words, start)
    if unit is not None and unit.meaning in _CURRENCIES and _is_one(words, start, vocabulary):
        return Counted(Decimal(1), unit.length, "money", _CURRENCIES[unit.meaning])
    if unit is None or unit.meaning not in _SCALES or len(words[start]) < _SHORTEST_ALONE:
        return None
    found = Counted(Decimal(_SCALES[unit.meaning]), unit.length, scale=_SCALES[unit.meaning])
    return _with_units(words, start, found, vocabulary)


def _is_one(words: Sequence[str], start: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a currency means one of itself behind the word before it: "under a dollar"."""
    return start > 0 and vocabulary.groups.has(WordGroup.BEFORE_ONE, words[start - 1])


def _with_units(words: Sequence[str], start: int, found: Counted, vocabulary: Vocabulary) -> Counted:
    """Read the units after a number: a scale, what is counted, a currency, per million, per month."""
    while (place := start + found.length) < len(words):
        following = _step(words, place, found, vocabulary)
        if following is None:
            return found
        found = following
    return found


def _step(words: Sequence[str], place: int, found: Counted, vocabulary: Vocabulary) -> Counted | None:
    """Read one more unit; None where none follows that goes with what was read."""
    if words[place] in _CURRENCIES and _counts_nothing(found):
        return replace(found, length=found.length + 1, unit="money", currency=_CURRENCIES[words[place]])
    unit = vocabulary.unit(words, place)
    if unit is not None:
        longer = replace(found, length=found.length + unit.length)
        if unit.meaning == "requests" and found.unit == "users" and not words[place - 1].endswith("s"):
            return replace(longer, unit="requests")  # those of "300 customer mails" are mails
        per = words[place].startswith("/") and unit.meaning in _SPANS
        return _with_linked(longer, unit.meaning) if per else _with_unit(longer, unit.meaning)
    if place + 1 < len(words) and vocabulary.groups.has(WordGroup.COUNTED_PER, words[place]):
        unit = vocabulary.unit(words, place + 1)
        if unit is not None:
            return _with_linked(replace(found, length=found.length + 1 + unit.length), unit.meaning)
    return None


def _with_unit(found: Counted, unit: str) -> Counted | None:
    if unit in _SCALES and found.scale == 1 and found.unit not in _COUNTED:
        return replace(found, value=found.value * _SCALES[unit], scale=_SCALES[unit])
    if unit == "per_million" and found.unit == "nothing" and found.value < 1:
        return _with_unit(found, "million")  # half a million
    if unit in _COUNTED and _counts_nothing(found):
        return replace(found, unit=unit)
    if unit.startswith(_PER) and unit.removeprefix(_PER) in _SPANS and not found.per:
        return replace(found, per=unit.removeprefix(_PER))
    if unit in _SPANS and _counts_nothing(found) and found.scale == 1:
        return _as_duration(found, unit)
    return _with_money(found, unit)


def _as_duration(found: Counted, unit: str) -> Counted | None:
    """Read a number of days, or of units that last some days; of hours those of a day."""
    if unit == "hour":
        return replace(found, unit="hours")
    return replace(found, value=found.value * _SPANS[unit], unit="days") if _SPANS[unit] else None


def _with_linked(found: Counted, unit: str) -> Counted | None:
    """Read a unit behind a word such as "per"."""
    if unit in _SPANS and not found.per and found.unit not in {"gigabytes", "bits", "days", "percent", "users"}:
        return replace(found, per=unit)
    if unit in _MONTHS and not found.per and found.unit in {"nothing", "money"}:
        part = found.value / _MONTHS[unit]
        return replace(found, value=part.quantize(Decimal(1)) if part >= _HUNDRED else part, per=Span.MONTH.value)
    meaning = "per_million" if unit == "million" else unit
    return _with_money(found, meaning) if meaning == "per_million" else None


def _with_money(found: Counted, unit: str) -> Counted | None:
    if unit in _CURRENCIES and _counts_nothing(found):
        return replace(found, unit="money", currency=_CURRENCIES[unit])
    if unit == "cents" and _counts_nothing(found):
        return replace(found, value=found.value / 100, unit="money", currency=Currency.USD)
    if unit == "kopecks" and _counts_nothing(found):
        return replace(found, value=found.value / 100, unit="money", currency=Currency.RUB)
    if unit == "per_million" and found.unit == "money":
        return replace(found, per_million=True)
    if unit in _SPANS and found.unit in {"money", "requests", "tokens"} and not found.per:
        return replace(found, per=unit)
    return None


def _counts_nothing(found: Counted) -> bool:
    return found.unit == "nothing"
