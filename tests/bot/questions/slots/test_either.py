from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator, Verdict, best_of, parts
from bot.properties.values import Money
from bot.questions.slots.either import Alternatives, either
from bot.questions.text.tokens import Concept

FREE = Filter("free", Operator.ANY_OF, frozenset({"yes"}))
OPEN = Filter("openness", Operator.AT_LEAST, amount=Decimal(2))
CHEAP = Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal(1), Currency.USD),))


def takes(*kinds, operator=Operator.ALL_OF):
    return Filter("modalities_in", operator, frozenset(kinds))


def said(*tokens):
    """Take tokens in turn: an id and a place, with the condition that the token makes."""
    alternatives = Alternatives()
    for concept, at, *conditions in tokens:
        token = Concept(concept, concept, at)
        alternatives.begin(token)
        if conditions:
            alternatives.add(*conditions)
        alternatives.end(token)
    return alternatives.joined()


def test_of_two_values_of_one_property_any_is_enough():
    assert either(takes("audio"), takes("video")) == takes("audio", "video", operator=Operator.ANY_OF)


def test_of_two_limits_of_one_property_the_looser_counts():
    least, most = (Filter("memory", Operator.AT_MOST, amount=Decimal(gigabytes)) for gigabytes in (16, 24))
    assert either(least, most) == most


def test_a_price_stands_before_what_is_enough_instead_of_it():
    assert parts(either(FREE, CHEAP)) == (CHEAP, FREE)


def test_two_flags_stay_two_conditions():
    tools = Filter("tool_use", Operator.ANY_OF, frozenset({"yes"}))
    assert parts(either(FREE, tools)) == (FREE, tools)


def test_or_joins_what_stands_around_it():
    assert said(("open", 0, OPEN), ("free", 1, FREE), ("either", 2), ("price", 3, CHEAP)) == [OPEN, either(FREE, CHEAP)]


def test_without_or_every_condition_stays():
    assert said(("open", 0, OPEN), ("free", 1, FREE)) == [OPEN, FREE]


def test_or_reaches_over_what_is_listed_word_after_word():
    listed = said(("i", 0, takes("image")), ("a", 1, takes("audio")), ("either", 2), ("v", 3, takes("video")))
    assert listed == [takes("image", "audio", "video", operator=Operator.ANY_OF)]


def test_or_does_not_reach_over_and():
    listed = said(("i", 0, takes("image")), ("a", 2, takes("audio")), ("either", 3), ("v", 4, takes("video")))
    assert listed == [takes("image"), takes("audio", "video", operator=Operator.ANY_OF)]


@pytest.mark.parametrize(
    ("verdicts", "best"),
    [
        ((Verdict.BROKEN, Verdict.MET), Verdict.MET),
        ((Verdict.BROKEN, Verdict.UNKNOWN), Verdict.UNKNOWN),
        ((Verdict.BROKEN, Verdict.BROKEN), Verdict.BROKEN),
    ],
)
def test_the_best_verdict_counts_where_one_condition_is_enough(verdicts, best):
    assert best_of(verdicts) is best
