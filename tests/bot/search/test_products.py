"""The words of a text that tell a product of which there is no entry."""

import pytest

from bot.catalogue.spellings import ProductKind, Spellings
from bot.search.normalise import texts, tokens
from bot.search.products import Products, is_id, tail

PRODUCTS = Products(
    Spellings(
        noise=("the",),
        optional=("instruct",),
        served=("batch",),
        product={ProductKind.IMAGE: ("paint", "paint pro"), ProductKind.MODEL: ("ember",)},
        job={ProductKind.SPEECH: ("tts",), ProductKind.EMBEDDING: ("embed",)},
        job_in_id={ProductKind.SEARCH: ("search",)},
    )
)


def told(text, *, in_id=True):
    return [(one.kind, texts(one.read), one.named) for one in PRODUCTS.told(tokens(text), in_id=in_id)]


@pytest.mark.parametrize(
    "text", ["gpt-5", "openai/gpt-5", "a.b-v1:0", "@cf/meta/llama", "~openai/gpt-latest", "ft:gpt-4o-"]
)
def test_a_text_in_parts_without_a_space_is_an_id(text):
    assert is_id(text)


@pytest.mark.parametrize("text", ["gpt5", "gpt 5", "гпт-5", "gpt-5?", "gpt-5, claude-3", "", "--", "(gpt-5)"])
def test_other_texts_are_no_ids(text):
    assert not is_id(text)


def test_what_follows_the_last_slash_is_the_name_in_an_id():
    assert tail("openai/gpt-5") == ("gpt-5", 7)
    assert tail("gpt-5") == ("gpt-5", 0)


def test_the_longest_name_counts():
    assert told("paint pro 3") == [(ProductKind.IMAGE, ("paint", "pro"), True)]
    assert told("paint 3") == [(ProductKind.IMAGE, ("paint",), True)]


def test_a_job_tells_more_than_a_name_and_the_first_kind_the_most():
    assert told("paint-tts-embed") == [
        (ProductKind.EMBEDDING, ("embed",), False),
        (ProductKind.SPEECH, ("tts",), False),
        (ProductKind.IMAGE, ("paint",), True),
    ]


def test_an_everyday_word_tells_a_job_in_an_id_alone():
    assert told("gpt-search") == [(ProductKind.SEARCH, ("search",), False)]
    assert told("gpt search", in_id=False) == []


def test_a_whole_name_is_one_with_nothing_beside_it():
    assert PRODUCTS.named(tokens("paint-pro")) is ProductKind.IMAGE
    assert PRODUCTS.named(tokens("paint-pro-3")) is None
    assert PRODUCTS.named(tokens("tts")) is None
    assert PRODUCTS.named(()) is None


@pytest.mark.parametrize("word", ["batch", "the", "instruct", "2506", "20250929", "250615"])
def test_a_word_of_serving_and_a_day_make_no_other_product(word):
    assert PRODUCTS.is_harmless(word)


@pytest.mark.parametrize("word", ["her", "70b", "5"])
def test_any_other_word_does(word):
    assert not PRODUCTS.is_harmless(word)
