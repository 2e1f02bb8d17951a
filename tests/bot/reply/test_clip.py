import pytest

from bot.reply.clip import clip


@pytest.mark.parametrize("text", ["", "short", "exactly 10"])
def test_a_text_that_fits_stays_as_it_is(text):
    assert clip(text, 10) == text


def test_a_longer_text_ends_in_an_ellipsis_within_the_length():
    assert clip("exactly 11!", 10) == "exactly 1…"


def test_no_space_stands_before_the_ellipsis():
    assert clip("one two three", 5) == "one…"
