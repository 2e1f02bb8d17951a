"""From how many users or how much revenue a licence asks for more."""

from enum import StrEnum

from pydantic import PositiveInt

from bot.values import Value


class Period(StrEnum):
    """The span of time that a licence counts a sum over."""

    MONTH = "month"
    YEAR = "year"


class BeyondLimit(StrEnum):
    """What a licence asks of those who exceed its limits."""

    AGREEMENT = "agreement"
    """A separate agreement with the maker."""
    ATTRIBUTION = "attribution"
    """The model's name shown in the product."""


class RevenueLimit(Value):
    """Revenue from which a licence asks for more."""

    usd: PositiveInt
    per: Period
    source: str


class UserLimit(Value):
    """Monthly users from which a licence asks for more."""

    users: PositiveInt
    source: str
