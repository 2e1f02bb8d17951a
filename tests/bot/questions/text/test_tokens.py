"""Texts as words: what is split, and what stays together."""

import pytest

from bot.questions.text.words import split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("7b-14b", ["7", "b", "-", "14", "b"]),
        ("100-300k", ["100", "-", "300", "k"]),
        ("топ-3", ["топ", "3"]),
        ("top-5", ["top", "5"]),
        ("text-only", ["text-only"]),
        ("gpt-10", ["gpt-10"]),
        ("cut-off", ["cut-off"]),
        ("$0.5/m", ["$", "0.5", "/m"]),
        ("10$", ["10", "$"]),
        ("1 000 000", ["1 000 000"]),
        ("", []),
    ],
)
def test_a_text_is_split_into_words(text, words):
    assert [word.text for word in split_words(text)] == words


def test_a_word_knows_its_place():
    assert [(word.start, word.end) for word in split_words("top 10$")] == [(0, 3), (4, 6), (6, 7)]
