"""The prices that the makers of genai-prices publish between two releases of the package."""

from collections.abc import Iterator, Mapping
from datetime import date

import orjson
from genai_prices.types import ModelInfo, _providers_from_raw

from bot.layers.listing import Layer, Listing, Sellers
from bot.layers.price_list import KEY, listing_of

_READ = ("id", "name", "context_window", "deprecated", "prices")
"""What is read of an entry; nothing else of it is even looked at."""


def compact(upstream: bytes, sellers: Sellers, day: date) -> Layer:
    """Return the prices of all sellers that are known, as of a day, as far as they can be believed.

    Raises:
        ValueError: the file is no such list.
    """
    refused = 0
    listings: list[Listing] = []
    for listed_by, seller, raw in _entries(orjson.loads(upstream), sellers):
        info = _info(raw)
        listing = listing_of(info, seller, sellers.maker_of(listed_by, info.id), day) if info else None
        refused += listing is None
        if listing is not None:
            listings.append(listing)
    return Layer(KEY, sellers.sources[KEY], tuple(listings), refused)


def _entries(whole: object, sellers: Sellers) -> Iterator[tuple[str, str, object]]:
    """Yield the entries of sellers that are known, each with what its seller is called there and here."""
    if not isinstance(whole, list):
        raise ValueError("is no list of sellers")  # noqa: TRY004  # it is a value of a file, and no argument
    for provider in whole:
        match provider:
            case {"id": str(listed_by), "models": list(entries)}:
                seller = sellers.seller_of(listed_by)
                yield from ((listed_by, seller, raw) for raw in entries if seller)
            case _:
                raise ValueError("has a seller without its models")


def _info(raw: object) -> ModelInfo | None:
    """Read one entry as the package reads it; None if it is of another shape."""
    if not isinstance(raw, Mapping):
        return None
    entry = {**{key: raw[key] for key in _READ if key in raw}, "match": {"equals": ""}}
    try:
        (provider,) = _providers_from_raw([{"id": "", "name": "", "api_pattern": "", "models": [entry]}])
    except (ValueError, TypeError, ArithmeticError, RecursionError):
        return None
    return provider.models[0]
