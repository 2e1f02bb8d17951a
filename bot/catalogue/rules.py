"""The rules that hold between the fields of an entry and between entries."""

import itertools
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from bot.actions import short_key
from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.facts import Fact, Source
from bot.catalogue.offers import Offer, PeakPrice, PriceChange
from bot.catalogue.schema import Benchmark, Claim, Facts, Family, Lab, Model, ModelKind, Openness

LANGS = ("en", "ru")
MAX_ID_BYTES = 48
MAX_SUMMARY = 160
PRICE_JUMP = 100
"""An output dearer than this many inputs is more likely a slip of the decimal point."""


def broken_rules(catalogue: Catalogue) -> Iterator[str]:
    """Yield a line for each broken rule, naming file, key and fix."""
    for model in catalogue.models.values():
        place = f"models/{model.id}.toml"
        yield from (f"{place}: {problem}" for problem in _model_rules(model, catalogue))
    for family in catalogue.families.values():
        place = f"families/{family.id}.toml"
        yield from (f"{place}: {problem}" for problem in _family_rules(family, catalogue))
    for lab in catalogue.labs.values():
        yield from (f"labs/{lab.id}.toml: {problem}" for problem in _lab_rules(lab))
    for term in catalogue.terms.values():
        place = f"glossary/{term.id}.toml"
        for texts, key in ((term.names, "names"), (term.short, "short"), (term.long, "long")):
            yield from (f"{place}: {problem}" for problem in _missing_langs(texts, key))
        yield from (f"{place}: see_also: no term {other!r}" for other in term.see_also if other not in catalogue.terms)
    yield from _key_clashes(catalogue.models)
    yield from _spelling_rules(catalogue)


def facts_of(facts: Facts) -> Iterator[tuple[str, Fact[object]]]:
    """Yield each known fact with its name."""
    for name in type(facts).model_fields:
        fact = getattr(facts, name)
        if fact is not None:
            yield name, fact


def _model_rules(model: Model, catalogue: Catalogue) -> Iterator[str]:
    if model.family not in catalogue.families:
        yield f"family: no file families/{model.family}.toml; add it or correct the name"
    if lab_id(model) not in catalogue.labs:
        yield f"the folder: no file labs/{lab_id(model)}.toml; add it or move the model"
    if len(model.id.encode()) > MAX_ID_BYTES:
        yield f"the id has more than {MAX_ID_BYTES} bytes; shorten the file's name"
    yield from _missing_langs(model.summary, "summary")
    for lang, text in model.summary.items():
        if len(text) > MAX_SUMMARY:
            yield f"summary.{lang}: has {len(text)} characters; at most {MAX_SUMMARY}"
    yield from _links(model, catalogue)
    yield from _cited(model)
    yield from _numbers(model.facts)
    yield from _dates(model.facts)
    yield from _openness(model, catalogue)
    yield from _prices(model.offers)


def _links(model: Model, catalogue: Catalogue) -> Iterator[str]:
    if model.successor is not None and model.successor not in catalogue.models:
        yield f"successor: no model {model.successor!r}; correct the id"
    for variant in model.variants:
        if variant not in catalogue.models:
            yield f"variants: no model {variant!r}; correct the id"
    if (model.kind is ModelKind.SERIES) != bool(model.variants):
        yield "variants: a series lists its models, and nothing else does"
    for name in model.undisclosed:
        if name not in Facts.model_fields:
            yield f"undisclosed: no fact is called {name!r}; correct the name"


def _cited(model: Model) -> Iterator[str]:
    stated: list[tuple[str, Fact[object] | Offer | Benchmark]] = list(facts_of(model.facts))
    stated += [(f"offers[{n}]", offer) for n, offer in enumerate(model.offers)]
    stated += [(f"benchmarks[{n}]", score) for n, score in enumerate(model.benchmarks)]
    used: set[str] = set()
    for key, fact in stated:
        used.add(fact.source)
        if isinstance(fact, Fact):
            used.update(other.source for other in fact.others)
        if fact.source not in model.sources:
            yield f"{key}.source: no source {fact.source!r} in this file; add it or correct the name"
    yield from (f"sources.{key}: nothing cites it; remove it" for key in model.sources if key not in used)
    yield from _future(model.sources.items())


def _future(sources: Iterable[tuple[str, Source]]) -> Iterator[str]:
    for key, source in sources:
        if source.checked_on > date.today():  # noqa: DTZ011  # a day of the calendar, not a moment
            yield f"sources.{key}.checked_on: lies in the future"


def _numbers(facts: Facts) -> Iterator[str]:
    for name in ("parameters_total", "parameters_active", "context_window", "output_limit", "training_tokens"):
        fact: Fact[int] | None = getattr(facts, name)
        if fact is not None and fact.value <= 0:
            yield f"facts.{name}: must be above zero; leave an unknown fact out"
    if _exceeds(facts.output_limit, facts.context_window):
        yield "facts.output_limit: is larger than the context window"
    if _exceeds(facts.parameters_active, facts.parameters_total):
        yield "facts.parameters_active: is larger than parameters_total"


def _exceeds(part: Fact[int] | None, whole: Fact[int] | None) -> bool:
    return part is not None and whole is not None and part.value > whole.value


