"""Where other catalogues are read, and how each is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.layers import models_dev
from bot.layers.fetch import Limits, RefreshError, fetch
from bot.layers.listing import Layer, Sellers

_JSON, _TEXT = "application/json", "text/plain"


@dataclass(frozen=True)
class Upstream:
    """Another catalogue: its key among the layers, its address, and what it is served as."""

    key: str
    url: str
    content_type: str = _JSON
    limits: Limits = field(default_factory=Limits)


MODELS_DEV = Upstream(models_dev.KEY, "https://models.dev/catalog.json")
PUBLISHED_PRICES = Upstream(
    "genai-prices",
    "https://raw.githubusercontent.com/pydantic/genai-prices/refs/heads/main/prices/new_data/v2/data.json",
    _TEXT,
)
UPSTREAMS = (MODELS_DEV, PUBLISHED_PRICES)


@dataclass(frozen=True)
class Read:
    """What another catalogue says now, and the tag of its answer."""

    layer: Layer
    tag: str


async def read_upstream(upstream: Upstream, tag: str, sellers: Sellers, today: date) -> Read | None:
    """Fetch and read another catalogue; None if it has not changed since the answer with that tag.

    Raises:
        RefreshError: the answer is not used.
    """
    fetched = await fetch(upstream.url, tag, upstream.limits, upstream.content_type)
    if fetched is None:
        return None
    try:
        layer = _compact(upstream.key)(fetched.data, sellers, today)
    except ValueError as error:
        raise RefreshError(f"is no catalogue of {upstream.key}, or not a whole one") from error
    return Read(
        layer._replace(source=layer.source.model_copy(update={"url": upstream.url, "checked_on": today})), fetched.tag
    )


def _compact(key: str) -> Callable[[bytes, Sellers, date], Layer]:
    if key == models_dev.KEY:
        return models_dev.compact
    from bot.layers import published_prices

    return published_prices.compact
