"""What an offer asked, asks and is going to ask, one price after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from bot.catalogue.offers import Offer, PastPrice, PriceChange
from bot.properties.price import blended


@dataclass(frozen=True)
class PriceSpan:
    """What an offer asks from one day to another."""

    offer: Offer
    """The offer at that price, with the status and the source of the price."""
    since: date | None
    """The first day; None where it is not known."""
    until: date | None
    """The first day of the price after it; None where none is known."""

    def holds_within(self, first: date, last: date) -> bool:
        """Tell whether it may hold on one of the days of a span, both included."""
        return (self.since is None or self.since <= last) and (self.until is None or self.until > first)


@dataclass(frozen=True)
class NewPrice:
    """A price that takes the place of another one."""

    day: date
    before: PriceSpan
    after: PriceSpan

    @property
    def is_rise(self) -> bool | None:
        """Tell whether the new price is higher; None where that is not known, or neither is.

        Three parts of input count to one of output; where one of these is not known, the input alone.
        """
        earlier, later = _comparable(self.before.offer, self.after.offer)
        return None if earlier is None or later is None or earlier == later else later > earlier


def spans_of(offer: Offer) -> tuple[PriceSpan, ...]:
    """Return the prices of an offer in the order of days: those of the past, the present one, those announced."""
    days = (*(one.until for one in offer.past), *(one.since for one in offer.changes))
    prices = (*(_at(offer, one) for one in offer.past), offer, *(_at(offer, one) for one in offer.changes))
    return tuple(map(PriceSpan, prices, (None, *days), (*days, None)))


def new_prices(offer: Offer) -> Iterator[NewPrice]:
    """Yield every price of an offer that took or takes the place of another one, in the order of days."""
    for before, after in pairwise(spans_of(offer)):
        if after.since is not None:
            yield NewPrice(after.since, before, after)


def _at(offer: Offer, price: PastPrice | PriceChange) -> Offer:
    """Return an offer at another of its prices, of which neither steps nor busy hours are known."""
    cited = {"status": price.status, "source": price.source, "free": price.free} if isinstance(price, PastPrice) else {}
    return offer.model_copy(
        update={
            "free": False,
            **cited,
            "input": price.input,
            "output": price.output,
            "cached_input": price.cached_input,
            "steps": (),
            "peak": None,
            "past": (),
            "changes": (),
        }
    )


def _comparable(one: Offer, other: Offer) -> tuple[Decimal | None, Decimal | None]:
    """Return what two prices are compared by: everything where all is known, else the input."""
    whole = _whole(one), _whole(other)
    return whole if None not in whole else (_input(one), _input(other))


def _whole(offer: Offer) -> Decimal | None:
    price = blended(offer)
    return Decimal(0) if offer.free else None if price is None else price.amount


def _input(offer: Offer) -> Decimal | None:
    return Decimal(0) if offer.free else offer.input
