"""Limits of prices held against prices in another currency: at the operator's rate, or at the worst of recent years."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from functools import partial

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate, WorstRate
from bot.properties.filters import Filter, Operator, parts
from bot.properties.values import Money
from bot.questions.question import Question
from bot.reply import formats
from bot.words import Words

_OTHER = {Currency.USD: Currency.RUB, Currency.RUB: Currency.USD}
_CENT = Decimal("0.01")
_SMALLEST = Decimal("0.0001")
Convert = Callable[[Money], Money | None]
"""Returns a sum in another currency; None where no rate says what it is."""


def at_rate(question: Question, rate: Rate | None) -> Question:
    """Return a question whose limits of prices hold in the other currency too, where there is a rate."""
    if rate is None or not any(_limits(question)):
        return question
    return replace(question, filters=tuple(_in_both(one, partial(converted, rate=rate)) for one in question.filters))


def at_worst(question: Question, rates: Iterable[WorstRate]) -> Question:
    """Return a question whose highest prices hold in dollars too, at the worst rates of recent years."""
    if not any(_limits(question)):
        return question
    convert = partial(worst, rates=tuple(rates))
    kept = (_in_both(one, convert) if one.operator is Operator.AT_MOST else one for one in question.filters)
    return replace(question, filters=tuple(kept))


def worst(one: Money, rates: Iterable[WorstRate]) -> Money | None:
    """Return a sum in dollars at the worst rate, rounded down; None where none is known."""
    rate = next((rate for rate in rates if rate.currency is one.currency), None)
    if rate is None:
        return None
    amount = one.amount / rate.per_dollar
    return Money(amount.quantize(_CENT if amount >= 1 else _SMALLEST, ROUND_DOWN), Currency.USD)


def most_in(one: Money, rate: WorstRate) -> Money | None:
    """Return what a sum in dollars comes to at most in the currency of a worst rate; None for another sum."""
    if one.currency is not Currency.USD:
        return None
    amount = one.amount * rate.per_dollar
    return Money(amount.quantize(_CENT if amount >= 1 else _SMALLEST, ROUND_UP), rate.currency)


def _sums_in_both(sums: tuple[Money, ...], convert: Convert) -> tuple[Money, ...]:
    """Return sums with what they are in the other currency, where that is not said."""
    currencies = {one.currency for one in sums}
    more = (convert(one) for one in sums if _OTHER.get(one.currency, Currency.USD) not in currencies)
    return (*sums, *(one for one in more if one is not None))


def converted(one: Money, rate: Rate) -> Money | None:
    """Return a sum in the other currency; None where the rate says nothing of it."""
    other = _OTHER.get(one.currency)
    amount = None if other is None else rate.convert(one.amount, one.currency, other)
    return None if other is None or amount is None else Money(amount, other)


def word_rate(words: Words, rate: Rate) -> str:
    """Say at which rate sums or limits were converted."""
    price = formats.price(words, rate.roubles, Currency.RUB)
    return words("cost-rate", price=price, date=formats.date(words, rate.day.isoformat()))


def word_worst(words: Words, rate: WorstRate) -> str:
    """Say at which rate a limit was held against prices in dollars."""
    price = formats.price(words, rate.per_dollar.quantize(_CENT), rate.currency)
    return words("wizard-worst-rate", price=price, date=formats.date(words, rate.day.isoformat()))


def word_most(words: Words, rate: WorstRate) -> str:
    """Say at which rate prices in dollars were converted, so that they are no higher."""
    price = formats.price(words, rate.per_dollar.quantize(_CENT), rate.currency)
    return words("wizard-currency-worst", price=price, date=formats.date(words, rate.day.isoformat()))


def rate_note(words: Words, question: Question, rate: Rate | None) -> Iterator[str]:
    """Say at which rate a limit in roubles was converted, or that it was not."""
    if any(limit.currency is Currency.RUB for limit in _limits(question)):
        yield words("rate-not-set") if rate is None else word_rate(words, rate)


def _limits(question: Question) -> Iterator[Money]:
    return (limit for one in question.filters for part in parts(one) for limit in part.prices)


def _in_both(one: Filter, convert: Convert) -> Filter:
    others = tuple(_in_both(other, convert) for other in one.others)
    return replace(one, prices=_sums_in_both(one.prices, convert), others=others)
