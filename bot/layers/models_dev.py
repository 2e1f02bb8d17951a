"""The catalogue models.dev: reading its own file, and the compact one that is kept of it."""

from collections.abc import Iterator, Mapping
from datetime import date

import orjson
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.catalogue.schema import Modality
from bot.layers.listing import Layer, Listing, Sellers, believable_date, believable_tokens, plain_name

KEY = "models-dev"
_HUBS = ("openrouter", "vercel")
"""Sellers whose ids tell the maker, the more careful one first."""


class _Upstream(BaseModel):
    """Base class of what the other catalogue says; what is not read of it may change."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, defer_build=True)


class _Limits(_Upstream):
    context: int = 0
    output: int = 0


class _Modalities(_Upstream):
    model_config = ConfigDict(strict=False)

    input: tuple[Modality, ...]
    output: tuple[Modality, ...]


class _Weights(_Upstream):
    url: str


class _Entry(_Upstream):
    id: str
    name: str
    reasoning: bool
    tool_call: bool
    release_date: str
    limit: _Limits
    modalities: _Modalities
    knowledge: str | None = None
    weights: list[_Weights] = []


def compact(upstream: bytes, sellers: Sellers, read_on: date) -> Layer:
    """Return what the other catalogue's file says of models whose maker it tells, as far as it can be believed.

    Raises:
        ValueError: the file is no such catalogue.
    """
    whole = orjson.loads(upstream)
    refused = 0
    listings: list[Listing] = []
    for listed_by, entries in _parts(whole, sellers):
        for model_id, raw in sorted(entries.items()):
            maker = sellers.maker_of(listed_by, model_id)
            listing = _listing(model_id, raw, maker, read_on) if maker else None
            refused += bool(maker) and listing is None
            if listing is not None:
                listings.append(listing)
    return Layer(KEY, sellers.sources[KEY], tuple(listings), refused)


def _parts(whole: object, sellers: Sellers) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the lists of models, each with who lists them: all that is known of models, makers, then hubs."""
    match whole:
        case {"models": dict(models), "providers": dict(providers)}:
            yield "", models
            labs = [name for name in sellers.labs if name in providers]
            for listed_by in (*labs, *(name for name in _HUBS if name in providers)):
                match providers[listed_by]:
                    case {"models": dict(entries)}:
                        yield listed_by, entries
                    case _:
                        continue
        case _:
            raise ValueError("is no catalogue of models.dev: it has no models and providers")


def _listing(model_id: str, raw: object, maker: str, read_on: date) -> Listing | None:
    """Return what an entry says; None if it is of another shape, or no text model's."""
    try:
        entry = _Entry.model_validate(raw)
        context, output = believable_tokens(entry.limit.context), believable_tokens(entry.limit.output)
        return Listing(
            id=model_id,
            name=plain_name(entry.name),
            maker=maker,
            released=believable_date(entry.release_date, read_on),
            context_window=context,
            output_limit=None if context is None or output is None or output > context else output,
            modalities_in=entry.modalities.input,
            modalities_out=entry.modalities.output,
            reasoning=entry.reasoning,
            tool_use=entry.tool_call,
            knowledge_cutoff=believable_date(entry.knowledge, read_on),
            weights=entry.weights[0].url if entry.weights else None,
        )
    except ValidationError:
        return None
