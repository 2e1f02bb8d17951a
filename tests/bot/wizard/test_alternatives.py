"""Who may stand beside a main recommendation."""

from decimal import Decimal

import pytest

from bot.catalogue.schema import Task
from bot.wizard.alternatives import CandidateTraits, Cost, alternatives_for


def trait(model="b", **more):
    return CandidateTraits(model=model, **{"has_weights": False, "lasts": True, **more})


MAIN = trait("a")
DEAR, CHEAP = ("USD", "2"), ("USD", "1")


def among(one, main=MAIN, costs=(DEAR, CHEAP), merits=(80, 80)):
    """Tell whether a candidate may stand beside the main one as cheaper, and as open."""
    known = [None if cost is None else Cost(cost[0], Decimal(cost[1])) for cost in costs]
    alternatives = alternatives_for((main, one), lambda _: known, lambda _: merits)(0, None, None, in_bulk=False)
    return bool(alternatives.cheaper & 2), bool(alternatives.open & 2)


@pytest.mark.parametrize(
    ("cost", "cheaper"),
    [(("USD", "1.4"), True), (("USD", "1.41"), False), (("RUB", "1"), False), (("memory", "1"), False), (None, False)],
)
def test_cheaper_is_clearly_less_in_the_same_unit(cost, cheaper):
    assert among(trait(), costs=(DEAR, cost))[0] is cheaper


def test_nothing_is_cheaper_than_an_unknown_cost():
    assert among(trait(), costs=(None, CHEAP))[0] is False


def test_open_asks_for_weights_at_any_cost():
    assert among(trait(has_weights=True), costs=(DEAR, ("USD", "9"))) == (False, True)


@pytest.mark.parametrize(("merit", "fits"), [(40, True), (39, False)])
def test_half_as_capable_is_enough(merit, fits):
    assert among(trait(has_weights=True), merits=(80, merit)) == (fits, fits)


def test_capable_means_capable_in_the_task_that_is_asked_for():
    merits = {None: (80, 80), Task.CODE: (80, 20)}
    alternatives = alternatives_for((MAIN, trait(has_weights=True)), lambda _: (None, None), merits.__getitem__)
    assert [alternatives(0, None, task, in_bulk=False).open for task in merits] == [2, 0]


def test_another_way_to_use_the_same_model_is_no_other_choice():
    assert among(trait("a", has_weights=True)) == (False, False)


def test_what_is_of_the_past_stands_beside_only_what_is_too():
    past = trait(lasts=False, has_weights=True)
    assert among(past) == (False, False)
    assert among(past, trait("a", lasts=False)) == (True, True)
