import pytest

from bot.catalogue.spellings import Spellings
from bot.search.grammar import Ambiguous, Found, Unknown
from bot.search.mentions import Mentions
from bot.search.names import EntryKind, Hit
from bot.search.speller import Speller
from bot.search.typos import Typos

SPELLINGS = Spellings(
    word={"claude": ("клод",), "pro": ("про",)},
    noise=("про", "is", "the"),
    topic=("price",),
    suffixes=("pro", "mini"),
    common=("step",),
    borrowed=("claude",),
    telling=("4o",),
)
VOCABULARY = frozenset({"gpt", "claude", "step", "pro", "mini", "4o"})
NAMES = {("gpt",), ("gpt", "4"), ("gpt", "4", "pro"), ("claude",), ("claude", "3"), ("step",), ("step", "3"), ("4o",)}


def match(read):
    if read == ("gpt", "mini"):
        return Ambiguous((Hit(EntryKind.MODEL, "a"), Hit(EntryKind.MODEL, "b")))
    return Found(Hit(EntryKind.MODEL, " ".join(read))) if read in NAMES else None


@pytest.fixture(scope="module")
def mentions():
    speller = Speller(SPELLINGS, VOCABULARY, VOCABULARY)
    return Mentions(SPELLINGS, speller, Typos(speller, {"pro", "mini"}), match)


def ids(outcomes):
    return [outcome.hit.id for outcome in outcomes if isinstance(outcome, Found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("yesterday gpt-4 broke", ["gpt 4"]),
        ("yesterday gpt-4 pro broke", ["gpt 4 pro"]),
        ("gpt-4, gpt and gpt-4", ["gpt 4", "gpt"]),
        ("about 4o then", ["4o"]),
        ("gpt про клод 3", ["gpt", "claude 3"]),
        ("gpt про", ["gpt"]),
        ("i met claude", []),
        ("i met claude 3", ["claude 3"]),
        ("a price of claude", ["claude"]),
        ("is the claude", ["claude"]),
        ("one step further", []),
        ("a price of one step", []),
        ("it was step 3 there", ["step 3"]),
        ("nothing here", []),
        ("", []),
    ],
)
def test_names_are_found_among_other_words(mentions, text, found):
    assert ids(mentions.outcomes(text)) == found


@pytest.mark.parametrize("text", ["so gpt 10 then", "so gpt-4 mini then", "so gpt-4 mni then", "price of claude 9"])
def test_what_goes_on_after_a_name_makes_it_another_that_nobody_bears(mentions, text):
    assert mentions.outcomes(text) == (Unknown(),)


@pytest.mark.parametrize("text", ["gpt-4 2024 was", "gpt-4 32k was"])
def test_a_year_or_a_window_is_no_version(mentions, text):
    assert ids(mentions.outcomes(text)) == ["gpt 4"]


def test_where_names_are_asked_for_a_borrowed_one_counts_but_a_common_one_does_not(mentions):
    assert ids(mentions.outcomes("i met claude one step away", topical=True)) == ["claude"]


def test_a_name_that_several_bear_is_told_too(mentions):
    assert [type(outcome) for outcome in mentions.outcomes("gpt mini or gpt-4")] == [Ambiguous, Found]
