"""Which models of the catalogue a question means: filtered, sorted, and those left out for want of a fact counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, is_choosable
from bot.catalogue.schema import Model
from bot.properties.candidate import sizes_of
from bot.properties.filters import Filter, Operator, Verdict
from bot.properties.hardware import memory_gb
from bot.questions.model_table import ModelTable
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
    judged = [table.verdicts(one) for one in question.filters]
    met, unknown = [], 0
    for place, candidate in enumerate(table.candidates):
        if not about_life and not is_choosable(candidate.model):
            continue
        verdicts = {verdicts[place] for verdicts in judged}
        if Verdict.BROKEN in verdicts:
            continue
        if Verdict.UNKNOWN in verdicts:
            unknown += 1
        else:
            met.append(place)
    return _in_order(catalogue, question, table, met, unknown)


def _in_order(catalogue: Catalogue, question: Question, table: ModelTable, met: list[int], unknown: int) -> Selection:
    """Sort the models that meet the filters; of equals the newest comes first, as the table has them."""
    order = question.order or default_order(question.filters)
    most = _memory_limit(question.filters)
    keys = _sort_keys(table, order, most, met)
    placed = [place for place in met if keys[place] is not None]
    loose = [place for place in met if keys[place] is None]
    placed.sort(key=lambda place: keys[place] or 0, reverse=order.descending)
    if question.order is None and most is not None:  # of two that fill a machine the older one is no advice
        placed.sort(key=lambda place: _is_old(table.candidates[place].model, catalogue.as_of))
    if question.order is not None:  # what is not known to be the cheapest is not among the cheapest
        return Selection(tuple(table.candidates[place].model for place in placed), unknown, len(loose))
    return Selection(tuple(table.candidates[place].model for place in (*placed, *loose)), unknown)


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


def _sort_keys(
    table: ModelTable, order: Order, most: Decimal | None, met: Iterable[int]
) -> Mapping[int, Decimal | None] | Sequence[Decimal | None]:
    """Return what each model is sorted by; of several sizes the largest counts that fits into the memory there is."""
    if order.property != "parameters_total" or most is None:
        return table.sort_keys(order.property)
    return {place: _largest_fitting(table.candidates[place].model, most) for place in met}


def _largest_fitting(model: Model, most: Decimal) -> Decimal | None:
    fitting = [size for size in sizes_of(model) if memory_gb(size) <= most]
    return Decimal(max(fitting)) if fitting else None
