"""What is welcome is no condition, and what a clause ends by refusing is not wanted."""

import pytest

from bot.questions.wishes.welcome import with_refusals, without_welcome


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chinese is fine", []),
        ("fine-tunes are fine", []),
        ("можно и китайские", []),
        ("Chinese models are welcome, free", ["free"]),
    ],
)
def test_what_is_welcome_is_left_out(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(without_welcome(wish.tokens, wish.clauses, makers)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("voice no", ["audio", "needless"]),
        ("китайские нельзя", ["chinese", "needless"]),
        ("Chinese is fine, American is not", ["chinese", "welcome", "american", "needless"]),
    ],
)
def test_word_that_ends_a_clause_refuses_what_it_speaks_of(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_refusals(wish.tokens, wish.clauses)) == read
