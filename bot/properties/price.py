"""What a model costs: the one rule by which an offer is picked, and the one price that limits are held against."""

from collections.abc import Iterable
from decimal import Decimal

from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency, Offer, PeakPrice, PriceChange
from bot.catalogue.services import Lab, Service
from bot.properties.values import Money

INPUT_SHARE = 3
"""Parts of input to one part of output in a blended price."""


def reference_offer(offers: Iterable[Offer], maker: Lab) -> Offer | None:
    """Return the offer that says what a model costs; None if nobody sells it.

    A current offer goes before one of the past, and that before a rumour; the maker's before a host's; one with a price
    before a free one, since free access has limits; one in dollars before another. Of several the cheapest counts.
    """
    ranked = sorted(offers, key=lambda offer: _rank(offer, maker))
    return ranked[0] if ranked else None


def blended(offer: Offer) -> Money | None:
    """Blend an offer's prices to one; None where one of them is unknown or nothing is asked."""
    if offer.input is None or offer.output is None:
        return None
    return Money((offer.input * INPUT_SHARE + offer.output) / (INPUT_SHARE + 1), offer.currency)


def limiting_price(offer: Offer) -> Money | None:
    """Return the one price of an offer that is held against limits and other prices: the dearest that is known to come.

    A limit must hold at every hour, and after the rises that the seller has announced. The prices of input and output
    that are shown beside it are the present ones, of other hours.
    """
    rise = dearest_to_come(offer)
    return blended(at_dearest(offer) if rise is None else _at(offer, rise))


def dearest_to_come(offer: Offer) -> PriceChange | None:
    """Return the dearest price that the seller has announced; None where none is more than the present one."""
    present = blended(at_dearest(offer))
    if present is None:
        return None
    announced = ((price.amount, one) for one in offer.changes if (price := blended(_at(offer, one))) is not None)
    rises = ((amount, one) for amount, one in announced if amount > present.amount)
    return max(rises, key=lambda rise: rise[0], default=(present.amount, None))[1]


def at_dearest(offer: Offer) -> Offer:
    """Return an offer with the prices of its dearest hours."""
    return offer if offer.peak is None else _at(offer, offer.peak)


def _at(offer: Offer, price: PeakPrice | PriceChange) -> Offer:
    return offer.model_copy(update={"input": price.input, "output": price.output})


def is_current(offer: Offer) -> bool:
    """Tell whether an offer stands today by a word that can be trusted."""
    return offer.status.is_firm and offer.status is not FactStatus.OUTDATED


def is_provider(name: str, service: Service) -> bool:
    """Tell whether a provider's name means a service; it is spelled by id, name or alias, some with `ai` behind."""
    return _spelling(name) in {_spelling(one) for one in (service.id, service.name, *service.aliases)}


def _rank(offer: Offer, maker: Lab) -> tuple[bool, bool, bool, bool, bool, Decimal]:
    return (
        not offer.status.is_firm,
        not is_current(offer),
        not is_provider(offer.provider, maker),
        offer.free,
        offer.currency is not Currency.USD,
        _cost(offer),
    )


def _cost(offer: Offer) -> Decimal:
    price = blended(offer)
    return price.amount if price is not None else max(offer.input or Decimal(0), offer.output or Decimal(0))


def _spelling(name: str) -> str:
    return name.casefold().removesuffix("ai").rstrip("-. ")
