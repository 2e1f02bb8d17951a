"""Which models a question means: filtered with three values, sorted, and what is unknown counted."""

from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.finding.select import Selection, default_order, select
from bot.questions.question import Order, Question, Task
from tests.bot.wizard import _make as make

WEIGHTS = {"openness": "free_weights", "licence": "mit"}
REASONS = Filter("reasoning", Operator.ANY_OF, frozenset({"yes"}))
CHEAP = Filter("price-input", Operator.AT_MOST, prices=(Money(Decimal(2), Currency.USD),))
CHEAPEST, DEAREST = Order("price-input"), Order("price-input", descending=True)


def found(*models, filters=(), order=None) -> Selection:
    return select(make.catalogue(*models), Question(Task.LIST, filters=tuple(filters), order=order))


def names(selection):
    return [model.id.rpartition("/")[2] for model in selection.models]


def priced(name, price, **more):
    return make.model(f"maker/{name}", offers=[make.offer(input=price, **more)])


def fits(gigabytes):
    return Filter("memory", Operator.AT_MOST, amount=Decimal(gigabytes))


@pytest.mark.parametrize("state", ["retired", "announced"])
def test_what_is_out_of_service_is_listed_only_where_it_is_asked_for(state):
    gone, here = make.model("maker/gone", lifecycle=state), make.model("maker/here", lifecycle="deprecated")
    assert names(found(gone, here)) == ["here"]
    assert names(found(gone, here, filters=[Filter("lifecycle", Operator.ANY_OF, frozenset({state}))])) == ["gone"]


def test_a_model_of_unknown_state_is_listed():
    assert names(found(make.model("maker/one", unknown=["lifecycle"]))) == ["one"]


def test_what_is_no_language_model_is_not_listed():
    assert not found(make.model("maker/one", kind="video")).models


def test_an_unknown_fact_meets_no_condition_and_is_counted():
    yes, no = make.model("maker/yes", reasoning=True), make.model("maker/no", reasoning=False)
    silent = make.model("maker/silent")
    rumour = make.model("maker/rumour", reasoning=make.fact(value=True, status="rumour"))
    selection = found(yes, no, silent, rumour, filters=[REASONS])
    assert (names(selection), selection.unknown) == (["yes"], 2)


def test_what_breaks_one_condition_is_not_counted_as_unknown():
    sees = Filter("modalities_in", Operator.ALL_OF, frozenset({"image"}))
    selection = found(make.model("maker/one", reasoning=False), filters=[sees, REASONS])
    assert (names(selection), selection.unknown) == ([], 0)


def test_what_a_model_used_to_cost_meets_and_breaks_no_condition():
    past = [priced("low", "1", status="outdated"), priced("high", "9", status="outdated")]
    selection = found(*past, priced("now", "2"), priced("dear", "3"), filters=[CHEAP])
    assert (names(selection), selection.unknown) == (["now"], 2)


def test_a_price_in_another_currency_cannot_be_judged():
    selection = found(priced("rub", "1", currency="RUB"), filters=[CHEAP])
    assert (names(selection), selection.unknown) == ([], 1)


def test_prices_are_sorted_in_both_directions():
    models = [priced("mid", "2"), priced("low", "1"), priced("high", "3")]
    assert names(found(*models, order=CHEAPEST)) == ["low", "mid", "high"]
    assert names(found(*models, order=DEAREST)) == ["high", "mid", "low"]


@pytest.mark.parametrize(
    "other",
    [
        priced("rub", "1", currency="RUB"),
        priced("past", "1", status="outdated"),
        make.model("maker/free", offers=[make.offer(free=True)]),
        make.model("maker/unsold"),
    ],
    ids=lambda model: model.id,
)
def test_what_has_no_price_in_dollars_today_is_not_among_the_cheapest_but_counted(other):
    selection = found(other, priced("paid", "5"), order=CHEAPEST)
    assert (names(selection), selection.unpriced) == (["paid"], 1)


def test_a_list_without_an_order_keeps_what_cannot_be_sorted_at_its_end():
    selection = found(make.model("maker/undated", unknown=["released"]), make.model("maker/dated"))
    assert (names(selection), selection.unpriced) == (["dated", "undated"], 0)


def test_of_equals_the_newest_comes_first():
    models = [
        make.model(f"maker/{n}", released=day, context_window=8) for n, day in (("a", "2026-01"), ("b", "2026-02"))
    ]
    assert names(found(*models, order=Order("context_window"))) == ["b", "a"]


def test_memory_takes_the_largest_size_that_fits_and_puts_the_past_generation_last():
    old = make.model("maker/old", released="2024-01", parameters_total=14_000_000_000, **WEIGHTS)
    sizes = [1_000_000_000, 7_000_000_000, 70_000_000_000]
    several = make.model("maker/several", parameter_sizes=sizes, **WEIGHTS)
    small = make.model("maker/small", parameters_total=3_000_000_000, **WEIGHTS)
    large = make.model("maker/large", parameters_total=30_000_000_000, **WEIGHTS)
    dated = make.catalogue(old, several, small, large)
    question = Question(Task.LIST, filters=(fits(9),))
    assert names(select(dated, question)) == ["several", "small", "old"]


def test_closed_models_fit_no_machine():
    assert found(make.model("maker/api", parameters_total=1_000_000_000), filters=[fits(48)]) == Selection((), 0)


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("memory", Order("parameters_total", descending=True)),
        ("price-output", Order("price-input")),
        ("reasoning", Order("released", descending=True)),
    ],
)
def test_a_list_is_sorted_by_what_it_was_asked_by(name, order):
    assert default_order([Filter(name, Operator.AT_MOST, amount=Decimal(1))]) == order
