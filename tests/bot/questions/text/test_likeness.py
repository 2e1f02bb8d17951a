"""The stems by which texts are compared."""

import pytest

from bot.questions.text.likeness import stemmer_of, stems_of


def test_forms_of_a_word_meet():
    assert stems_of("токен", stemmer_of("ru")) == stems_of("токенов", stemmer_of("ru"))


@pytest.mark.parametrize("letter", ["а", "s"])
def test_what_is_too_long_to_be_a_word_is_left_as_it_is(letter):
    text = letter * 5_000
    assert stems_of(text, stemmer_of("ru")) == {text}
    assert stems_of(text, stemmer_of("en")) == {text}
