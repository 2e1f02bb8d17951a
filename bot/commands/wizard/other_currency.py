"""Whole texts that ask what a result costs in another currency, which is told at a rate that is named."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate, WorstRate
from bot.commands.request import Request
from bot.commands.wizard import choosing
from bot.properties.values import Money
from bot.questions.conversation.frames import Frame
from bot.questions.finding.rates import converted, most_in, word_most, word_rate
from bot.questions.text.tokens import Number
from bot.reply.reply import Reply
from bot.search.reading import Reading
from bot.views.wizard.advice import advice_for
from bot.views.wizard.case import bare_price, named
from bot.views.wizard.costs import listed
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import price_text
from bot.wizard.advice import Pick
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session
from bot.words import Words


@dataclass(frozen=True)
class _Exchange:
    """A currency that is asked for, and at which rate prices are told in it."""

    into: Currency | None
    """None where it is one that no price is published in."""
    rate: Rate | None
    """The operator's."""
    worst: WorstRate | None

    def of(self, price: Money) -> Money | None:
        """Return a price in the currency; None where no rate says what it is."""
        if self.rate is not None and (sum_ := converted(price, self.rate)) is not None and sum_.currency is self.into:
            return sum_
        return None if self.worst is None else most_in(price, self.worst)

    def told(self, words: Words) -> str:
        """Say at which rate."""
        if self.rate is not None:
            return word_rate(words, self.rate)
        return "" if self.worst is None else word_most(words, self.worst)


def answer(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say what is recommended costs in the currency that a text asks for; None where it asks for none."""
    questions = request.tools.questions
    name = questions.whole_texts.framed(Frame.PRICED_IN, reading.text)
    currency = _currency(request, name) if name else None
    if not name or (currency is None and not questions.names_currency(name)):
        return None
    screen = choosing.screen_of(request)
    picks = advice_for(screen, session, step).picks
    return _in_currency(screen, picks, currency, name, request.tools.rate)


def _currency(request: Request, name: str) -> Currency | None:
    """Return the currency that a name alone means, as it stands behind a sum."""
    questions = request.tools.questions
    tokens = questions.parse(request.tools.finder.read(f"5 {name}"), request.today).tokens
    sums = [one for one in tokens if isinstance(one, Number) and one.is_bare_sum]
    return sums[0].currency if len(sums) == len(tokens) == 1 else None


def _in_currency(
    screen: Screen, picks: Sequence[Pick], currency: Currency | None, name: str, rate: Rate | None
) -> Reply:
    """Say what the recommendations cost in a currency; `name` is what somebody calls it."""
    words = screen.words
    of_dollars = {Currency.USD, Currency.RUB}
    worst = next((one for one in screen.wizard.questions.worst_rates if one.currency is currency), None)
    exchange = _Exchange(currency, rate if currency in of_dollars else None, worst)
    prices = [one for one in map(_price_of, picks) if one is not None]
    sums = [exchange.of(one) for one in prices if one.currency is not currency]
    lines = [_line(screen, one, exchange) for one in picks]
    if not prices:
        text, lines = words("wizard-currency-none", name=named(picks[0])), []
    elif all(one.currency is currency for one in prices):
        text = words("wizard-currency-already")
    elif any(sums):
        text = exchange.told(words)
    else:
        text = words("wizard-currency-no-rate", name=name)
    return listed(words, text, lines)


def _line(screen: Screen, pick: Pick, exchange: _Exchange) -> str:
    """Say what one costs, in the currency too where a rate says it."""
    words, price = screen.words, _price_of(pick)
    sum_ = None if price is None or price.currency is exchange.into else exchange.of(price)
    parts = {"name": named(pick), "price": bare_price(screen, pick.cost)}
    if sum_ is None:
        return words("wizard-currency-line", **parts)
    key = "wizard-currency-most" if exchange.rate is None else "wizard-currency-about"
    return words(key, sum=price_text(words, sum_), **parts)


def _price_of(pick: Pick) -> Money | None:
    """Return what is paid: a month, or a million tokens."""
    return pick.cost.month or pick.cost.price
