"""Prices are read as people write them."""

import pytest

from bot.questions.wishes.money.prices import prices_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("won't pay more than $10", ["paying", "at_most", "10 money"]),
    ],
)
def test_sum_above_which_nothing_is_paid_is_the_most(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$3 in and 10 out", ["3 money", "input_side", "10 money", "output_side"]),
        ("not more than 0.2 in and 0.8 out", ["at_most", "0.2 money", "input_side", "0.8 money", "output_side"]),
    ],
)
def test_number_beside_a_side_is_a_price(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$1/$4", ["1 money", "input_side", "4 money", "output_side"]),
    ],
)
def test_two_prices_with_a_stroke_are_those_of_both_sides(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$0.002 per 1K tokens", ["2 money"]),
    ],
)
def test_price_of_a_thousand_is_one_of_a_million(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("context 128k minimum, $1", ["context", "128000 nothing", "upwards", "1 money"]),
    ],
)
def test_limit_belongs_to_the_number_before_it_at_the_end_of_a_clause(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("from 7b to 14b", ["from", "7000000000 nothing", "up_to", "14000000000 nothing"]),
    ],
)
def test_to_limits_the_second_of_two_numbers(typed, shown, text, read):
    wish = typed(text)
    assert shown(prices_read(wish.tokens, wish.clauses)) == read
