"""Numbers with what they count: `1M`, `128k`, «12 гигов», `$5`, «до косаря в месяц», «5 млн токенов»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from bot.catalogue.offers import Currency
from bot.questions.vocabulary import Vocabulary

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
_COUNTED = frozenset({"tokens", "gigabytes", "requests", "pages", "books", "users", "bits"})
_LINKS = frozenset({"of", "в", "за", "per", "a", "in"})
_MOST_LINKED = 2


@dataclass(frozen=True)
class Counted:
    """A number, what it counts, and how many words say so."""

    value: Decimal
    length: int
    unit: str = "nothing"
    currency: Currency | None = None
    per_million: bool = False
    per_month: bool = False
    scaled: bool = False


def read_number(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a number that begins at a word, with the units that follow it; None if there is none."""
    sign = _CURRENCIES.get(words[start]) if words[start] in "$€₽¥" else None
    first = start + (sign is not None)
    if first >= len(words):
        return None
    value = _value(words[first], vocabulary)
    if value is None:
        return _alone(words, start, vocabulary) if sign is None else None
    found = Counted(value, first + 1 - start, currency=sign, unit="money" if sign is not None else "nothing")
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


def _alone(words: Sequence[str], start: int, vocabulary: Vocabulary) -> Counted | None:
    """Read a unit that means one of itself: «косарь», "a grand", «лям»."""
    unit = vocabulary.unit(words, start)
    if unit is None or unit.meaning not in _SCALES or len(words[start]) < 3:
        return None
    found = Counted(Decimal(_SCALES[unit.meaning]), unit.length, scaled=True)
    return _with_units(words, start, found, vocabulary)


def _with_units(words: Sequence[str], start: int, found: Counted, vocabulary: Vocabulary) -> Counted:
    """Read the units after a number: a scale, what is counted, a currency, per million, per month."""
    while (place := start + found.length) < len(words):
        following = _step(words, place, found, vocabulary)
        if following is None:
            return found
        found = following
    return found


def _step(  # noqa: C901  # a case for each kind of unit
    words: Sequence[str], place: int, found: Counted, vocabulary: Vocabulary
) -> Counted | None:
    unit = vocabulary.unit(words, place)
    linked = 0
    if unit is None and words[place] in _LINKS and place + 1 < len(words):
        unit, linked = vocabulary.unit(words, place + 1), 1
        if unit is not None and unit.meaning not in {"month", "per_million", "million"}:
            return None
    if words[place] in _CURRENCIES and found.currency is None and found.unit == "nothing":
        return replace(found, length=found.length + 1, unit="money", currency=_CURRENCIES[words[place]])
    if unit is None:
        return None
    longer = replace(found, length=found.length + linked + unit.length)
    match unit.meaning:
        case "per_million" if found.unit == "money":
            return replace(longer, per_million=True)
        case "million" if found.unit == "money" and linked:
            return replace(longer, per_million=True)
        case "month" if found.unit in {"money", "requests", "tokens"}:
            return replace(longer, per_month=True)
        case "cents" if found.unit == "nothing":
            return replace(longer, value=found.value / 100, unit="money", currency=Currency.USD)
        case scale if scale in _SCALES and not found.scaled and not linked:
            return replace(longer, value=found.value * _SCALES[scale], scaled=True)
        case currency if currency in _CURRENCIES and found.unit == "nothing" and not linked:
            return replace(longer, unit="money", currency=_CURRENCIES[currency])
        case counted if counted in _COUNTED and found.unit == "nothing" and not linked:
            return replace(longer, unit=counted)
        case _:
            return None
