"""The typed parts of a question: names, numbers with their units, spans of time, concepts, and the words left."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import Hit
from bot.questions.question import Period


class NumberUnit(StrEnum):
    """What a number counts."""

    NOTHING = "nothing"
    TOKENS = "tokens"
    GIGABYTES = "gigabytes"
    WEIGHTS = "weights"
    MONEY = "money"
    REQUESTS = "requests"
    PAGES = "pages"
    BOOKS = "books"
    WORDS = "words"
    CHARACTERS = "characters"
    TIMES = "times"
    DAYS = "days"
    HOURS = "hours"
    USERS = "users"
    BITS = "bits"
    PERCENT = "percent"


@dataclass(frozen=True)
class Name:
    """A model, a family or a maker that is named."""

    hits: tuple[Hit, ...]
    """Several where the name means more than one."""
    text: str
    at: int


@dataclass(frozen=True)
class Number:
    """A number with its unit."""

    value: Decimal
    unit: NumberUnit
    text: str
    at: int
    currency: Currency | None = None
    per_million: bool = False
    per: str = ""
    """The span of time in which so much is used."""
    machine: str | None = None
    """The machine whose memory it is."""
    scale: int = 1
    """The thousands, millions or billions that it was written with."""

    @property
    def scaled(self) -> bool:
        """Tell whether it was written with thousands, millions or billions."""
        return self.scale > 1

    @property
    def is_plain(self) -> bool:
        """Tell whether it is written without a unit, a scale and a span."""
        return self.unit is NumberUnit.NOTHING and not self.scaled and not self.per

    @property
    def is_bare_sum(self) -> bool:
        """Tell whether it is money of which nothing says that it is paid for so many tokens or in a span."""
        return self.unit is NumberUnit.MONEY and not self.per and not self.per_million


@dataclass(frozen=True)
class Time:
    """A span of days."""

    period: Period
    text: str
    at: int
    days: int | None = None
    """How many days it means where something is used for so long, such as 30 of "this month"."""
    is_age: bool = False
    """Whether it says how old a model may be."""


@dataclass(frozen=True)
class Concept:
    """A word or phrase whose meaning is known."""

    id: str
    text: str
    at: int


@dataclass(frozen=True)
class Other:
    """A word that nothing is known of."""

    text: str
    at: int


Token = Name | Number | Time | Concept | Other
