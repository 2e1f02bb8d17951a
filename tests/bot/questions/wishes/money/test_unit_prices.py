"""Prices of one of something are left out of a wish, with the words that say of what they are."""

import pytest

from bot.questions.wishes.money.unit_prices import without_unit_prices


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10 cents a minute", ["?10 cents a minute"]),
        ("$3 each", ["?$ 3 each"]),
        ("100 рублей за страницу", ["?100 рублей за страницу"]),
        ("$5 per page, 300 pages a day and 20 users", ["?$ 5 per page", "300 pages", "20 users"]),
    ],
)
def test_what_one_thing_costs_is_no_budget(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(without_unit_prices(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$20 a month", ["20 money"]),
        ("under $2 per million", ["at_most", "2 money"]),
        ("$50 for 300 requests", ["50 money", "300 requests"]),
    ],
)
def test_what_is_paid_in_a_month_for_a_million_or_for_all_stays(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(without_unit_prices(wish.tokens, wish.clauses, vocabulary)) == read
