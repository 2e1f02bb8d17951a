"""Places that are said in a word or two: "no US servers", "UK data only", and a clause such as "EU only".

A short name that is another word as well, such as "us", is that of a country where nothing else can be meant.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bot.catalogue.places import Places
from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.places.data_places import HOSTS
from bot.questions.wishes.places.regions import region_called, regions_in
from bot.questions.wishes.replaced import Replacement, replaced

_OUT, _STAYS, _EITHER = "data_out", "data_stays", "either"
_MAKERS = (WordGroup.PRODUCERS, WordGroup.VENDORS)
_DENYING = (WordGroup.NEGATED, WordGroup.WITHOUT)
_LEADING = (WordGroup.IN, WordGroup.INSIDE, WordGroup.IN_ROWS, WordGroup.ARTICLE)
"""Small words before the name of a place."""
_SILENT = (*_LEADING, *HOSTS, WordGroup.ONLY, WordGroup.DATA)
"""Words of a clause that says no more than a place."""
_WHAT = (WordGroup.KEPT, WordGroup.SENT, WordGroup.DATA, WordGroup.SERVERS)
"""Words for what is kept somewhere."""
_LONGEST = 3
"""Words of the name of a country."""


class _Named(NamedTuple):
    """Words that name a country."""

    words: range
    region: Region
    is_noun: bool
    """Whether they are its name, and not what is of it."""


class BriefPlaces:
    """The reading of such places in one text; `maker_of` returns the makers of the country that words name."""

    def __init__(self, clauses: Clauses, places: Places, maker_of: Callable[[str], str | None]) -> None:
        self._clauses = clauses
        self._places = places
        self._maker_of = maker_of

    def read(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the tokens, with where data are to be, or not to be, in place of the words of such places."""
        found = [one for start, end in self._clauses.spans() for one in self._of_clause(start, end)]
        return list(replaced(tokens, found)) if found else tokens

    def _of_clause(self, start: int, end: int) -> Iterator[Replacement]:
        alone = self._alone(start, end)
        if alone is not None:
            yield alone
            return
        place = start
        while place < end:
            found = self._refused(place, start, end) or self._hyphened(place, end) or self._within(place, start, end)
            if found is not None:
                yield found
            place = place + 1 if found is None else found.words.stop

    def _has(self, place: int, *groups: WordGroup) -> bool:
        return any(self._clauses.groups.has(group, self._clauses.words[place]) for group in groups)

    def _alone(self, start: int, end: int) -> Replacement | None:
        """Return what a clause says that is places, with a word such as "servers", or with "only"."""
        hosts = any(self._has(at, *HOSTS) for at in range(start, end))
        if not (hosts or any(self._has(at, WordGroup.ONLY) for at in range(start, end))):
            return None
        row, place = list[_Named](), start
        while place < end:
            named = self._named(place, end)
            if named is None and not self._has(place, *_SILENT):
                return None
            row += [named] if named is not None else []
            place = place + 1 if named is None else named.words.stop
        data = hosts or any(self._has(at, WordGroup.DATA) for at in range(start, end))
        if not row or not (data or all(one.is_noun for one in row)) or (not data and self._are_people(row[0], start)):
            return None
        makers = () if data else self._makers(row, start)
        return Replacement(range(start, end), makers or tuple(self._kept(row, start, end)))

    def _are_people(self, named: _Named, start: int) -> bool:
        """Tell whether a short word behind "only" says who uses something: "only us"."""
        word = self._clauses.written(named.words.start, named.words.stop)
        return named.words.start > start and word.islower() and not regions_in(self._places, word)

    def _makers(self, row: Sequence[_Named], start: int) -> tuple[Token, ...]:
        """Return the makers of places where the clause before ends with a word for them: "open models, US only"."""
        if not start or not self._has(start - 1, *_MAKERS):
            return ()
        named = [self._maker_of(self._clauses.written(one.words.start, one.words.stop)) for one in row]
        said = [Concept(maker, "", start) for maker in named if maker is not None]  # a name would be a place
        return tuple(said) if len(said) == len(row) else ()

    def _refused(self, place: int, start: int, end: int) -> Replacement | None:
        """Return where data are not to be by a denial and servers of countries behind it: "no US or UK servers"."""
        denial, _, country = self._clauses.written(place, place + 1).partition("-")
        if not any(self._clauses.groups.has(group, denial.casefold()) for group in _DENYING):
            return None
        region = self._region(country) if country else None
        row = [_Named(range(place, place + 1), region, is_noun=True)] if region is not None else []
        others, at = self._row(place + 1, end)
        row += others
        stop = self._end_of_hosts(at, end)
        if not row or stop == at or (stop < end and self._has(stop, *_MAKERS)):
            return None
        denials = (at for at in range(max(start, place - _LONGEST), place) if self._has(at, WordGroup.NEGATED))
        denied = Concept(_OUT, self._clauses.words[place], place)
        return Replacement(range(next(denials, place), stop), (denied, *self._places_of(row, place + 1, stop)))

    def _within(self, place: int, start: int, end: int) -> Replacement | None:
        """Return where data are to be by a verb and a word such as "within": "processed within the EU"."""
        inside = self._has(place, WordGroup.INSIDE) and not self._has(place, WordGroup.IN)
        before = range(start, place) if inside else range(0)
        if any(self._has(at, *_DENYING) for at in before) or not any(self._has(at, *_WHAT) for at in before):
            return None
        row, stop = self._row(place + 1, end)
        if not row:
            return None
        return Replacement(range(place, stop), tuple(self._kept(row, place, stop)))

    def _row(self, place: int, end: int) -> tuple[Sequence[_Named], int]:
        """Return the countries in a row from a place on, and where it ends."""
        row, stop = list[_Named](), place
        while place < end:
            named = self._named(place, end)
            if named is None and not self._has(place, *_LEADING):
                break
            row += [named] if named is not None else []
            place = place + 1 if named is None else named.words.stop
            stop = stop if named is None else place
        return row, stop

    def _hyphened(self, place: int, end: int) -> Replacement | None:
        """Return what a word such as "US-only" says: whose models, or where data are to be."""
        country, _, only = self._clauses.written(place, place + 1).partition("-")
        region = self._region(country) if self._clauses.groups.has(WordGroup.ONLY, only) else None
        if region is None:
            return None
        maker = self._maker_of(country) if place + 1 < end and self._has(place + 1, *_MAKERS) else None
        named = _Named(range(place, place + 1), region, is_noun=True)
        told = self._kept([named], place, place + 1) if maker is None else (Concept(maker, "", place),)
        return Replacement(range(place, place + 1), tuple(told))

    def _end_of_hosts(self, place: int, end: int) -> int:
        """Return where words such as "servers" and "data centres" end that begin at a place."""
        if place + 1 < end and self._has(place, WordGroup.DATA) and self._has(place + 1, *HOSTS):
            return place + 2
        return place + 1 if place < end and self._has(place, *HOSTS) else place

    def _kept(self, row: Sequence[_Named], start: int, end: int) -> Iterator[Token]:
        """Yield that data are to be in the places of a row, any of which is enough where "or" joins them."""
        between = range(row[0].words.stop, row[-1].words.start)
        is_or = any(self._has(at, WordGroup.OR) for at in between)
        for number, place in enumerate(self._places_of(row, start, end)):
            if number and is_or:
                yield Concept(_EITHER, "", place.at)
            yield Concept(_STAYS, "", place.at)
            yield place

    def _places_of(self, row: Sequence[_Named], start: int, end: int) -> Iterator[Concept]:
        """Yield the places of a row, whose words reach from where all of it begins to where it ends."""
        begins = (start, *(one.words.start for one in row[1:]))
        for named, begin, stop in zip(row, begins, (*begins[1:], end), strict=True):
            yield Concept(f"served_{named.region}", " ".join(self._clauses.words[begin:stop]), begin)

    def _named(self, place: int, end: int) -> _Named | None:
        """Return the country that words from a place on name."""
        for stop in range(min(place + _LONGEST, end), place + 1, -1):
            called = region_called(self._places, " ".join(self._clauses.words[place:stop]))
            if called is not None:
                return _Named(range(place, stop), called, is_noun=True)
        word = self._clauses.written(place, place + 1)
        region = self._region(word)
        found = region or next(iter(regions_in(self._places, word)), None)
        return None if found is None else _Named(range(place, place + 1), found, is_noun=region is not None)

    def _region(self, word: str) -> Region | None:
        """Return the region of the country that a word is the name of."""
        called = region_called(self._places, word.casefold())
        return called or next(iter(regions_in(self._places, word, nouns=True)), None)
