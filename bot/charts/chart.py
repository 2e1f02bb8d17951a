"""What is drawn: charts as values, with every word and number that stands in them."""

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """The colours of a chart; the values are written into buttons."""

    LIGHT = "l"
    DARK = "d"

    @property
    def other(self) -> "Theme":
        """Return the one that a button turns to."""
        return Theme.DARK if self is Theme.LIGHT else Theme.LIGHT


class ChartKind(StrEnum):
    """The charts that there are; the values are written into buttons."""

    PRICE = "p"
    """The price against the context window."""
    MEMORY = "m"
    """The memory that it takes to run them oneself."""
    HISTORY = "h"
    """The price from day to day."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, and what is written there."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis: its name, what is written along it, and how far it reaches."""

    label: str
    ticks: tuple[Tick, ...]
    low: float
    high: float
    is_log: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A named point."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Scatter:
    """Named points between two axes."""

    title: str
    x: Axis
    y: Axis
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: how long it is, and what is written at its end."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """The bars of one name, one for each of the series."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Groups of bars, the first row at the top."""

    title: str
    x: Axis
    series: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A value that holds from each point on until the next."""

    name: str
    points: tuple[tuple[float, float], ...]
    is_faint: bool = False
    """Whether it belongs to the line before, whose colour it takes, and matters less."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Values that change from day to day; days are numbers of the calendar."""

    title: str
    x: Axis
    y: Axis
    lines: tuple[Line, ...]


Chart = Scatter | Bars | Steps
