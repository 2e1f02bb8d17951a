"""A model, alone or with one way to use it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.catalogue import Catalogue, confirmed_value
from bot.catalogue.plans import AppPlan
from bot.catalogue.schema import Family, Licence, Model, Openness, Permission
from bot.catalogue.services import App, FreePlan, Lab, Service
from bot.properties.hardware import memory_gb
from bot.properties.plans import is_given
from bot.properties.price import limiting_price, reference_offer
from bot.properties.values import Money

WITH_WEIGHTS = frozenset({Openness.RESTRICTED_WEIGHTS, Openness.FREE_WEIGHTS, Openness.OPEN_SOURCE})


class Way(StrEnum):
    """A way to use a model."""

    MAKER = "maker"
    """Through its maker's service."""
    HOST = "host"
    """Through another company's service."""
    OWN = "own"
    """On one's own machines, from downloaded weights."""
    APP = "app"
    """In its maker's chat application, by its free plan or one that is paid by the month."""


READY_MADE = frozenset({Way.MAKER, Way.APP})
"""The ways that need no skill."""


@dataclass(frozen=True)
class Base:
    """A model or a family that a model was trained on from, with its maker."""

    entry: Model | Family
    maker: Lab

    @property
    def ids(self) -> frozenset[str]:
        """Return its id and its family's."""
        return frozenset({self.entry.id, self.entry.family if isinstance(self.entry, Model) else self.entry.id})


@dataclass(frozen=True)
class Candidate:
    """A model with its maker and licence, alone or with one way to use it and one plan of that way."""

    model: Model
    maker: Lab
    licence: Licence | None
    way: Way | None = None
    provider: Service | None = None
    """Who runs the service, where the catalogue knows them; None on one's own machines."""
    price: Money | None = None
    """None on one's own machines, on a free plan, or where the price is unknown."""
    free: bool | None = False
    """Whether it is the free plan of its way; without a way, whether anybody gives the model free of charge.

    None where nobody has recorded that.
    """
    size: int | None = None
    """Weights in all; None where unknown, or where a service does not say which of several sizes it runs."""
    provider_name: str = ""
    """What to call the service."""
    bases: tuple[Base, ...] = ()
    """What it was trained on from, and what that one was, the nearest first."""
    plan: AppPlan | None = None
    """The paid plan of an application that it is used by."""

    @property
    def free_plan(self) -> FreePlan | None:
        """Return the terms of the free plan that it is used by; None by another plan, or where they are unknown."""
        by_plan = self.is_free_plan and self.way is not Way.APP
        return self.provider.free_plan if by_plan and self.provider is not None else None

    @property
    def month(self) -> Money | None:
        """Return what a month of its plan costs in an application; None where that is free or unknown."""
        month = None if self.plan is None else confirmed_value(self.plan.month)
        return None if month is None or self.plan is None else Money(month, self.plan.currency)

    @property
    def seats(self) -> int:
        """Return the fewest people that its plan is sold for, as far as is known."""
        return 1 if self.plan is None else confirmed_value(self.plan.least_seats) or 1

    def month_for(self, people: int) -> Money | None:
        """Return what a month of its plan costs so many people, who pay for a seat each; None where it has no price."""
        month, seats = self.month, self.seats
        return None if month is None else Money(month.amount * max(people, seats) / seats, month.currency)

    @property
    def is_untold(self) -> bool:
        """Tell whether its maker has an application of which it is unknown by which plan it has the model."""
        app, id_ = self.maker.app, self.model.id
        if self.way is not Way.MAKER or self.is_free_plan or app is None or id_ in (confirmed_value(app.models) or ()):
            return False
        return not any(id_ in (confirmed_value(plan.models) or ()) for plan in app.plans)

    @property
    def least_month(self) -> Money | None:
        """Return the least that a plan costs which may have it in its maker's application; None where none is known."""
        app = self.maker.app
        if app is None or not self.is_untold or (confirmed_value(app.free) is True and app.models is None):
            return None
        untold = (plan for plan in app.plans if plan.models is None and confirmed_value(plan.month) is not None)
        plan = min(untold, key=lambda one: one.month.value, default=None)
        return None if plan is None else Money(plan.month.value, plan.currency)

    @property
    def app(self) -> App | None:
        """Return the application that it is used in; None by another way."""
        return self.maker.app if self.way is Way.APP else None

    @property
    def is_free_plan(self) -> bool:
        """Tell whether it is used by the free plan of a service."""
        return self.way not in {None, Way.OWN} and self.free is True

    @property
    def memory(self) -> int | None:
        """Estimate the gigabytes that it takes to run it oneself; None where unknown."""
        return None if self.size is None else memory_gb(self.size)

    @property
    def has_weights(self) -> bool:
        """Tell whether its weights can be downloaded."""
        return has_weights(self.model, self.licence)

    @property
    def is_held(self) -> bool:
        """Tell whether it is used under the licence of its weights, not under its maker's terms."""
        return self.way not in READY_MADE and self.has_weights


def candidate_of(model: Model, catalogue: Catalogue) -> Candidate:
    """Return a model without a way to use it, priced by its reference offer."""
    maker = catalogue.lab_of(model)
    offer = reference_offer(model.offers, maker)
    return Candidate(
        model,
        maker,
        catalogue.licence_of(model),
        provider=maker,
        price=limiting_price(offer) if offer is not None else None,
        free=is_given(model, catalogue),
        provider_name=maker.name,
        bases=bases_of(model, catalogue),
    )


def bases_of(model: Model, catalogue: Catalogue) -> tuple[Base, ...]:
    """List what a model was trained on from, the nearest first."""
    return tuple(
        Base(one, catalogue.lab_of(one) if isinstance(one, Model) else catalogue.labs[one.lab])
        for one in catalogue.bases_of(model)
    )


def has_weights(model: Model, licence: Licence | None) -> bool:
    """Tell whether the model's weights can be downloaded under its licence."""
    openness = confirmed_value(model.facts.openness)
    forbidden = licence is not None and licence.download is Permission.NO
    return openness in WITH_WEIGHTS and not forbidden


def is_base(model: Model) -> bool:
    """Tell whether the model is made to be trained further, and for no task by itself."""
    return confirmed_value(model.facts.strengths) == ()


def sizes_of(model: Model) -> tuple[int, ...]:
    """List the sizes that the model comes in, in weights, the smallest first; none where they are unknown."""
    sizes, total = confirmed_value(model.facts.parameter_sizes), confirmed_value(model.facts.parameters_total)
    if sizes:
        return tuple(sorted(set(sizes)))
    return () if total is None else (total,)
