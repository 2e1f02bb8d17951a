"""A question as a value: what is wanted, of what, under which conditions, in which order."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from bot.catalogue.precomputed import Hit
from bot.properties.filters import Filter
from bot.properties.values import Money, day_number


class Task(StrEnum):
    """What a question wants."""

    SHOW = "show"
    """A card."""
    FACT = "fact"
    MAY = "may"
    """What a licence allows."""
    RUN = "run"
    """Whether a model runs on a machine."""
    COMPARE = "compare"
    LIST = "list"
    COUNT = "count"
    COST = "cost"
    ALTERNATIVES = "alternatives"
    NEWS = "news"
    CHOOSE = "choose"
    DECLINE = "decline"
    """What the catalogue has no facts for."""
    TOKENS = "tokens"
    """How many tokens texts take."""


@dataclass(frozen=True)
class Order:
    """How the models of a list are sorted."""

    property: str
    descending: bool = False


@dataclass(frozen=True)
class Period:
    """A span of days, both included, as numbers such as 20240501."""

    first: int | None
    last: int | None


def day_after(day: int | None, days: int) -> int | None:
    """Return the day so many days later, as a number such as 20240501."""
    if day is None:
        return None
    year, month = day // 10_000, day // 100 % 100
    moved = date(year, month, min(day % 100, monthrange(year, month)[1])) + timedelta(days=days)
    return day_number(moved)


class Span(StrEnum):
    """A span of time in which something is used again and again."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def days(self) -> Fraction:
        """Return its length in days; a month has 30."""
        return _DAYS[self]


_DAYS: Mapping[Span, Fraction] = {
    Span.MINUTE: Fraction(1, 24 * 60),
    Span.HOUR: Fraction(1, 24),
    Span.DAY: Fraction(1),
    Span.WEEK: Fraction(7),
    Span.MONTH: Fraction(30),
    Span.YEAR: Fraction(365),
}


BOUGHT_AT_A_TIME: Mapping[str, int] = {"pages": 1, "books": 1, "words": 1_000, "characters": 1_000}
"""How much of each kind of text a budget buys at a time."""


@dataclass(frozen=True)
class Volume:
    """How much is used: requests, and the tokens of each or of all together."""

    requests: int | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
    """Input and output together, where a question does not tell them apart."""
    per_request: bool = False
    """Whether the tokens are those of one request."""
    output_share: Decimal | None = None
    """The part of `total_tokens` that is output, from 0 to 1; where it is not said, a quarter."""
    pages: int | None = None
    """Pages that are read; of one request if `per_request`."""
    books: int | None = None
    words: int | None = None
    characters: int | None = None
    lang: str | None = None
    """The language of the texts; where it is not said, that of the answer."""
    translated: bool = False
    """Whether the texts are translated: as much is written as is read."""
    users: int | None = None
    """How many people use so much each."""
    cached_share: Decimal | None = None
    """The part of the input that comes from the cache, from 0 to 1."""
    budget: Money | None = None
    """What may be spent: an amount, not a price per million tokens."""
    budget_span: Span | None = None
    """The span that the budget is for."""
    span: Span | None = None
    """The span in which so much is used."""
    hours: int | None = None
    """The hours of a day in which it is used, where `span` is shorter than a day."""
    days: int | None = None
    """The days for which the sum is wanted."""
    at_peak: bool = False
    """Whether the prices of busy hours are meant."""
    long_requests: bool = False
    """Whether requests are so long that they cost more, where their length is not said."""


@dataclass(frozen=True)
class Question:
    """A question in any form: plain words, a command, a button and an inline query all become one."""

    task: Task
    names: tuple[Hit, ...] = ()
    filters: tuple[Filter, ...] = ()
    order: Order | None = None
    number: int | None = None
    """How many models are wanted."""
    asked: tuple[str, ...] = ()
    """The properties that are asked for."""
    period: Period | None = None
    volume: Volume | None = None
    decline: str | None = None
    """What cannot be answered."""
    topics: frozenset[str] = frozenset()
    """Other concepts of the text, such as `cheaper` and `train_on_output`."""
    leftover: tuple[str, ...] = ()
    """The words that were not understood."""
    machine: str | None = None
    """The id of a machine that is named."""
    bits: int | None = None
    """The precision that a model is to run at; 4 bits where nothing is said."""
    users: int | None = None
    """How many people use the product that is asked about."""
    in_full: bool = False
    """Whether all that there is to show is wanted, more than a phone shows at once."""
    sourced: bool = False
    """Whether the list of sources is wanted."""
    preferred: "Question | None" = None
    """What is wished for beside it, though it is no condition."""

    def without(self, number: int) -> "Question":
        """Return the question without one of its filters."""
        return replace(self, filters=(*self.filters[:number], *self.filters[number + 1 :]))
