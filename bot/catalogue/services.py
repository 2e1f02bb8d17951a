"""Whoever gives access to models: makers and hosts, their free access and their apps, as their TOML files hold them."""

from pydantic import Field

from bot.catalogue.facts import Fact, FactStatus, Texts, Url
from bot.catalogue.plans import AppPlan, FreeReach, Terms, Training
from bot.catalogue.schema import Assurance, Availability, Entry, Permission, Region


class FreePlan(Terms):
    """The free access to a service's API, and its terms: those of the paid plans say nothing of it."""

    models: Fact[FreeReach]
    trains_on_data: Fact[Training] | None = None
    assurances: Fact[tuple[Assurance, ...]] | None = None
    data_regions: Fact[tuple[Region, ...]] | None = None
    served_in: dict[Region, Fact[Availability]] = Field(default_factory=dict)
    """Where it is offered, as far as that differs from the paid plans."""
    business: Fact[bool] | None = None
    """Whether it may be used for business, not only to try the models."""
    note: Fact[Texts] | None = None
    """Its limits in a sentence, at most 160 characters."""


class App(Terms):
    """The chat application of a maker, with what can be had by its free plan; of private users where there is none."""

    name: str = Field(min_length=1, max_length=60)
    url: Url
    free: Fact[bool] | None = None
    """Whether it has a free plan."""
    models: Fact[tuple[str, ...]] | None = None
    """The ids of the models that answer by its free plan; unknown where it is absent."""
    trains_on_data: Fact[Training] | None = None
    """Whether conversations are trained on."""
    voice: Fact[bool] | None = None
    """Whether one can talk to it, and be answered by voice."""
    video: Fact[bool] | None = None
    """Whether one can give it videos to watch."""
    plans: tuple[AppPlan, ...] = ()
    """What can be paid for, the cheapest first."""
    status: FactStatus
    source: str


class Service(Entry, Terms):
    """Base class of whoever gives access to models; terms outside of `free_plan` are those of the paid API."""

    served_in: dict[Region, Fact[Availability]] = Field(default_factory=dict)
    data_regions: Fact[tuple[Region, ...]] | None = None
    """Where its service can be told to process data."""
    assurances: Fact[tuple[Assurance, ...]] | None = None
    free_plan: FreePlan | None = None
    """Unknown where it is absent: a service without free access says so in it."""
    console: Fact[Url] | None = None
    """Where one gets a key for its API, or else reads how to."""
    contract_console: Fact[Url] | None = None
    """Where one starts who needs its promises on data, uptime and agreements; absent where `console` has them too."""


class Lab(Service):
    """A maker of models; id `<stem>`."""

    country: str = Field(pattern=r"^([A-Z]{2}|INTL)$")
    site: Url
    notices: Texts = Field(default_factory=dict)
    """A notice that must follow the lab's name in a language."""
    app: App | None = None
    train_on_output: Fact[Permission] | None = None
    """Whether the terms of its own service let customers train competing models on the answers."""


class Host(Service):
    """A company that makes none of the models it serves; id `<stem>`."""
