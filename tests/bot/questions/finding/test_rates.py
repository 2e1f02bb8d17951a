"""What a rate of the rouble changes in limits of prices."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate, WorstRate
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.finding.rates import at_rate, at_worst, most_in, rate_note, word_worst, worst
from bot.questions.question import Question, Task

RATE = Rate(roubles=Decimal(80), day=date(2026, 11, 20))
ROUBLES = Money(Decimal(40), Currency.RUB)
DOLLARS = Money(Decimal("0.5"), Currency.USD)
WORST = WorstRate(
    currency=Currency.RUB, per_dollar=Decimal("120.3785"), day=date(2022, 3, 11), title="t", url="https://example.org"
)


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


@pytest.mark.parametrize(("dollars", "roubles"), [("0.5", "60.19"), ("0.001", "0.1204")])
def test_a_price_in_dollars_is_no_more_than_the_worst_rate_makes_of_it(dollars, roubles):
    assert most_in(Money(Decimal(dollars), Currency.USD), WORST) == Money(Decimal(roubles), Currency.RUB)
    assert most_in(ROUBLES, WORST) is None


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


def test_a_highest_price_holds_in_dollars_at_the_worst_rate_rounded_down(lexicon):
    held = at_worst(limited(ROUBLES), [WORST]).filters[0].prices
    assert held == (ROUBLES, Money(Decimal("0.3322"), Currency.USD))
    assert "120.38" in word_worst(lexicon.pick("en"), WORST)


def test_a_lowest_price_and_one_in_dollars_are_not_held_at_the_worst_rate():
    lowest = Question(Task.LIST, filters=(Filter("price-input", Operator.AT_LEAST, prices=(ROUBLES,)),))
    assert at_worst(lowest, [WORST]) == lowest
    assert at_worst(limited(DOLLARS), [WORST]) == limited(DOLLARS)
    assert worst(Money(Decimal(1), Currency.EUR), [WORST]) is None
