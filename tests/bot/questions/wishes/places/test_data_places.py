"""Data stay in a place where a clause says so."""

import pytest

from bot.questions.wishes.places.data_places import with_data_stays, with_places_of_data


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("keep everything in Germany", ["data_stays", "served_eu"]),
        ("our data stays in Germany", ["data_stays", "?germany"]),
    ],
)
def test_data_stay_in_a_place_that_is_named(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_data_stays(wish.tokens, wish.clauses, lambda: True, lambda _: False)) == read


@pytest.mark.parametrize(
    ("text", "read"), [("данные в РФ", ["what_stays", "data_ru"]), ("used in the EU", ["served_eu"])]
)
def test_place_behind_a_word_for_data_is_that_of_data(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_places_of_data(wish.tokens, wish.clauses)) == read
