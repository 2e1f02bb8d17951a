"""What providers ask for a model, and how that changes by length, hour and day."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from bot.catalogue.facts import FactStatus
from bot.values import Value

PeakHours = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$")]
"""A span of a day, such as `06:00-10:00`."""


class Currency(StrEnum):
    """The currency that a price is published in; prices are never converted."""

    USD = "USD"
    RUB = "RUB"
    CNY = "CNY"
    EUR = "EUR"


class PriceStep(Value):
    """The price of every token of a request whose input is longer than `over` tokens."""

    over: int = Field(gt=0)
    input: Decimal | None = None
    output: Decimal | None = None
    cached_input: Decimal | None = None


class PriceChange(Value):
    """The whole price from a day on; what it leaves out is unknown from then on."""

    since: date
    """The first day of the new price, by UTC."""
    input: Decimal | None = Field(default=None, ge=0)
    output: Decimal | None = Field(default=None, ge=0)
    cached_input: Decimal | None = Field(default=None, ge=0)


class PastPrice(Value):
    """The whole price up to a day; what it leaves out is unknown."""

    until: date
    """The first day of the price after it, by UTC."""
    input: Decimal | None = Field(default=None, ge=0)
    output: Decimal | None = Field(default=None, ge=0)
    cached_input: Decimal | None = Field(default=None, ge=0)
    free: bool = False
    status: FactStatus
    source: str


class PeakPrice(Value):
    """The price of an offer at its provider's busy hours."""

    hours: tuple[PeakHours, ...] = Field(min_length=1)
    """Hours of working days, by UTC, such as `01:00-04:00`."""
    input: Decimal = Field(ge=0)
    output: Decimal = Field(ge=0)
    cached_input: Decimal | None = Field(default=None, ge=0)


class Offer(Value):
    """The price that one provider asks for a model, per million tokens."""

    provider: str
    """A lab's id, or the name of the service that hosts the model."""
    input: Decimal | None = Field(default=None, ge=0)
    output: Decimal | None = Field(default=None, ge=0)
    cached_input: Decimal | None = Field(default=None, ge=0)
    free: bool = False
    """Free of charge by the provider's own word; a price of zero says nothing."""
    currency: Currency = Currency.USD
    steps: tuple[PriceStep, ...] = ()
    peak: PeakPrice | None = None
    """Dearer hours, where there are some; the prices above are those of all other hours."""
    changes: tuple[PriceChange, ...] = ()
    """What the seller has said it will cost later, in the order of days; from the day on it is the present price."""
    past: tuple[PastPrice, ...] = ()
    """What the seller asked before, in the order of days; the last of them ended when the present price began."""
    status: FactStatus
    source: str

    @property
    def cited(self) -> frozenset[str]:
        """Return the keys of the sources of its prices."""
        return frozenset({self.source, *(one.source for one in self.past)})
