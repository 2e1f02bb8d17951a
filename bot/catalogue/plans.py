"""The plans of a service: how far free access goes, what a paid one costs, and what becomes of what users send."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from bot.catalogue.facts import Fact
from bot.catalogue.offers import Currency
from bot.values import Value


class Training(StrEnum):
    """Whether a service trains models on what its users send."""

    YES = "yes"
    OPT_OUT = "opt_out"
    """Unless they switch it off."""
    NO = "no"


class FreeReach(StrEnum):
    """Which models a service gives free of charge through its API."""

    NONE = "none"
    SOME = "some"
    """Those whose offers say so; of others it is unknown."""
    LISTED = "listed"
    """Those whose offers say so, and no others."""
    ALL = "all"
    """All that it sells."""


class Terms(Value):
    """What can be had by one plan of a service; no plan has what another one gives."""

    hipaa: Fact[bool] | None = None
    """The agreement that HIPAA asks for on data about patients, a BAA."""
    dpa: Fact[bool] | None = None
    """The agreement that the GDPR asks for on personal data."""
    sla: Fact[bool] | None = None
    """A promise of uptime, if only by a dearer tier or a contract of one's own."""
    web_search: Fact[bool] | None = None
    """A tool that searches the web for the model."""


class AppPlan(Terms):
    """A paid plan of an application, with its own terms."""

    name: str = Field(min_length=1, max_length=60)
    """What to call it, with the application's name."""
    month: Fact[Decimal]
    """What a month costs, paid by the month."""
    currency: Currency = Currency.USD
    models: Fact[tuple[str, ...]] | None = None
    """The ids of models that answer by it; unknown where it is absent."""
    trains_on_data: Fact[Training] | None = None
    context: Fact[int] | None = None
    """The tokens that it holds at once: mostly fewer than the model could."""
    least_seats: Fact[int] | None = None
    """The fewest people that it is sold for: from two on it is for firms, and the month's price is for them all."""
