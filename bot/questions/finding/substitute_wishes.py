"""How a substitute is to differ from the model that it replaces, and whether a model does."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from bot.properties.candidate import Candidate
from bot.properties.filters import Verdict, verdict_of
from bot.properties.model_facts import TIER
from bot.properties.prices import PRICE_INPUT
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.values import FreeOfCharge, Money, magnitude

InputPrice = Money | FreeOfCharge | None


class Wish(StrEnum):
    """How a substitute is to differ from the model; the value is the concept that says so."""

    CHEAPER = "cheaper"
    BIGGER = "bigger"
    SMALLER = "smaller"
    NEWER = "newer"
    WITH_WEIGHTS = "only_open"
    NOT_DEARER = "not_dearer"
    MORE_CONTEXT = "more_context"
    SAME_CONTEXT = "same_context"
    MORE_OUTPUT = "more_output"
    FRESHER = "fresher"


_ALSO_SAID: Mapping[str, Wish] = {
    "cheapest": Wish.CHEAPER,
    "cheap": Wish.CHEAPER,
    "good_value": Wish.CHEAPER,
    "cheapest_output": Wish.CHEAPER,
    "largest": Wish.BIGGER,
    "smallest": Wish.SMALLER,
    "lightest": Wish.SMALLER,
    "longest_context": Wish.MORE_CONTEXT,
    "long_context": Wish.MORE_CONTEXT,
    "longest_output": Wish.MORE_OUTPUT,
    "freshest": Wish.FRESHER,
}
"""Concepts of an order that, beside a model to be replaced, ask for more or less than it has."""
_EXCEEDED: Mapping[Wish, str] = {
    Wish.NEWER: "released",
    Wish.MORE_CONTEXT: "context_window",
    Wish.SAME_CONTEXT: "context_window",
    Wish.MORE_OUTPUT: "output_limit",
    Wish.FRESHER: "knowledge_cutoff",
}
"""The properties of which more is wished."""
PRICED = frozenset({Wish.CHEAPER, Wish.NOT_DEARER})
"""The wishes that only a known price of the model lets judge."""


def wishes_of(topics: Iterable[str]) -> frozenset[Wish]:
    """Return the wishes that the concepts of a question say."""
    topics = frozenset(topics)
    return frozenset(wish for wish in Wish if wish.value in topics) | {
        wish for concept, wish in _ALSO_SAID.items() if concept in topics
    }


def input_price(candidate: Candidate) -> InputPrice:
    """Return what is asked for input, or was, by the one price rule; None where it is unknown or a rumour."""
    value = PRICE_INPUT.confirmed(candidate)
    return value if isinstance(value, Money | FreeOfCharge) else None


def judge_wish(wish: Wish, one: Candidate, reference: Candidate, limit: InputPrice) -> Verdict:
    """Judge whether a model differs from another one as is wished; `limit` is what the other one costs."""
    match wish:
        case Wish.CHEAPER | Wish.NOT_DEARER:
            return _is_cheaper(one, limit, equal=wish is Wish.NOT_DEARER)
        case Wish.WITH_WEIGHTS:
            known = one.model.facts.openness is not None
            return verdict_of(one.has_weights if known else None)
        case Wish.SMALLER:
            return verdict_of(_outweighs(reference, one, reference))
        case Wish.BIGGER:
            return verdict_of(_outweighs(one, reference, reference))
        case Wish.NEWER | Wish.MORE_CONTEXT | Wish.SAME_CONTEXT | Wish.MORE_OUTPUT | Wish.FRESHER:
            least, most = (rank(each, _EXCEEDED[wish]) for each in (reference, one))
            return verdict_of(_less(least, most, equal=wish is Wish.SAME_CONTEXT))
        case _:
            assert_never(wish)


def rank(candidate: Candidate, name: str) -> Decimal | None:
    """Return the place of a model in the order of a property; None where it is unknown or a rumour."""
    value = property_named(name).confirmed(candidate)
    return None if value is None else magnitude(value)


def _is_cheaper(one: Candidate, than: InputPrice, *, equal: bool = False) -> Verdict:
    """Judge the price for input: prices of the past and in other currencies are not compared."""
    reading = PRICE_INPUT.read(one)
    if not isinstance(reading, Known) or not reading.is_confirmed or not reading.is_current:
        return Verdict.UNKNOWN
    match reading.value, than:
        case FreeOfCharge(), Money(amount=limit):
            return verdict_of(limit > 0)
        case FreeOfCharge(), FreeOfCharge():
            return verdict_of(equal)
        case Money(amount=amount, currency=currency), Money(amount=limit, currency=limited) if currency is limited:
            return verdict_of(amount < limit or (equal and amount == limit))
        case Money(), FreeOfCharge():
            return Verdict.BROKEN
        case _:
            return Verdict.UNKNOWN


def _outweighs(one: Candidate, other: Candidate, reference: Candidate) -> bool | None:
    """Compare the number of weights; the tier where that of the model to be replaced is not known."""
    name = "parameters_total" if rank(reference, "parameters_total") is not None else TIER.name
    return _less(rank(other, name), rank(one, name))


def _less(one: Decimal | None, other: Decimal | None, *, equal: bool = False) -> bool | None:
    if one is None or other is None:
        return None
    return one < other or (equal and one == other)
