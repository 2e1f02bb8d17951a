"""Wording from what to what several models go in a property."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.properties.property import Property
from bot.properties.reading import Known, Reading
from bot.properties.values import Day, Flag, FreeOfCharge, Money, Prices, Tokens, Unit, Value, magnitude
from bot.questions.setting import Setting
from bot.reply import formats
from bot.views.values import word_value

_ORDERED = frozenset({Unit.TOKENS, Unit.WEIGHTS, Unit.MONEY, Unit.DAY, Unit.GIGABYTES})
_MOST_NAMED = 3


def word_range(setting: Setting, one: Property, readings: Sequence[Reading]) -> str:
    """Word the least and the most of an ordered property, how many have a flag, or the commonest values."""
    values = [reading.value for reading in readings if isinstance(reading, Known) and reading.is_confirmed]
    if one.unit is Unit.MONEY:
        values = [
            reading.value
            for reading in readings
            if isinstance(reading, Known) and reading.is_confirmed and reading.is_current
        ]
    if not values:
        return setting.words("unknown")
    if one.unit in _ORDERED:
        return ", ".join(_spans(setting, values))
    if one.unit is Unit.FLAG:
        return setting.words("range-yes", met=values.count(Flag(on=True)), all=len(readings))
    return _commonest(setting, values)


def _spans(setting: Setting, values: Iterable[Value]) -> Iterator[str]:
    """Word from what to what the values go, in each currency by itself."""
    groups: dict[Currency | None, list[tuple[Decimal, Value]]] = {}
    free = False
    for value in values:
        size = size_of(value)
        free = free or isinstance(value, FreeOfCharge)
        if size is not None:
            groups.setdefault(_currency(value), []).append((size, value))
    for group in groups.values():
        (least, low), (most, high) = min(group, key=_first), max(group, key=_first)
        if least == most:
            yield _only(setting, high)
            continue
        first, last = _brief(setting, low), _word(setting, high)
        yield setting.words("range-from-to", first=first, last=last)
    if free:
        yield setting.words("price-free")


def _only(setting: Setting, value: Value) -> str:
    """Word the one value that all have."""
    return word_value(setting.words, setting.catalogue, value) if isinstance(value, Day) else _word(setting, value)


def _brief(setting: Setting, value: Value) -> str:
    """Word the lower end of a range; tokens have their unit at the upper end."""
    return formats.number(setting.words, value.count) if isinstance(value, Tokens) else _word(setting, value)


def _word(setting: Setting, value: Value) -> str:
    """Word a value; the two sides of a price without their names, so that a range of them stays short."""
    match value:
        case Prices(input=Money() as paid, output=Money() as made):
            sides = (formats.amount(setting.words, one.amount, one.currency) for one in (paid, made))
            return " / ".join(sides)
        case Day(partial=partial):
            return formats.date_of(setting.words, partial)
        case _:
            return word_value(setting.words, setting.catalogue, value)


def _first(pair: tuple[Decimal, Value]) -> Decimal:
    return pair[0]


def size_of(value: Value) -> Decimal | None:
    """Return what a value is ordered by; of a price for input and output, the input."""
    if isinstance(value, Prices):
        side = value.input or value.output
        return None if side is None else side.amount
    return magnitude(value)


def _currency(value: Value) -> Currency | None:
    match value:
        case Money(currency=currency):
            return currency
        case Prices(input=Money(currency=currency)) | Prices(output=Money(currency=currency)):
            return currency
        case _:
            return None


def _commonest(setting: Setting, values: Sequence[Value]) -> str:
    """Name the commonest values with the number of models that have each."""
    counted = Counter(word_value(setting.words, setting.catalogue, value) for value in values).most_common()
    if len(counted) == 1:
        return counted[0][0]
    named = [f"{text} ({count})" for text, count in counted[:_MOST_NAMED]]
    return ", ".join(named) + (" …" if len(counted) > _MOST_NAMED else "")
