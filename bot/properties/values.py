"""The values that a property of a model can have, each with its unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.catalogue.offers import Currency


class Unit(StrEnum):
    """The units of the values of properties."""

    TOKENS = "tokens"
    WEIGHTS = "weights"
    MONEY = "money"
    """A currency per million tokens."""
    DAY = "day"
    GIGABYTES = "gigabytes"
    BYTES = "bytes"
    """Bytes per token."""
    FLAG = "flag"
    CHOICE = "choice"
    LIST = "list"
    LANGUAGES = "languages"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Tokens:
    """A number of tokens."""

    count: int


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a model, of every size that it comes in."""

    sizes: tuple[int, ...]
    """From the smallest to the largest."""
    active: int | None = None
    """How many of them are used per token, for a mixture of experts."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of a currency per million tokens; currencies are never converted."""

    amount: Decimal
    currency: Currency


@dataclass(frozen=True, slots=True)
class FreeOfCharge:
    """A price that the provider states to be nothing."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What an offer asks for input and for output; None where it does not say."""

    input: Money | None
    output: Money | None


@dataclass(frozen=True, slots=True)
class FormerPrice:
    """What an offer asked before its present price."""

    prices: Prices | FreeOfCharge
    until: str
    """The first day of the price after it."""


def day_number(day: date) -> int:
    """Return a day as a number such as 20240501, by which days are compared."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_numbered(number: int) -> date:
    """Return the day that has a number."""
    return date(number // 10_000, number // 100 % 100, number % 100)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as precise as its source: `2024`, `2024-05` or `2024-05-13`."""

    partial: str
    until: bool = False
    """Whether it is the last day of a span, as of what a model knows."""

    @property
    def first(self) -> int:
        """Return the first day that is meant, as a number such as 20240501."""
        year, month, day = (*self.partial.split("-"), "01", "01")[:3]
        return int(year) * 10_000 + int(month) * 100 + int(day)

    @property
    def last(self) -> int:
        """Return the last day that may be meant; every month counts as having 31."""
        parts = self.partial.split("-")
        year, month, day = (*parts, *("12", "31")[len(parts) - 1 :])
        return int(year) * 10_000 + int(month) * 100 + int(day)


@dataclass(frozen=True, slots=True)
class Gigabytes:
    """Amounts of memory, one for each size that a model comes in."""

    options: tuple[int, ...]
    """From the smallest to the largest."""


@dataclass(frozen=True, slots=True)
class PerToken:
    """Bytes that are kept of every token, one number for each size that a model comes in."""

    options: tuple[int, ...]
    """From the smallest size to the largest."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes or no."""

    on: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few named values."""

    id: str
    key: str
    """The key of its words, such as `openness-api`."""
    rank: int | None = None
    """Its place, where the values stand on a ladder."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Several named values at once."""

    items: tuple[Choice, ...]


class NameOf(StrEnum):
    """The kinds of entry that a name can be of."""

    LAB = "lab"
    FAMILY = "family"
    LICENCE = "licence"
    MODEL = "model"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class EntryName:
    """The name of another entry of the catalogue, such as the model's maker."""

    kind: NameOf
    id: str


@dataclass(frozen=True, slots=True)
class TrainedFrom:
    """What a model was trained on from."""

    entry: EntryName
    ids: frozenset[str]
    """The ids of it and of its family, and of those that it was trained on from itself."""


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a page."""

    url: str


@dataclass(frozen=True, slots=True)
class Literals:
    """Texts that are written the same in every language, such as the ids that an API knows a model by."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The languages that a maker lists for a model."""

    codes: tuple[str, ...]
    """Those that it names, in its order."""
    number: int
    """How many there are, as far as is known."""
    more: bool
    """Whether there are others than those named."""


@dataclass(frozen=True, slots=True)
class Sellers:
    """Who sells a model, by the ids that offers name them with."""

    ids: tuple[str, ...]


Value = (
    Tokens
    | Weights
    | Money
    | FreeOfCharge
    | Prices
    | FormerPrice
    | Day
    | Gigabytes
    | PerToken
    | Flag
    | Choice
    | Choices
    | EntryName
    | TrainedFrom
    | Link
    | Literals
    | Spoken
    | Sellers
)


def magnitude(value: Value) -> Decimal | None:
    """Return the number by which values of one property are ordered; None where they have no order.

    A date without a day counts as its first, memory by the smallest size, weights by the largest. Prices in different
    currencies must not be compared by it.
    """
    match value:
        case Tokens(count=count) | Spoken(number=count):
            return Decimal(count)
        case Weights(sizes=sizes):
            return Decimal(sizes[-1])
        case Money(amount=amount):
            return amount
        case Day():
            return Decimal(value.first)
        case Gigabytes(options=options) | PerToken(options=options):
            return Decimal(options[0])
        case Flag(on=on):
            return Decimal(on)
        case Choice(rank=rank):
            return None if rank is None else Decimal(rank)
        case Choices(items=items):
            return Decimal(len(items))
        case FreeOfCharge() | Prices() | FormerPrice() | EntryName() | TrainedFrom() | Link() | Literals() | Sellers():
            return None


def ids_of(value: Value) -> frozenset[str]:
    """Return the ids that a value is or holds; none for a number."""
    match value:
        case Flag(on=on):
            return frozenset({"yes" if on else "no"})
        case Choice(id=one) | EntryName(id=one):
            return frozenset({one})
        case Choices(items=items):
            return frozenset(item.id for item in items)
        case TrainedFrom(ids=ids):
            return ids
        case FreeOfCharge():
            return frozenset({"free"})
        case Sellers(ids=several) | Spoken(codes=several):
            return frozenset(several)
        case Tokens() | Weights() | Money() | Prices() | FormerPrice() | Day() | Link() | Literals():
            return frozenset()
        case Gigabytes() | PerToken():
            return frozenset()


def is_partial(value: Value) -> bool:
    """Tell whether a value holds more than is known of it."""
    return isinstance(value, Spoken) and value.more


def choice(member: StrEnum, prefix: str, ladder: Sequence[StrEnum] = ()) -> Choice:
    """Return a member of an enumeration as a value; `ladder` lists the members from the lowest."""
    return Choice(member.value, f"{prefix}-{member.value}", ladder.index(member) if ladder else None)
