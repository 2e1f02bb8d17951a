"""Data that must not leave the country of whoever asks: "client data can't go abroad", «данные не покидают страну»."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.places.data_places import HOSTS
from bot.questions.wishes.replaced import Replacement, replaced

_STAYS, _IN_RUSSIA, _THIRD_COUNTRIES = "data_stays", "data_in_russia", "third_countries"
_STAYING = (WordGroup.STAYING, WordGroup.HOLDING, WordGroup.ONLY)
_KEPT = (WordGroup.KEPT, WordGroup.SENT, WordGroup.DATA)
_DENIED = (WordGroup.NEGATED, WordGroup.MAY_NOT)


class OwnCountry:
    """The reading of such clauses in one text.

    `regions_in` returns the regions of the countries that words name; `is_asker` tells words for whoever asks.
    """

    def __init__(
        self,
        clauses: Clauses,
        text: str,
        regions_in: Callable[[str], AbstractSet[Region]],
        is_asker: Callable[[str], bool],
    ) -> None:
        self._clauses = clauses
        self._text = text
        self._regions_in = regions_in
        self._is_asker = is_asker

    def read(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the tokens, with where data are to be in place of what says that they stay in the country.

        Where no country is named, who writes Russian means Russia; of others nobody knows which one is theirs.
        """
        others = {self._clauses.of(token) for token in tokens if concept_of(token) == _THIRD_COUNTRIES}
        clauses = ((start, end) for start, end in self._clauses.spans() if end not in others)
        spans = [span for start, end in clauses for span in self._kept_home(start, end)]
        if not spans:
            return tokens
        regions = self._regions_in(self._text) or self._of_askers()
        return list(replaced(tokens, [Replacement(span, self._meant(span, regions)) for span in spans]))

    def _of_askers(self) -> AbstractSet[Region]:
        """Return the region of the company or office that asks: "we're a German firm"."""
        words, has = self._clauses.words, self._clauses.groups.has_any
        for start, end in self._clauses.spans():
            asking = next((at for at in range(start, end) if self._is_asker(words[at])), start + 1)
            refused = any(has(group, words[start:end]) for group in (*_DENIED, WordGroup.ONLY))
            named = (
                [] if refused else [self._regions_in(self._clauses.written(at, at + 1)) for at in range(start, asking)]
            )
            if any(named):
                return frozenset(one for each in named for one in each)
        return frozenset()

    def _meant(self, span: range, regions: AbstractSet[Region]) -> tuple[Token, ...]:
        text = " ".join(self._clauses.words[span.start : span.stop])
        region = next(iter(regions)) if len(regions) == 1 else None
        if region is Region.RU or (not regions and not text.isascii()):
            return (Concept(_IN_RUSSIA, text, span.start),)
        if region is None:
            return (Concept(UNMET, text, span.start),)
        return (Concept(_STAYS, "", span.start), Concept(f"served_{region}", text, span.start))

    def _kept_home(self, start: int, end: int) -> Iterator[range]:
        """Yield the words of a clause by which data are not to be abroad, or are to stay in the country."""
        if self._regions_in(self._clauses.written(start, end)):
            return
        first = {group: self._first(start, end, *group) for group in (_KEPT, HOSTS, _DENIED)}
        kept, hosts, denied = first[_KEPT], first[HOSTS], first[_DENIED]
        abroad = self._first(start, end, WordGroup.ABROAD)
        foreign = self._first(start, end, WordGroup.FOREIGN)
        if foreign is not None and hosts is not None and foreign < hosts:
            kept, abroad = foreign, hosts
        home = self._first(start, end, WordGroup.HOMELAND)
        staying = self._first(start, end, *_STAYING)
        if kept is None:
            return
        said = (kept, denied, abroad) if abroad is not None else (kept, self._bound(start, end, denied, staying), home)
        places = [at for at in said if at is not None]
        if len(places) == len(said):
            yield range(min(places), max(places) + 1)

    def _bound(self, start: int, end: int, denied: int | None, staying: int | None) -> int | None:
        """Return the place of the verb by which data are bound to the country: they stay there, or do not leave it."""
        return self._first(start, end, WordGroup.LEAVING) if denied is not None else staying

    def _first(self, start: int, end: int, *groups: WordGroup) -> int | None:
        words, known = self._clauses.words, self._clauses.groups
        return next((at for at in range(start, end) if any(known.has(one, words[at]) for one in groups)), None)
