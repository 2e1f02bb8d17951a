"""What "cheaper" and "newer" mean beside a result: more of it than the main recommendation has."""

from decimal import ROUND_DOWN, ROUND_HALF_DOWN, Decimal

from bot.properties.candidate import Candidate, Way
from bot.properties.context_cache import memory_for
from bot.properties.filters import Filter, Operator
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import Day, Money, magnitude
from bot.wizard.alternatives import CHEAPER

COMPARED = frozenset({"cheaper", "newer", "smaller", "bigger"})
"""Wishes that compare, whatever was asked before."""
CLOSER = COMPARED | {
    "cheapest",
    "cheap",
    "newest",
    "smallest",
    "lightest",
    "largest",
    "long_context",
    "longest_context",
}
"""Wishes for more of something, as questions name them."""
_DIGITS = 2
_STEP = 5
_WHOLE = 100
_LARGER = Decimal("1.4")


def closer(wish: str, main: Candidate, tokens: int | None = None, share: int | None = None) -> Filter | None:
    """Return the condition that something is cheaper, newer, smaller or larger; None where too little is known.

    `tokens` are those of the context that is asked for, `share` the percents that are to be left.
    """
    left = CHEAPER if share is None else Decimal(share) / _WHOLE
    match wish:
        case "cheaper" | "cheapest" | "cheap":
            return _cheaper(main, tokens, left)
        case "not_dearer":
            return None if main.price is None else _price(main.price)
        case "smaller" | "smallest" | "lightest":
            own = main.way is Way.OWN
            return _memory(main, tokens, left) if own else _limit(main, "parameters_total", Operator.AT_MOST, left)
        case "bigger" | "largest":
            return _limit(main, "parameters_total", Operator.AT_LEAST, _LARGER)
        case "long_context" | "longest_context":
            return _limit(main, "context_window", Operator.AT_LEAST, _LARGER)
        case "newer" | "newest":
            reading = property_named("released").read(main)
            match reading:
                case Known(value=Day() as day):
                    return Filter("released", Operator.AT_LEAST, amount=Decimal(day.last + 1))
                case _:
                    return None
        case _:
            return None


def _cheaper(main: Candidate, tokens: int | None, left: Decimal) -> Filter | None:
    if main.way is Way.OWN:
        return _memory(main, tokens, left)
    if main.month is not None:
        limit = Money(_named(main.month.amount, left), main.month.currency)
        return Filter("price-blended", Operator.AT_MOST, months=(limit,), where_applicable=True)
    if main.price is None:
        return None
    return _price(Money(_named(main.price.amount, left), main.price.currency))


def _price(limit: Money) -> Filter:
    return Filter("price-blended", Operator.AT_MOST, prices=(limit,), where_applicable=True)


def _memory(main: Candidate, tokens: int | None, left: Decimal) -> Filter | None:
    """Ask for clearly less memory: what one's own machines cost."""
    memory = memory_for(main, tokens)
    if memory is None:
        return None
    amount = memory.total * left
    limit = Decimal(int(amount)) if amount >= 1 else _rounded(amount)
    return Filter("memory", Operator.AT_MOST, amount=limit, where_applicable=True)


def _limit(main: Candidate, name: str, operator: Operator, times: Decimal) -> Filter | None:
    reading = property_named(name).read(main)
    number = magnitude(reading.value) if isinstance(reading, Known) and reading.is_confirmed else None
    return None if number is None else Filter(name, operator, amount=Decimal(int(number * times)))


def _named(amount: Decimal, left: Decimal) -> Decimal:
    """Return a part of an amount; where nobody said which part, as people name one: the second digit is 0 or 5."""
    if left != CHEAPER or not amount:
        return _rounded(amount * left)
    step = Decimal(_STEP).scaleb((amount * left).adjusted() - 1)
    return ((amount * left / step).quantize(Decimal(1), rounding=ROUND_HALF_DOWN) * step).normalize()


def _rounded(amount: Decimal) -> Decimal:
    """Cut an amount to two digits that count."""
    exponent = Decimal(1).scaleb(amount.adjusted() - _DIGITS + 1)
    return amount.quantize(exponent, rounding=ROUND_DOWN).normalize() if amount else amount
