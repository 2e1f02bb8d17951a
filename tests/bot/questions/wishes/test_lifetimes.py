"""An end that is not wanted is a model that is not leaving."""

import pytest

from bot.questions.wishes.lifetimes import with_lifetimes
from tests.bot.questions.wishes.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("must not be retired soon", ["negation", "is_leaving"]),
        ("available until 2028", ["negation", "is_leaving"]),
        ("чтобы не сняли через полгода", ["negation", "is_leaving"]),
    ],
)
def test_lasting_is_not_leaving_and_its_day_is_none_of_a_release(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_lifetimes(wish.tokens, wish.clauses, TODAY)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("gpt-5 is retired in March", ["openai/gpt-5"]),
    ],
)
def test_end_of_a_named_model_is_no_wish(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_lifetimes(wish.tokens, wish.clauses, TODAY)) == read
