"""A question as a value: what is wanted, of what, under which conditions, in which order."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from bot.catalogue.precomputed import Hit
from bot.properties.filters import Filter
from bot.properties.values import Money


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
    return moved.year * 10_000 + moved.month * 100 + moved.day


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
    evenly: bool = False
    """Whether half of `total_tokens` is input; otherwise three parts of four are."""
    pages: int | None = None
    """Pages that are read; of one request if `per_request`."""
    books: int | None = None
    cached_share: Decimal | None = None
    """The part of the input that comes from the cache, from 0 to 1."""
    budget: Money | None = None
    """What may be spent: an amount, not a price per million tokens."""
    monthly: bool = False
    """Whether the requests, tokens and budget are those of a month."""


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

    def without(self, number: int) -> "Question":
        """Return the question without one of its filters."""
        return replace(self, filters=(*self.filters[:number], *self.filters[number + 1 :]))
