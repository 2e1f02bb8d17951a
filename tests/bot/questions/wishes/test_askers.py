"""What is said of who asks, or of a machine, is said of no model."""

import pytest

from bot.questions.wishes.askers import phones_read, without_askers, without_descriptions


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("we are a Chinese company", []),
    ],
)
def test_company_that_asks_is_no_maker(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(without_askers(wish.tokens, vocabulary, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("not by Chinese companies", ["negation", "along", "chinese"]),
        ("only Chinese companies", ["chinese"]),
    ],
)
def test_company_behind_by_not_or_only_makes_models(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(without_askers(wish.tokens, vocabulary, wish.clauses)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("small accounting shop", ["asker"]),
        ("cheap laptop", ["answer:hardware.laptop"]),
        ("a small delay", ["speed"]),
        ("small model", ["small"]),
    ],
)
def test_description_of_something_else_is_left_out(typed, shown, text, read):
    wish = typed(text)
    nobody = (lambda _: False, lambda _: False)
    assert shown(without_descriptions(wish.tokens, wish.clauses, *nobody)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("iPhone", ["8 iphone"]),
        ("run on my iPhone", ["run", "8 iphone"]),
        ("chat on my iPhone", ["answer:goal.chat", "answer:skill.none"]),
    ],
)
def test_phone_is_where_an_application_is_unless_a_model_runs_on_it(typed, shown, text, read):
    wish = typed(text)
    assert shown(phones_read(wish.tokens, {"iphone"}, wish.clauses)) == read
