"""Which candidate is the answer, with made-up readers."""

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import Token
from bot.search.ranker import pick
from bot.search.readers import Reader, Turn
from bot.search.results import Ambiguous, Found, Unknown
from bot.search.typed_text import typed_text
from bot.search.version_guard import allows
from tests.bot.search._zeds import small_catalogue

ONE, OTHER = Hit(EntryKind.MODEL, "acme/zeddy-3"), Hit(EntryKind.MODEL, "acme/kamel-70b")
FAMILY = Hit(EntryKind.FAMILY, "zeddy")
FOUND, SEVERAL, NEAR, NOTHING = Found(ONE), Ambiguous((ONE, OTHER)), Unknown((ONE,)), Unknown()


@pytest.fixture(scope="module")
def indexes():
    return SearchIndexes(small_catalogue())


class Desk:
    """Readers that answer as told, and note that they were asked."""

    def __init__(self, indexes, text):
        self.indexes = indexes
        self.text = typed_text(text, indexes)
        self.asked = []

    def pick(self, *told):
        readers = [self._reader(name, turn, results) for name, (turn, *results) in zip("abcdef", told, strict=False)]
        return pick(self.indexes, self.text, readers).result

    def _reader(self, name, turn, results):
        def read(_indexes, text):
            self.asked.append(name)
            return [Candidate(result, Reason.NAME, text, text.tokens) for result in results]

        return Reader(read, turn)


@pytest.fixture
def desk(indexes):
    return Desk(indexes, "zeddy")


def test_the_first_entry_is_the_answer_and_nobody_is_asked_after_it(desk):
    assert desk.pick((Turn.FIRST,), (Turn.FIRST, FOUND), (Turn.FIRST, SEVERAL)) == FOUND
    assert desk.asked == ["a", "b"]


def test_a_choice_is_an_answer_as_an_entry_is(desk):
    assert desk.pick((Turn.FIRST, SEVERAL), (Turn.FIRST, FOUND)) == SEVERAL


def test_a_readers_first_candidate_counts(desk):
    assert desk.pick((Turn.FIRST, FOUND, SEVERAL)) == FOUND
    assert desk.pick((Turn.FIRST, NEAR, FOUND)) == NEAR


def test_after_a_version_that_nobody_made_only_parts_of_the_text_are_read(desk):
    told = ((Turn.FIRST, NEAR), (Turn.FIRST, FOUND), (Turn.NOTHING_NEAR, FOUND), (Turn.VERSION_LACKING, SEVERAL))
    assert desk.pick(*told) == SEVERAL
    assert desk.asked == ["a", "d"]


def test_after_nothing_near_the_other_keyboard_and_sentences_are_read(desk):
    told = ((Turn.FIRST, NOTHING), (Turn.FIRST, FOUND), (Turn.VERSION_LACKING, FOUND), (Turn.NOTHING_NEAR, SEVERAL))
    assert desk.pick(*told) == SEVERAL
    assert desk.asked == ["a", "d"]


def test_where_nothing_was_read_the_parts_of_a_lacking_version_are_not_asked_for(desk):
    assert desk.pick((Turn.FIRST,), (Turn.VERSION_LACKING, FOUND), (Turn.NOTHING_NEAR, SEVERAL)) == SEVERAL
    assert desk.asked == ["a", "c"]


def test_what_is_lacking_is_told_where_no_part_of_the_text_is_a_name(desk):
    assert desk.pick((Turn.FIRST, NEAR), (Turn.VERSION_LACKING,)) == NEAR
    assert desk.pick((Turn.FIRST, NEAR), (Turn.VERSION_LACKING, NOTHING)) == NEAR


def test_a_text_that_nobody_reads_is_unknown_with_nothing_read(indexes):
    text = typed_text("zeddy", indexes)
    best = pick(indexes, text, [])
    assert (best.result, best.reason, best.span, [one.text for one in best.leftover]) == (
        Unknown(),
        Reason.NOTHING,
        (0, 0),
        ["zeddy"],
    )


def test_a_candidate_that_leaves_a_number_over_is_passed_by(indexes):
    text = typed_text("zeddy 10", indexes)
    bad = Candidate(FOUND, Reason.NAME, text, text.tokens[:1])
    good = Candidate(SEVERAL, Reason.GRAMMAR, text, text.tokens)
    assert pick(indexes, text, [Reader(lambda *_: [bad, good])]) is good
    assert pick(indexes, text, [Reader(lambda *_: [bad]), Reader(lambda *_: [good])]) is good
    assert pick(indexes, text, [Reader(lambda *_: [bad])]).result == Unknown()


@pytest.mark.parametrize(
    "case",
    [
        ("zeddy 3", 2, Reason.NAME, FOUND, True),
        ("zeddy 3", 1, Reason.NAME, FOUND, False),
        ("zeddy 3", 1, Reason.FRAGMENT, FOUND, False),
        ("zeddy three", 1, Reason.FRAGMENT, FOUND, True),
        ("zeddy here 8b", 2, Reason.TERM, FOUND, False),
        ("zeddy has 10 bugs", 1, Reason.MENTION, FOUND, True),
        ("zeddy has 10 bugs", 1, Reason.MENTION, Found(FAMILY), False),
        ("zeddy has ten bugs", 1, Reason.MENTION, Found(FAMILY), True),
        ("zeddy has 10 bugs", 1, Reason.MENTION, SEVERAL, True),
    ],
)
def test_no_number_is_left_over_beside_a_name(indexes, case):
    text, read, reason, result, allowed = case
    typed = typed_text(text, indexes)
    assert allows(Candidate(result, reason, typed, typed.tokens[:read])) is allowed


def test_a_number_joined_to_its_unit_is_not_left_over(indexes):
    typed = typed_text("kamel 70 b", indexes)
    assert allows(Candidate(FOUND, Reason.NAME, typed, (Token("kamel", 0, 5), Token("70b", 6, 10))))
    assert Candidate(FOUND, Reason.NAME, typed, typed.name.joined).leftover == ()


@pytest.mark.parametrize(
    ("following", "count"),
    [
        (("mini", "here"), 1),
        (("here", "mini"), 0),
        (("4", "mini", "x"), 2),
        (("mni",), 1),
        (("70b",), 1),
        (("999",), 1),
        (("2024",), 0),
        (("32k",), 0),
        (("32к",), 0),
        (("про",), 0),
        (("the",), 0),
        ((), 0),
    ],
)
def test_versions_and_suffixes_after_a_name_make_it_another(indexes, following, count):
    assert indexes.guard.unread(following) == count
