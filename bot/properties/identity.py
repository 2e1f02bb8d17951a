"""The properties of a model's identity and origin."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import ModelKind
from bot.catalogue.services import Lab
from bot.properties.candidate import Candidate, Way, sizes_of
from bot.properties.context_cache import memory_with
from bot.properties.hardware import BITS, SHORT_CONTEXT, tuning_gb
from bot.properties.property import Property, Surface
from bot.properties.reading import Evidence, Known, NotApplicable, Reading, Unknown, from_fact
from bot.properties.values import (
    Choice,
    Choices,
    EntryName,
    Flag,
    Gigabytes,
    Literals,
    NameOf,
    TrainedFrom,
    Unit,
    choice,
)

_MOST_IDS = 3
_HEAD = frozenset({Surface.CARD_HEAD})


def _read_memory(bits: int, candidate: Candidate, tokens: int | None = None) -> Reading:
    """Estimate the memory that it takes to run the model oneself at a precision, of every size that it comes in."""
    if candidate.way not in {None, Way.OWN}:
        return NotApplicable()
    model = candidate.model
    if not candidate.has_weights:
        return Unknown() if model.facts.openness is None else NotApplicable()
    sizes = sizes_of(model) if candidate.way is None else (candidate.size,)
    counted = (memory_with(candidate, size, bits, tokens) for size in sizes if size is not None)
    known = tuple(sorted(memory.total for memory in counted if memory is not None))
    if not known:
        return Unknown()
    stated = model.facts.parameter_sizes or model.facts.parameters_total
    evidence = None if stated is None else Evidence(FactStatus.ESTIMATE, model.sources[stated.source])
    return Known(Gigabytes(known), evidence)


def _read_full_memory(candidate: Candidate) -> Reading:
    """Estimate the memory that it takes with as much context as it can read."""
    tokens = confirmed_value(candidate.model.facts.context_window)
    if tokens is not None and tokens <= SHORT_CONTEXT:
        return NotApplicable()
    reading = _read_memory(BITS[0], candidate, tokens)
    return Unknown() if tokens is None and isinstance(reading, Known) else reading


def _read_tuning(candidate: Candidate) -> Reading:
    """Estimate the memory that it takes to fine-tune the model oneself."""
    reading = _read_memory(BITS[0], candidate)
    if not isinstance(reading, Known) or candidate.size is None:
        return reading
    return replace(reading, value=Gigabytes((tuning_gb(candidate.size),)))


def memory_with_context(name: str, tokens: int) -> Property:
    """Return a property of memory with so much context counted."""
    return Property(name, Unit.GIGABYTES, partial(_read_memory, MEMORY_BITS[name], tokens=tokens))


def _read_way(candidate: Candidate) -> Reading:
    return NotApplicable() if candidate.way is None else Known(choice(candidate.way, "way"))


def _read_host(candidate: Candidate) -> Reading:
    """Read which service sells it that sells other makers' models."""
    if candidate.way is not Way.HOST:
        return NotApplicable()
    return Unknown() if candidate.provider is None else Known(EntryName(NameOf.HOST, candidate.provider.id))


def _read_by_plan(candidate: Candidate) -> Reading:
    """Read whether it is used by a plan that is paid by the month."""
    return NotApplicable() if candidate.way is None else Known(Flag(on=candidate.plan is not None))


def _read_successor(candidate: Candidate) -> Reading:
    successor = candidate.model.successor
    return Unknown() if successor is None else Known(EntryName(NameOf.MODEL, successor))


def _read_base(candidate: Candidate) -> Reading:
    """Read what it was trained on from, by the name of the model, else of the family."""
    model, ids = candidate.model, frozenset(id_ for base in candidate.bases for id_ in base.ids)

    def trained_from(base: str) -> TrainedFrom:
        return TrainedFrom(EntryName(NameOf.MODEL if "/" in base else NameOf.FAMILY, base), ids)

    return from_fact(model.facts.base, model.sources, trained_from)


def _read_origin(candidate: Candidate) -> Reading:
    """Read where it comes from: its maker's country, and those of the makers of what it was trained on from."""
    makers = (candidate.maker, *(base.maker for base in candidate.bases))
    return Known(Choices(tuple(dict.fromkeys(_country(maker) for maker in makers))))


def _country(maker: Lab) -> Choice:
    return Choice(maker.country, f"country-{maker.country.lower()}")


def _read_api_ids(candidate: Candidate) -> Reading:
    """Read what programs call it, the shortest id first: longer ones are those of hubs and hosts."""
    ids = sorted(candidate.model.api_ids, key=lambda one: ("/" in one, len(one)))
    return Known(Literals(tuple(ids[:_MOST_IDS]))) if ids else Unknown()


KIND = Property(
    "kind",
    Unit.CHOICE,
    lambda candidate: Known(choice(candidate.model.kind, "kind")),
    shown=_HEAD,
    hidden_values=frozenset({(Surface.CARD_HEAD, ModelKind.LLM.value)}),
    value_words=tuple(f"kind-{kind}" for kind in ModelKind),
)
MAKER = Property("maker", Unit.TEXT, lambda candidate: Known(EntryName(NameOf.LAB, candidate.maker.id)), shown=_HEAD)
COUNTRY = Property(
    "country",
    Unit.CHOICE,
    lambda candidate: Known(_country(candidate.maker)),
)
ORIGIN = Property("origin", Unit.LIST, _read_origin)
COUNTRIES = frozenset({COUNTRY.name, ORIGIN.name})
"""The properties whose values are countries."""
BASE = Property("base", Unit.TEXT, _read_base, ("base",), shown=_HEAD, shown_if_unknown=False)
FAMILY = Property("family", Unit.TEXT, lambda candidate: Known(EntryName(NameOf.FAMILY, candidate.model.family)))
MODEL = Property("model", Unit.TEXT, lambda candidate: Known(EntryName(NameOf.MODEL, candidate.model.id)))
SUCCESSOR = Property("successor", Unit.TEXT, _read_successor)
API_ID = Property("api_id", Unit.TEXT, _read_api_ids)
MEMORY = Property("memory", Unit.GIGABYTES, partial(_read_memory, BITS[0]), shown=_HEAD, shown_if_unknown=False)
MEMORY_AT: Mapping[int, Property] = MappingProxyType(
    {bits: Property(f"memory-{bits}", Unit.GIGABYTES, partial(_read_memory, bits)) for bits in BITS[1:]}
)
"""The memory at the precisions that take more of it, by their bits."""
MEMORY_TUNED = Property(MEMORY.name, Unit.GIGABYTES, _read_tuning)
"""The memory that it takes to fine-tune it, where both are asked for."""
MEMORY_FULL = Property("memory-full", Unit.GIGABYTES, _read_full_memory, shown=_HEAD, shown_if_not_applicable=False)
MEMORY_BITS = MappingProxyType({MEMORY.name: BITS[0], **{one.name: bits for bits, one in MEMORY_AT.items()}})
"""The precision that each property of memory counts at."""
HOST = Property("host", Unit.TEXT, _read_host)
BY_PLAN = Property("by_plan", Unit.FLAG, _read_by_plan)
WAY = Property("way", Unit.CHOICE, _read_way, value_words=tuple(f"way-{way}" for way in Way))
