"""Which entries there are, those among them whose files could not be read."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Entry

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class KnownIds:
    """The ids that may be named, those of unreadable files too: one broken file is one error."""

    models: AbstractSet[str]
    families: AbstractSet[str]
    labs: AbstractSet[str]
    licences: AbstractSet[str]
    terms: AbstractSet[str]
    signposts: AbstractSet[str]
    hosts: AbstractSet[str] | None
    """The services that sell other makers' models; None where none is known."""
    whole: bool
    """Whether every file was read."""


def known_ids(catalogue: Catalogue, unread: Mapping[str, AbstractSet[str]]) -> KnownIds:
    """List the ids of a catalogue and of the files that could not be read, which are given by folder."""

    def ids(entries: Mapping[str, E], folder: str) -> AbstractSet[str]:
        return entries.keys() | unread.get(folder, frozenset())

    return KnownIds(
        models=ids(catalogue.models, "models"),
        families=ids(catalogue.families, "families"),
        labs=ids(catalogue.labs, "labs"),
        licences=ids(catalogue.licences, "licences"),
        terms=ids(catalogue.terms, "glossary"),
        signposts=ids(catalogue.signposts, "signposts"),
        hosts=ids(catalogue.hosts, "hosts") or None,
        whole=not any(unread.values()),
    )
