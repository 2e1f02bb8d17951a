"""Prices that change on a day that their seller has named."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model, Offer


def on_day(catalogue: Catalogue, day: date) -> Catalogue:
    """Return the catalogue with the prices in force on a day; the same one if that changes none."""
    changed = {model.id: _priced(model, day) for model in catalogue.models.values() if _due(model.offers, day)}
    return replace(catalogue, models={**catalogue.models, **changed}) if changed else catalogue


def next_change(catalogue: Catalogue) -> date | None:
    """Return the first day on which some price changes; None if no change is known."""
    days = (change.since for model in catalogue.models.values() for offer in model.offers for change in offer.changes)
    return min(days, default=None)


def price_on(offer: Offer, day: date) -> Offer:
    """Return the offer as it stands on a day, with the changes that are still to come."""
    past = [change for change in offer.changes if change.since <= day]
    if not past:
        return offer
    now = past[-1]
    return offer.model_copy(
        update={
            "input": now.input,
            "output": now.output,
            "cached_input": now.cached_input,
            "free": False,
            "steps": (),
            "changes": offer.changes[len(past) :],
        }
    )


def _priced(model: Model, day: date) -> Model:
    return model.model_copy(update={"offers": tuple(price_on(offer, day) for offer in model.offers)})


def _due(offers: Iterable[Offer], day: date) -> bool:
    return any(change.since <= day for offer in offers for change in offer.changes)
