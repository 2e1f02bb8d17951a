"""The properties of a model's price, all read from its reference offer."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from bot.catalogue.offers import Offer
from bot.catalogue.schema import Model, Openness
from bot.properties.candidate import Candidate, Way
from bot.properties.price import at_dearest, is_current, is_provider, reference_offer
from bot.properties.price_history import spans_of
from bot.properties.property import Direction, Property, Surface
from bot.properties.reading import Evidence, Known, NotApplicable, Reading, Unknown
from bot.properties.values import Flag, FormerPrice, FreeOfCharge, Money, Prices, Sellers, Unit

_SELF_HOST = "price-self-host"
_SERVICES = frozenset({Way.MAKER, Way.HOST})
_TABLE = frozenset({Surface.TABLE})


def price_offer(candidate: Candidate) -> Offer | None:
    """Return the offer that says what the model costs, by its way where that is a service for programs."""
    return reference_offer(_offers_of(candidate), candidate.maker)


def _offers_of(candidate: Candidate) -> Iterable[Offer]:
    service = candidate.provider
    if candidate.way is Way.HOST and service is None:
        return [one for one in candidate.model.offers if one.provider == candidate.provider_name]
    if candidate.way in _SERVICES and service is not None:
        return [one for one in candidate.model.offers if is_provider(one.provider, service)]
    return candidate.model.offers


def prices_of(offer: Offer) -> Prices | FreeOfCharge:
    """Return what an offer asks."""
    if offer.free:
        return FreeOfCharge()
    return Prices(_money(offer, offer.input), _money(offer, offer.output))


def _money(offer: Offer, amount: Decimal | None) -> Money | None:
    return None if amount is None else Money(amount, offer.currency)


def evidence_of(model: Model, offer: Offer) -> Evidence:
    """Return what an offer rests on, and who makes it."""
    return Evidence(offer.status, model.sources[offer.source], seller=offer.provider)


def _read_price(candidate: Candidate) -> Reading:
    offer = price_offer(candidate)
    if offer is None:
        return _unsold(candidate)
    return Known(prices_of(offer), evidence_of(candidate.model, offer))


def _read_past(candidate: Candidate) -> Reading:
    """Read the price before the present one, of the offer that says what the model costs."""
    offer = price_offer(candidate)
    if offer is None:
        return _unsold(candidate)
    return Known(*former_price(candidate.model, offer)) if offer.past else Unknown()


def former_price(model: Model, offer: Offer) -> tuple[FormerPrice, Evidence]:
    """Return what an offer with a past asked last before its present price, and what that rests on."""
    before = spans_of(offer)[len(offer.past) - 1].offer
    return FormerPrice(prices_of(before), offer.past[-1].until.isoformat()), evidence_of(model, before)


def _part(pick: Callable[[Offer], Decimal | None], *, dearest: bool = False) -> Callable[[Candidate], Reading]:
    """Return what reads one part of the price; `dearest`: that of the dearest hours."""

    def read(candidate: Candidate) -> Reading:
        offer = price_offer(candidate)
        if offer is None:
            return _unsold(candidate)
        offer = at_dearest(offer) if dearest else offer
        if offer.free:
            return Known(FreeOfCharge(), evidence_of(candidate.model, offer))
        money = _money(offer, pick(offer))
        return Unknown() if money is None else Known(money, evidence_of(candidate.model, offer))

    return read


def _unsold(candidate: Candidate) -> Reading:
    """Tell a price that is unknown from a model with weights, which nobody has to sell."""
    openness = candidate.model.facts.openness
    closed = openness is None or openness.value in {Openness.API, Openness.INTERNAL}
    return Unknown() if closed else NotApplicable()


def _read_blended(candidate: Candidate) -> Reading:
    """Read what a service asks, input and output in one; the cost of one's own machines is another matter."""
    if candidate.way is Way.OWN:
        return NotApplicable()
    if candidate.price is not None:
        return Known(candidate.price)
    return Known(FreeOfCharge()) if candidate.free else Unknown()


def _read_free(candidate: Candidate) -> Reading:
    """Read whether it is free of charge: that nobody has recorded a free offer does not mean that there is none."""
    if candidate.way is Way.OWN:
        return Known(Flag(on=True))
    return Unknown() if candidate.free is None else Known(Flag(on=candidate.free))


def _read_sellers(candidate: Candidate) -> Reading:
    """Read who offers it at a price that holds today, its maker first; a model with weights need not be sold."""
    sellers = dict.fromkeys(one.provider for one in candidate.model.offers if is_current(one))
    if not sellers:
        return _unsold(candidate)
    ordered = tuple(sorted(sellers, key=lambda seller: seller != candidate.maker.id))
    offer = next(one for one in candidate.model.offers if one.provider == ordered[0] and is_current(one))
    return Known(Sellers(ordered), evidence_of(candidate.model, offer))


PRICE = Property(
    "price",
    Unit.MONEY,
    _read_price,
    not_applicable=_SELF_HOST,
    shown=frozenset({Surface.CARD, Surface.LIST}),
    list_order=2,
)
PRICE_PAST = Property(
    "price-past",
    Unit.TEXT,
    _read_past,
    not_applicable=_SELF_HOST,
    shown=frozenset({Surface.CARD}),
    shown_if_unknown=False,
)
PRICE_INPUT = Property(
    "price-input",
    Unit.MONEY,
    _part(lambda offer: offer.input),
    direction=Direction.LESS,
    not_applicable=_SELF_HOST,
    shown=_TABLE,
)
PRICE_OUTPUT = Property(
    "price-output",
    Unit.MONEY,
    _part(lambda offer: offer.output),
    direction=Direction.LESS,
    not_applicable=_SELF_HOST,
    shown=_TABLE,
)
PRICE_INPUT_MOST = Property("price-input-most", Unit.MONEY, _part(lambda offer: offer.input, dearest=True))
PRICE_OUTPUT_MOST = Property("price-output-most", Unit.MONEY, _part(lambda offer: offer.output, dearest=True))
"""What is held against limits: a limit must hold at every hour."""
PRICE_CACHED = Property("price-cached", Unit.MONEY, _part(lambda offer: offer.cached_input), direction=Direction.LESS)
PRICE_BLENDED = Property("price-blended", Unit.MONEY, _read_blended, direction=Direction.LESS)
FREE = Property("free", Unit.FLAG, _read_free)
SELLERS = Property("sellers", Unit.TEXT, _read_sellers, not_applicable=_SELF_HOST)
