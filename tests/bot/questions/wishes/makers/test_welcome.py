"""What is welcome is no condition, and what a clause ends by refusing is not wanted."""

import pytest

from bot.questions.wishes.makers.welcome import with_refusals, with_welcome, without_welcome


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Chinese is fine", []),
        ("fine-tunes are fine", []),
        ("можно и китайские", []),
        ("Chinese models are welcome, free", ["free"]),
        ("free, can be through openrouter", ["free"]),
        ("free through openrouter", ["free", "host:openrouter"]),
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


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("free, even Chinese", ["free", "makers_welcome"]),
        ("free, можно Китай", ["free", "makers_welcome", "welcome_from:cn"]),
        ("free, Chinese", ["free", "chinese"]),
    ],
)
def test_whose_models_are_welcome_is_known_and_no_condition(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(list(with_welcome(wish.tokens, wish.clauses, makers))) == read
