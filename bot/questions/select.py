"""Which models of the catalogue a question means: filtered, sorted, and those left out for want of a fact counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.candidate import sizes_of
from bot.properties.filters import Filter, Operator
from bot.properties.hardware import memory_gb
from bot.questions.model_table import ModelTable, Places, sort_places
from bot.questions.question import Order, Question

_OLD = 550
"""Days after which a model is of a past generation."""
_ABOUT_LIFE = frozenset({"lifecycle", "retired_on", "deprecated_on"})


@dataclass(frozen=True)
class Selection:
    """The models that a question means, in order."""

    models: tuple[Model, ...]
    unknown: int
    """How many were left out because a fact is unknown."""
    unpriced: int = 0
    """How many stand at the end because what they are sorted by is unknown."""


def select(catalogue: Catalogue, question: Question, table: ModelTable | None = None) -> Selection:
    """Select the language models that meet every filter; those out of service only where they are asked for.

    `table` holds the models' properties read before; without one they are read now.
    """
    table = table or ModelTable(catalogue)
    about_life = any(one.property in _ABOUT_LIFE for one in question.filters)
    places = table.everyone if about_life else table.in_service
    for one in question.filters:
        places &= table.judged(one)
    return _in_order(catalogue, question, table, places)


def _in_order(catalogue: Catalogue, question: Question, table: ModelTable, places: Places) -> Selection:
    """Sort the models that meet the filters; of equals the newest comes first, as the table has them."""
    order = question.order or default_order(question.filters)
    most = _memory_limit(question.filters)
    placed, loose = _sorted(table, order, most, places)
    if question.order is None and most is not None:  # of two that fill a machine the older one is no advice
        placed.sort(key=lambda place: _is_old(table.candidates[place].model, catalogue.as_of))
    if question.order is not None:  # what is not known to be the cheapest is not among the cheapest
        return Selection(tuple(table.candidates[place].model for place in placed), places.unknown, len(loose))
    return Selection(tuple(table.candidates[place].model for place in (*placed, *loose)), places.unknown)


def default_order(filters: Iterable[Filter]) -> Order:
    """Return how a list is sorted that asks for no order: what fits a machine by size, else the newest first."""
    names = {one.property for one in filters}
    if "memory" in names:
        return Order("parameters_total", descending=True)
    if names & {"price-input", "price-output", "price-blended"}:
        return Order("price-input")
    return Order("released", descending=True)


def _memory_limit(filters: Iterable[Filter]) -> Decimal | None:
    """Return the memory in gigabytes that is there at the most."""
    limits = (one.amount for one in filters if one.property == "memory" and one.operator is Operator.AT_MOST)
    return next((limit for limit in limits if limit is not None), None)


def _is_old(model: Model, today: date) -> bool:
    """Tell whether a model came out more than some year and a half ago, or nobody knows when."""
    released = model.facts.released
    return released is None or released.value[:7] < (today - timedelta(days=_OLD)).isoformat()[:7]


def _sorted(table: ModelTable, order: Order, most: Decimal | None, places: Places) -> tuple[list[int], list[int]]:
    """Sort the models that meet the filters; apart, those whose value is unknown.

    Of several sizes the largest counts that fits into the memory there is.
    """
    if order.property == "parameters_total" and most is not None:
        keys = {place: _largest_fitting(table.candidates[place].model, most) for place in places.listed}
        placed = sort_places(keys, (one for one, key in keys.items() if key is not None), descending=order.descending)
        return placed, [one for one, key in keys.items() if key is None]
    ranked = table.sorted_places(order.property, descending=order.descending)
    placed = [place for place in ranked if places.met >> place & 1]
    known = set(placed)
    return placed, [place for place in places.listed if place not in known]


def _largest_fitting(model: Model, most: Decimal) -> Decimal | None:
    """Return the largest size that fits into some memory; the model was chosen because its smallest does."""
    sizes = sizes_of(model)
    return Decimal(max((sizes[0], *(size for size in sizes[1:] if memory_gb(size) <= most)))) if sizes else None
