"""Filters: a condition on a property, judged with three values."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.candidate import Way, candidate_of
from bot.properties.filters import Filter, Operator, Verdict, judge, judge_all
from bot.properties.values import Money
from tests.bot.wizard._make import catalogue, fact, lab, licence, model, offer


def looked_at(**facts):
    one = model(**facts)
    return candidate_of(one, catalogue(one))


def at_least(name, amount):
    return Filter(name, Operator.AT_LEAST, amount=Decimal(amount))


def at_most(name, amount):
    return Filter(name, Operator.AT_MOST, amount=Decimal(amount))


@pytest.mark.parametrize(("limit", "verdict"), [(7_999, "met"), (8_000, "met"), (8_001, "broken")])
def test_a_number_is_at_least_its_own_value(limit, verdict):
    assert judge(at_least("context_window", limit), looked_at(context_window=8_000)) == verdict


@pytest.mark.parametrize(("limit", "verdict"), [(7_999, "broken"), (8_000, "met"), (8_001, "met")])
def test_a_number_is_at_most_its_own_value(limit, verdict):
    assert judge(at_most("context_window", limit), looked_at(context_window=8_000)) == verdict


@pytest.mark.parametrize("name", ["price-input", "price-output", "price-blended"])
@pytest.mark.parametrize(
    ("limit", "most", "least"), [("1", "broken", "met"), ("2", "broken", "broken"), ("3", "met", "broken")]
)
def test_a_limit_of_a_price_holds_at_the_dearest_hours(name, limit, most, least):
    peak = {"hours": ["01:00-04:00"], "input": "3", "output": "3"}
    made = looked_at(offers=[offer(input="1", output="1", peak=peak)])
    prices = (Money(Decimal(limit), Currency.USD),)
    assert judge(Filter(name, Operator.AT_MOST, prices=prices), made) == most
    if name != "price-blended":
        assert judge(Filter(name, Operator.AT_LEAST, prices=prices), made) == least


def test_an_unknown_fact_neither_meets_nor_breaks():
    assert judge(at_least("context_window", 1), looked_at()) is Verdict.UNKNOWN


def test_a_rumour_counts_as_unknown():
    rumoured = looked_at(context_window=fact(8_000, "rumour"))
    assert judge(at_least("context_window", 1), rumoured) is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("released", "since", "until"),
    [
        ("2025-03-10", "met", "broken"),
        ("2024-03-10", "broken", "met"),
        ("2025-01-01", "met", "broken"),
        ("2024-12-31", "broken", "met"),
        ("2025", "met", "broken"),
        ("2024", "broken", "met"),
        ("2025-01", "met", "broken"),
    ],
)
def test_dates_are_compared_by_day(released, since, until):
    candidate = looked_at(released=released)
    assert judge(at_least("released", 20250101), candidate) == since
    assert judge(at_most("released", 20241231), candidate) == until


@pytest.mark.parametrize(("released", "verdict"), [("2025", "unknown"), ("2025-06", "unknown"), ("2025-07", "met")])
def test_a_date_that_is_not_precise_enough_is_unknown(released, verdict):
    assert judge(at_least("released", 20250615), looked_at(released=released)) == verdict


@pytest.mark.parametrize(("released", "verdict"), [("2025", "unknown"), ("2025-06", "unknown"), ("2025-05", "met")])
def test_the_same_holds_of_an_upper_limit(released, verdict):
    assert judge(at_most("released", 20250615), looked_at(released=released)) == verdict


def test_a_limit_on_the_last_or_first_day_of_an_imprecise_date_is_unknown():
    assert judge(at_least("released", 20250531), looked_at(released="2025-05")) is Verdict.UNKNOWN
    assert judge(at_most("released", 20250501), looked_at(released="2025-05")) is Verdict.UNKNOWN


def test_a_model_of_several_sizes_meets_a_limit_that_one_size_meets():
    several = looked_at(parameter_sizes=(7_000_000_000, 70_000_000_000))
    assert judge(at_least("parameters_total", 50_000_000_000), several) is Verdict.MET
    assert judge(at_most("parameters_total", 10_000_000_000), several) is Verdict.MET
    assert judge(at_least("parameters_total", 70_000_000_001), several) is Verdict.BROKEN
    assert judge(at_most("parameters_total", 6_999_999_999), several) is Verdict.BROKEN


@pytest.mark.parametrize(
    ("operator", "wanted", "verdict"),
    [
        (Operator.ALL_OF, {"text", "image"}, "met"),
        (Operator.ALL_OF, {"text", "audio"}, "broken"),
        (Operator.ANY_OF, {"image", "audio"}, "met"),
        (Operator.ANY_OF, {"video", "audio"}, "broken"),
        (Operator.NONE_OF, {"video", "audio"}, "met"),
        (Operator.NONE_OF, {"image", "audio"}, "broken"),
    ],
)
def test_a_list_is_asked_for_all_for_any_or_for_none(operator, wanted, verdict):
    candidate = looked_at(modalities_in=["text", "image"])
    assert judge(Filter("modalities_in", operator, frozenset(wanted)), candidate) == verdict


@pytest.mark.parametrize(("answer", "verdict"), [("yes", "met"), ("no", "broken")])
def test_a_flag_is_a_yes_or_a_no(answer, verdict):
    assert judge(Filter("reasoning", Operator.ANY_OF, frozenset({answer})), looked_at(reasoning=True)) == verdict


@pytest.mark.parametrize(("rung", "verdict"), [(1, "met"), (2, "met"), (3, "broken")])
def test_a_ladder_is_climbed_by_rank(rung, verdict):
    assert judge(at_least("openness", rung), looked_at(openness="restricted_weights")) == verdict


def test_what_does_not_apply_breaks_a_condition_unless_that_is_enough():
    closed = looked_at(openness="api")
    assert judge(at_most("memory", 16), closed) is Verdict.BROKEN
    assert judge(replace(at_most("memory", 16), where_applicable=True), closed) is Verdict.MET


@pytest.mark.parametrize(("limit", "verdict"), [(4, "broken"), (5, "met"), (42, "met")])
def test_of_several_sizes_the_smallest_has_to_fit(limit, verdict):
    candidate = looked_at(openness="free_weights", parameter_sizes=[7_000_000_000, 70_000_000_000])
    assert judge(at_most("memory", limit), candidate) == verdict


@pytest.mark.parametrize(("limit", "verdict"), [("1.99", "broken"), ("2", "met")])
def test_a_price_is_judged_in_its_own_currency(limit, verdict):
    candidate = looked_at(offers=[offer(input="1", output="5")])
    dollars = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal(limit), Currency.USD),))
    assert judge(dollars, candidate) == verdict


def test_a_price_in_another_currency_is_unknown():
    candidate = looked_at(offers=[offer(input="1", output="5", currency="RUB")])
    dollars = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal(100), Currency.USD),))
    assert judge(dollars, candidate) is Verdict.UNKNOWN


def test_free_access_is_below_every_limit_and_above_none():
    candidate = looked_at(offers=[offer(free=True)])
    limit = (Money(Decimal("0.01"), Currency.USD),)
    assert judge(Filter("price-input", Operator.AT_MOST, prices=limit), candidate) is Verdict.MET
    assert judge(Filter("price-input", Operator.AT_LEAST, prices=limit), candidate) is Verdict.BROKEN


@pytest.mark.parametrize(
    ("limits", "verdict"),
    [((1, 1), "met"), ((1, 9), "broken"), ((9, 1), "broken")],
)
def test_all_conditions_have_to_be_met(limits, verdict):
    candidate = looked_at(context_window=5, output_limit=5)
    conditions = [at_least("context_window", limits[0]), at_least("output_limit", limits[1])]
    assert judge_all(conditions, candidate) == verdict


def test_a_broken_condition_outweighs_an_unknown_one():
    candidate = looked_at(context_window=5)
    assert judge_all([at_least("output_limit", 1)], candidate) is Verdict.UNKNOWN
    assert judge_all([at_least("output_limit", 1), at_least("context_window", 9)], candidate) is Verdict.BROKEN
    assert judge_all([], candidate) is Verdict.MET


def test_a_licence_shuts_people_out_where_the_weights_are_held_but_not_of_the_makers_service():
    one = model(openness="restricted_weights", licence="local", offers=[offer()])
    found = candidate_of(one, catalogue(one, licences=[licence("local", excluded=["eu"])]))
    allowed = Filter("served_eu", Operator.NONE_OF, frozenset({"no"}))
    assert judge(allowed, replace(found, way=Way.OWN)) is Verdict.BROKEN
    assert judge(allowed, replace(found, way=Way.HOST)) is Verdict.BROKEN
    assert judge(allowed, replace(found, way=Way.MAKER)) is Verdict.UNKNOWN


def test_the_price_of_a_way_is_its_own_and_nothing_is_asked_at_home():
    one = replace(looked_at(offers=[offer()]), way=Way.HOST, price=Money(Decimal(7), Currency.USD))
    limit = Filter("price-blended", Operator.AT_MOST, prices=(Money(Decimal(5), Currency.USD),), where_applicable=True)
    assert judge(limit, one) is Verdict.BROKEN
    assert judge(limit, replace(one, way=Way.OWN)) is Verdict.MET


def test_a_price_does_not_mean_that_there_is_no_free_access():
    free = Filter("free", Operator.ANY_OF, frozenset({"yes"}))
    sold = model(offers=[offer(input="1", output=None)])
    assert judge(free, candidate_of(sold, catalogue(sold))) is Verdict.UNKNOWN
    giving_nothing = lab(free_plan={"models": fact("none")})
    assert judge(free, candidate_of(sold, catalogue(sold, labs=[giving_nothing]))) is Verdict.BROKEN


def test_a_model_of_unknown_openness_may_run_on_own_machines():
    unknown, closed = (candidate_of(one, catalogue(one)) for one in (model(unknown=("openness",)), model()))
    assert judge(at_most("memory", 8), unknown) is Verdict.UNKNOWN
    assert judge(at_most("memory", 8), closed) is Verdict.BROKEN


@pytest.mark.parametrize(("sell", "verdict"), [("yes", "met"), ("conditions", "met"), ("no", "broken")])
def test_a_licence_that_permits_selling_under_conditions_permits_business(sell, verdict):
    one = model(openness="free_weights")
    own = replace(candidate_of(one, catalogue(one)), way=Way.OWN, licence=licence("terms", sell=sell))
    assert judge(Filter("business", Operator.ANY_OF, frozenset({"yes"})), own) == verdict
