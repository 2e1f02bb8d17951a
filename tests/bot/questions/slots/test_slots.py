"""Conditions: their opposites, and how several join."""

from decimal import Decimal

import pytest

from bot.properties.filters import Filter, Operator
from bot.questions.slots.slots import inverted, merged


@pytest.mark.parametrize(
    ("one", "opposite"),
    [
        (Filter("free", Operator.ANY_OF, frozenset({"yes"})), Filter("free", Operator.ANY_OF, frozenset({"no"}))),
        (Filter("maker", Operator.ANY_OF, frozenset({"meta"})), Filter("maker", Operator.NONE_OF, frozenset({"meta"}))),
        (Filter("maker", Operator.NONE_OF, frozenset({"x"})), Filter("maker", Operator.ANY_OF, frozenset({"x"}))),
        (
            Filter("openness", Operator.AT_LEAST, amount=Decimal(2)),
            Filter("openness", Operator.AT_MOST, amount=Decimal(1)),
        ),
        (
            Filter("openness", Operator.AT_MOST, amount=Decimal(1)),
            Filter("openness", Operator.AT_LEAST, amount=Decimal(2)),
        ),
        (
            Filter("context_window", Operator.AT_LEAST, amount=Decimal(9)),
            Filter("context_window", Operator.AT_MOST, amount=Decimal(9)),
        ),
    ],
)
def test_the_opposite_of_a_condition(one, opposite):
    assert inverted(one) == opposite


def test_values_of_one_property_join_and_flags_do_not():
    labs = [Filter("maker", Operator.ANY_OF, frozenset({name})) for name in ("meta", "xai")]
    flag = Filter("free", Operator.ANY_OF, frozenset({"yes"}))
    assert merged([*labs, flag, flag]) == [Filter("maker", Operator.ANY_OF, frozenset({"meta", "xai"})), flag]
