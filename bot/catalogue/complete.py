"""Completing names keystroke by keystroke."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.names import EntryKind, Hit
from bot.catalogue.normalise import clean, words
from bot.catalogue.schema import Model

_SHORT = 3
"""Letters up to which the entries that a beginning fits are kept ready: such beginnings fit very many."""


@dataclass(frozen=True)
class Page:
    """Hold a page of completions."""

    hits: tuple[Hit, ...]
    more: bool


class Completer:
    """Complete words to entries. An entry is known by its rank; a set of ranks is a number with a bit for each."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Rank the entries: families, then models in service and newest first, then labs and words."""
        self._catalogue = catalogue
        self._short: dict[str, int] = {}

    def complete(self, typed: tuple[str, ...], wanted: EntryKind | None, offset: int, limit: int) -> Page:
        """List the entries that have every word, the last one perhaps not typed to its end."""
        fitting = self._all if not typed else self._beginning(typed[-1])
        for word in typed[:-1]:
            fitting &= self._beginning(word)
        if wanted is not None:
            fitting &= self._of_kind[wanted]
        ranks = _lowest(fitting, offset + limit + 1)
        hits = tuple(self._entries[rank] for rank in ranks)
        return Page(hits[offset : offset + limit], more=len(hits) > offset + limit)

    @cached_property
    def _ranked(self) -> list[tuple[Hit, tuple[str, ...]]]:
        catalogue = self._catalogue
        ranked = [
            (Hit(EntryKind.FAMILY, family.id), (family.name, family.id, *family.aliases))
            for family in sorted(catalogue.families.values(), key=lambda family: family.name)
        ]
        newest = sorted(catalogue.models.values(), key=_released, reverse=True)
        for model in sorted(newest, key=is_retired):
            texts = (model.name, model.id, catalogue.family_of(model).name, *model.aliases)
            ranked.append((Hit(EntryKind.MODEL, model.id), texts))
        ranked += [(Hit(EntryKind.LAB, lab.id), (lab.name, lab.id, *lab.aliases)) for lab in catalogue.labs.values()]
        ranked += [
            (Hit(EntryKind.TERM, term.id), (term.name, *term.names.values(), *term.aliases))
            for term in catalogue.terms.values()
        ]
        return ranked

    @cached_property
    def _entries(self) -> list[Hit]:
        return [hit for hit, _ in self._ranked]

    @cached_property
    def _all(self) -> int:
        return (1 << len(self._entries)) - 1

    @cached_property
    def _of_kind(self) -> dict[EntryKind, int]:
        return {
            kind: _bits(len(self._entries), (rank for rank, hit in enumerate(self._entries) if hit.kind is kind))
            for kind in EntryKind
        }

    @cached_property
    def _postings(self) -> dict[str, list[int]]:
        """Return the ranks of the entries that have a word."""
        postings: dict[str, list[int]] = {}
        for rank, (_, texts) in enumerate(self._ranked):
            for word in {word for text in texts for word in words(clean(text))}:
                postings.setdefault(word, []).append(rank)
        return postings

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(self._postings)

    def _beginning(self, prefix: str) -> int:
        """Return the set of entries with a word that begins so."""
        if len(prefix) > _SHORT:
            return _bits(len(self._entries), self._ranks(prefix))
        if prefix not in self._short:
            self._short[prefix] = _bits(len(self._entries), self._ranks(prefix))
        return self._short[prefix]

    def _ranks(self, prefix: str) -> Iterator[int]:
        start = bisect_left(self._vocabulary, prefix)
        for word in islice(self._vocabulary, start, None):
            if not word.startswith(prefix):
                return
            yield from self._postings[word]


def _released(model: Model) -> str:
    return model.facts.released.value if model.facts.released else ""


def _bits(size: int, ranks: Iterator[int]) -> int:
    """Make a number with a bit for each rank."""
    packed = bytearray(size // 8 + 1)
    for rank in ranks:
        packed[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(packed, "little")


def _lowest(bits: int, most: int) -> list[int]:
    """List the lowest set bits, at most so many."""
    ranks: list[int] = []
    while bits and len(ranks) < most:
        lowest = bits & -bits
        ranks.append(lowest.bit_length() - 1)
        bits ^= lowest
    return ranks
