"""The table of models judges and sorts as the properties themselves do."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.values import Money
from bot.questions.finding.model_table import ModelTable


def at(name, operator, amount):
    return Filter(name, operator, amount=Decimal(amount))


@pytest.fixture(scope="module")
def table(catalogue):
    return ModelTable(catalogue)


@pytest.mark.parametrize(
    "one",
    [
        at("context_window", Operator.AT_LEAST, 200_000),
        at("context_window", Operator.AT_MOST, 200_000),
        at("released", Operator.AT_LEAST, 20250401),
        at("released", Operator.AT_MOST, 20250415),
        at("openness", Operator.AT_LEAST, 2),
        at("memory", Operator.AT_MOST, 24),
        at("parameters_total", Operator.AT_LEAST, 9_000_000_000),
        Filter("memory", Operator.AT_MOST, amount=Decimal(24), where_applicable=True),
        Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal(1), Currency.USD),)),
        Filter("price-output", Operator.AT_LEAST, prices=(Money(Decimal(1), Currency.USD),)),
        Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal(500), Currency.RUB),)),
        Filter(
            "price-input", Operator.AT_MOST, prices=(Money(Decimal(1), Currency.USD), Money(Decimal(99), Currency.RUB))
        ),
        Filter("modalities_in", Operator.ALL_OF, frozenset({"image", "pdf"})),
        Filter("modalities_in", Operator.ANY_OF, frozenset({"audio", "video"})),
        Filter("modalities_in", Operator.NONE_OF, frozenset({"image"})),
        Filter("maker", Operator.ANY_OF, frozenset({"openai", "google"})),
        Filter("free", Operator.ANY_OF, frozenset({"yes"})),
        Filter("reasoning", Operator.ANY_OF, frozenset({"no"})),
        Filter("strengths", Operator.ALL_OF, frozenset({"code"})),
    ],
    ids=lambda one: f"{one.property} {one.operator}",
)
def test_a_condition_is_judged_as_for_one_model(table, one):
    verdicts = [judge(one, candidate) for candidate in table.candidates]
    places = table.judged(one)
    assert places.listed == [place for place, verdict in enumerate(verdicts) if verdict is Verdict.MET]
    assert places.unknown == verdicts.count(Verdict.UNKNOWN)


def test_the_newest_model_stands_first(table):
    days = [one.model.facts.released.value for one in table.candidates if one.model.facts.released is not None]
    assert days[0] == max(days)
    assert [day[:4] for day in days] == sorted((day[:4] for day in days), reverse=True)


def test_only_current_prices_in_dollars_are_sorted_by(table):
    for candidate, price in zip(table.candidates, table.sort_keys("price-input"), strict=True):
        if price is not None:
            offers = [offer for offer in candidate.model.offers if offer.input == price]
            assert any(offer.currency is Currency.USD and offer.status != "outdated" for offer in offers)


@pytest.mark.parametrize("descending", [False, True])
def test_of_equals_the_newest_comes_first(table, descending):
    keys = table.sort_keys("price-input")
    places = table.sorted_places("price-input", descending=descending)
    assert sorted(places) == [place for place, key in enumerate(keys) if key is not None]
    sign = -1 if descending else 1
    ranks = [(sign * keys[place], place) for place in places]
    assert ranks == sorted(ranks)


def test_what_is_read_once_is_kept(table):
    assert table.sort_keys("context_window") is table.sort_keys("context_window")
    assert table.candidates is table.candidates
