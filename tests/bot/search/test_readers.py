"""Each reader by itself: what it finds, why, where in the text, and what it leaves over."""

from types import SimpleNamespace

import pytest

from bot.catalogue.precomputed import EntryKind
from bot.search import readers
from bot.search.candidates import Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import texts
from bot.search.product_reader import made_of_another, named_product, product_by_job
from bot.search.results import Ambiguous, Found, Unknown, hits_of
from bot.search.signpost_reader import signpost
from bot.search.typed_text import name_words, typed_text
from bot.search.typo_reader import mistyped
from bot.search.unchecked import unchecked_entry
from bot.search.word_reader import read_words
from tests.bot.search._zeds import small_catalogue


@pytest.fixture(scope="module")
def indexes():
    return SearchIndexes(small_catalogue())


@pytest.fixture
def first(indexes):
    """Read a text by one reader, and show its first candidate."""

    def read(reader, text):
        found = list(reader(indexes, typed_text(text, indexes)))
        return shown(found[0]) if found else None

    return read


def shown(candidate):
    start, end = candidate.span
    return SimpleNamespace(
        kind=type(candidate.result),
        ids=[hit.id for hit in hits_of(candidate.result)],
        reason=candidate.reason,
        text=candidate.text.cleaned[start:end],
        leftover=texts(candidate.leftover),
    )


def whole_text(indexes, text):
    return read_words(indexes, text, text.name)


@pytest.mark.parametrize(
    "case",
    [
        (readers.id_with_lab, "acme/zeddy-3", "acme/zeddy-3", Reason.ID, "acme/zeddy-3", ()),
        (readers.exact_id, "Zeddy-3-Mini", "acme/zeddy-3-mini", Reason.ID, "zeddy-3-mini", ()),
        (readers.exact_id, "zeddy-v3.5-8b-0612", "acme/zeddy-3.5-8b", Reason.ID, "zeddy-v3.5-8b-0612", ()),
        (readers.whole_name, "«Zeddy 5 Pro»", "acme/zeddy-5-pro", Reason.NAME, "zeddy 5 pro", ()),
        (readers.whole_name, "zeddy", "zeddy", Reason.NAME, "zeddy", ()),
        (readers.whole_name, "zeddy mini", "acme/zeddy-4-mini", Reason.NAME, "zeddy mini", ()),
        (readers.whole_term, "MoE?", "mixture-of-experts", Reason.TERM, "moe", ()),
        (readers.name_among_noise, "what is Зедди 3?", "acme/zeddy-3", Reason.NAME, "зедди 3", ("what", "is")),
        (readers.name_among_noise, "the zeddy so 3", "acme/zeddy-3", Reason.NAME, "zeddy so 3", ("the", "so")),
        (readers.name_among_noise, "3 zeddy", "acme/zeddy-3", Reason.GRAMMAR, "3 zeddy", ()),
        (readers.name_among_noise, "zeddy 3 instruct", "acme/zeddy-3", Reason.GRAMMAR, "zeddy 3 instruct", ()),
        (readers.name_among_noise, "cammel 70b", "acme/kamel-70b", Reason.SOUND, "cammel 70b", ()),
        (readers.name_among_noise, "зедди v3.5 8b 0612", "acme/zeddy-3.5-8b", Reason.GRAMMAR, "зедди v3.5 8b 0612", ()),
        (readers.name_among_noise, "zeddymax 5", "acme/zeddy-5-max", Reason.SPACING, "zeddymax 5", ()),
        (readers.name_among_noise, "зедди про 5", "acme/zeddy-5-pro", Reason.GRAMMAR, "зедди про 5", ()),
        (readers.name_among_noise, "про зедди 3", "acme/zeddy-3", Reason.NAME, "зедди 3", ("про",)),
        (readers.name_among_noise, "kamel 70 b", "acme/kamel-70b", Reason.NAME, "kamel 70 b", ()),
        (
            readers.name_among_noise,
            "what is kamel 70 billion",
            "acme/kamel-70b",
            Reason.NAME,
            "kamel 70 billion",
            ("what", "is"),
        ),
        (readers.glued_name, "zeddy358b", "acme/zeddy-3.5-8b", Reason.SPACING, "zeddy358b", ()),
        (readers.wrapped_id, "us.acme.zeddy-3:free", "acme/zeddy-3", Reason.WRAPPED_ID, "us.acme.zeddy-3:free", ()),
        (readers.wrapped_id, "hub/zeddy-3-mini", "acme/zeddy-3-mini", Reason.WRAPPED_ID, "hub/zeddy-3-mini", ()),
        (readers.wrapped_id, "hub/acme/zeddy-3/", "acme/zeddy-3", Reason.WRAPPED_ID, "hub/acme/zeddy-3", ()),
        (
            readers.wrapped_id,
            "eu.us.kamel-70b.q4:free",
            "acme/kamel-70b",
            Reason.WRAPPED_ID,
            "eu.us.kamel-70b.q4:free",
            (),
        ),
        (readers.term_among_noise, "what is the token?", "token", Reason.TERM, "token", ("what", "is", "the")),
        (
            readers.term_among_noise,
            "so mixture of experts",
            "mixture-of-experts",
            Reason.TERM,
            "mixture of experts",
            ("so",),
        ),
        (readers.term_among_noise, "mo so e", "mixture-of-experts", Reason.TERM, "mo so e", ("so",)),
        (readers.numbers_apart, "the kamel 4 30", "acme/kamel-4-30b", Reason.GRAMMAR, "kamel 4 30", ("the",)),
        (mistyped, "zwddy 3", "acme/zeddy-3", Reason.TYPO, "zwddy 3", ()),
        (mistyped, "the zedyd 3", "acme/zeddy-3", Reason.TYPO, "zedyd 3", ("the",)),
        (readers.relatives, "is zeddy 9?", "acme/zeddy-6-opal", Reason.RELATIVE, "zeddy 9", ("is",)),
        (readers.other_layout, "яуввн 3", "acme/zeddy-3", Reason.LAYOUT, "яуввн 3", ()),
        (readers.name_in_fragment, "buy now: zeddy 3", "acme/zeddy-3", Reason.FRAGMENT, "zeddy 3", ("buy", "now")),
        (
            readers.names_in_sentence,
            "we ran zeddy 3 there",
            "acme/zeddy-3",
            Reason.MENTION,
            "zeddy 3",
            ("we", "ran", "there"),
        ),
    ],
)
def test_a_reader_tells_what_it_read_and_what_is_left_over(first, case):
    reader, text, found, reason, read, leftover = case
    one = first(reader, text)
    assert (one.ids[0], one.reason, one.text, one.leftover) == (found, reason, read, leftover)


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (readers.id_with_lab, "zeddy-3"),
        (readers.id_with_lab, "acme/zeddy-33"),
        (readers.exact_id, "the zeddy-3"),
        (readers.exact_id, "zeddy 3"),
        (readers.whole_name, "zeddy 9"),
        (readers.whole_name, "the zeddy"),
        (readers.whole_name, "token"),
        (readers.whole_name, ""),
        (readers.whole_term, "the token"),
        (readers.whole_term, "zeddy"),
        (readers.whole_term, ""),
        (readers.name_among_noise, "zeddy house"),
        (readers.name_among_noise, "the of"),
        (readers.name_among_noise, ""),
        (readers.glued_name, "zeddy 358b"),
        (readers.wrapped_id, "hub/ acme/zeddy-3"),
        (readers.wrapped_id, "hub/house-3"),
        (readers.wrapped_id, "zeddy"),
        (readers.term_among_noise, "token house"),
        (readers.term_among_noise, "what is"),
        (readers.relatives, "house 9"),
        (readers.relatives, "zeddy"),
        (readers.relatives, "zeddy kamel 9"),
        (readers.other_layout, "zeddy 3"),
        (readers.other_layout, "яу"),
        (readers.name_in_fragment, "zeddy 3"),
        (readers.name_in_fragment, "zeddy 3, kamel 70b"),
        (readers.name_in_fragment, "house: garden"),
        (readers.names_in_sentence, "ran zeddy"),
        (readers.names_in_sentence, "nothing in here at all"),
        (mistyped, "zeddy 3"),
        (mistyped, "house 3"),
        (mistyped, "zwddy mgx mni instruct the of so what kmael"),
    ],
)
def test_a_reader_leaves_to_others_what_is_not_its_own(first, reader, text):
    assert first(reader, text) is None


