"""Checks of what is no text model, against itself and the entries that it leads to."""

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact
from bot.catalogue.precomputed import EntryKind
from bot.catalogue.schema import Signpost
from bot.loading.known_ids import KnownIds
from bot.loading.model_rules import future_sources
from bot.loading.source_rules import signpost_source_rules
from bot.search.names import Names
from bot.search.normalise import key

LONGEST = 130
"""Characters of the longest sentence, which leaves room for the facts on a phone."""


def signpost_rules(signpost: Signpost, known: KnownIds, langs: Collection[str]) -> Iterator[str]:
    """Yield a line for each broken rule, naming key and fix."""
    for lang in langs:
        text = signpost.what.get(lang, "")
        if not text.strip():
            yield f"what.{lang}: is missing; write it"
        if len(text) > LONGEST:
            yield f"what.{lang}: has {len(text)} characters; shorten it to {LONGEST}"
    entries: Mapping[str, AbstractSet[str]] = {
        EntryKind.MODEL: known.models,
        EntryKind.FAMILY: known.families,
        EntryKind.LAB: known.labs,
        EntryKind.TERM: known.terms,
        EntryKind.SIGNPOST: known.signposts,
    }
    for one in signpost.related:
        kind, _, entry = one.partition("/")
        if entry not in entries.get(kind, ()):
            yield f"related: no entry {one!r}; write it as <kind>/<id>"
    cited = {name: fact.source for name, fact in signpost if isinstance(fact, Fact)}
    yield from (
        f"{name}.source: no source {source!r} in this file; add it or correct the name"
        for name, source in cited.items()
        if source not in signpost.sources
    )
    yield from (
        f"sources.{source}: nothing cites it; remove it" for source in signpost.sources if source not in cited.values()
    )
    yield from signpost_source_rules(signpost)
    yield from future_sources(signpost.sources.items())


def names_taken(catalogue: Catalogue) -> Iterator[str]:
    """Yield the names that mean another entry, which comes first, so that they never lead to what bears them."""
    names = Names(catalogue)
    for signpost in catalogue.signposts.values():
        for text in (signpost.name, *signpost.names.values(), *signpost.aliases):
            whole = key(names.split(text))
            other = names.index.named(whole) or names.index.term(whole)
            if other is not None:
                yield f"signposts/{signpost.id}.toml: {text[:60]!r} is the {other.kind} {other.id}; remove it"
