"""The readings of all models, property by property: read once, then filtered and sorted by many questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from operator import or_

from cachetools import LRUCache

from bot.catalogue.catalogue import Catalogue, is_choosable
from bot.catalogue.schema import Model, ModelKind
from bot.lazy import make_all
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.comparison import comparable
from bot.properties.filters import Filter, Operator, Verdict, judge, judge_reading, judged_by, parts, range_of
from bot.properties.reading import Known, Reading
from bot.properties.registry import property_named
from bot.properties.values import Day, FreeOfCharge, Money, Value, ids_of, is_partial
from bot.questions.finding.capability import TASK_BY_ORDER
from bot.standing.standings import Standings

_MOST_JUDGED = 256
"""Conditions whose verdicts are kept: people ask for the same ones all day."""


@dataclass(frozen=True, slots=True)
class Places:
    """Models as bits by their places in the table: those that meet a condition, and those that may."""

    met: int
    unbroken: int
    """Those that meet it, and those of which it is unknown whether they do."""

    def __and__(self, other: "Places") -> "Places":
        """Return the models that meet both conditions, and those that may."""
        return Places(self.met & other.met, self.unbroken & other.unbroken)

    def __or__(self, other: "Places") -> "Places":
        """Return the models that meet either condition, and those that may."""
        return Places(self.met | other.met, self.unbroken | other.unbroken)

    @property
    def listed(self) -> list[int]:
        """The places of the models that meet the condition, in order."""
        return [place for place, bit in enumerate(reversed(f"{self.met:b}")) if bit == "1"]

    @property
    def unknown(self) -> int:
        """The number of models of which it is unknown whether they meet the condition."""
        return (self.unbroken & ~self.met).bit_count()


@dataclass(frozen=True)
class _Column:
    """One property of all models, taken apart for quick comparing; None where a model has no such part."""

    readings: tuple[Reading, ...]
    ids: tuple[frozenset[str] | None, ...]
    """Of confirmed values; of a list of languages that names but some of them it cannot be told by ids."""
    ranges: tuple[tuple[Decimal, Decimal] | None, ...]
    """The least and the most of confirmed numbers: of the sizes of a model; neither of prices nor of vague dates."""
    prices: tuple[Money | None, ...]
    """Of confirmed prices of today."""


class ModelTable:
    """The language models of a catalogue with their properties, each property read when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._columns: dict[str, _Column] = {}
        self._sort_keys: dict[str, tuple[Decimal | None, ...]] = {}
        self._sorted: dict[tuple[str, bool], tuple[int, ...]] = {}
        self._judged: LRUCache[Filter, Places] = LRUCache(_MOST_JUDGED)

    def warm_up(self) -> None:
        """Make the places of the models now; properties are read when they are asked for."""
        make_all(self)
        make_all(self.standings)

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """List the language models, the newest first."""
        models = [model for model in self._catalogue.models.values() if model.kind is ModelKind.LLM]
        models.sort(key=_newest_first)
        return tuple(candidate_of(model, self._catalogue) for model in models)

    @cached_property
    def standings(self) -> Standings:
        """How capable the models are."""
        return Standings(self._catalogue)

    @cached_property
    def everyone(self) -> Places:
        """The places of all models."""
        every = (1 << len(self.candidates)) - 1
        return Places(every, every)

    @cached_property
    def in_service(self) -> Places:
        """The places of the models that can be used today."""
        usable = _bits(is_choosable(one.model) for one in self.candidates)
        return Places(usable, usable)

    def judged(self, one: Filter) -> Places:
        """Judge a condition for every model."""
        if one.others:
            return reduce(or_, map(self.judged, parts(one)))
        places = self._judged.get(one)
        if places is None:
            verdicts = self._verdicts(one) if one.context is None else self._counted(one)
            places = Places(
                _bits(verdict is Verdict.MET for verdict in verdicts),
                _bits(verdict is not Verdict.BROKEN for verdict in verdicts),
            )
            self._judged[one] = places
        return places

    def sort_keys(self, name: str) -> Sequence[Decimal | None]:
        """Return what the models are sorted by, of a property or an order by capability; None where it is not certain.

        That is what is unknown, a rumour, or a price not in dollars today.
        """
        if name not in self._sort_keys:
            keys = self._points(name) if name in TASK_BY_ORDER else map(_sort_key, self._column(name).readings)
            self._sort_keys[name] = tuple(keys)
        return self._sort_keys[name]

    def _points(self, order: str) -> Iterator[Decimal | None]:
        """Yield how capable the models are by the task of an order."""
        for candidate in self.candidates:
            points = self.standings.points(candidate.model, TASK_BY_ORDER[order])
            yield None if points is None else Decimal(points)

    def sorted_places(self, name: str, *, descending: bool) -> Sequence[int]:
        """List the models that can be sorted by a property, from the least or the most; of equals the newest first."""
        if (name, descending) not in self._sorted:
            keys = self.sort_keys(name)
            self._sorted[name, descending] = tuple(
                sort_places(keys, (place for place, key in enumerate(keys) if key is not None), descending=descending)
            )
        return self._sorted[name, descending]

    def prices(self, name: str) -> Sequence[Money | None]:
        """Return a confirmed price of today of each model, in whatever currency."""
        return self._column(name).prices

    def _verdicts(self, one: Filter) -> list[Verdict]:
        column = self._column(judged_by(one).name)
        match one.operator:
            case Operator.ANY_OF | Operator.ALL_OF | Operator.NONE_OF:
                return self._by_ids(column, one)
            case Operator.AT_LEAST | Operator.AT_MOST:
                return self._by_number(column, one)

    def _counted(self, one: Filter) -> list[Verdict]:
        """Judge a limit of memory with the context that is asked for, which no column holds."""
        return [judge(one, candidate) for candidate in self.candidates]

    def _column(self, name: str) -> _Column:
        if name not in self._columns:
            one = property_named(name)
            readings = tuple(one.read(candidate) for candidate in self.candidates)
            values = [
                reading.value if isinstance(reading, Known) and reading.is_confirmed else None for reading in readings
            ]
            self._columns[name] = _Column(
                readings,
                tuple(None if value is None or is_partial(value) else ids_of(value) for value in values),
                tuple(None if value is None else _exact_range(value) for value in values),
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
        numbers, limit = [None if ends is None else ends[at_least] for ends in column.ranges], one.amount
        if len(one.prices) == 1:
            price, limit = one.prices[0], one.prices[0].amount
            numbers = [
                money.amount if money is not None and money.currency is price.currency else None
                for money in column.prices
            ]
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


def _exact_range(value: Value) -> tuple[Decimal, Decimal] | None:
    """Return the least and the most of a number; None for a price, a date without its day, and what is no number."""
    low, high = range_of(value)
    if low is None or high is None or isinstance(value, Money) or (isinstance(value, Day) and low != high):
        return None
    return low, high


def sort_places(
    keys: Mapping[int, Decimal | None] | Sequence[Decimal | None], places: Iterable[int], *, descending: bool
) -> list[int]:
    """Sort places by their keys, equals in the order given."""
    return sorted(places, key=lambda place: keys[place] or 0, reverse=descending)


def _bits(answers: Iterable[bool]) -> int:
    """Return the answers as bits, the first of them the lowest."""
    return int("0" + "".join("1" if answer else "0" for answer in answers)[::-1], 2)


def _sort_key(reading: Reading) -> Decimal | None:
    is_free = isinstance(reading, Known) and isinstance(reading.value, FreeOfCharge)
    return None if is_free else comparable(reading)


def _newest_first(model: Model) -> tuple[int, str]:
    released = model.facts.released
    return -int(released.value.replace("-", "").ljust(8, "0")) if released is not None else 0, model.id
