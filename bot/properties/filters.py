"""Filters: conditions on properties, judged with three values."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import MachineKind
from bot.properties.candidate import Candidate
from bot.properties.identity import (
    BASE,
    COUNTRY,
    HOST,
    MEMORY,
    MEMORY_BITS,
    MEMORY_TUNED,
    MODEL,
    ORIGIN,
    memory_with_context,
)
from bot.properties.model_facts import CONTEXT_WINDOW
from bot.properties.prices import PRICE_INPUT, PRICE_INPUT_MOST, PRICE_OUTPUT, PRICE_OUTPUT_MOST
from bot.properties.property import Property
from bot.properties.reading import Known, NotApplicable, Reading, Unknown
from bot.properties.registry import property_named
from bot.properties.values import (
    Day,
    FreeOfCharge,
    Gigabytes,
    Money,
    PerToken,
    Value,
    Weights,
    ids_of,
    is_partial,
    magnitude,
)

TUNABLE = "tunable"
"""The property that tells whether one may and can fine-tune a model."""
_AT_DEAREST = MappingProxyType({PRICE_INPUT.name: PRICE_INPUT_MOST, PRICE_OUTPUT.name: PRICE_OUTPUT_MOST})


class Verdict(StrEnum):
    """The result of a condition. An unknown fact never meets one, but does not break it either."""

    MET = "met"
    UNKNOWN = "unknown"
    BROKEN = "broken"


class Operator(StrEnum):
    """The comparison that a condition makes with a value."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ANY_OF = "any_of"
    ALL_OF = "all_of"
    NONE_OF = "none_of"


@dataclass(frozen=True)
class Filter:
    """A condition on the property of that name."""

    property: str
    operator: Operator
    ids: frozenset[str] = frozenset()
    """What a named value must be one of, hold, or not hold; a flag is `yes` or `no`."""
    amount: Decimal | None = None
    """The limit of a number; of a date, a day as a number such as 20240501; of a ladder, the rank from zero."""
    prices: tuple[Money, ...] = ()
    """The limits of a price, one for each currency; a price in another currency cannot be judged."""
    context: int | None = None
    """Tokens of context that are counted with a limit of memory; none: a short one."""
    tuned: bool = False
    """Whether a limit of memory is for fine-tuning it, which takes more than to run it."""
    machine: MachineKind | None = None
    """Whose memory a limit is, where a machine was named."""
    months: tuple[Money, ...] = ()
    """What a month may cost, one for each currency: a plan paid by the month is held to it, not to prices of tokens."""
    people: int = 1
    """Of how many people the month is: each of them pays for a seat of a plan."""
    where_applicable: bool = False
    """Whether a model that the property does not apply to meets it, as a service meets every limit of memory."""
    others: tuple["Filter", ...] = ()
    """Further conditions, each of which is enough where this one is not met."""


def names_entries(one: Filter, catalogue: Catalogue) -> bool:
    """Tell whether the entries that a condition names are there."""
    tables = {
        "maker": catalogue.labs,
        "family": catalogue.families,
        "licence": catalogue.licences,
        HOST.name: catalogue.hosts,
    }
    named = [(part.property, id_) for part in parts(one) for id_ in part.ids]
    if not all(catalogue.is_model(id_) or id_ in catalogue.families for name, id_ in named if name == BASE.name):
        return False
    if not all(catalogue.is_model(id_) for name, id_ in named if name == MODEL.name):
        return False
    return all(id_ in tables[name] for name, id_ in named if name in tables)


def parts(one: Filter) -> tuple[Filter, ...]:
    """Return the conditions of which one is enough, the first of them without the others."""
    return (replace(one, others=()), *one.others) if one.others else (one,)


def judged_by(one: Filter) -> Property:
    """Return the property that a condition is judged by.

    A country that is kept out is kept out as a base's too; a limit of a price holds at the dearest hours.
    """
    if one.tuned:
        return MEMORY_TUNED
    if one.context is not None:
        return memory_with_context(one.property, one.context)
    if one.operator is Operator.AT_MOST and one.property in _AT_DEAREST:
        return _AT_DEAREST[one.property]
    kept_out = one.property == COUNTRY.name and one.operator is Operator.NONE_OF
    return ORIGIN if kept_out else property_named(one.property)


def context_asked(filters: Iterable[Filter]) -> int | None:
    """Return the most tokens of context that some conditions ask for; None where none asks for any."""
    amounts = (one.amount for one in filters if asks_for_context(one))
    return max((int(amount) for amount in amounts if amount is not None), default=None)


def asks_for_context(one: Filter) -> bool:
    """Tell whether a condition asks for so much context at least."""
    return one.property == CONTEXT_WINDOW.name and one.operator is Operator.AT_LEAST and not one.others


def limits_memory(one: Filter) -> bool:
    """Tell whether a condition limits the memory that a model may take."""
    return one.property in MEMORY_BITS and one.operator is Operator.AT_MOST and not one.others


def asks_tuning(one: Filter) -> bool:
    """Tell whether a condition asks for a model that one can fine-tune."""
    return one.property == TUNABLE and one.operator is Operator.ANY_OF and not one.others


