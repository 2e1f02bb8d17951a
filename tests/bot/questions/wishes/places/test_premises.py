"""Data stay on one's own machines where a clause says so."""

import pytest

from bot.questions.wishes.places.premises import with_premises


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("patient data must not leave the hospital", ["at_home", "answer:skill.run", "asker"]),
        ("has to run on players' PCs", ["at_home", "memory", "idle"]),
    ],
)
def test_premises_that_data_do_not_leave_are_ones_own_machines(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_premises(wish.tokens, wish.clauses, lambda _: False, lambda _: False)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("runs on any PC", ["memory", "which"]),
    ],
)
def test_any_machine_is_none_of_ones_own(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_premises(wish.tokens, wish.clauses, lambda _: False, lambda _: False)) == read
