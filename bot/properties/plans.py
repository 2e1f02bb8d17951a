"""Who gives a model free of charge, and whose terms hold for a way to use it: a free plan has its own."""

from collections.abc import Iterable
from typing import assert_never

from bot.catalogue.catalogue import Catalogue, confirmed_value
from bot.catalogue.offers import Offer
from bot.catalogue.plans import FreeReach
from bot.catalogue.schema import Model, Openness
from bot.catalogue.services import Service
from bot.properties.price import is_current, is_provider


def service_of(provider: str, catalogue: Catalogue) -> Service | None:
    """Return the maker or the host that a provider's name means; None where the catalogue does not know it."""
    if provider in catalogue.labs:
        return catalogue.labs[provider]
    if provider in catalogue.hosts:
        return catalogue.hosts[provider]
    return next((lab for lab in catalogue.labs.values() if is_provider(provider, lab)), None)


def gives_free(service: Service | None, offers: Iterable[Offer]) -> bool | None:
    """Tell whether a service gives a model free of charge, by its offers of it; None where nobody has recorded it."""
    if any(offer.free and is_current(offer) for offer in offers):
        return True
    plan = service.free_plan if service is not None else None
    reach = confirmed_value(plan.models) if plan is not None else None
    match reach:
        case FreeReach.ALL:
            return True
        case FreeReach.NONE | FreeReach.LISTED:
            return False
        case FreeReach.SOME | None:
            return None
        case _:
            assert_never(reach)


def is_given(model: Model, catalogue: Catalogue) -> bool | None:
    """Tell whether anybody gives a model free of charge; None where that is not recorded.

    Of a model without weights its maker decides that. Of others it has to be recorded of all who sell it.
    """
    offers: dict[str, list[Offer]] = {}
    for offer in model.offers:
        if is_current(offer):
            offers.setdefault(offer.provider, []).append(offer)
    answers = {gives_free(service_of(provider, catalogue), those) for provider, those in offers.items()}
    if True in answers:
        return True
    if confirmed_value(model.facts.openness) is Openness.API:
        return False if gives_free(catalogue.lab_of(model), ()) is False else None
    return None if None in answers or not answers else False
