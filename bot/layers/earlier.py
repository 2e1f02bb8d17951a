"""The prices that a new copy of another catalogue has changed without saying since when."""

from datetime import date

from bot.catalogue.days import ended, price_on
from bot.catalogue.offers import Offer
from bot.layers.listing import Layer, listing_key

_MOST = 12
"""Past prices of one offer that are kept."""


def with_earlier(new: Layer, old: Layer, day: date) -> Layer:
    """Return a new copy in which prices keep their past: where it dates none itself, what the old copy had by a day."""
    before = {listing_key(listing): listing.offer for listing in reversed(old.listings) if listing.offer}
    return new._replace(
        listings=tuple(
            listing.model_copy(update={"offer": _dated(listing.offer, then, day)})
            if listing.offer is not None and (then := before.get(listing_key(listing))) is not None
            else listing
            for listing in new.listings
        )
    )


def _dated(now: Offer, then: Offer, day: date) -> Offer:
    """Return an offer with the past of the same one before, and that one's price where it is another."""
    if now.past:
        return now
    then = price_on(then, day)
    past = then.past
    if (then.input, then.output) != (now.input, now.output):
        past = (*past, ended(then, day, then))
    return now.model_copy(update={"past": past[-_MOST:]}) if past else now
