"""Sums are read as what may be spent in a month."""

import pytest

from bot.questions.wishes.money.sums import sums_read, without_lowest


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$10-20 a month", ["20 money"]),
    ],
)
def test_of_a_range_the_most_may_be_paid(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_lowest(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("two grand a month", ["2000 money"]),
        ("бюджет 10 тыр", ["paying", "cost", "10000 money"]),
        ("max 25 a month", ["most", "25 money"]),
    ],
)
def test_number_is_a_sum_where_its_words_or_a_limit_say_so(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$0 budget", ["free", "cost"]),
    ],
)
def test_sum_of_nothing_is_free(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$15 per user for 20 users", ["paying", "300 money", "20 users"]),
    ],
)
def test_sum_for_each_person_is_multiplied(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a million tokens for at most $2", ["at_most", "2 money"]),
    ],
)
def test_sum_beside_a_million_is_its_price(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("300 zloty", ["unmet"]),
        ("300 zloty per million tokens", ["unmet"]),
        ("£5/1M", ["unmet"]),
    ],
)
def test_sum_in_a_currency_without_prices_is_not_taken_into_account(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("app for $20", ["paying", "app", "20 money"]),
    ],
)
def test_sum_for_an_application_is_paid_in_a_month(typed, shown, text, read):
    wish = typed(text)
    assert shown(sums_read(wish.tokens, wish.clauses, set())) == read
