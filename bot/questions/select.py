"""Which models of the catalogue a question means: filtered, sorted, and those left out for want of a fact counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Lifecycle, Model, ModelKind
from bot.properties.candidate import Candidate, as_such
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import FreeOfCharge, Money, magnitude
from bot.questions.question import Order, Question

_IN_SERVICE = frozenset({Lifecycle.ACTIVE, Lifecycle.DEPRECATED})
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
        match judge_all(question.filters, candidate):
            case Verdict.MET:
                met.append(candidate)
            case Verdict.UNKNOWN:
                unknown += 1
            case Verdict.BROKEN:
                continue
    order = question.order or default_order(question.filters)
    placed = [(candidate, value) for candidate in met if (value := _sort_value(candidate, order)) is not None]
    placed.sort(key=lambda pair: (-pair[1] if order.descending else pair[1], _tie(pair[0])))
    loose = sorted((one for one in met if _sort_value(one, order) is None), key=_tie)
    if question.order is not None:  # what is not known to be the cheapest is not among the cheapest
        return Selection(tuple(candidate.model for candidate, _ in placed), unknown, len(loose))
    return Selection(tuple(one.model for one in (*(candidate for candidate, _ in placed), *loose)), unknown)


def default_order(filters: Iterable[Filter]) -> Order:
    """Return how a list is sorted that asks for no order: what fits a machine by size, else the newest first."""
    names = {one.property for one in filters}
    if "memory" in names:
        return Order("parameters_total", descending=True)
    if names & {"price-input", "price-output", "price-blended"}:
        return Order("price-input")
    return Order("released", descending=True)


def _is_asked_about(model: Model, filters: tuple[Filter, ...]) -> bool:
    """Tell whether a model may be listed: one that is gone only where a condition is about that."""
    if model.kind is not ModelKind.LLM:
        return False
    state = model.facts.lifecycle
    if any(one.property in _ABOUT_LIFE for one in filters):
        return True
    return state is None or state.value in _IN_SERVICE


def _sort_value(candidate: Candidate, order: Order) -> Decimal | None:
    """Return what a model is sorted by; None where it is unknown, a rumour, or a price that is not in dollars."""
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
