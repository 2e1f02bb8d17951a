"""Which models of the catalogue a question means: filtered, sorted, and those left out for want of a fact counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.candidate import Candidate, sizes_of
from bot.properties.context_cache import memory_with
from bot.properties.filters import Filter, context_asked, limits_memory, with_context
from bot.properties.identity import MEMORY_BITS
from bot.properties.registry import property_named
from bot.properties.values import Unit
from bot.questions.finding.capability import is_by_capability
from bot.questions.finding.memory import fillable
from bot.questions.finding.model_table import ModelTable, Places, sort_places
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

    @property
    def is_mostly_unsorted(self) -> bool:
        """Tell whether what they are sorted by is unknown of more models than it is known of."""
        return not self.models or len(self.models) < self.unpriced


def select(
    catalogue: Catalogue, question: Question, table: ModelTable | None = None, *, every_state: bool = False
) -> Selection:
    """Select the language models that meet every filter; those out of service only where they are asked for.

    `table` holds the models' properties read before; without one they are read now.
    """
    table = table or ModelTable(catalogue)
    about_life = every_state or is_about_life(question.filters)
    places = table.everyone if about_life else table.in_service
    if question.machine is not None:
        question = replace(question, filters=fillable(catalogue.machines, question.machine, question.filters))
    for one in with_context(question.filters):
        places &= table.judged(one)
    return _in_order(catalogue, question, table, places)


def is_about_life(filters: Iterable[Filter]) -> bool:
    """Tell whether a list asks for models by whether they are in service."""
    return any(one.property in _ABOUT_LIFE for one in filters)


def _in_order(catalogue: Catalogue, question: Question, table: ModelTable, places: Places) -> Selection:
    """Sort the models that meet the filters; of equals the newest comes first, as the table has them."""
    order = question.order or default_order(question.filters)
    room = _room(question.filters)
    placed, loose = _sorted(table, order, room, places)
    if question.order is None and room is not None:  # of two that fill a machine the older one is no advice
        placed.sort(key=lambda place: _is_old(table.candidates[place].model, catalogue.as_of))
    if question.order is not None:  # what is not known to be the cheapest is not among the cheapest
        return Selection(tuple(table.candidates[place].model for place in placed), places.unknown, len(loose))
    return Selection(tuple(table.candidates[place].model for place in (*placed, *loose)), places.unknown)


def default_order(filters: Iterable[Filter]) -> Order:
    """Return how a list is sorted that asks for no order: what fits a machine by size, else the newest first."""
    names = {one.property for one in filters}
    if names & MEMORY_BITS.keys():
        return Order("parameters_total", descending=True)
    if names & {"price-input", "price-output", "price-blended"}:
        return Order("price-input")
    return Order("released", descending=True)


class _Room(NamedTuple):
    """The memory that there is at the most, and the precision that it is counted at."""

    gigabytes: Decimal
    bits: int
    tokens: int | None
    """The tokens of context that are counted."""

    def holds(self, candidate: Candidate, size: int) -> bool:
        """Tell whether a size of a model fits."""
        memory = memory_with(candidate, size, self.bits, self.tokens)
        return memory is not None and memory.total <= self.gigabytes


def _room(filters: Iterable[Filter]) -> _Room | None:
    """Return the memory that there is at the most."""
    filters = tuple(filters)
    limits = (one for one in filters if limits_memory(one))
    tokens = context_asked(filters)
    found = (_Room(one.amount, MEMORY_BITS[one.property], tokens) for one in limits if one.amount is not None)
    return next(found, None)


def _is_old(model: Model, today: date) -> bool:
    """Tell whether a model came out more than some year and a half ago, or nobody knows when."""
    released = model.facts.released
    return released is None or released.value[:7] < (today - timedelta(days=_OLD)).isoformat()[:7]


def _sorted(table: ModelTable, order: Order, room: _Room | None, places: Places) -> tuple[list[int], list[int]]:
    """Sort the models that meet the filters; apart, those whose value is unknown.

    Of several sizes the largest counts that fits into the memory there is. Where no price among the models is in
    dollars, those in the commonest other currency are compared.
    """
    if order.property == "parameters_total" and room is not None:
        fitting = {place: _largest_fitting(table.candidates[place], room) for place in places.listed}
        return _by_keys(fitting, order)
    ranked = table.sorted_places(order.property, descending=order.descending)
    placed = [place for place in ranked if places.met >> place & 1]
    if not placed and not is_by_capability(order) and property_named(order.property).unit is Unit.MONEY:
        return _by_keys(_in_one_currency(table, order, places.listed), order)
    known = set(placed)
    return placed, [place for place in places.listed if place not in known]


def _by_keys(keys: Mapping[int, Decimal | None], order: Order) -> tuple[list[int], list[int]]:
    placed = sort_places(keys, (one for one, key in keys.items() if key is not None), descending=order.descending)
    return placed, [one for one, key in keys.items() if key is None]


def _in_one_currency(table: ModelTable, order: Order, places: Iterable[int]) -> Mapping[int, Decimal | None]:
    prices = {place: table.prices(order.property)[place] for place in places}
    counted = Counter(price.currency for price in prices.values() if price is not None)
    commonest = max(counted, key=lambda currency: (counted[currency], currency), default=None)
    return {
        place: price.amount if price is not None and price.currency is commonest else None
        for place, price in prices.items()
    }


def _largest_fitting(candidate: Candidate, room: _Room) -> Decimal | None:
    """Return the largest size that fits into some memory; the model was chosen because its smallest does."""
    sizes = sizes_of(candidate.model)
    if not sizes:
        return None
    return Decimal(max((sizes[0], *(size for size in sizes[1:] if room.holds(candidate, size)))))
