"""The rules that hold between the facts of one model, and between it and what it names."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.facts import Source
from bot.catalogue.schema import Facts, Model, ModelKind, Openness
from bot.loading.known_ids import KnownIds
from bot.loading.price_rules import price_rules
from bot.loading.source_rules import model_source_rules
from bot.properties.candidate import sizes_of
from bot.properties.fact_rules import broken_facts, facts_of, is_date
from bot.properties.property import RealDay
from bot.properties.registry import PROPERTIES

MAX_ID_BYTES = 48
MAX_SUMMARY = 160
_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*/[a-z0-9]+([.-][a-z0-9]+)*")


def model_rules(model: Model, catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    """Yield what is wrong with a model: key, problem and fix."""
    yield from _id(model, known)
    for lang, text in model.summary.items():
        if len(text) > MAX_SUMMARY:
            yield f"summary.{lang}: has {len(text)} characters; at most {MAX_SUMMARY}"
    yield from _links(model, catalogue, known)
    yield from _cited(model)
    yield from model_source_rules(model)
    yield from _conflicting(model, known)
    yield from broken_facts(model.facts)
    yield from _sizes(model)
    yield from _openness(model, catalogue, known)
    yield from price_rules(model, known)
    yield from _languages(model)


def future_sources(sources: Iterable[tuple[str, Source]]) -> Iterator[str]:
    """Yield a line for each source that claims to have been read after today."""
    for key, source in sources:
        if source.checked_on > date.today():  # noqa: DTZ011  # a day of the calendar, not a moment
            yield f"sources.{key}.checked_on: lies in the future; write the day you read it"


def _id(model: Model, known: KnownIds) -> Iterator[str]:
    if _ID.fullmatch(model.id) is None:
        yield "the path: is no <lab>/<model> in a-z, 0-9, dots and hyphens; move or rename the file"
        return
    if lab_id(model) not in known.labs:
        yield f"the folder: no file labs/{lab_id(model)}.toml; add it or move the model"
    if len(model.id.encode()) > MAX_ID_BYTES:
        yield f"the id has more than {MAX_ID_BYTES} bytes; shorten the file's name"


def _links(model: Model, catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    if model.family not in known.families:
        yield f"family: no file families/{model.family}.toml; add it or correct the name"
    if model.successor is not None and model.successor not in known.models:
        yield f"successor: no model {model.successor!r}; correct the id"
    if _has_successor_cycle(model, catalogue):
        yield "successor: the line of successors comes back to this model; correct one of them"
    yield from _base(model, catalogue, known)
    for variant in model.variants:
        if variant not in known.models:
            yield f"variants: no model {variant!r}; correct the id"
    if (model.kind is ModelKind.SERIES) != bool(model.variants):
        yield "variants: a series lists its models, and nothing else does; correct kind or variants"
    for name in model.undisclosed:
        if name not in Facts.model_fields:
            yield f"undisclosed: no fact is called {name!r}; correct the name"


def _base(model: Model, catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    """Yield what is wrong with what a model was trained on from."""
    base = model.facts.base.value if model.facts.base is not None else None
    if base is None:
        return
    if base not in known.models | known.families:
        yield f"facts.base: no model or family {base!r}; correct the id"
    if model in catalogue.bases_of(model):
        yield "facts.base: the line of bases comes back to this model; correct one of them"


def _has_successor_cycle(model: Model, catalogue: Catalogue) -> bool:
    """Tell whether following the successors leads back to where it began."""
    seen: set[str] = set()
    following = model.successor
    while following is not None and following not in seen and following != model.id:
        seen.add(following)
        after = catalogue.models.get(following)
        following = after.successor if after else None
    return following == model.id


def _cited(model: Model) -> Iterator[str]:
    facts = [(f"facts.{name}", fact) for name, fact in facts_of(model.facts)]
    cited = [(f"{key}.source", fact.source) for key, fact in facts]
    for n, offer in enumerate(model.offers):
        cited.append((f"offers[{n}].source", offer.source))
        cited += [(f"offers[{n}].past[{at}].source", one.source) for at, one in enumerate(offer.past)]
    cited += [
        (f"{key}.conflicting_values.source", other.source) for key, fact in facts for other in fact.conflicting_values
    ]
    for key, source in cited:
        if source not in model.sources:
            yield f"{key}: no source {source!r} in this file; add it or correct the name"
    used = {source for _, source in cited}
    yield from (f"sources.{key}: nothing cites it; remove it" for key in model.sources if key not in used)
    yield from future_sources(model.sources.items())


def _languages(model: Model) -> Iterator[str]:
    """Yield what is wrong with the list of a model's languages."""
    languages = model.facts.languages.value if model.facts.languages is not None else None
    if languages is None:
        return
    twins = sorted({code for code in languages.named if languages.named.count(code) > 1})
    yield from (f"facts.languages.named: {code!r} stands twice; remove one" for code in twins)
    if not languages.named and (languages.count is None or not languages.more):
        yield "facts.languages: names none; write how many there are and `more = true`, or leave the fact out"
    if languages.count is not None and languages.count < len(languages.named):
        yield "facts.languages.count: is less than are named; correct one of them"


def _conflicting(model: Model, known: KnownIds) -> Iterator[str]:
    """Yield the values of other sources that are no values of their fact."""
    for name, fact in facts_of(model.facts):
        for other in fact.conflicting_values:
            if not _is_like(name, fact.value, other.value, known):
                yield f"facts.{name}.conflicting_values: {str(other.value)[:40]!r} is no value of this fact; correct it"


def _is_like(name: str, value: object, other: object, known: KnownIds) -> bool:
    match value:
        case StrEnum():
            return other in list(type(value))
        case str() if name in _dates():
            return isinstance(other, str) and is_date(other)
        case str() if name == "licence":
            return other in known.licences
        case str() if name == "base":
            return other in known.models | known.families
        case _:
            return type(other) is type(value)


def _dates() -> frozenset[str]:
    """Return the names of the facts that are dates."""
    return frozenset(name for one in PROPERTIES if RealDay() in one.rules for name in one.facts)


def _sizes(model: Model) -> Iterator[str]:
    """Yield where a fact of each size has not one value for each."""
    kept, sizes = model.facts.context_cache, sizes_of(model)
    if kept is not None and len(kept.value) != len(sizes):
        yield f"facts.context_cache: has {len(kept.value)} numbers for {len(sizes)} sizes; write one for each"


def _openness(model: Model, catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    facts = model.facts
    if facts.licence is not None and facts.licence.value not in catalogue.licences:
        if facts.licence.value not in known.licences:
            yield f"facts.licence: no file licences/{facts.licence.value}.toml; add it or correct the name"
        return
    if facts.openness is None:
        return
    rungs = list(Openness)
    licence = catalogue.licence_of(model)
    if licence is not None and rungs.index(facts.openness.value) > rungs.index(licence.openness):
        yield f"facts.openness: {facts.openness.value} is more than {licence.id} allows; correct openness or licence"
    closed = facts.openness.value in {Openness.API, Openness.INTERNAL}
    if closed and facts.weights is not None:
        yield "facts.weights: a closed model has none; correct openness or remove the link"
