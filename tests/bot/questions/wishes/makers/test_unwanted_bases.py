"""Bases that are not wanted are those of makers and families."""

import pytest

from bot.questions.wishes.makers.unwanted_bases import with_unwanted_bases


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("not built on a Chinese model", ["negation", "chinese"]),
        ("no Chinese base", ["negation", "chinese"]),
    ],
)
def test_makers_stand_for_their_bases(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_unwanted_bases(wish.tokens, makers, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("not a Qwen fine-tune", ["negation", "qwen", "negation", "base:qwen"]),
    ],
)
def test_tune_of_a_family_is_kept_out_by_its_base(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_unwanted_bases(wish.tokens, makers, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("built on Qwen", ["based_on", "qwen"]),
    ],
)
def test_wanted_base_stays(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_unwanted_bases(wish.tokens, makers, wish.clauses)) == read
