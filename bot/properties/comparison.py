"""Setting models side by side: which value of each property is the best, and which cannot be compared."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import Fact, FactStatus
from bot.catalogue.offers import Currency, Offer
from bot.catalogue.schema import Model, Openness

Measure = Callable[[Model], Decimal | None]


class Comparison(NamedTuple):
    """Hold, for one property, the positions of the models that have the best value; empty if there is none."""

    name: str
    best: frozenset[int]


def compare(models: Sequence[Model]) -> tuple[Comparison, ...]:
    """Find the best of the models for every property where more or less is plainly better.

    A property has a best value only where at least two models have a firm value and they differ. Parameters are left
    out: more of them is not better by itself.
    """
    return tuple(Comparison(name, _best([measure(model) for model in models])) for name, measure in _MEASURES.items())


def own_price(model: Model) -> Offer | None:
    """Return the offer to compare by: the maker's own, else the cheapest input in dollars."""
    live = [offer for offer in model.offers if offer.status.is_firm and offer.input is not None]
    own = [offer for offer in live if offer.provider == model.id.partition("/")[0]]
    dollars = [offer for offer in live if offer.currency is Currency.USD]
    cheapest = sorted(dollars, key=lambda offer: offer.input or Decimal(0))
    return next(iter([*own, *cheapest]), None)


def _best(values: Sequence[Decimal | None]) -> frozenset[int]:
    """Return where the largest value stands, if it is better than some other known value."""
    known = [value for value in values if value is not None]
    if len(known) < 2 or min(known) == max(known):
        return frozenset()
    return frozenset(place for place, value in enumerate(values) if value == max(known))


def _count(fact: Fact[int] | None) -> Decimal | None:
    value = confirmed_value(fact)
    return None if value is None else Decimal(value)


def _day(fact: Fact[str] | None) -> Decimal | None:
    """Turn a date into a number that grows with it; a date without a day counts as its first."""
    value = confirmed_value(fact)
    if value is None:
        return None
    year, month, day = (*value.split("-"), "01", "01")[:3]
    return Decimal(int(year) * 10_000 + int(month) * 100 + int(day))


def _size(fact: Fact[tuple[object, ...]] | None) -> Decimal | None:
    value = confirmed_value(fact)
    return None if value is None else Decimal(len(value))


def _flag(fact: Fact[bool] | None) -> Decimal | None:
    value = confirmed_value(fact)
    return None if value is None else Decimal(value)


def _rung(model: Model) -> Decimal | None:
    value = confirmed_value(model.facts.openness)
    return None if value is None else Decimal(list(Openness).index(value))


def _cheapness(model: Model, part: str) -> Decimal | None:
    """Measure what is charged today: a price of the past wins nothing."""
    offer = own_price(model)
    if offer is None or offer.currency is not Currency.USD or offer.status is FactStatus.OUTDATED:
        return None
    amount = offer.input if part == "input" else offer.output
    return None if amount is None else -amount


_MEASURES: dict[str, Measure] = {
    "released": lambda model: _day(model.facts.released),
    "openness": _rung,
    "context_window": lambda model: _count(model.facts.context_window),
    "output_limit": lambda model: _count(model.facts.output_limit),
    "modalities_in": lambda model: _size(model.facts.modalities_in),
    "modalities_out": lambda model: _size(model.facts.modalities_out),
    "reasoning": lambda model: _flag(model.facts.reasoning),
    "tool_use": lambda model: _flag(model.facts.tool_use),
    "knowledge_cutoff": lambda model: _day(model.facts.knowledge_cutoff),
    "price-input": lambda model: _cheapness(model, "input"),
    "price-output": lambda model: _cheapness(model, "output"),
}
