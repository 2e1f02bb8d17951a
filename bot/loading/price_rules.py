"""The rules that hold between the prices of an offer."""

import itertools
from collections.abc import Iterator
from datetime import date

from bot.catalogue.catalogue import release_day
from bot.catalogue.offers import Offer, PastPrice, PeakPrice, PriceChange
from bot.catalogue.schema import Model
from bot.loading.known_ids import KnownIds

PRICE_JUMP = 100
"""An output dearer than this many inputs is more likely a slip of the decimal point."""


def price_rules(model: Model, known: KnownIds) -> Iterator[str]:
    """Yield what is wrong with a model's offers: key, problem and fix."""
    for n, offer in enumerate(model.offers):
        if known.hosts is not None and offer.provider not in known.labs | known.hosts:
            yield f"offers[{n}].provider: no lab and no host {offer.provider!r}; add a file or correct it"
        if offer.free and (offer.input or offer.output):
            yield f"offers[{n}].free: contradicts its prices; remove one of them"
        if not offer.free and offer.input is None and offer.output is None:
            yield f"offers[{n}]: has no price; remove it, or set free = true where the provider says so"
        yield from _amounts(f"offers[{n}]", offer)
        if offer.peak is not None:
            yield from _peak(f"offers[{n}].peak", offer, offer.peak)
        yield from _changes(f"offers[{n}].changes", offer.changes)
        yield from _past(f"offers[{n}].past", offer, model)


def _amounts(place: str, price: Offer | PriceChange | PastPrice | PeakPrice) -> Iterator[str]:
    if price.input and price.output and price.output > price.input * PRICE_JUMP:
        yield f"{place}.output: is over {PRICE_JUMP} times the input; check the decimal point"
    if price.input is not None and price.cached_input is not None and price.cached_input > price.input:
        yield f"{place}.cached_input: is dearer than the input; correct one of them"


def _peak(place: str, offer: Offer, peak: PeakPrice) -> Iterator[str]:
    yield from _amounts(place, peak)
    if offer.input is not None and peak.input <= offer.input:
        yield f"{place}.input: is not dearer than at other hours; exchange the two"


def _changes(place: str, changes: tuple[PriceChange, ...]) -> Iterator[str]:
    for n, change in enumerate(changes):
        if change.input is None and change.output is None:
            yield f"{place}[{n}]: has no price; state the whole price from that day on"
        yield from _amounts(f"{place}[{n}]", change)
    for n, (earlier, later) in enumerate(itertools.pairwise(changes), start=1):
        if later.since <= earlier.since:
            yield f"{place}[{n}].since: does not come after the change before it; put them in the order of days"


def _past(place: str, offer: Offer, model: Model) -> Iterator[str]:
    released = release_day(model)
    present = model.sources.get(offer.source)
    for n, past in enumerate(offer.past):
        at = f"{place}[{n}]"
        if not past.free and past.input is None and past.output is None:
            yield f"{at}: has no price; state the whole price, or set free = true"
        yield from _amounts(at, past)
        if past.until > date.today():  # noqa: DTZ011  # a day of the calendar, not a moment
            yield f"{at}.until: lies in the future; what is announced belongs to changes"
        elif present is not None and past.until > present.checked_on:
            yield f"{at}.until: comes after the present price was read; correct one of the two"
        if released and past.until.isoformat()[: len(released)] < released:
            yield f"{at}.until: lies before the model came out; correct or remove it"
    for n, (earlier, later) in enumerate(itertools.pairwise(offer.past), start=1):
        if later.until <= earlier.until:
            yield f"{place}[{n}].until: does not come after the one before it; put them in the order of days"
    prices: tuple[Offer | PastPrice, ...] = (*offer.past, offer)
    asked = [_asked(price) for price in prices]
    for n, (before, after) in enumerate(itertools.pairwise(asked)):
        if before == after:
            yield f"{place}[{n}]: is the same as the price after it; remove it"


def _asked(price: Offer | PastPrice) -> tuple[object, ...]:
    return price.input, price.output, price.cached_input, price.free
