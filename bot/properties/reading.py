"""The result of reading a property of a model: a value with its evidence, unknown, or not applicable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.catalogue.facts import Fact, FactStatus, Source
from bot.properties.values import Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The source of a value, and how far it can be trusted."""

    status: FactStatus
    source: Source
    conflicting: tuple[tuple[Value, Source], ...] = ()
    """The values of other sources that disagree."""
    seller: str | None = None
    """The provider that asks a price."""


@dataclass(frozen=True, slots=True)
class Known:
    """A known value; without evidence where the catalogue itself decides it, as with a model's maker."""

    value: Value
    evidence: Evidence | None = None

    @property
    def is_confirmed(self) -> bool:
        """Tell whether the value may be compared and used to choose: a rumour may not."""
        return self.evidence is None or self.evidence.status.is_firm

    @property
    def is_current(self) -> bool:
        """Tell whether the value holds today."""
        return self.evidence is None or self.evidence.status is not FactStatus.OUTDATED


@dataclass(frozen=True, slots=True)
class Unknown:
    """An unknown value; `undisclosed` where the maker has chosen not to publish it."""

    undisclosed: bool = False


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The result where a property does not apply, such as the memory that another company's service takes."""


Reading = Known | Unknown | NotApplicable


def evidence_of(reading: Reading) -> Evidence | None:
    """Return what a value rests on; None where there is no value, or the catalogue itself decides it."""
    return reading.evidence if isinstance(reading, Known) else None


def from_fact(fact: Fact[T] | None, sources: Mapping[str, Source], convert: Callable[[T], Value]) -> Reading:
    """Read a fact of an entry; `convert` gives its value a unit."""
    if fact is None:
        return Unknown()
    conflicting = tuple((convert(value), sources[source]) for value, source in fact.alternatives())
    return Known(convert(fact.value), Evidence(fact.status, sources[fact.source], conflicting))
