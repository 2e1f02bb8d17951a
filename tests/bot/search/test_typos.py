import pytest

from bot.catalogue.spellings import Spellings
from bot.search.speller import Speller
from bot.search.typos import Typos

WORTH = frozenset({"gpt", "grok", "claude", "gemini", "deepseek", "mistral", "mixtral", "bert", "opus"})


@pytest.fixture
def typos():
    spellings = Spellings(word={"claude": ("клод",), "deepseek": ("дипсик",)}, ordinary=("best", "плод", "gemina"))
    return Typos(Speller(spellings, WORTH, WORTH), {"mini", "pro", "4o"})


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
def test_a_slip_leads_to_the_word_meant(typos, word, meant):
    assert list(typos.near(word, alone=True)) == [(meant,)]


@pytest.mark.parametrize("word", ["best", "плод", "be", "gr0k", "photoshop", "grab", "xxxx", "deep", "qqqqqqqq"])
def test_another_word_leads_nowhere(typos, word):
    assert typos.near(word, alone=True) == ()


def test_a_very_short_word_needs_company(typos):
    assert typos.near("gtp", alone=True) == ()
    assert list(typos.near("gtp", alone=False)) == [("gpt",)]


def test_a_slip_between_two_words_leads_to_both(typos):
    assert set(typos.near("mistrl", alone=True)) == {("mistral",)}
    assert set(typos.near("mixstral", alone=True)) == {("mistral",), ("mixtral",)}


def test_in_company_a_word_may_have_lost_its_first_letter(typos):
    assert typos.near("istral", alone=True) == ()
    assert typos.near("istral", alone=False) == (("mistral",),)


def test_a_word_of_the_language_is_a_slip_to_the_bold_alone(typos):
    assert typos.near("gemina", alone=False) == ()
    assert typos.near("gemina", alone=False, bold=True) == (("gemini",),)


def test_a_word_near_a_suffix_is_known(typos):
    assert [word for word in ("mni", "prro", "minis", "house", "4p", "pr") if typos.is_near_suffix(word)] == [
        "mni",
        "prro",
        "minis",
    ]
