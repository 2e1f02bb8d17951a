"""Languages: a list that names all of them tells what is not on it; one that names a few leaves the rest unknown."""

from decimal import Decimal

import pytest

from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Operator, judge
from bot.properties.implication import implies
from bot.questions.packing.codec import pack_question, unpack_question
from bot.questions.question import Question, Task
from tests.bot.wizard._make import catalogue, fact, model

WHOLE = {"named": ["en", "de", "kk"]}
PARTIAL = {"named": ["en", "de"], "count": 140, "more": True}
COUNTED = {"count": 46, "more": True}


def judged(one, languages):
    known = model(**({} if languages is None else {"languages": fact(languages)}))
    return judge(one, candidate_of(known, catalogue(known)))


def named(operator, *codes):
    return Filter("languages", operator, frozenset(codes))


@pytest.mark.parametrize(
    ("languages", "operator", "codes", "verdict"),
    [
        (WHOLE, Operator.ALL_OF, ("de", "kk"), "met"),
        (WHOLE, Operator.ALL_OF, ("de", "uk"), "broken"),
        (WHOLE, Operator.ANY_OF, ("de", "uk"), "met"),
        (WHOLE, Operator.NONE_OF, ("uk",), "met"),
        (WHOLE, Operator.NONE_OF, ("de",), "broken"),
        (PARTIAL, Operator.ALL_OF, ("de",), "met"),
        (PARTIAL, Operator.ALL_OF, ("de", "uk"), "unknown"),
        (PARTIAL, Operator.ANY_OF, ("uk",), "unknown"),
        (PARTIAL, Operator.NONE_OF, ("uk",), "unknown"),
        (PARTIAL, Operator.NONE_OF, ("de",), "broken"),
        (COUNTED, Operator.ALL_OF, ("de",), "unknown"),
        (None, Operator.ALL_OF, ("de",), "unknown"),
    ],
)
def test_a_language_is_judged_by_what_the_maker_names(languages, operator, codes, verdict):
    assert judged(named(operator, *codes), languages) == verdict


@pytest.mark.parametrize(
    ("languages", "verdict"), [(WHOLE, "broken"), (PARTIAL, "met"), (COUNTED, "met"), (None, "unknown")]
)
def test_how_many_there_are_is_judged_by_the_makers_own_count(languages, verdict):
    assert judged(Filter("languages", Operator.AT_LEAST, amount=Decimal(10)), languages) == verdict


def test_one_language_of_several_does_not_keep_the_others_out():
    assert not implies(named(Operator.ANY_OF, "de"), named(Operator.NONE_OF, "fr"))


@pytest.mark.parametrize("code", ["kk", "ceb", "zh-hant"])
def test_a_button_carries_languages(code):
    question = Question(Task.LIST, filters=(named(Operator.ALL_OF, code, "en"),))
    assert unpack_question(pack_question(question)) == question


@pytest.mark.parametrize("code", ["english", "EN", "zh_hant"])
def test_a_button_carries_nothing_that_is_no_language(code):
    with pytest.raises(ValueError, match="languages"):
        pack_question(Question(Task.LIST, filters=(named(Operator.ALL_OF, code),)))
