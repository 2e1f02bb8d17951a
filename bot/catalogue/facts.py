"""What a fact is: a value with its status, its source and the day the source was read."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Generic, TypeVar

from pydantic import Field, StringConstraints

from bot.values import Value

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
"""A date as precise as its source: `2024`, `2024-05` or `2024-05-13`. Sorts as text."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=40)]
"""A file's stem: lower-case letters, digits, dots and hyphens."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]+(:\d+)?([/?#][^\s<>\"]*)?$")]
"""The address of a page, at a host without user or brackets: every reader of addresses takes it apart alike."""

Texts = dict[str, str]
"""One short text per language code."""
T_co = TypeVar("T_co", covariant=True)


class FactStatus(StrEnum):
    """How far a fact can be trusted."""

    OFFICIAL = "official"
    """Published by the maker."""
    INDEPENDENT = "independent"
    """Published or measured by a third party."""
    ESTIMATE = "estimate"
    """Derived or judged, not published."""
    RUMOUR = "rumour"
    """Claimed without confirmation; never compared, never used to choose."""
    OUTDATED = "outdated"
    """Was right at its date, is not now."""

    @property
    def is_firm(self) -> bool:
        """Tell whether the fact may be compared and used to choose."""
        return self is not FactStatus.RUMOUR


class Source(Value):
    """The page that states a fact, and the day it was read."""

    url: Url
    title: str = Field(min_length=3, max_length=120)
    checked_on: date


class SpecSource(Value):
    """The page that states a figure, and the day it was read; no day where only its address is known."""

    url: Url
    title: str = Field(min_length=3, max_length=120)
    checked_on: date | None = None


class ConflictingValue(Value):
    """A value that another source gives for the same fact, as plain data."""

    value: bool | int | str
    source: str


class Fact(Value, Generic[T_co]):
    """A value with its status and the key of its source in the same file."""

    value: T_co
    status: FactStatus
    source: str
    conflicting_values: tuple[ConflictingValue, ...] = ()
    """Values of other sources that disagree; shown, never hidden."""

    def alternatives(self) -> Iterator[tuple[T_co, str]]:
        """Yield the values of other sources, as this fact would hold them, each with its source's key.

        Raises:
            ValueError: the fact's enumeration has no such member.
        """
        for other in self.conflicting_values:
            value = type(self.value)(str(other.value)) if isinstance(self.value, StrEnum) else other.value
            if isinstance(value, type(self.value)):  # `zoobot check` refuses any other
                yield value, other.source
