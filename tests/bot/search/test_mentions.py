import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.spellings import Spellings
from bot.search.mention import Mentioned
from bot.search.mentions import MentionScanner
from bot.search.normalise import texts
from bot.search.products import Products
from bot.search.results import Ambiguous, Found, Unknown
from bot.search.speller import Speller
from bot.search.typos import Typos
from bot.search.version_guard import VersionGuard

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
    guard = VersionGuard(SPELLINGS, speller, Typos(speller, {"pro", "mini"}), Products(SPELLINGS))
    scanner = MentionScanner(SPELLINGS, speller, guard, match)
    return lambda text, *, topical=False: Mentioned(text, scanner.scan(text, topical=topical))


def ids(mentioned):
    return [hit.id for hit in mentioned.hits]


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
    assert ids(mentions(text)) == found


@pytest.mark.parametrize("text", ["so gpt 10 then", "so gpt-4 mini then", "so gpt-4 mni then", "price of claude 9"])
def test_what_goes_on_after_a_name_makes_it_another_that_nobody_bears(mentions, text):
    assert mentions(text).results == (Unknown(),)


@pytest.mark.parametrize("text", ["gpt-4 2024 was", "gpt-4 32k was"])
def test_a_year_or_a_window_is_no_version(mentions, text):
    assert ids(mentions(text)) == ["gpt 4"]


def test_where_names_are_asked_for_a_borrowed_one_counts_but_a_common_one_does_not(mentions):
    assert ids(mentions("i met claude one step away", topical=True)) == ["claude"]


def test_a_name_that_several_bear_is_told_too(mentions):
    assert [type(outcome) for outcome in mentions("gpt mini or gpt-4").results] == [Ambiguous, Found]


def test_every_occurrence_has_its_place_and_the_words_between_are_left_over(mentions):
    text = "so gpt-4 pro, then claude 3 beats gpt-4 pro here"
    found = mentions(text)
    assert [text[slice(*mention.span)] for mention in found.mentions] == ["gpt-4 pro", "claude 3", "gpt-4 pro"]
    assert ids(found) == ["gpt 4 pro", "claude 3"]
    assert texts(found.leftover) == ("so", "then", "beats", "here")
    assert [texts(gap) for gap in found.gaps] == [("so",), ("then",), ("beats",), ("here",)]


def test_a_version_that_nothing_bears_is_a_part_of_the_mention(mentions):
    text = "so gpt-4 mini then"
    assert [text[slice(*mention.span)] for mention in mentions(text).mentions] == ["gpt-4 mini"]


def test_a_text_without_names_is_left_over_as_a_whole(mentions):
    found = mentions("nothing to see")
    assert [texts(gap) for gap in found.gaps] == [("nothing", "to", "see")]
