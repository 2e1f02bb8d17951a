"""Places with "or" between them, or between them and one's own machines: "in the EU or the US", "EU or self-hosted"."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import IN_CLOUD, OWN_MACHINES, UNMET
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.places.places_wished import EITHER_PLACE

_EITHER, _STAYS = "either", "data_stays"
_SERVED = "served_"
_DATA = {Region.RU: "data_ru", Region.EU: "data_eu"}
"""The concepts of places of data that have one of their own."""
_REGIONS = {f"{begins}{region}": region for region in Region for begins in (_SERVED, "data_", "in_", "data_in_")}
_REGIONS |= {"in_russia": Region.RU, "data_in_russia": Region.RU}
"""The region of each concept of a place."""
_SILENT = frozenset({_STAYS, "input_side", IN_CLOUD})
"""Concepts that say nothing more of places beside each other."""


def says_hosting(token: Token, groups: WordGroups) -> bool:
    """Tell whether words for a country are of servers there: "US-hosted", "a European cloud"."""
    return groups.has_any(WordGroup.CLOUDS, token.text.replace("-", " ").split()[-1:])


class _Row(NamedTuple):
    """Where the tokens stand that "or" joins: those for places, and those for one's own machines."""

    places: tuple[int, ...]
    homes: tuple[int, ...]
    end: int
    """The place behind the last of them."""

    @property
    def has_home(self) -> bool:
        """Tell whether one's own machines are among them."""
        return bool(self.homes)


def joined_apart(tokens: Sequence[Token], whose: Makers, groups: WordGroups) -> Iterator[Token]:
    """Yield the tokens, "or" apart from the country that it stands before or behind in one phrase: "or US"."""
    for token in tokens:
        words = token.text.split()
        if concept_of(token) in whose.countries and groups.has_any(WordGroup.OR, words):
            for at, word in enumerate(words, start=token.at):
                yield Concept(_EITHER if groups.has(WordGroup.OR, word) else concept_of(token), word, at)
        else:
            yield token


def with_hosting(
    tokens: Sequence[Token], clauses: Clauses, place_of: Callable[[str], Region | None]
) -> Iterator[Token]:
    """Yield the tokens, hosting behind a word for a country of which nothing else is read as a place of data.

    `place_of` tells which region a word is of: "Swiss hosting".
    """
    taken = {at for token in tokens for at in range(token.at, end_of(token))}
    for token in tokens:
        before = clauses.before(token, 1)
        hosted = concept_of(token) == IN_CLOUD and clauses.groups.has(WordGroup.HOSTING, token.text)
        region = place_of(before[0]) if hosted and before and token.at - 1 not in taken else None
        if region is None:
            yield token
        else:
            yield Concept(_STAYS, "", token.at)
            yield Concept(f"{_SERVED}{region}", f"{before[0]} {token.text}", token.at - 1)


class JoinedPlaces:
    """The places of a wish that "or" joins to each other and to one's own machines."""

    def __init__(
        self, tokens: Sequence[Token], whose: Makers, groups: WordGroups, place_of: Callable[[str], Region | None]
    ) -> None:
        self._tokens = tokens
        self._groups = groups
        self._whose = whose
        self._place_of = place_of

    def read(self) -> Iterator[Token]:
        """Yield the tokens, places of data of which one is enough with a concept that says so.

        One's own machines are in every place, so that they are no condition beside a place of data that is known;
        where nothing is known of a place, they alone are.
        """
        if not any(concept_of(token) == _EITHER for token in self._tokens):
            yield from self._tokens
            return
        place = 0
        while place < len(self._tokens):
            row = self._row(place)
            if row.places and len(row.places) + row.has_home > 1:
                yield from self._as_one(place, row)
                place = row.end
            else:
                yield self._tokens[place]
                place += 1

    def _row(self, start: int) -> _Row:
        """Return the places and machines from one token on that "or" joins."""
        places: list[int] = []
        homes: list[int] = []
        joined, end = True, start
        for at, token in enumerate(self._tokens[start:], start):
            if concept_of(token) == _EITHER and not joined:
                joined = True
            elif joined and (self._region(token) or concept_of(token) in OWN_MACHINES):
                (places if self._region(token) else homes).append(at)
                joined, end = False, at + 1
            elif concept_of(token) not in _SILENT:
                break
        return _Row(tuple(places), tuple(homes), end)

    def _as_one(self, start: int, row: _Row) -> Iterator[Token]:
        tokens = self._tokens[start : row.end]
        of_data = row.has_home or any(concept_of(token).startswith("data_") for token in tokens)
        known = [at for at in row.places if self._region(self._tokens[at]) is not Region.OTHER]
        if row.has_home and not known:
            yield from (Concept(UNMET, self._tokens[at].text, self._tokens[at].at) for at in row.places)
            yield from (self._tokens[at] for at in row.homes)
        elif of_data:
            yield Concept(EITHER_PLACE, "", tokens[0].at)
            yield from (one for at in known or row.places for one in self._kept_in(self._tokens[at]))
        else:
            yield from tokens

    def _kept_in(self, token: Token) -> Iterator[Token]:
        """Yield that data are to stay in the place that a token names."""
        region = self._region(token)
        if region is not None:
            yield Concept(_STAYS, "", token.at)
            yield Concept(_DATA.get(region, f"{_SERVED}{region}"), token.text, token.at)

    def _region(self, token: Token) -> Region | None:
        """Return the region of a place of use or of data that a token names."""
        if isinstance(token, Other):
            return self._place_of(token.text)
        if says_hosting(token, self._groups):
            return self._whose.region_of(token) or _REGIONS.get(concept_of(token))
        named = self._place_of(token.text) if concept_of(token) in self._whose.countries else None
        return named or _REGIONS.get(concept_of(token))