def test_an_id_read_without_its_wrapping_must_look_like_one(first):
    assert first(readers.wrapped_id, "yak:free").ids == ["yak"]
    assert first(readers.wrapped_id, "acme/yak:free").ids == ["acme/yak"]
    assert first(readers.wrapped_id, "acme/step-2:free").ids == ["acme/step-2"]


def test_the_longest_word_of_the_glossary_counts(first):
    assert first(readers.term_among_noise, "what the edge").text == "the edge"
    assert first(readers.term_among_noise, "token of").ids == ["edge-case"]


@pytest.mark.parametrize("text", ["kamel 4", "4 kamel 4 30", "zeddy 3 5"])
def test_numbers_that_are_not_two_of_a_name_are_not_read_apart(first, text):
    assert first(readers.numbers_apart, text) is None


def test_a_common_word_among_others_is_a_name_only_where_it_is_asked_about(indexes):
    def read(text):
        typed = typed_text(text, indexes)
        return next(read_words(indexes, typed, typed.name), None)

    assert read("step of the") is None
    assert read("what step").result.hit.id == "step"
    assert read("price of step").result.hit.id == "step"
    assert read("step price").result.hit.id == "step"
    assert read("the step").result.hit.id == "step"
    assert read("step step").result.hit.id == "step"
    assert read("zeddy of the").result.hit.id == "zeddy"
    assert read("step 2 of the").result.hit.id == "acme/step-2"


def test_typos_that_lead_to_several_names_ask_which_is_meant(first):
    one = first(mistyped, "zeddy mux 8")
    assert (one.kind, one.ids) == (Ambiguous, ["acme/zeddy-8-max", "acme/zeddy-8-mix"])


