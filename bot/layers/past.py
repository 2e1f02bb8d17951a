"""Which prices of the past are taken from another catalogue: those that contradict nothing that we know."""

from collections.abc import Iterable

from bot.catalogue.facts import Fact
from bot.catalogue.offers import Currency, Offer, PastPrice
from bot.catalogue.schema import Model
from bot.layers.listing import Listing

_ALIAS = "latest"
"""Ids with this word change the model that they mean, and with it the price."""


def own_past(listing: Listing, offer: Offer, released: Fact[str] | None) -> Offer:
    """Return an offer with those of its past prices that are of this model: an alias had those of other models."""
    return offer.model_copy(update={"past": _since_release(listing, offer, released)})


def with_past(model: Model, ours: Offer, listings: Iterable[Listing]) -> Offer:
    """Return an offer of ours with the past of the same seller's price elsewhere, where that agrees with ours today.

    Nothing is taken where our file states a past itself, or read the present price before the other one says it began.
    """
    if ours.past or ours.currency is not Currency.USD:
        return ours
    read_on = model.sources[ours.source].checked_on
    for listing in listings:
        offer = listing.offer
        if offer is None or ":" in listing.id or not _agree(ours, offer):
            continue
        past = _since_release(listing, offer, model.facts.released)
        if past and past[-1].until <= read_on:
            return ours.model_copy(update={"past": past})
    return ours


def _agree(ours: Offer, other: Offer) -> bool:
    """Tell whether two offers are of one seller, and ask the same today."""
    return (ours.provider, ours.input, ours.output) == (other.provider, other.input, other.output)


def _since_release(listing: Listing, offer: Offer, released: Fact[str] | None) -> tuple[PastPrice, ...]:
    """Return the past prices that were still asked after the model came out."""
    if _ALIAS in listing.id:
        return ()
    day = released.value if released is not None else ""
    return tuple(one for one in offer.past if not day or one.until.isoformat()[: len(day)] > day)
