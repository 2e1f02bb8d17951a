import pytest

from bot.catalogue.slips import Slips
from bot.catalogue.spellings import Speller, Spellings

WORTH = frozenset({"gpt", "grok", "claude", "gemini", "deepseek", "mistral", "mixtral", "bert", "opus"})


@pytest.fixture
def slips():
    spellings = Spellings(word={"claude": ("клод",), "deepseek": ("дипсик",)}, ordinary=("best", "плод"))
    return Slips(Speller(spellings, WORTH), WORTH)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("cluade", "claude"),
        ("claud", "claude"),
        ("claudde", "claude"),
        ("vlaude", "claude"),
        ("gork", "grok"),
        ("grokk", "grok"),
        ("grpk", "grok"),
        ("depsek", "deepseek"),
        ("клодд", "claude"),
        ("дписик", "deepseek"),
    ],
)
def test_a_slip_leads_to_the_word_meant(slips, word, meant):
    assert [reading for _, reading in slips.near(word, alone=True)] == [(meant,)]


@pytest.mark.parametrize("word", ["best", "плод", "be", "gr0k", "photoshop", "grab", "xxxx", "deep", "qqqqqqqq"])
def test_another_word_leads_nowhere(slips, word):
    assert slips.near(word, alone=True) == ()


def test_a_very_short_word_needs_company(slips):
    assert slips.near("gtp", alone=True) == ()
    assert [reading for _, reading in slips.near("gtp", alone=False)] == [("gpt",)]


def test_a_slip_between_two_words_leads_to_both(slips):
    assert {reading for _, reading in slips.near("mistrl", alone=True)} == {("mistral",)}
    assert {reading for _, reading in slips.near("mixstral", alone=True)} == {("mistral",), ("mixtral",)}
