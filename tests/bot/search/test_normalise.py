import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.normalise import (
    MAX_LENGTH,
    Token,
    clean,
    fragments,
    glued,
    has_digit,
    key,
    left_over,
    texts,
    tokens,
    words,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  GPT-4 ", "gpt-4"),
        ("ＧＰＴ－４", "gpt-4"),
        ("gpt–4", "gpt-4"),
        ("gpt_4", "gpt-4"),
        ("g\u200bp\u00adt", "gpt"),
        ("\u202egpt", "gpt"),
        ("Çlaudé", "claude"),
        ("ЁЛКА", "елка"),
        ("Йод", "йод"),
        ("@zoo_bot gpt", "gpt"),
        ("claude@20240620", "claude@20240620"),
        ("@cf/meta/llama", "@cf/meta/llama"),
        ("", ""),
    ],
)
def test_what_makes_no_difference_is_folded(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("gpt4o", ("gpt", "4o")),
        ("gpt-4o", ("gpt", "4o")),
        ("sonnet4.5", ("sonnet", "4.5")),
        ("claude-3-5-sonnet", ("claude", "3.5", "sonnet")),
        ("gpt 4,5", ("gpt", "4.5")),
        ("gpt 4, 5", ("gpt", "4", "5")),
        ("llama 3 1 70b", ("llama", "3.1", "70b")),
        ("k2,5", ("k2.5",)),
        ("gpt 4.0", ("gpt", "4")),
        ("qwen3.8b", ("qwen", "3.8b")),
        ("qwen 3 8b", ("qwen", "3", "8b")),
        ("8×7b", ("8x7b",)),
        ("8 х 7b", ("8x7b",)),
        ("llama-v3p1-70b", ("llama", "v3.1", "70b")),
        ("command r+", ("command", "r", "plus")),
        ("gpt-4+claude", ("gpt", "4", "claude")),
        ("o3", ("o3",)),
        ("gpt.4", ("gpt", "4")),
        ("gpt №4", ("gpt", "4")),
        ("deepseek-r1-0528", ("deepseek", "r1", "0528")),
        ("гпт4о", ("гпт", "4о")),
        ("…!?", ()),
    ],
)
def test_words_and_versions_are_split_however_they_are_joined(text, split):
    assert words(clean(text)) == split


def test_numbers_beside_each_other_may_stay_apart():
    assert words("qwen 3 8", join=False) == ("qwen", "3", "8")


@pytest.mark.parametrize(
    ("one", "other"), [("qwen 3 8b", "qwen 38b"), ("claude 10", "claude 1.0"), ("gpt 4.1", "gpt 41")]
)
def test_numbers_never_run_together(one, other):
    assert key(words(one)) != key(words(other))


@pytest.mark.parametrize(
    ("one", "other"), [("gpt 4o mini", "gpt4omini"), ("deep seek", "deepseek"), ("claude 3-5", "claude3.5")]
)
def test_spaces_and_dashes_make_no_difference_to_a_key(one, other):
    assert key(words(one)) == key(words(other))


def test_a_glued_name_has_no_sign_left():
    assert glued(("llama", "3.1", "70b")) == "llama3170b"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("gpt-4, claude 3. gemini", ["gpt-4", " claude 3", " gemini"]),
        ("gpt 4.5", ["gpt 4.5"]),
        ("gpt 4,5", ["gpt 4,5"]),
        ("gpt-4 / claude", ["gpt-4 ", " claude"]),
        ("openai/gpt-4", ["openai/gpt-4"]),
        ("gpt-4: claude", ["gpt-4", " claude"]),
        ("(gpt-4)", ["gpt-4"]),
        ("...", []),
    ],
)
def test_running_text_is_cut_where_a_name_cannot_go_on(text, parts):
    found = fragments(text)
    assert [part.text for part in found] == parts
    assert [text[part.start : part.end] for part in found] == parts


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("gpt-4o mini", [("gpt", "gpt"), ("4o", "4o"), ("mini", "mini")]),
        ("claude-3-5 sonnet", [("claude", "claude"), ("3.5", "3-5"), ("sonnet", "sonnet")]),
        ("sonnet4.5", [("sonnet", "sonnet"), ("4.5", "4.5")]),
        ("gpt 4.0 pro", [("gpt", "gpt"), ("4", "4.0"), ("pro", "pro")]),
        ("command r+ or gpt", [("command", "command"), ("r", "r"), ("plus", "+"), ("or", "or"), ("gpt", "gpt")]),
        ("mixtral 8 x 7b now", [("mixtral", "mixtral"), ("8x7b", "8 x 7b"), ("now", "now")]),
        ("r+ 8 x 7b v3p1", [("r", "r"), ("plus", "+"), ("8x7b", "8 x 7b"), ("v3.1", "v3p1")]),
        ("", []),
    ],
)
def test_a_token_stands_where_its_word_was_typed(text, places):
    assert [(token.text, text[token.start : token.end]) for token in tokens(text)] == places


def test_tokens_of_a_part_stand_where_they_do_in_the_whole():
    assert tokens("gpt 4", start=10) == (Token("gpt", 10, 13), Token("4", 14, 15))


def test_tokens_of_numbers_may_stay_apart():
    assert texts(tokens("qwen 3 8", join=False)) == ("qwen", "3", "8")


@given(st.text(max_size=80) | st.text("r+ 8x7bv3p1.-", max_size=20))
def test_tokens_are_the_words_in_order_and_inside_the_text(text):
    cleaned = clean(text)
    found = tokens(cleaned)
    assert texts(found) == words(cleaned)
    assert all(0 <= one.start < one.end <= len(cleaned) for one in found)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(found))


def test_what_is_left_over_is_what_no_token_that_was_read_covers():
    typed = tokens("the gpt 70 b here")
    assert texts(left_over(typed, (Token("gpt", 4, 7), Token("70b", 8, 12)))) == ("the", "here")
    assert left_over(typed, ()) == typed


@given(st.text(max_size=300))
def test_cleaning_what_is_clean_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once or unicodedata.normalize("NFC", clean(once)) == unicodedata.normalize("NFC", once)


@given(st.text(max_size=MAX_LENGTH + 50))
def test_words_are_never_empty_and_never_hold_spaces(text):
    assert all(word and not any(char.isspace() for char in word) for word in words(clean(text)))


@given(st.text(max_size=60))
def test_a_word_without_a_digit_stays_without_one(text):
    assert has_digit(text) == any(char.isdecimal() for char in text)
