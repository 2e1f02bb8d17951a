"""What a model is based on, and where it and its bases come from."""

import pytest

from bot.catalogue.schema import ModelKind
from bot.properties.candidate import candidate_of
from bot.properties.filters import Filter, Operator, judge
from bot.properties.identity import BASE, ORIGIN
from bot.properties.reading import Known, Unknown
from bot.properties.values import EntryName, NameOf, ids_of
from bot.wizard.ways import candidates
from tests.bot.wizard._make import catalogue, fact, lab, model

LABS = (lab("russian", "RU"), lab("chinese", "CN"), lab("american", "US"))
FIRST = model("american/first")
SECOND = model("chinese/second", base="american/first")
THIRD = model("russian/third", base="chinese/second", openness="free_weights", licence="mit")


def looked_at(one):
    return candidate_of(one, catalogue(FIRST, SECOND, THIRD, labs=LABS))


def test_a_base_is_named_and_is_held_with_what_it_is_based_on_itself():
    reading = BASE.read(looked_at(THIRD))
    assert isinstance(reading, Known)
    assert reading.value.entry == EntryName(NameOf.MODEL, "chinese/second")
    assert ids_of(reading.value) == {"chinese/second", "american/first", "family"}


def test_a_model_without_a_known_base_has_none():
    assert BASE.read(looked_at(FIRST)) == Unknown()


@pytest.mark.parametrize(("one", "countries"), [(FIRST, {"US"}), (SECOND, {"CN", "US"}), (THIRD, {"RU", "CN", "US"})])
def test_a_model_comes_from_where_its_maker_and_those_of_its_bases_are(one, countries):
    assert ids_of(ORIGIN.read(looked_at(one)).value) == countries


@pytest.mark.parametrize(
    ("operator", "country", "verdict"),
    [
        (Operator.NONE_OF, "CN", "broken"),
        (Operator.NONE_OF, "US", "broken"),
        (Operator.NONE_OF, "FR", "met"),
        (Operator.ANY_OF, "CN", "broken"),
        (Operator.ANY_OF, "RU", "met"),
    ],
)
def test_a_country_is_kept_out_with_what_is_based_on_its_models_and_asked_for_of_the_maker(operator, country, verdict):
    one = Filter("country", operator, frozenset({country}))
    assert judge(one, looked_at(THIRD)) == verdict


def test_every_way_to_use_a_model_comes_from_where_it_does():
    ways = [one for one in candidates(catalogue(FIRST, SECOND, THIRD, labs=LABS)) if one.model is THIRD]
    not_chinese = Filter("country", Operator.NONE_OF, frozenset({"CN"}))
    assert ways
    assert {judge(not_chinese, one) for one in ways} == {"broken"}


def test_a_rumoured_base_does_not_count():
    rumoured = model("russian/rumoured", base=fact("chinese/second", "rumour"))
    assert ids_of(ORIGIN.read(looked_at(rumoured)).value) == {"RU"}


@pytest.mark.parametrize(
    ("one", "operator", "verdict"),
    [
        (THIRD, Operator.ANY_OF, "met"),
        (FIRST, Operator.ANY_OF, "broken"),
        (FIRST, Operator.NONE_OF, "met"),
        (THIRD, Operator.NONE_OF, "broken"),
    ],
)
def test_a_model_without_a_known_base_is_based_on_nothing(one, operator, verdict):
    assert judge(Filter("base", operator, frozenset({"american/first"})), looked_at(one)) == verdict


def test_bases_that_come_back_to_their_beginning_are_listed_once():
    one, other = model("russian/one", base="russian/other"), model("russian/other", base="russian/one")
    bases = catalogue(one, other, labs=LABS).bases_of(one)
    assert [base.id for base in bases] == ["russian/other", "russian/one"]
    assert all(base.kind is ModelKind.LLM for base in bases)