def for_tuning(filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """Return conditions with the limits of memory held for fine-tuning, where the others ask for that."""
    filters = tuple(filters)
    return tuple(map(tuned, filters)) if any(map(asks_tuning, filters)) else filters


def tuned(one: Filter) -> Filter:
    """Return a condition held for fine-tuning, where it limits the memory at home."""
    return replace(one, tuned=True, context=None) if limits_memory(one) and one.property == MEMORY.name else one


def with_context(filters: Iterable[Filter]) -> tuple[Filter, ...]:
    """Return conditions with the limits of memory counted at the context that the others ask for."""
    filters = tuple(filters)
    tokens = context_asked(filters)
    return tuple(counted_at(one, tokens) for one in filters)


def counted_at(one: Filter, tokens: int | None) -> Filter:
    """Return a condition with so much context counted, where it limits memory."""
    return replace(one, context=tokens) if tokens is not None and limits_memory(one) else one


def judge(one: Filter, candidate: Candidate) -> Verdict:
    """Judge a condition: met, unknown or broken. A rumour counts as unknown."""
    return best_of(_judge_part(part, candidate) for part in parts(one))


def _judge_part(one: Filter, candidate: Candidate) -> Verdict:
    month = candidate.month_for(one.people)
    if one.months and month is not None:
        return _judge_month(month, one.months)
    if one.months and not one.prices and candidate.is_untold:
        least = candidate.least_month
        seats = None if least is None else Money(least.amount * one.people, least.currency)
        return Verdict.UNKNOWN if seats is None or _judge_month(seats, one.months) is Verdict.MET else Verdict.BROKEN
    return judge_read(one, judged_by(one).read(candidate), candidate)


def judge_read(one: Filter, reading: Reading, candidate: Candidate) -> Verdict:
    """Judge a condition, without its others, by what its property reads of a candidate.

    What is too large with a short context is so with a long one.
    """
    found = judge_reading(one, reading)
    if found is Verdict.UNKNOWN and one.context is not None:
        short = judge(replace(one, context=None), candidate)
        return short if short is Verdict.BROKEN else found
    return found


def _judge_month(month: Money, limits: Iterable[Money]) -> Verdict:
    most = next((limit.amount for limit in limits if limit.currency is month.currency), None)
    return verdict_of(None if most is None else month.amount <= most)


def best_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Join the verdicts on conditions of which one is enough."""
    found = set(verdicts)
    return next((best for best in (Verdict.MET, Verdict.UNKNOWN) if best in found), Verdict.BROKEN)


def worst_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Join the verdicts on conditions that are all asked for: broken if any is, else unknown if any is."""
    found = set(verdicts)
    return next((worst for worst in (Verdict.BROKEN, Verdict.UNKNOWN) if worst in found), Verdict.MET)


def judge_reading(one: Filter, reading: Reading) -> Verdict:
    """Judge a condition, without its others, by what its property reads."""
    match reading:
        case NotApplicable():
            return Verdict.MET if one.where_applicable else Verdict.BROKEN
        case Unknown() if one.property == BASE.name:  # most models are trained from scratch: they have none
            return verdict_of(one.operator is Operator.NONE_OF)
        case Unknown():
            return Verdict.UNKNOWN
        case Known() if one.prices and not reading.is_current:
            return Verdict.UNKNOWN  # what a model used to cost does not tell what it costs
        case Known(value=value):
            return verdict_of(_holds(one, value) if reading.is_confirmed else None)
        case _:
            assert_never(reading)


def judge_all(filters: Iterable[Filter], candidate: Candidate) -> Verdict:
    """Judge several conditions that are all asked for."""
    return worst_of(judge(one, candidate) for one in filters)


def verdict_of(answer: bool | None) -> Verdict:  # noqa: FBT001  # the answer is the point of the call
    """Return an answer as a verdict; None is unknown."""
    if answer is None:
        return Verdict.UNKNOWN
    return Verdict.MET if answer else Verdict.BROKEN


def _holds(one: Filter, value: Value) -> bool | None:
    """Tell whether a value meets the condition; None where that cannot be told."""
    match one.operator:
        case Operator.ANY_OF | Operator.ALL_OF | Operator.NONE_OF:
            return _holds_ids(one, value)
        case Operator.AT_LEAST:
            return _is_at_least(_limit(one, value), value)
        case Operator.AT_MOST:
            return _is_at_most(_limit(one, value), value)
        case _:
            assert_never(one.operator)


def _holds_ids(one: Filter, value: Value) -> bool | None:
    """Tell whether a value is or holds what a condition names; None where it may hold more than is known."""
    ids = ids_of(value)
    found = one.ids <= ids if one.operator is Operator.ALL_OF else not one.ids.isdisjoint(ids)
    if not found and is_partial(value):
        return None
    return found is not (one.operator is Operator.NONE_OF)


def _is_at_least(limit: Decimal | None, value: Value) -> bool | None:
    low, high = range_of(value)
    if isinstance(value, FreeOfCharge):
        return False
    if limit is None or low is None or high is None:
        return None
    if isinstance(value, Day) and low < limit <= high:
        return None  # the date is not precise enough
    return high >= limit


def _is_at_most(limit: Decimal | None, value: Value) -> bool | None:
    low, high = range_of(value)
    if isinstance(value, FreeOfCharge):
        return True
    if limit is None or low is None or high is None:
        return None
    if isinstance(value, Day) and low <= limit < high:
        return None  # as above
    return low <= limit


def _limit(one: Filter, value: Value) -> Decimal | None:
    if isinstance(value, Money):
        return next((limit.amount for limit in one.prices if limit.currency is value.currency), None)
    return one.amount


def range_of(value: Value) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a value stands for: the days of a month, the sizes of a model."""
    match value:
        case Day():
            return Decimal(value.first), Decimal(value.last)
        case Weights(sizes=sizes) | Gigabytes(options=sizes) | PerToken(options=sizes):
            return Decimal(sizes[0]), Decimal(sizes[-1])
        case _:
            number = magnitude(value)
            return number, number
