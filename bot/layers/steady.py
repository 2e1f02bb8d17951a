"""What a new copy of another catalogue may change by itself: nothing that jumps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from bot.catalogue.days import price_on
from bot.catalogue.offers import Offer
from bot.layers.listing import JUMP, Layer, Listing, listing_key

_COUNTS = ("context_window", "output_limit")
_LASTING = (*_COUNTS, "released", "knowledge_cutoff")
"""Facts that do not change once a model is there: one that is gone was rather refused than withdrawn."""
_PRICES = ("input", "output", "cached_input")


class Steadied(NamedTuple):
    """A new copy without what jumps, and how many figures were not taken."""

    layer: Layer
    held_back: int


def steadied(new: Layer, known: Sequence[Layer], day: date) -> Steadied:
    """Return a new copy in which a figure that is too far from all that is known stays as it was.

    `known` are the copies that are believed, the last one first; their announced prices count once their day has come.
    """
    before: dict[tuple[str, str, str], list[Listing]] = {}
    for layer in known:
        for listing in layer.listings:
            before.setdefault(listing_key(listing), []).append(_as_of(listing, day))
    held_back = 0
    listings: list[Listing] = []
    for listing in new.listings:
        kept = dict(_kept(listing, before.get(listing_key(listing), [])))
        held_back += len(kept)
        listings.append(listing.model_copy(update=kept) if kept else listing)
    return Steadied(new._replace(listings=tuple(listings)), held_back)


def _as_of(listing: Listing, day: date) -> Listing:
    return listing.model_copy(update={"offer": price_on(listing.offer, day)}) if listing.offer else listing


def _kept(new: Listing, known: Sequence[Listing]) -> Iterator[tuple[str, object]]:
    """Yield the fields that stay as they were, each with its value."""
    for name in _LASTING:
        value, values = getattr(new, name), [getattr(one, name) for one in known]
        if value is None and known and None not in values:
            yield name, values[0]
        if value is not None and name in _COUNTS and _is_far(value, [one for one in values if one is not None]):
            yield name, next(one for one in values if one is not None)
    offers = [one.offer for one in known if one.offer is not None]
    if new.offer is not None and offers and any(_jumps(new.offer, offers)):
        yield "offer", offers[0]


def _jumps(new: Offer, known: Sequence[Offer]) -> Iterator[bool]:
    """Yield for each price of an offer, now, for long requests and later, whether it is too far from what is known."""
    for name in _PRICES:
        current = [price for one in known if (price := getattr(one, name)) is not None]
        stated = {price for one in known for price in _stated(one, name)}
        for price in _stated(new, name):
            yield price not in stated and _is_far(price, current)


def _stated(offer: Offer, name: str) -> Iterator[Decimal]:
    parts: Iterable[object] = (offer, *offer.steps, *offer.changes)
    return (price for part in parts if isinstance(price := getattr(part, name), Decimal))


def _is_far(figure: Decimal, known: Sequence[Decimal]) -> bool:
    """Tell whether a figure is far from all that are known."""
    return bool(known) and not any(_is_near(figure, one) for one in known)


def _is_near(one: Decimal, other: Decimal) -> bool:
    """Tell whether neither of two figures is more than twice the other; nothing is near zero but itself."""
    low, high = min(one, other), max(one, other)
    return low == high or (low > 0 and high <= JUMP * low)
