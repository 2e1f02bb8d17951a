"""Not training is a promise, with the words between."""

import pytest

from bot.questions.wishes.training_wished import with_training


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("do not use my chats for training", ["no_training"]),
        ("data must not go into training", ["what_stays", "no_training"]),
    ],
)
def test_denied_training_is_the_promise(typed, shown, text, read):
    wish = typed(text)
    assert shown(with_training(wish.tokens, wish.clauses)) == read
