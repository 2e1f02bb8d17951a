"""What a reading tells of a text."""

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.candidates import Reason
from bot.search.finder import Finder
from bot.search.normalise import texts
from bot.search.results import Ambiguous, Found, Unknown
from tests.bot.search._zeds import SPELLINGS, small_catalogue


@pytest.fixture(scope="module")
def finder():
    return Finder(small_catalogue())


@pytest.mark.parametrize(
    "case",
    [
        ("acme/zeddy-3", "acme/zeddy-3", Reason.ID, "acme/zeddy-3", ()),
        ("Zeddy-3", "acme/zeddy-3", Reason.NAME, "zeddy-3", ()),
        ("zeddy-v3.5-8b-0612", "acme/zeddy-3.5-8b", Reason.ID, "zeddy-v3.5-8b-0612", ()),
        ("the Zeddy 3?", "acme/zeddy-3", Reason.NAME, "zeddy 3", ("the",)),
        ("3 zeddy", "acme/zeddy-3", Reason.GRAMMAR, "3 zeddy", ()),
        ("cammel 70b", "acme/kamel-70b", Reason.SOUND, "cammel 70b", ()),
        ("zeddymax 5", "acme/zeddy-5-max", Reason.SPACING, "zeddymax 5", ()),
        ("hub/acme/zeddy-3:free", "acme/zeddy-3", Reason.WRAPPED_ID, "hub/acme/zeddy-3:free", ()),
        ("what is token", "token", Reason.TERM, "token", ("what", "is")),
        ("zedyd 3", "acme/zeddy-3", Reason.TYPO, "zedyd 3", ()),
        ("яуввн 3", "acme/zeddy-3", Reason.LAYOUT, "яуввн 3", ()),
        ("some house: zeddy 3", "acme/zeddy-3", Reason.MENTION, "zeddy 3", ("some", "house")),
        ("we ran zeddy 3 there", "acme/zeddy-3", Reason.MENTION, "zeddy 3", ("we", "ran", "there")),
        (
            "cheapest opal with 1m context",
            "acme/zeddy-6-opal",
            Reason.MENTION,
            "opal",
            ("cheapest", "with", "1m", "context"),
        ),
    ],
)
def test_a_reading_tells_the_name_the_reason_its_place_and_the_words_left_over(finder, case):
    text, found, reason, name, leftover = case
    reading = finder.read(text)
    assert isinstance(reading.result, Found)
    start, end = reading.span
    assert (reading.result.hit.id, reading.reason) == (found, reason)
    assert (reading.typed.cleaned[start:end], texts(reading.leftover)) == (name, leftover)
    assert finder.find(text) == reading.result
    assert reading.text == text


def test_a_version_that_nobody_made_has_a_place_too(finder):
    reading = finder.read("is Zeddy 9 out")
    assert isinstance(reading.result, Unknown)
    reading = finder.read("is Zeddy 9")
    assert reading.result.near
    assert (reading.reason, reading.span, texts(reading.leftover)) == (Reason.RELATIVE, (3, 10), ("is",))
    assert not reading.is_blank


@pytest.mark.parametrize("text", ["zeddy (10)", "zeddy: 10", "kamel, 9", "zeddy 5 (7b)"])
def test_a_number_set_apart_by_a_sign_still_belongs_to_the_name(finder, text):
    assert isinstance(finder.find(text), Unknown)


@pytest.mark.parametrize(("text", "blank"), [("house", True), ("", True), ("zeddy", False), ("zeddy 5", False)])
def test_a_reading_is_blank_where_nothing_is_named_or_near(finder, text, blank):
    assert finder.read(text).is_blank is blank
    assert finder.read("house").reason is Reason.NOTHING


def test_all_the_names_of_a_text_have_their_places_and_the_words_between_them(finder):
    reading = finder.read("Was Zeddy 3 cheaper than Kamel 70B or zeddy 3?")
    found = reading.mentioned
    assert isinstance(reading.result, Ambiguous)
    assert [found.running[slice(*mention.span)] for mention in found.mentions] == ["zeddy 3", "kamel 70b", "zeddy 3"]
    assert [hit.id for hit in found.hits] == ["acme/zeddy-3", "acme/kamel-70b"]
    assert [texts(gap) for gap in found.gaps] == [("was",), ("cheaper", "than"), ("or",), ()]


def test_the_names_of_a_long_text_are_read_to_its_end(finder):
    text = "and so on " * 40 + "zeddy 3"
    found = finder.read(text).mentioned
    assert [found.running[slice(*mention.span)] for mention in found.mentions] == ["zeddy 3"]
    assert len(finder.read(text).typed.cleaned) <= 200


def test_where_names_are_asked_for_one_needs_no_company():
    finder = Finder(small_catalogue(SPELLINGS.model_copy(update={"borrowed": ("zeddy",)})))
    reading = finder.read("i met zeddy there")
    assert reading.mentioned.hits == ()
    assert reading.asked_for.hits == (Hit(EntryKind.FAMILY, "zeddy"),)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("token", "token"),
        ("what is the token", "token"),
        ("zeddy", None),
        ("zeddy token", None),
        ("house", None),
        ("", None),
    ],
)
def test_a_reading_tells_the_word_of_the_glossary_that_the_text_asks_for(finder, text, term):
    hit = finder.read(text).term
    assert (hit.id if hit else None) == term


def test_a_term_is_told_without_reading_a_text_that_holds_none(finder):
    reading = finder.read("is zeddy 3 open")
    assert reading.term is None
    assert "best" not in vars(reading)


@pytest.mark.parametrize("text", ["zeddy 3", "acme/zeddy-3", "zeddy-v3.5-8b-0612", "token"])
def test_a_whole_name_id_or_term_is_read_without_an_index_of_words(text):
    finder = Finder(small_catalogue())
    assert isinstance(finder.find(text), Found)
    assert not {"model_tokens", "speller", "typos", "grammar"} & set(vars(finder._indexes))


def test_a_text_is_read_once_however_often_it_is_asked(finder):
    reading = finder.read("zeddy 3")
    assert reading.best is reading.best
    assert reading.mentioned is reading.mentioned
    assert reading.asked_for is reading.asked_for


def test_a_name_asked_for_again_is_not_read_anew(catalogue):
    finder = Finder(catalogue)
    assert finder.read("gpt-4o") is finder.read("gpt-4o")
    assert finder.read("gpt-4o", EntryKind.TERM) is not finder.read("gpt-4o")
    assert finder.on_day(catalogue).read("gpt-4o") is not finder.read("gpt-4o")


def test_a_long_text_is_not_kept(catalogue):
    finder, text = Finder(catalogue), "gpt-4o or not " * 20
    assert finder.read(text) is not finder.read(text)
