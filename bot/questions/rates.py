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


def _sums_in_both(sums: tuple[Money, ...], rate: Rate) -> tuple[Money, ...]:
    """Return sums with what they are in the other currency, where that is not said."""
    currencies = {one.currency for one in sums}
    more = (converted(one, rate) for one in sums if _OTHER.get(one.currency) not in currencies)
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


def rate_note(words: Words, question: Question, rate: Rate | None) -> Iterator[str]:
    """Say at which rate a limit in roubles was converted, or that it was not."""
    if any(limit.currency is Currency.RUB for limit in _limits(question)):
        yield words("rate-not-set") if rate is None else word_rate(words, rate)


def _limits(question: Question) -> Iterator[Money]:
    return (limit for one in question.filters for part in parts(one) for limit in part.prices)


def _in_both(one: Filter, rate: Rate) -> Filter:
    return replace(
        one, prices=_sums_in_both(one.prices, rate), others=tuple(_in_both(other, rate) for other in one.others)
    )
