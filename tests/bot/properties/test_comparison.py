"""Which value of several is the best."""

from decimal import Decimal

import pytest

from bot.catalogue.facts import FactStatus, Source
from bot.catalogue.offers import Currency
from bot.properties.comparison import best_positions
from bot.properties.model_facts import CONTEXT_WINDOW, LIFECYCLE, REASONING, RELEASED
from bot.properties.prices import PRICE_INPUT
from bot.properties.reading import Evidence, Known, NotApplicable, Unknown
from bot.properties.values import Choice, Day, Flag, FreeOfCharge, Money, Tokens

SOURCE = Source(url="https://example.org", title="An example", checked_on="2026-11-01")


def window(count, status=FactStatus.OFFICIAL):
    return Known(Tokens(count), Evidence(status, SOURCE))


def price(amount, currency=Currency.USD, status=FactStatus.OFFICIAL):
    return Known(Money(Decimal(amount), currency), Evidence(status, SOURCE))


def test_more_is_better_where_the_property_says_so():
    assert best_positions(CONTEXT_WINDOW, [window(1), window(3), window(2)]) == {1}


def test_less_is_better_for_a_price():
    assert best_positions(PRICE_INPUT, [price(3), price(1), price(2)]) == {1}


def test_a_later_day_is_better_for_a_release():
    assert best_positions(RELEASED, [Known(Day("2024")), Known(Day("2024-05")), Known(Day("2024-04-30"))]) == {1}


def test_all_that_share_the_best_value_are_best():
    assert best_positions(CONTEXT_WINDOW, [window(2), window(1), window(2)]) == {0, 2}


@pytest.mark.parametrize("count", [2, 3, 6])
def test_nobody_is_best_where_all_are_equal(count):
    assert best_positions(CONTEXT_WINDOW, [window(5)] * count) == frozenset()


def test_nobody_is_best_where_all_known_are_equal():
    assert best_positions(CONTEXT_WINDOW, [window(5), Unknown(), window(5)]) == frozenset()


@pytest.mark.parametrize("other", [Unknown(), Unknown(undisclosed=True), NotApplicable(), window(9, FactStatus.RUMOUR)])
def test_one_known_value_is_not_the_best_of_anything(other):
    assert best_positions(CONTEXT_WINDOW, [window(5), other]) == frozenset()


def test_a_rumour_wins_nothing_and_takes_nothing():
    assert best_positions(CONTEXT_WINDOW, [window(5), window(9, FactStatus.RUMOUR), window(4)]) == {0}


def test_an_outdated_window_is_compared_but_an_outdated_price_is_not():
    assert best_positions(CONTEXT_WINDOW, [window(5), window(9, FactStatus.OUTDATED)]) == {1}
    assert best_positions(PRICE_INPUT, [price(5), price(1, status=FactStatus.OUTDATED), price(4)]) == {2}


def test_only_prices_in_dollars_are_compared():
    assert best_positions(PRICE_INPUT, [price(5), price(1, Currency.RUB), price(4)]) == {2}


def test_free_access_is_not_compared_with_prices():
    assert best_positions(PRICE_INPUT, [price(5), Known(FreeOfCharge()), price(4)]) == {2}


def test_a_yes_is_better_than_a_no():
    assert best_positions(REASONING, [Known(Flag(on=False)), Known(Flag(on=True))]) == {1}


def test_where_neither_is_better_nobody_is_best():
    states = [Known(Choice("active", "lifecycle-active", 1)), Known(Choice("retired", "lifecycle-retired", 3))]
    assert best_positions(LIFECYCLE, states) == frozenset()
