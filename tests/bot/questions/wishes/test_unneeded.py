"""What is not needed is taken back, and makers that are refused are negated."""

import pytest

from bot.questions.wishes.unneeded import without_unneeded


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("we don't need HIPAA", ["dropped:hipaa"]),
        ("SLA не нужен", ["dropped:sla"]),
        ("images not needed", ["dropped:images"]),
    ],
)
def test_what_is_not_needed_is_taken_back(typed, shown, makers, text, read):
    wish = typed(text)
    assert (
        shown(
            without_unneeded(
                wish.tokens, wish.clauses, makers.are_named, lambda token: "named" if makers.are_named(token) else ""
            )
        )
        == read
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("no need for images or audio", ["dropped:images", "either", "dropped:audio"]),
    ],
)
def test_what_is_joined_to_it_is_taken_back_too(typed, shown, makers, text, read):
    wish = typed(text)
    assert (
        shown(
            without_unneeded(
                wish.tokens, wish.clauses, makers.are_named, lambda token: "named" if makers.are_named(token) else ""
            )
        )
        == read
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("DeepSeek is out", ["negation", "deepseek"]),
    ],
)
def test_refused_names_are_negated(typed, shown, makers, text, read):
    wish = typed(text)
    assert (
        shown(
            without_unneeded(
                wish.tokens, wish.clauses, makers.are_named, lambda token: "named" if makers.are_named(token) else ""
            )
        )
        == read
    )
