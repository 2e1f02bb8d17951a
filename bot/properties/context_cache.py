"""What a model keeps of its context, and the memory that it takes with a long one."""

from typing import NamedTuple

from bot.catalogue.schema import Model
from bot.properties.candidate import Candidate, sizes_of
from bot.properties.hardware import BITS, SHORT_CONTEXT, Memory, memory_at
from bot.properties.reading import Evidence

_LIKE = 10
"""Sizes that differ by less than a part of this are of the same layers."""


class Cache(NamedTuple):
    """What a model keeps of every token of its context."""

    per_token: int
    """Bytes, at 16 bits."""
    evidence: Evidence


def cache_of(candidate: Candidate, size: int) -> Cache | None:
    """Return what a size of a model keeps of every token; None where unknown.

    Where its own facts do not say it, those of what it was trained on from do: training changes no layers. A model
    that has far more or fewer weights than its base has other layers, and is left unknown.
    """
    entries = (candidate.model, *(base.entry for base in candidate.bases))
    found = (_stated(entry, size) for entry in entries if isinstance(entry, Model))
    return next((one for one in found if one is not None), None)


def memory_with(candidate: Candidate, size: int, bits: int, tokens: int | None) -> Memory | None:
    """Estimate the memory that a size of a model takes at a precision with so much context; None where unknown."""
    if tokens is None or tokens <= SHORT_CONTEXT:
        return memory_at(size, bits)
    cache = cache_of(candidate, size)
    return None if cache is None else memory_at(size, bits, cache.per_token * tokens)


def memory_for(candidate: Candidate, tokens: int | None) -> Memory | None:
    """Estimate the memory that a way to use a model takes at 4 bits with so much context; None where unknown."""
    return None if candidate.size is None else memory_with(candidate, candidate.size, BITS[0], tokens)


def _stated(model: Model, size: int) -> Cache | None:
    """Return what a model's own facts say of the size of it that is nearest."""
    fact, sizes = model.facts.context_cache, sizes_of(model)
    if fact is None or not fact.status.is_firm or len(sizes) != len(fact.value):
        return None
    near = min(range(len(sizes)), key=lambda place: abs(sizes[place] - size))
    if abs(sizes[near] - size) * _LIKE > size:
        return None
    return Cache(fact.value[near], Evidence(fact.status, model.sources[fact.source]))
