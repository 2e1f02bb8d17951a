"""A share says how much cheaper or smaller something is to be."""

import pytest

from bot.questions.wishes.money.shares import share_of, with_shares


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("half the price", ["cheaper", "share-50"]),
        ("в 3 раза дешевле", ["cheaper", "share-33"]),
        ("50% cheaper", ["cheaper", "share-50"]),
    ],
)
def test_share_is_what_is_left(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_shares(wish.tokens)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("twice as small", ["?twice", "small"]),
        ("80%", ["80 percent"]),
    ],
)
def test_without_a_comparison_there_is_none(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_shares(wish.tokens)) == read


def test_topics_tell_the_share():
    assert share_of({"cheaper", "share-33"}) == 33
    assert share_of({"cheaper"}) is None
