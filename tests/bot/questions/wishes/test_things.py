"""Numbers of unknown things, and words around a wish, say nothing of it."""

import pytest

from bot.questions.wishes.things import telling


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("under $10 per event", ["at_most", "?$ 10 event"]),
    ],
)
def test_money_for_one_thing_is_words(typed, shown, text, read):
    wish = typed(text)
    assert shown(telling(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("we earn $5000 a month", []),
    ],
)
def test_what_is_earned_is_no_budget(typed, shown, text, read):
    wish = typed(text)
    assert shown(telling(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("teacher, Russian", ["russian"]),
    ],
)
def test_who_asks_is_left_out(typed, shown, text, read):
    wish = typed(text)
    assert shown(telling(wish.tokens, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("support", ["support"]),
    ],
)
def test_support_is_a_task_where_it_begins_its_clause(typed, shown, text, read):
    wish = typed(text)
    assert shown(telling(wish.tokens, wish.clauses)) == read
