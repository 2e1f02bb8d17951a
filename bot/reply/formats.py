"""Numbers, dates and prices as written in each language."""

from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.words import Words

_EXACT = 10
"""Gigabytes from which no tenths are told."""
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number(words: Words, value: int) -> str:
    """Write a whole number with its thousands separated."""
    return f"{value:,}".replace(",", words("number-group"))


def decimal(words: Words, value: Decimal) -> str:
    """Write a number with the language's decimal mark and without trailing zeros."""
    plain = format(value.normalize(), "f")
    return plain.replace(".", words("number-decimal"))


def scaled(words: Words, value: int) -> str:
    """Write a count of parameters or training tokens, such as 70B."""
    for size, name in SCALES:
        if value >= size:
            digits = Decimal(value) / size
            rounded = digits.quantize(Decimal("0.01")) if digits < 10 else digits.quantize(Decimal("0.1"))
            return words(f"number-{name}", value=decimal(words, rounded))
    return number(words, value)


def tokens(words: Words, value: int) -> str:
    """Write a number of tokens in full."""
    return words("tokens", text=number(words, value), count=value)


def short_tokens(words: Words, value: int) -> str:
    """Write a number of tokens in brief, such as 128K or 1M."""
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if value >= size:
            return words(f"number-{name}", value=decimal(words, (Decimal(value) / size).quantize(Decimal("0.1"))))
    if value >= 1_000:
        return words("number-thousand", value=str(value // 1_000))
    return number(words, value)


def gigabytes(words: Words, amount: Decimal) -> str:
    """Write a part of some memory: a small one with a tenth, and never as nothing."""
    if amount >= _EXACT:
        return number(words, round(amount))
    return decimal(words, max(Decimal("0.1"), amount.quantize(Decimal("0.1"))))


def price(words: Words, value: Decimal, currency: Currency) -> str:
    """Write a price with at least two decimals, more only if they are not zero."""
    return _money(words, value, currency, max(2, -int(value.normalize().as_tuple().exponent)))


def amount(words: Words, value: Decimal, currency: Currency) -> str:
    """Write a sum of money: as a price, but a whole number without decimals."""
    return _money(words, value, currency, 0) if value == value.to_integral_value() else price(words, value, currency)


def _money(words: Words, value: Decimal, currency: Currency, places: int) -> str:
    text = f"{value:,.{places}f}".replace(",", "\0").replace(".", words("number-decimal"))
    return words(f"price-{currency.value.lower()}", value=text.replace("\0", words("number-group")))


def date(words: Words, partial: str) -> str:
    """Write a date as precisely as it is known."""
    match partial.split("-"):
        case [year, month, day]:
            return words("date-day", year=year, month=words(f"month-of-{int(month)}"), day=str(int(day)))
        case [year, month]:
            return words("date-month", year=year, month=words(f"month-{int(month)}"))
        case _:
            return partial


def month(words: Words, partial: str) -> str:
    """Write a date as the numbers of its month and year, a year as it is."""
    year, _, rest = partial.partition("-")
    return words("brief-month", year=year, month=rest[:2]) if rest else year


def date_of(words: Words, partial: str) -> str:
    """Write a date as it stands after words such as "from" and "until": some languages decline it."""
    match partial.split("-"):
        case [year, month]:
            return words("date-month", year=year, month=words(f"month-of-{int(month)}"))
        case [year]:
            return words("date-of-year", year=year)
        case _:
            return date(words, partial)


def until(words: Words, partial: str) -> str:
    """Write the last day of a span, whose beginning does not matter."""
    return words("date-until", date=date_of(words, partial))


def listed(words: Words, items: tuple[str, ...]) -> str:
    """Join words into a list that ends in "and"."""
    if len(items) < 2:
        return "".join(items)
    return words("list-last", head=", ".join(items[:-1]), last=items[-1])
