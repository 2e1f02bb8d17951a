"""What somebody wants to be told of: a model, a family, a maker, new models, or a price below a limit."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field, field_validator

from bot.catalogue.offers import Currency
from bot.values import Value


class WatchKind(StrEnum):
    """The kinds of thing that can be watched."""

    MODEL = "model"
    FAMILY = "family"
    LAB = "lab"
    NEW = "new"
    """Models that come out, whoever makes them."""
    PRICE = "price"
    """The price of a model, once it is at or below a limit."""


class PricePart(StrEnum):
    """The prices that can have a limit, by the names of their properties."""

    INPUT = "price-input"
    OUTPUT = "price-output"
    BLENDED = "price-blended"


class PriceLimit(Value):
    """The most that a part of a price may be, per million tokens."""

    part: PricePart
    amount: Decimal = Field(ge=0)
    currency: Currency

    @field_validator("amount")
    @classmethod
    def _plain(cls, amount: Decimal) -> Decimal:
        """Return the amount without trailing zeros and exponent, so that equal limits are written alike."""
        return Decimal(format(amount.normalize(), "f"))


class Watch(Value):
    """One thing that is watched: ids and numbers, never what somebody typed."""

    kind: WatchKind
    subject: str = ""
    """The id of an entry; none for new models."""
    limit: PriceLimit | None = None
    """Of a watched price alone."""
