"""Amounts are read as what they are of."""

import pytest

from bot.questions.wishes.amounts import amounts_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("50 tokens a second", ["speed"]),
    ],
)
def test_tokens_a_second_are_speed(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2 machines with a 3090 each", ["?2 machines", "24 rtx-3090", "each"]),
    ],
)
def test_what_counts_computers_multiplies_nothing(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("5 GB of logs a day", ["?5 gb", "?logs", "per_day"]),
        ("30 minutes of audio", ["?30 minutes", "audio"]),
    ],
)
def test_gigabytes_and_minutes_of_what_is_read_are_words(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("reports for 2024", ["for_analysis", "?2024"]),
    ],
)
def test_span_of_time_is_that_of_other_things_where_no_model_came_out(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("500 invoices", ["answer:goal.extract", "500 requests"]),
    ],
)
def test_name_of_what_is_counted_says_what_is_done_with_it(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "50M input tokens and 5M output",
            ["50000000 tokens", "input_side", "5000000 tokens", "output_side", "per_month"],
        ),
    ],
)
def test_more_than_any_window_holds_is_read_in_a_month(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("latest news", ["web_search"]),
    ],
)
def test_latest_news_are_searched_for(typed, shown, vocabulary, text, read):
    wish = typed(text)
    assert shown(amounts_read(wish.tokens, wish.clauses, vocabulary)) == read
