"""Which models of the catalogue a question means: filtered, sorted, and those left out for want of a fact counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.properties.candidate import Candidate, as_such, sizes_of
from bot.properties.filters import Filter, Operator, Verdict, judge
from bot.properties.hardware import memory_gb
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import FreeOfCharge, Money, magnitude
from bot.questions.question import Order, Question

_IN_SERVICE = frozenset({Lifecycle.ACTIVE, Lifecycle.DEPRECATED})
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


def select(catalogue: Catalogue, question: Question) -> Selection:
    """Select the language models that meet every filter; those out of service only where they are asked for."""
    pool = [
        as_such(model, catalogue) for model in catalogue.models.values() if _is_asked_about(model, question.filters)
    ]
    met, unknown = [], 0
    for candidate in pool:
        match _judge_all(question.filters, candidate):
            case Verdict.MET:
                met.append(candidate)
            case Verdict.UNKNOWN:
                unknown += 1
            case Verdict.BROKEN:
                continue
    order = question.order or default_order(question.filters)
    most = _memory_limit(question.filters)
    values = [(candidate, _sort_value(candidate, order, most)) for candidate in met]
    placed = [(candidate, value) for candidate, value in values if value is not None]
    placed.sort(key=lambda pair: (-pair[1] if order.descending else pair[1], _tie(pair[0])))
    loose = sorted((candidate for candidate, value in values if value is None), key=_tie)
    if question.order is not None:  # what is not known to be the cheapest is not among the cheapest
        return Selection(tuple(candidate.model for candidate, _ in placed), unknown, len(loose))
    if most is not None:  # of two that fill a machine the one of a past generation is no advice
        placed.sort(key=lambda pair: _is_old(pair[0], catalogue.as_of))
    return Selection(tuple(one.model for one in (*(candidate for candidate, _ in placed), *loose)), unknown)


def default_order(filters: Iterable[Filter]) -> Order:
    """Return how a list is sorted that asks for no order: what fits a machine by size, else the newest first."""
    names = {one.property for one in filters}
    if "memory" in names:
        return Order("parameters_total", descending=True)
    if names & {"price-input", "price-output", "price-blended"}:
        return Order("price-input")
    return Order("released", descending=True)


def _judge_all(filters: tuple[Filter, ...], candidate: Candidate) -> Verdict:
    """Judge all conditions: broken if any is, else unknown if any is."""
    verdicts = {_judge(one, candidate) for one in filters}
    worst = (Verdict.BROKEN, Verdict.UNKNOWN)
    return next((verdict for verdict in worst if verdict in verdicts), Verdict.MET)


def _judge(one: Filter, candidate: Candidate) -> Verdict:
    """Judge a condition; what a model used to cost does not tell what it costs."""
    if one.prices:
        reading = property_named(one.property).read(candidate)
        if isinstance(reading, Known) and not reading.is_current:
            return Verdict.UNKNOWN
    return judge(one, candidate)


def _is_asked_about(model: Model, filters: tuple[Filter, ...]) -> bool:
    """Tell whether a model may be listed: one that is gone only where a condition is about that."""
    if model.kind is not ModelKind.LLM:
        return False
    state = model.facts.lifecycle
    if any(one.property in _ABOUT_LIFE for one in filters):
        return True
    return state is None or state.value in _IN_SERVICE


def _memory_limit(filters: Iterable[Filter]) -> Decimal | None:
    """Return the memory in gigabytes that is there at the most."""
    limits = (one.amount for one in filters if one.property == "memory" and one.operator is Operator.AT_MOST)
    return next((limit for limit in limits if limit is not None), None)


def _is_old(candidate: Candidate, today: date) -> bool:
    """Tell whether a model came out more than some year and a half ago, or nobody knows when."""
    released = candidate.model.facts.released
    return released is None or released.value[:7] < (today - timedelta(days=_OLD)).isoformat()[:7]


def _sort_value(candidate: Candidate, order: Order, most: Decimal | None) -> Decimal | None:
    """Return what a model is sorted by; None where it is unknown, a rumour, or a price that is not in dollars.

    Of a model that comes in several sizes the largest counts that fits into the memory there is.
    """
    if order.property == "parameters_total" and most is not None:
        fitting = [size for size in sizes_of(candidate.model) if memory_gb(size) <= most]
        return Decimal(max(fitting)) if fitting else None
    reading = property_named(order.property).read(candidate)
    match reading:
        case Known(value=FreeOfCharge()):
            return None
        case Known(value=Money(currency=currency)) if currency is not Currency.USD or not reading.is_current:
            return None
        case Known(value=value) if reading.is_confirmed:
            return magnitude(value)
        case _:
            return None


def _tie(candidate: Candidate) -> tuple[int, str]:
    released = candidate.model.facts.released
    digits = released.value.replace("-", "").ljust(8, "0") if released is not None else "0"
    return -int(digits), candidate.model.id
