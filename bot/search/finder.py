"""Finding what somebody means by what they typed. Never a random model: rather none."""

from copy import copy

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.complete import CompletionPage, Typed
from bot.search.indexes import SearchIndexes
from bot.search.ranker import pick
from bot.search.readers import WHOLE_TEXT
from bot.search.reading import Reading
from bot.search.results import Ambiguous, Found, SearchResult, Unknown, hits_of
from bot.search.speller import other_layouts
from bot.search.typed_text import TypedText

__all__ = ["Ambiguous", "CompletionPage", "EntryKind", "Finder", "Found", "Hit", "Reading", "SearchResult", "Unknown"]


class Finder:
    """The search: names to entries, and the beginnings of names to lists of entries."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._indexes = SearchIndexes(catalogue)

    def warm_up(self) -> None:
        """Make every index now."""
        self._indexes.warm_up()

    def read(self, text: str, wanted: EntryKind | None = None) -> Reading:
        """Return the reading of a text: what it names and why, the place of the name, and the words left over."""
        return Reading(TypedText(text, self._indexes), self._indexes, wanted)

    def on_day(self, catalogue: Catalogue) -> "Finder":
        """Return a finder that ranks completions by the catalogue as of another day."""
        finder = copy(self)
        finder._indexes = self._indexes.on_day(catalogue)  # noqa: SLF001  # its own class
        return finder

    def find(self, text: str, wanted: EntryKind | None = None) -> SearchResult:
        """Return what a text names."""
        return self.read(text, wanted).result

    def mentions(self, text: str, *, asked: bool = False) -> tuple[Hit, ...]:
        """List the models and families that a running text names, in order, each once.

        Where names are asked for, a word such as Claude or gemini is one; elsewhere it needs company.
        """
        reading = self.read(text)
        return (reading.asked_for if asked else reading.mentioned).hits

    def complete(self, text: str, wanted: EntryKind | None, offset: int, limit: int) -> CompletionPage:
        """List entries that `text` may be the beginning of, the likeliest first."""
        indexes, typed = self._indexes, TypedText(text, self._indexes)
        hit = indexes.named(typed.words) or indexes.identified(typed.cleaned)
        page = indexes.completer.complete(Typed(typed.cleaned, hit), wanted, offset, limit)
        if page.hits or not typed.cleaned:
            return page
        for swapped in other_layouts(typed.cleaned):
            page = indexes.completer.complete(Typed(swapped), wanted, offset, limit)
            if page.hits:
                return page
        hits = hits_of(pick(indexes, typed, WHOLE_TEXT).result)
        fitting = [hit for hit in hits if wanted in {None, hit.kind}]
        return CompletionPage(tuple(fitting[offset : offset + limit]), more=len(fitting) > offset + limit)
