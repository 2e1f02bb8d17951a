"""What a rate of the rouble changes in limits of prices."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.question import Question, Task
from bot.questions.rates import at_rate, rate_note

RATE = Rate(roubles=Decimal(80), day=date(2026, 11, 20))
ROUBLES = Money(Decimal(40), Currency.RUB)
DOLLARS = Money(Decimal("0.5"), Currency.USD)


def limited(*prices):
    return Question(Task.LIST, filters=(Filter("price-input", Operator.AT_MOST, prices=prices),))


@pytest.mark.parametrize(("one", "both"), [(ROUBLES, (ROUBLES, DOLLARS)), (DOLLARS, (DOLLARS, ROUBLES))])
def test_a_limit_holds_in_the_other_currency_too(one, both):
    assert at_rate(limited(one), RATE).filters[0].prices == both


def test_a_limit_behind_an_or_holds_in_the_other_currency_too_and_is_told_the_rate(lexicon):
    size = Filter("memory", Operator.AT_MOST, amount=Decimal(24))
    either = Question(Task.LIST, filters=(replace(size, others=limited(ROUBLES).filters),))
    assert at_rate(either, RATE).filters[0].others[0].prices == (ROUBLES, DOLLARS)
    assert list(rate_note(lexicon.pick("en"), either, RATE))


def test_without_a_rate_nothing_is_converted():
    assert at_rate(limited(ROUBLES), None) == limited(ROUBLES)


def test_other_currencies_have_no_rate():
    yuan = limited(Money(Decimal(1), Currency.CNY))
    assert at_rate(yuan, RATE) == yuan


def test_a_limit_in_roubles_is_told_the_rate_and_its_day(lexicon):
    words = lexicon.pick("en")
    assert list(rate_note(words, limited(ROUBLES), RATE)) == ["At ₽80.00 to the dollar (20 November 2026)."]
    assert "No rouble rate" in next(rate_note(words, limited(ROUBLES), None))
    assert not list(rate_note(words, limited(DOLLARS), RATE))