def test_typos_in_a_name_that_several_bear_ask_which_is_meant(first):
    one = first(mistyped, "zwddy 5")
    assert one.kind is Ambiguous
    assert set(one.ids) == {"acme/zeddy-5-pro", "acme/zeddy-5-max"}


def test_typos_in_a_version_that_nobody_made_find_the_relatives_of_the_likeliest_word(first):
    one = first(mistyped, "zeddy mux 9")
    assert one.kind is Unknown
    assert one.ids[0].endswith("max")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zwddy opla max 7", "acme/zeddy-7-opal-max"),
        ("zwddy opla mxa 7", None),
        ("acme zwddy 3 mini acme acme", "acme/zeddy-3-mini"),
        ("acme zwddy 3 mini acme acme acme acme acme", None),
    ],
)
def test_two_words_of_eight_may_be_mistyped(first, text, found):
    one = first(mistyped, text)
    assert (one.ids[0] if one else None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zesdy max 5", "acme/zeddy-5-max"),
        ("kanel 70b", "acme/kamel-70b"),
        ("zesdy 3", None),
        ("bravo 3", None),
    ],
)
def test_a_word_of_the_language_is_a_typo_only_in_a_telling_name(first, text, found):
    one = first(mistyped, text)
    assert (one.ids[0] if one else None) == found


def test_a_name_on_the_wrong_keyboard_needs_three_characters_and_a_common_word_four(first):
    assert first(readers.other_layout, "ыеуз").ids == ["step"]
    assert first(readers.other_layout, "яуввн").ids == ["zeddy"]
    assert first(readers.other_layout, "нфл").ids == ["yak"]
    assert first(readers.other_layout, "фте") is None
    assert first(readers.other_layout, "яуввн 9") is None


def test_names_in_parts_are_only_taken_where_one_part_holds_one(first):
    assert first(readers.name_in_fragment, "look: zeddy 9; kamel 70b").ids == ["acme/kamel-70b"]


def test_several_names_in_a_sentence_are_all_read(first):
    one = first(readers.names_in_sentence, "we ran zeddy 3 beside kamel 70b then")
    assert (one.kind, one.ids) == (Ambiguous, ["acme/zeddy-3", "acme/kamel-70b"])
    assert one.text == "zeddy 3 beside kamel 70b"
    assert one.leftover == ("we", "ran", "beside", "then")


def test_a_name_said_twice_in_a_sentence_is_one(first):
    one = first(readers.names_in_sentence, "we ran zeddy 3 and zeddy 3 again")
    assert (one.kind, one.ids, one.leftover) == (Found, ["acme/zeddy-3"], ("we", "ran", "and", "again"))


def test_a_sentence_offers_five_names_at_most(first):
    names = ("zeddy 3", "zeddy 3 mini", "zeddy 4 mini", "zeddy 5 pro", "zeddy 5 max", "kamel 70b")
    assert len(first(readers.names_in_sentence, ", ".join(names)).ids) == 5


def test_words_are_read_with_the_words_around_a_name_left_out_in_two_ways(indexes):
    name = name_words(typed_text("the zeddy про so", indexes).tokens, indexes)
    assert [texts(part) for part in name.parts] == [("zeddy", "про"), ("zeddy",)]
    assert [texts(part) for part in name_words(typed_text("про zeddy", indexes).tokens, indexes).parts] == [("zeddy",)]
    assert [texts(part) for part in name_words(typed_text("про 3 zeddy", indexes).tokens, indexes).parts] == [
        ("3", "zeddy")
    ]
    assert [texts(part) for part in name_words(typed_text("zeddy 3", indexes).tokens, indexes).parts] == [
        ("zeddy", "3")
    ]


def test_a_word_of_the_glossary_is_read_first_only_where_it_is_wanted():
    assert readers.readers_for(EntryKind.TERM)[0].read is readers.whole_term
    assert readers.readers_for(EntryKind.MODEL) is readers.READERS
    assert readers.readers_for(None) is readers.READERS


def test_readers_stand_in_the_order_of_trust():
    order = [reader.read for reader in readers.READERS]
    assert order == [
        readers.id_with_lab,
        readers.whole_name,
        readers.exact_id,
        unchecked_entry,
        readers.whole_term,
        signpost,
        named_product,
        readers.name_among_noise,
        readers.glued_name,
        readers.wrapped_id,
        readers.thinking_id,
        readers.titled,
        product_by_job,
        readers.term_among_noise,
        readers.numbers_apart,
        mistyped,
        readers.relatives,
        readers.other_layout,
        readers.name_in_fragment,
        readers.names_in_sentence,
        made_of_another,
    ]
    turns = {reader.read: reader.turn for reader in readers.READERS}
    assert {read for read, turn in turns.items() if turn is not readers.Turn.FIRST} == {
        readers.other_layout,
        readers.name_in_fragment,
        readers.names_in_sentence,
        made_of_another,
    }