def _dates(facts: Facts) -> Iterator[str]:
    ordered = [("released", facts.released), ("deprecated_on", facts.deprecated_on), ("retired_on", facts.retired_on)]
    known = [(name, fact.value) for name, fact in ordered if fact is not None]
    for (earlier, first), (later, second) in itertools.pairwise(known):
        shared = min(len(first), len(second))
        if first[:shared] > second[:shared]:
            yield f"facts.{later}: lies before {earlier}"


def _openness(model: Model, catalogue: Catalogue) -> Iterator[str]:
    facts = model.facts
    if facts.licence is not None and facts.licence.value not in catalogue.licences:
        yield f"facts.licence: no file licences/{facts.licence.value}.toml; add it or correct the name"
        return
    if facts.openness is None:
        return
    rungs = list(Openness)
    licence = catalogue.licence_of(model)
    if licence is not None and rungs.index(facts.openness.value) > rungs.index(licence.openness):
        yield f"facts.openness: {facts.openness.value} is more than {licence.id} allows"
    closed = facts.openness.value in {Openness.API, Openness.INTERNAL}
    if closed and facts.weights is not None:
        yield "facts.weights: a closed model has none; correct openness or remove the link"


def _prices(offers: Iterable[Offer]) -> Iterator[str]:
    for n, offer in enumerate(offers):
        if offer.free and (offer.input or offer.output):
            yield f"offers[{n}].free: contradicts its prices"
        if not offer.free and offer.input is None and offer.output is None:
            yield f"offers[{n}]: has no price; remove it, or set free = true where the provider says so"
        yield from _amounts(f"offers[{n}]", offer)
        if offer.peak is not None:
            yield from _peak(f"offers[{n}].peak", offer, offer.peak)
        yield from _changes(f"offers[{n}].changes", offer.changes)


def _amounts(place: str, price: Offer | PriceChange | PeakPrice) -> Iterator[str]:
    if price.input and price.output and price.output > price.input * PRICE_JUMP:
        yield f"{place}.output: is over {PRICE_JUMP} times the input; check the decimal point"
    if price.input is not None and price.cached_input is not None and price.cached_input > price.input:
        yield f"{place}.cached_input: is dearer than the input"


def _peak(place: str, offer: Offer, peak: PeakPrice) -> Iterator[str]:
    yield from _amounts(place, peak)
    if offer.input is not None and peak.input <= offer.input:
        yield f"{place}.input: is not dearer than at other hours; exchange the two"


def _changes(place: str, changes: tuple[PriceChange, ...]) -> Iterator[str]:
    for n, change in enumerate(changes):
        if change.input is None and change.output is None:
            yield f"{place}[{n}]: has no price; state the whole price from that day on"
        yield from _amounts(f"{place}[{n}]", change)
    for n, (earlier, later) in enumerate(itertools.pairwise(changes), start=1):
        if later.since <= earlier.since:
            yield f"{place}[{n}].since: does not come after the change before it; put them in the order of days"


def _family_rules(family: Family, catalogue: Catalogue) -> Iterator[str]:
    if family.lab not in catalogue.labs:
        yield f"lab: no file labs/{family.lab}.toml; add it or correct the name"
    if not catalogue.members(family.id):
        yield "no model names this family; add one or remove the file"
    if family.flagship is not None and family.flagship not in catalogue.models:
        yield f"flagship: no model {family.flagship!r}; correct the id"
    yield from (
        f"predecessors: no family {other!r}" for other in family.predecessors if other not in catalogue.families
    )
    yield from _missing_langs(family.texts, "texts")
    claimed = [key for claim in family.claims for key in claim.sources]
    for key in (*family.text_sources, *claimed):
        if key not in family.sources:
            yield f"no source {key!r} in this file; add it or correct the name"
    yield from (problem for claim in family.claims for problem in _claim_rules(claim))
    yield from _future(family.sources.items())


def _claim_rules(claim: Claim) -> Iterator[str]:
    yield from _missing_langs(claim.claim, "claims.claim")
    yield from _missing_langs(claim.truth, "claims.truth")


def _lab_rules(lab: Lab) -> Iterator[str]:
    stated = [(f"served_in.{region}", fact.source) for region, fact in lab.served_in.items()]
    stated += [(name, fact.source) for name in ("data_regions", "assurances") if (fact := getattr(lab, name))]
    for key, source in stated:
        if source not in lab.sources:
            yield f"{key}.source: no source {source!r} in this file; add it or correct the name"


def _missing_langs(texts: Collection[str], key: str) -> Iterator[str]:
    yield from (f"{key}.{lang}: is missing; write it" for lang in LANGS if lang not in texts)


def _key_clashes(ids: Iterable[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for entry_id in ids:
        other = seen.setdefault(short_key(entry_id), entry_id)
        if other != entry_id:
            yield f"models/{entry_id}.toml: its short key is that of {other}; rename the file"


def _spelling_rules(catalogue: Catalogue) -> Iterator[str]:
    spellings = catalogue.spellings
    lines = {model.line for model in catalogue.models.values() if model.line}
    tables = (
        ("model", spellings.model, set(catalogue.models)),
        ("family", spellings.family, set(catalogue.families)),
        ("lab", spellings.lab, set(catalogue.labs)),
        ("term", spellings.term, set(catalogue.terms)),
        ("line", spellings.line, lines),
    )
    for name, table, known in tables:
        yield from (f"aliases.toml: {name}.{key}: does not exist; correct it" for key in table if key not in known)
