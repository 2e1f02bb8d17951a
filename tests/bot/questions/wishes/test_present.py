"""What is used and paid today is no condition."""

import pytest

from bot.questions.wishes.present import without_later, without_present, without_times


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("we pay $500 now", []),
    ],
)
def test_what_is_paid_now_limits_nothing(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_present(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("up to $500 now", ["up_to", "500 money"]),
    ],
)
def test_limit_stays_a_limit(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_present(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("we use gpt-5 for $500 a month now, cheaper", ["than", "openai/gpt-5", "cheaper"]),
    ],
)
def test_model_in_use_is_what_is_compared_with(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_present(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("so that we can host it ourselves later", ["idle", "open"]),
        ("free now, later up to $20", ["up_to", "20 money"]),
    ],
)
def test_what_comes_later_asks_for_what_makes_it_possible_today(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_later(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("$250 left this month", ["250 money", "going_out"]),
        ("released this month", ["released", "time this month"]),
        ("in 2025", ["input_side", "time 2025"]),
    ],
)
def test_span_of_time_stays_beside_what_is_said_of_models(typed, shown, text, read):
    wish = typed(text)
    assert shown(without_times(wish.tokens, wish.clauses)) == read
