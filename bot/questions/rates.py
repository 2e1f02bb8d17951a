"""Limits of prices in roubles, held against prices in dollars at the operator's rate, and the other way round."""

from collections.abc import Iterator
from dataclasses import replace

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate
from bot.properties.filters import Filter, parts
from bot.properties.values import Money
from bot.questions.question import Question
from bot.reply import formats
from bot.words import Words

_OTHER = {Currency.USD: Currency.RUB, Currency.RUB: Currency.USD}


def at_rate(question: Question, rate: Rate | None) -> Question:
    """Return a question whose limits of prices hold in the other currency too, where there is a rate."""
    if rate is None or not any(_limits(question)):
        return question
    return replace(question, filters=tuple(_in_both(one, rate) for one in question.filters))


def word_rate(words: Words, rate: Rate) -> str:
    """Say at which rate sums or limits were converted."""
    price = formats.price(words, rate.roubles, Currency.RUB)
    return words("cost-rate", price=price, date=formats.date(words, rate.day.isoformat()))


def rate_note(words: Words, question: Question, rate: Rate | None) -> Iterator[str]:
    """Say at which rate a limit in roubles was converted, or that it was not."""
    if any(limit.currency is Currency.RUB for limit in _limits(question)):
        yield words("rate-not-set") if rate is None else word_rate(words, rate)


def _limits(question: Question) -> Iterator[Money]:
    return (limit for one in question.filters for part in parts(one) for limit in part.prices)


def _in_both(one: Filter, rate: Rate) -> Filter:
    currencies = {limit.currency for limit in one.prices}
    more = [
        Money(amount, other)
        for limit in one.prices
        if (other := _OTHER.get(limit.currency)) is not None and other not in currencies
        if (amount := rate.convert(limit.amount, limit.currency, other)) is not None
    ]
    return replace(one, prices=(*one.prices, *more), others=tuple(_in_both(other, rate) for other in one.others))
