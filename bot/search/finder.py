"""Finding what somebody means by what they typed. Never a random model: rather none."""

from collections.abc import Collection
from copy import copy

from cachetools import LRUCache

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.candidates import Reason
from bot.search.complete import CompletionPage, Typed
from bot.search.indexes import SearchIndexes
from bot.search.normalise import MAX_LENGTH
from bot.search.ranker import pick
from bot.search.readers import SPELLED, WHOLE_TEXT, readers_for
from bot.search.reading import Reading
from bot.search.results import Ambiguous, Found, Product, SearchResult, Unknown, hits_of
from bot.search.speller import other_layouts
from bot.search.typed_text import TypedText, typed_text

__all__ = [
    "Ambiguous",
    "CompletionPage",
    "EntryKind",
    "Finder",
    "Found",
    "Hit",
    "Product",
    "Reading",
    "SearchResult",
    "Unknown",
]

_KEPT = 256
"""Readings that are kept: people ask for the same few names all day."""
_EXACT = frozenset({Reason.NAME, Reason.GRAMMAR, Reason.TERM})
"""Reasons of a reading that guesses nothing."""


class Finder:
    """The search: names to entries, and the beginnings of names to lists of entries."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._indexes = SearchIndexes(catalogue)
        self._readings: LRUCache[tuple[str, EntryKind | None], Reading] = LRUCache(_KEPT)

    def warm_up(self) -> None:
        """Make every index now."""
        self._indexes.warm_up()

    def read(self, text: str, wanted: EntryKind | None = None) -> Reading:
        """Return the reading of a text: what it names and why, the place of the name, and the words left over."""
        if len(text) > MAX_LENGTH:
            return Reading(typed_text(text, self._indexes), self._indexes, wanted)
        reading = self._readings.get((text, wanted))
        if reading is None:
            reading = self._readings[text, wanted] = Reading(typed_text(text, self._indexes), self._indexes, wanted)
        return reading

    def on_day(self, catalogue: Catalogue) -> "Finder":
        """Return a finder that ranks completions by the catalogue as of another day."""
        finder = copy(self)
        finder._indexes, finder._readings = self._indexes.on_day(catalogue), LRUCache(_KEPT)  # noqa: SLF001  # its own class
        return finder

    def find(self, text: str, wanted: EntryKind | None = None) -> SearchResult:
        """Return what a text names."""
        return pick(self._indexes, typed_text(text, self._indexes), readers_for(wanted)).result

    def complete(
        self, text: str, wanted: EntryKind | None, offset: int, limit: int, without: Collection[Hit] = ()
    ) -> CompletionPage:
        """List entries that `text` may be the beginning of, the likeliest first, but those `without`."""
        indexes, typed = self._indexes, typed_text(text, self._indexes)
        if not typed.cleaned and text.strip():
            return CompletionPage((), more=False)  # all that was typed is a mention, or cannot be seen
        hit = self._named_by(typed)
        page = indexes.completer.complete(Typed(typed.cleaned, hit, without), wanted, offset, limit)
        if page.hits or not typed.cleaned:
            return page
        for swapped in other_layouts(typed.cleaned):
            hit = self._named_by(typed_text(swapped, indexes))
            page = indexes.completer.complete(Typed(swapped, hit, without), wanted, offset, limit)
            if page.hits:
                return page
        hits = hits_of(pick(indexes, typed, WHOLE_TEXT).result)
        fitting = [hit for hit in hits if wanted in {None, hit.kind} and hit not in without]
        return CompletionPage(tuple(fitting[offset : offset + limit]), more=len(fitting) > offset + limit)

    def _named_by(self, typed: TypedText) -> Hit | None:
        """Return the entry that a text names as it stands, in either script."""
        indexes = self._indexes
        term = indexes.term(typed.words)
        hit = indexes.named(typed.words) or indexes.identified(typed.cleaned) or (term.hit if term else None)
        hit = hit or indexes.signpost(typed.words)
        if hit is not None or typed.cleaned.isascii():
            return hit
        spelled = pick(indexes, typed, SPELLED)
        return spelled.result.hit if isinstance(spelled.result, Found) and spelled.reason in _EXACT else None
