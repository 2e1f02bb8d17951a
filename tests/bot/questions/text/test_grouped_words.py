"""Groups of words: what belongs to one, and that every group has words in some language."""

from pathlib import Path

import pytest

from bot.questions.text.concepts import load_question_words
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.word_groups import WordGroup

_LOCALES = Path(__file__).parents[4] / "data" / "locales"


def test_word_belongs_to_a_group_whole() -> None:
    """A word without a star stands for itself alone."""
    groups = WordGroups([(WordGroup.IN, "in")])
    assert groups.has(WordGroup.IN, "In")
    assert not groups.has(WordGroup.IN, "into")
    assert not groups.has(WordGroup.FROM, "in")


def test_star_stands_for_every_ending() -> None:
    """A word with a star stands for all words that begin so."""
    groups = WordGroups([(WordGroup.SENT, "quer*")])
    assert groups.has(WordGroup.SENT, "query")
    assert groups.has(WordGroup.SENT, "queries")
    assert not groups.has(WordGroup.SENT, "question")


def test_russian_yo_is_compared_as_ye() -> None:
    """«Всё» and «все» are one word."""
    groups = WordGroups([(WordGroup.EVERYTHING, "все")])
    assert groups.has(WordGroup.EVERYTHING, "всё")


def test_phrase_belongs_to_a_group() -> None:
    """Several words can stand in a group together."""
    groups = WordGroups([(WordGroup.EXCEPT, "other than")])
    assert groups.has(WordGroup.EXCEPT, "other than")
    assert not groups.has(WordGroup.EXCEPT, "other")


def test_some_and_all_words_of_a_group() -> None:
    """One of several words is enough for the one, and no word too many is for the other."""
    groups = WordGroups([(WordGroup.JOINING, "and"), (WordGroup.JOINING, "or")])
    assert groups.has_any(WordGroup.JOINING, ["red", "or", "blue"])
    assert not groups.has_any(WordGroup.JOINING, [])
    assert groups.has_all(WordGroup.JOINING, ["and", "or"])
    assert groups.has_all(WordGroup.JOINING, [])
    assert not groups.has_all(WordGroup.JOINING, ["and", "red"])


@pytest.mark.parametrize("group", WordGroup)
def test_every_group_has_words(group: WordGroup) -> None:
    """A group that no language fills would never be found."""
    assert any(one.groups.get(group) for one in load_question_words(_LOCALES).values())


def test_a_star_before_an_ending_stands_for_how_words_begin():
    groups = WordGroups([(WordGroup.INFINITIVE, "*ть")])
    assert groups.has(WordGroup.INFINITIVE, "писать")
    assert not groups.has(WordGroup.INFINITIVE, "пишу")
