"""Makers that a wish keeps out stand behind a negation."""

import pytest

from bot.questions.wishes.makers.kept_out import with_kept_out, without_other_makers


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("nobody in China", ["negation", "chinese"]),
        ("not tied to the US", ["negation", "american"]),
        ("without Russia", ["negation", "from_russia"]),
    ],
)
def test_makers_are_negated(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_kept_out(wish.tokens, wish.clauses, makers)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("not from China, Russia or Iran", ["negation", "from_china", "negation", "from_russia", "either", "?iran"]),
    ],
)
def test_negation_reaches_over_a_row_of_countries(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_kept_out(wish.tokens, wish.clauses, makers)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("nothing Chinese except DeepSeek", ["negation", "chinese", "?except deepseek"]),
    ],
)
def test_exception_is_no_maker_that_is_kept_out(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_kept_out(wish.tokens, wish.clauses, makers)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("no US clouds, European ones only", ["negation", "american", "sellers", "contrast", "european", "list"]),
        ("no images, only text", ["negation", "images", "contrast", "text_only"]),
    ],
)
def test_negation_ends_before_what_alone_is_wanted(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_kept_out(wish.tokens, wish.clauses, makers)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("nobody trains on it", ["negation", "trains"]),
    ],
)
def test_nobody_is_a_negation_of_anything_else(typed, shown, makers, text, read):
    wish = typed(text)
    assert shown(with_kept_out(wish.tokens, wish.clauses, makers)) == read


def test_maker_beside_its_country_is_no_condition_of_its_own(typed, shown, makers):
    assert shown(without_other_makers(typed("DeepSeek or something Chinese").tokens, makers)) == ["chinese"]
    other = typed("OpenAI or something Chinese").tokens
    assert without_other_makers(other, makers) == list(other)
