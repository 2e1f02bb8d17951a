"""The readings of all models, property by property: read once, then filtered and sorted by many questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model, ModelKind
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.comparison import comparable
from bot.properties.filters import Filter, Operator, Verdict, judge_reading
from bot.properties.reading import Known, Reading
from bot.properties.registry import property_named
from bot.properties.values import Day, FreeOfCharge, Gigabytes, Money, Weights, ids_of, magnitude


@dataclass(frozen=True)
class _Column:
    """One property of all models, taken apart for quick comparing; None where a model has no such part."""

    readings: tuple[Reading, ...]
    ids: tuple[frozenset[str] | None, ...]
    """Of confirmed values."""
    numbers: tuple[Decimal | None, ...]
    """Of confirmed values that are one number: neither a span of days nor several sizes nor a price."""
    prices: tuple[Money | None, ...]
    """Of confirmed prices of today."""


class ModelTable:
    """The language models of a catalogue with their properties, each property read when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._columns: dict[str, _Column] = {}
        self._sort_keys: dict[str, tuple[Decimal | None, ...]] = {}

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """List the language models, the newest first."""
        models = [model for model in self._catalogue.models.values() if model.kind is ModelKind.LLM]
        models.sort(key=_newest_first)
        return tuple(candidate_of(model, self._catalogue) for model in models)

    def verdicts(self, one: Filter) -> Sequence[Verdict]:
        """Judge a condition for every model, in the order of `candidates`."""
        column = self._column(one.property)
        match one.operator:
            case Operator.ANY_OF | Operator.ALL_OF | Operator.NONE_OF:
                return self._by_ids(column, one)
            case Operator.AT_LEAST | Operator.AT_MOST:
                return self._by_number(column, one)

    def sort_keys(self, name: str) -> Sequence[Decimal | None]:
        """Return what the models are sorted by; None where it is unknown, a rumour, or a price not in dollars today."""
        if name not in self._sort_keys:
            self._sort_keys[name] = tuple(map(_sort_key, self._column(name).readings))
        return self._sort_keys[name]

    def _column(self, name: str) -> _Column:
        if name not in self._columns:
            one = property_named(name)
            readings = tuple(one.read(candidate) for candidate in self.candidates)
            values = [
                reading.value if isinstance(reading, Known) and reading.is_confirmed else None for reading in readings
            ]
            self._columns[name] = _Column(
                readings,
                tuple(None if value is None else ids_of(value) for value in values),
                tuple(map(_plain_number, readings)),
                tuple(
                    value if isinstance(value, Money) and isinstance(reading, Known) and reading.is_current else None
                    for value, reading in zip(values, readings, strict=True)
                ),
            )
        return self._columns[name]

    def _by_ids(self, column: _Column, one: Filter) -> list[Verdict]:
        wanted = one.ids
        match one.operator:
            case Operator.ANY_OF:
                answers = [None if ids is None else not wanted.isdisjoint(ids) for ids in column.ids]
            case Operator.ALL_OF:
                answers = [None if ids is None else wanted <= ids for ids in column.ids]
            case _:
                answers = [None if ids is None else wanted.isdisjoint(ids) for ids in column.ids]
        return _verdicts(one, answers, column.readings)

    def _by_number(self, column: _Column, one: Filter) -> list[Verdict]:
        at_least = one.operator is Operator.AT_LEAST
        numbers, limit = column.numbers, one.amount
        if len(one.prices) == 1:
            price, limit = one.prices[0], one.prices[0].amount
            numbers = tuple(
                money.amount if money is not None and money.currency is price.currency else None
                for money in column.prices
            )
        if limit is None:
            return [judge_reading(one, reading) for reading in column.readings]
        if at_least:
            answers = [None if number is None else number >= limit for number in numbers]
        else:
            answers = [None if number is None else number <= limit for number in numbers]
        return _verdicts(one, answers, column.readings)


def _verdicts(one: Filter, answers: Sequence[bool | None], readings: Sequence[Reading]) -> list[Verdict]:
    """Turn answers into verdicts; what is not taken apart (unknown, days, sizes) is judged by its reading."""
    return [
        judge_reading(one, reading) if answer is None else Verdict.MET if answer else Verdict.BROKEN
        for answer, reading in zip(answers, readings, strict=True)
    ]


def _plain_number(reading: Reading) -> Decimal | None:
    match reading:
        case Known(value=Day() | Money() | FreeOfCharge() | Weights() | Gigabytes()):
            return None
        case Known(value=value) if reading.is_confirmed:
            return magnitude(value)
        case _:
            return None


def _sort_key(reading: Reading) -> Decimal | None:
    is_free = isinstance(reading, Known) and isinstance(reading.value, FreeOfCharge)
    return None if is_free else comparable(reading)


def _newest_first(model: Model) -> tuple[int, str]:
    released = model.facts.released
    return -int(released.value.replace("-", "").ljust(8, "0")) if released is not None else 0, model.id
