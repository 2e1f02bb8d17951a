import pytest

from bot.questions.text.messages import asking_sentence, is_long, sentences, tidied


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("1. gpt-4o\n2. o3\n3) grok", ["gpt-4o", "o3", "grok"]),
        ("- gpt-4o\r\n• o3\n* grok", ["gpt-4o", "o3", "grok"]),
        ("gpt-4o\n\no3", ["gpt-4o", "", "o3"]),
    ],
)
def test_the_marks_of_a_list_are_no_part_of_its_items(text, lines):
    assert tidied(text).split("\n") == lines


def test_the_numbers_of_a_list_in_one_line_set_its_items_apart():
    assert [part.strip() for part in tidied("1) gpt-4o 2) o3 3) grok").split(";")] == ["gpt-4o", "o3", "grok"]


@pytest.mark.parametrize("text", ["claude 3.5", "gpt-4 (new) 2) what", "я сижу на gpt 4. Что взять?", "-5 degrees"])
def test_other_numbers_and_signs_stay(text):
    assert tidied(text) == text


def test_a_version_ends_no_sentence():
    assert sentences("I use gpt-4.1. It is fine! Is o3 better?") == ("I use gpt-4.1.", "It is fine!", "Is o3 better?")


def test_the_one_sentence_that_asks_is_told_from_the_rest():
    assert asking_sentence("what about claude... is haiku alive?") == ("is haiku alive?", "what about claude")


@pytest.mark.parametrize("text", ["is o3 dead?", "is o3 dead? is gpt-4 dead?", "o3 is dead. good."])
def test_where_none_or_several_ask_no_sentence_is_picked(text):
    assert asking_sentence(text) is None


@pytest.mark.parametrize(("words", "long"), [(5, False), (19, False), (20, True), (100, True)])
def test_a_text_is_long_from_twenty_words(words, long):
    assert is_long("word " * words) is long
