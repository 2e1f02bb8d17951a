"""The package genai-prices: what its entries cost today, and from a known day on."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from itertools import pairwise

from genai_prices.data import providers
from genai_prices.types import ConditionalPrice, ModelInfo, ModelPrice, Provider, StartDateConstraint, TieredPrices
from pydantic import ValidationError

from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Offer, PastPrice, PriceChange, PriceStep
from bot.layers.listing import MOST_DOLLARS, Layer, Listing, Sellers, believable_tokens, plain_name

KEY = "genai-prices"
_MOST_TURNED = 10
"""Times by which a price may have changed at once: what is further off was a slip."""


def read_prices(sellers: Sellers, day: date) -> Layer:
    """Return the prices of all sellers that are known, as of a day."""
    refused = 0
    listings: list[Listing] = []
    known: list[Provider] = providers
    for provider in known:
        seller = sellers.seller_of(provider.id)
        for info in provider.models if seller else ():
            listing = listing_of(info, seller, sellers.maker_of(provider.id, info.id), day)
            refused += listing is None
            if listing is not None:
                listings.append(listing)
    release = version("genai-prices")
    source = sellers.sources[KEY]
    named = source.model_copy(
        update={"title": f"genai-prices {release}", "url": f"{source.url}/releases/tag/v{release}"}
    )
    return Layer(KEY, named, tuple(listings), refused)


def listing_of(info: ModelInfo, seller: str, maker: str, day: date) -> Listing | None:
    """Return what an entry of a seller says; None if it is of another shape, or cannot be true."""
    try:
        return Listing(
            id=info.id,
            name=plain_name(info.name or info.id.rpartition("/")[2].partition(":")[0]),
            maker=maker,
            context_window=believable_tokens(info.context_window),
            offer=None if info.deprecated else _offer(info, seller, day),
        )
    except (ValidationError, ValueError):
        return None


def _offer(info: ModelInfo, seller: str, day: date) -> Offer | None:
    """Return what a seller asks on a day, what it asked before and has announced; None if nothing, or by the hour.

    Raises:
        ValueError: a price cannot be one.
    """
    dated = info.prices if isinstance(info.prices, list) else [ConditionalPrice(prices=info.prices)]
    starts = [_start(one) for one in dated]
    if None in starts:
        return None
    begun = [(start, one.prices) for one, start in zip(dated, starts, strict=True) if start is not None]
    current = [(start, price) for start, price in begun if start <= day]
    if not current or not _base(current[-1][1], "input_mtok") or not _base(current[-1][1], "output_mtok"):
        return None
    now = current[-1][1]
    return Offer(
        provider=seller,
        input=_base(now, "input_mtok"),
        output=_base(now, "output_mtok"),
        cached_input=_base(now, "cache_read_mtok"),
        steps=_steps(now),
        changes=tuple(
            PriceChange(
                since=start,
                input=_base(price, "input_mtok"),
                output=_base(price, "output_mtok"),
                cached_input=_base(price, "cache_read_mtok"),
            )
            for start, price in begun
            if start > day
        ),
        past=tuple(reversed(tuple(_past(current)))),
        status=FactStatus.INDEPENDENT,
        source=KEY,
    )


def _past(dated: Sequence[tuple[date, ModelPrice]]) -> Iterator[PastPrice]:
    """Yield the prices before the last one, the newest first, as far back as they can be believed.

    One that differs from the next in the price of the cache alone is left out: often that was only not known before.
    """
    for (_, before), (until, after) in reversed(tuple(pairwise(dated))):
        known = [(_base(before, key), _base(after, key)) for key in ("input_mtok", "output_mtok")]
        if not all(was and now and max(was, now) <= _MOST_TURNED * min(was, now) for was, now in known):
            return
        if any(was != now for was, now in known):
            yield PastPrice(
                until=until,
                input=known[0][0],
                output=known[1][0],
                cached_input=_base(before, "cache_read_mtok"),
                status=FactStatus.INDEPENDENT,
                source=KEY,
            )


def _start(price: ConditionalPrice) -> date | None:
    """Return the day from which a price holds; None for one that holds at some hours only."""
    match price.constraint:
        case None:
            return date.min
        case StartDateConstraint(start_date=day):
            return day
        case _:
            return None


def _steps(price: ModelPrice) -> tuple[PriceStep, ...]:
    parts = {name: _tiers(price, key) for name, key in _PARTS.items()}
    sizes = sorted({size for tiers in parts.values() for size in tiers})
    steps = ({name: tiers.get(size) for name, tiers in parts.items()} for size in sizes)
    return tuple(
        PriceStep(over=size, input=step["input"], output=step["output"], cached_input=step["cached_input"])
        for size, step in zip(sizes, steps, strict=True)
    )


_PARTS = {"input": "input_mtok", "output": "output_mtok", "cached_input": "cache_read_mtok"}


def _tiers(price: ModelPrice, key: str) -> dict[int, Decimal]:
    value = vars(price).get(key)
    return {tier.start: _believable(tier.price) for tier in value.tiers} if isinstance(value, TieredPrices) else {}


def _base(price: ModelPrice, key: str) -> Decimal | None:
    """Return a price, of short requests where it depends on their length."""
    match vars(price).get(key):
        case TieredPrices(base=base):
            return _believable(base)
        case Decimal() as amount:
            return _believable(amount)
        case _:
            return None


def _believable(amount: Decimal) -> Decimal:
    if not 0 <= amount <= MOST_DOLLARS:
        raise ValueError("is no price")
    return amount
