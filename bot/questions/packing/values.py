"""What a filter asks for, as a short text: numbers, prices and ids."""

import re
from decimal import Decimal
from types import MappingProxyType
from typing import assert_never

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.identity import COUNTRIES
from bot.properties.model_facts import OPENNESS_LADDER
from bot.properties.property import Property
from bot.properties.registry import property_named
from bot.properties.values import Money, Unit

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_COUNT = re.compile(r"[0-9a-z]{1,12}\Z")
_SCALED = re.compile(r"(?P<count>[0-9]{1,15})(?P<scale>[KMGT])\Z")
_FRACTION = re.compile(r"[0-9]{1,18}\.[0-9]{1,9}\Z")
_SCALES = MappingProxyType({"K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12})
_END = 10**18
"""All amounts lie below."""
_CURRENCY_CODES = MappingProxyType({Currency.USD: "U", Currency.RUB: "R", Currency.CNY: "C", Currency.EUR: "E"})
CURRENCIES = MappingProxyType({code: currency for currency, code in _CURRENCY_CODES.items()})
"""The currency by the letter that ends a price; no other value ends in one of these."""
_PRICES_SEPARATOR = "-"
_IDS_SEPARATOR = "_"
_ID_CODES = MappingProxyType(
    {
        "yes": "Y",
        "no": "N",
        "limited": "L",
        "conditions": "C",
        "active": "A",
        "deprecated": "D",
        "retired": "R",
        "announced": "W",
        "image": "I",
        "audio": "S",
        "video": "V",
    }
)
"""Letters for the commonest values; like the codes of properties they never change."""
_IDS = MappingProxyType({code: id_ for id_, code in _ID_CODES.items()})
_ESCAPES = MappingProxyType({"_": "U", "/": "S"})
"""Within an id; no id has capital letters, but for those of countries, which are all capitals."""
_ENTRY_ID = re.compile(r"[a-z0-9]+(?:[./-][a-z0-9]+)*\Z")
_LONGEST_ID = 81
_COUNTRY = re.compile(r"[A-Z]{2,4}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?\Z")
_YES_OR_NO = frozenset({"yes", "no"})
_LIMITS = frozenset({Operator.AT_LEAST, Operator.AT_MOST})


def pack_count(count: int) -> str:
    """Write a whole number in base 36.

    Raises:
        ValueError: it is negative or too large.
    """
    if not 0 <= count < _END:
        raise ValueError("the number is out of range")
    digits = ""
    while True:
        count, digit = divmod(count, 36)
        digits = _DIGITS[digit] + digits
        if not count:
            return digits


def unpack_count(text: str) -> int:
    """Read a whole number in base 36.

    Raises:
        ValueError: it is none.
    """
    if not _COUNT.match(text):
        raise ValueError("no number")
    return int(text, 36)


def pack_amount(amount: Decimal) -> str:
    """Write an amount in the shortest way: in base 36, or as thousands, millions and so on; a fraction in decimals.

    Raises:
        ValueError: it is negative, too large, or has too many decimals.
    """
    if not _is_in_range(amount):
        raise ValueError("the amount is out of range")
    if amount != amount.to_integral_value():
        text = f"{amount:f}".rstrip("0")
        if not _FRACTION.match(text):
            raise ValueError("the amount has too many decimals")
        return text
    count = int(amount)
    scaled = [f"{count // scale}{code}" for code, scale in _SCALES.items() if count and not count % scale]
    return min((*scaled, pack_count(count)), key=len)


def unpack_amount(text: str) -> Decimal:
    """Read an amount.

    Raises:
        ValueError: it is none.
    """
    if _FRACTION.match(text):
        return Decimal(text)
    scaled = _SCALED.match(text)
    if scaled is not None:
        return Decimal(int(scaled["count"]) * _SCALES[scaled["scale"]])
    return Decimal(unpack_count(text))


def pack_prices(prices: tuple[Money, ...]) -> str:
    """Write prices, each with the letter of its currency."""
    return _PRICES_SEPARATOR.join(pack_amount(one.amount) + _CURRENCY_CODES[one.currency] for one in prices)


def unpack_prices(text: str) -> tuple[Money, ...]:
    """Read prices.

    Raises:
        ValueError: they are none.
    """
    parts = text.split(_PRICES_SEPARATOR)
    if not all(part[-1:] in CURRENCIES for part in parts):
        raise ValueError("no price")
    return tuple(Money(unpack_amount(part[:-1]), CURRENCIES[part[-1]]) for part in parts)


def pack_ids(name: str, ids: frozenset[str]) -> str:
    """Write the ids of a property's values."""
    return _IDS_SEPARATOR.join(sorted(_pack_id(name, one) for one in ids))


def unpack_ids(name: str, text: str) -> frozenset[str]:
    """Read the ids of a property's values."""
    return frozenset(_unpack_id(name, part) for part in text.split(_IDS_SEPARATOR))


def _pack_id(name: str, id_: str) -> str:
    if name in COUNTRIES:
        return id_.lower()
    if id_ in _ID_CODES:
        return _ID_CODES[id_]
    return "".join(_ESCAPES.get(character, character) for character in id_)


def _unpack_id(name: str, text: str) -> str:
    if name in COUNTRIES:
        return text.upper()
    if text in _IDS:
        return _IDS[text]
    for plain, escaped in _ESCAPES.items():
        text = text.replace(escaped, plain)
    return text


def check(one: Filter) -> None:
    """Check that a filter asks for what its property can have.

    Raises:
        ValueError: it does not.
    """
    asked = property_named(one.property)
    if one.operator not in _LIMITS:
        if one.amount is not None or one.prices or not one.ids or not all(_can_be(asked, id_) for id_ in one.ids):
            raise ValueError(f"{one.property} has no such values")
        return
    is_price = asked.unit is Unit.MONEY
    if one.ids or is_price is not bool(one.prices) or is_price is not (one.amount is None):
        raise ValueError(f"{one.property} has no such limit")
    if one.amount is not None and not _can_limit(asked, one.amount):
        raise ValueError(f"{one.property} has no such limit")


def _can_be(asked: Property, id_: str) -> bool:
    """Tell whether a property can have a value; of an entry's id only the form is checked."""
    match asked.unit:
        case Unit.FLAG:
            return id_ in _YES_OR_NO
        case Unit.CHOICE | Unit.LIST:
            if asked.name in COUNTRIES:
                return _COUNTRY.match(id_) is not None
            return id_ in {word.partition("-")[2] for word in asked.value_words}
        case Unit.LANGUAGES:
            return _LANGUAGE.match(id_) is not None
        case Unit.TEXT:
            return len(id_) <= _LONGEST_ID and _ENTRY_ID.match(id_) is not None
        case Unit.MONEY:
            return id_ == "free"
        case Unit.TOKENS | Unit.WEIGHTS | Unit.DAY | Unit.GIGABYTES | Unit.BYTES:
            return False
        case _:
            assert_never(asked.unit)


def _can_limit(asked: Property, amount: Decimal) -> bool:
    if not _is_in_range(amount):
        return False
    match asked.unit:
        case Unit.TOKENS | Unit.WEIGHTS | Unit.GIGABYTES | Unit.BYTES | Unit.LANGUAGES:
            return True
        case Unit.DAY:
            return is_day(amount)
        case Unit.CHOICE:
            rungs = len(OPENNESS_LADDER) if asked.name == "openness" else len(asked.value_words)
            return amount in range(rungs)
        case Unit.FLAG | Unit.LIST | Unit.TEXT | Unit.MONEY:
            return False
        case _:
            assert_never(asked.unit)


def _is_in_range(amount: Decimal) -> bool:
    return amount.is_finite() and 0 <= amount < _END


def is_day(amount: Decimal | int) -> bool:
    """Tell whether a number such as 20240501 is a day; every month counts as having 31."""
    if amount != int(amount):
        return False
    year, month, day = int(amount) // 10_000, int(amount) // 100 % 100, int(amount) % 100
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31
