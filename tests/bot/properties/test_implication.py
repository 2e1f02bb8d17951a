"""Which conditions follow from which."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.catalogue.offers import Currency
from bot.properties.filters import Filter, Operator
from bot.properties.implication import implies, parts_of
from bot.properties.values import Money


def at_most(amount, name="memory", **more):
    return Filter(name, Operator.AT_MOST, amount=Decimal(amount), **more)


def at_least(amount, name="context_window"):
    return Filter(name, Operator.AT_LEAST, amount=Decimal(amount))


def ids(operator, *values, name="modalities_in"):
    return Filter(name, Operator[operator], frozenset(values))


def price(**limits):
    prices = tuple(Money(Decimal(amount), Currency(currency)) for currency, amount in limits.items())
    return Filter("price-blended", Operator.AT_MOST, prices=prices)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at_most(12), at_most(24)),
        (at_most(24), at_most(24)),
        (at_least(200_000), at_least(128_000)),
        (ids("ALL_OF", "image", "pdf"), ids("ALL_OF", "pdf")),
        (ids("ALL_OF", "pdf"), ids("ANY_OF", "pdf", "image")),
        (ids("ANY_OF", "soc2"), ids("ANY_OF", "soc2", "iso27001")),
        (ids("NONE_OF", "CN", "RU"), ids("NONE_OF", "CN")),
        (ids("ANY_OF", "yes", "limited", name="served_eu"), ids("NONE_OF", "no", name="served_eu")),
        (price(USD="2"), price(USD="5", RUB="500")),
        (at_most(12), at_most(24, where_applicable=True)),
    ],
)
def test_what_is_tighter_implies_what_is_looser(one, other):
    assert implies(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at_most(24), at_most(12)),
        (at_least(100_000), at_least(128_000)),
        (at_most(24), at_most(24, "parameters_total")),
        (at_least(24, "memory"), at_most(24)),
        (ids("ANY_OF", "pdf", "image"), ids("ALL_OF", "pdf")),
        (ids("ANY_OF", "soc2", "iso27001"), ids("ANY_OF", "soc2")),
        (ids("ANY_OF", "image"), ids("NONE_OF", "audio")),
        (ids("ANY_OF", "RU", name="country"), ids("NONE_OF", "CN", name="country")),
        (price(USD="5"), price(RUB="500")),
        (price(USD="7"), price(USD="5", RUB="500")),
        (at_most(12, where_applicable=True), at_most(24)),
    ],
)
def test_what_is_looser_or_of_another_kind_does_not(one, other):
    assert not implies(one, other)


def either(one, *others):
    return replace(one, others=others)


def test_of_conditions_with_or_each_must_imply_what_is_said():
    small, tiny, long = at_most(24), at_most(12), at_least(200_000)
    assert implies(tiny, either(long, small))
    assert implies(either(tiny, long), either(long, small))
    assert not implies(either(tiny, long), small)
    assert parts_of(either(ids("ALL_OF", "pdf", "image"), small)) == (either(ids("ALL_OF", "pdf", "image"), small),)


def test_a_condition_for_several_values_is_taken_apart():
    assert parts_of(ids("ALL_OF", "pdf", "image")) == (ids("ALL_OF", "image"), ids("ALL_OF", "pdf"))
    assert parts_of(ids("ANY_OF", "pdf", "image")) == (ids("ANY_OF", "pdf", "image"),)
