"""Countries that data must not go to, or must not leave: "no data may be sent to China", «переписка не уходит в США».

Words of a clause say so together, however they are put: what is sent, a denial, a verb, and the country.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.catalogue.places import Places
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.places.regions import regions_in
from bot.questions.wishes.replaced import Replacement, replaced

_OUT, _STAYS = "data_out", "data_stays"
_INDIFFERENT = "indifferent"
"""What says that something is no matter: "I don't care if my data leaves the EU"."""
_KEPT, _DENIED = (WordGroup.KEPT, WordGroup.SENT), (WordGroup.NEGATED,)
_MOVING = (WordGroup.LEAVING, WordGroup.STAYING)
_HOSTS = (WordGroup.SERVERS, WordGroup.CLOUDS, WordGroup.HOSTING)
_NEAR = 3
"""Words before a country that say whether it is left or gone to."""


class DataMoves:
    """The reading of such clauses in one text."""

    def __init__(self, clauses: Clauses, vocabulary: Vocabulary, places: Places, whose: Makers) -> None:
        self._clauses = clauses
        self._vocabulary = vocabulary
        self._places = places
        self._whose = whose

    def read(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """Return the tokens, with where data must not go, or must stay, in place of the words that say so."""
        spans = list(self._clauses.spans())
        denying = (one for one in spans if self._first(*one, *_DENIED) is not None)  # all the others move nothing
        parts = (part for one in denying for part in self._parts(*one))
        moves = [move for one in parts if (move := self._move(*one)) is not None]
        moves += [move for one, other in pairwise(spans) if (move := self._stay(*one, other[1])) is not None]
        free = {token.at for token in tokens if concept_of(token) == _INDIFFERENT}
        moves = [move for move in moves if free.isdisjoint(move.words)]
        moves.sort(key=lambda move: move.words.start)
        return list(replaced(tokens, moves)) if moves else tokens

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield a clause, or what stands on both sides of "and" in it where either says a thing of its own."""
        words, groups = self._clauses.words, self._clauses.groups
        for at in (one for one in range(start + 1, end - 1) if groups.has(WordGroup.AND, words[one])):
            if self._are_apart((start, at), (at + 1, end)):
                yield from ((start, at), *self._parts(at + 1, end))
                return
        yield start, end

    def _are_apart(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Tell whether data and a verb are on both sides, or all of it is on one and no place on the other."""
        verb = self._first(*other, *_MOVING)
        if verb is not None and self._first(other[0], verb, *_KEPT, WordGroup.OBLIGING) is not None:
            return self._first(*one, *_DENIED) is not None
        said = all(self._first(*one, *groups) is not None for groups in (_KEPT, _DENIED, _MOVING))
        words, groups = self._clauses.words[slice(*other)], self._clauses.groups
        leads = self._first(*one, WordGroup.TRAINING) is None  # what is trained on goes to no country
        leads = leads and (groups.has_any(WordGroup.TOWARDS, words) or groups.has_any(WordGroup.IN, words))
        leads = leads and not groups.has_any(WordGroup.USED_FROM, words)
        return said and not leads and not any(self._countries(*one))

    def _move(self, start: int, end: int) -> Replacement | None:
        """Return what a clause says of where data are not to go, or which country they are not to leave."""
        start = self._behind_makers(start, end)
        end = self._before_denied(start, end)
        kept, denied, moved = (self._first(start, end, *groups) for groups in (_KEPT, _DENIED, _MOVING))
        if kept is None or denied is None or moved is None or self._is_no_matter(start, end):
            return None
        begin, behind = min(kept, denied, moved), max(min(kept, denied), min(kept, moved))
        countries = tuple(self._countries(behind + 1, end))
        if not countries:
            return None
        first, last = countries[0].at, countries[-1]
        text = " ".join(self._clauses.words[begin:first])
        return Replacement(
            range(begin, end_of(last)), (Concept(self._meaning(begin, moved, first, last), text, begin), *countries)
        )

    def _behind_makers(self, start: int, end: int) -> int:
        """Return where a clause goes on behind makers that are denied: "nothing Chinese and nothing leaves the US"."""
        words, groups = self._clauses.words, self._clauses.groups
        for at in range(start + 1, end):
            phrase = self._vocabulary.concept([words[at]], 0) if groups.has(WordGroup.NEGATED, words[at - 1]) else None
            if phrase is not None and phrase.meaning in self._whose.countries:
                joined = (one for one in range(at + 1, min(at + _NEAR, end)) if groups.has(WordGroup.AND, words[one]))
                return next(joined, start - 1) + 1
        return start

    def _before_denied(self, start: int, end: int) -> int:
        """Return where a clause ends before the denial of something else: "stay in the EU and not be used"."""
        words, groups = self._clauses.words, self._clauses.groups
        denied = self._first(start, end, *_DENIED)
        if denied is None:
            return end
        joining = [at for at in range(start, denied) if groups.has(WordGroup.AND, words[at])]
        said = joining and self._first(start, joining[-1], *_MOVING) is not None
        return joining[-1] if said and any(self._countries(start, joining[-1])) else end

    def _is_no_matter(self, start: int, end: int) -> bool:
        """Tell whether a clause says that it does not matter: "I don't care if my data leaves the EU"."""
        words = self._clauses.words[start:end]
        said = (*words, *map(" ".join, pairwise(words)))
        return self._clauses.groups.has_any(WordGroup.INDIFFERENT, said)

    def _stay(self, start: int, middle: int, end: int) -> Replacement | None:
        """Return what a clause of a place alone says of data before it: "personal data, only in Russia"."""
        groups, words = self._clauses.groups, self._clauses.words
        kept = next((at for at in range(start, middle) if groups.has(WordGroup.DATA, words[at])), None)
        verbs = [at for at in range(start, middle) for group in _MOVING if groups.has(group, words[at])]
        if kept is None or verbs or end - middle > _NEAR or not groups.has_any(WordGroup.ONLY, words[middle:end]):
            return None
        countries = tuple(self._countries(middle, end))
        if not countries or concept_of(countries[0]) in self._whose.countries:
            return None
        return Replacement(range(kept, end), (Concept(_STAYS, " ".join(words[kept:middle]), kept), *countries))

    def _meaning(self, begin: int, moved: int, country: int, last: Token) -> str:
        if concept_of(last) in self._whose.countries:
            return NEGATION
        words = (self._clauses.words[moved], *self._clauses.words[max(begin, country - _NEAR) : country])
        outward = self._clauses.groups.has_any(WordGroup.OUTWARD, words)
        return _STAYS if outward else _OUT

    def _first(self, start: int, end: int, *groups: WordGroup) -> int | None:
        words, known = self._clauses.words, self._clauses.groups
        places = (at for at in range(start, end) if not known.has(WordGroup.PARTICLES, words[at]))
        return next((at for at in places if any(known.has(one, words[at]) for one in groups)), None)

    def _countries(self, start: int, end: int) -> Iterator[Token]:
        """Yield the countries of a clause, or else the makers of the first one whose companies it names."""
        places = list[Token]()
        for at in range(start, end):
            word = self._clauses.words[at]
            short = at > start and self._clauses.words[at - 1] == "the"  # "the us", as abbreviations are spoken of
            regions = regions_in(self._places, word.upper() if short else word)
            firms = at + 1 < end and self._clauses.groups.has(WordGroup.PRODUCERS, self._clauses.words[at + 1])
            maker = self._vocabulary.concept([word], 0) if firms and regions else None
            if maker is not None and maker.meaning in self._whose.countries and not places:
                yield Concept(maker.meaning, " ".join(self._clauses.words[at : at + 2]), at)
                return
            described = self._is_of_texts(at, end) or (bool(places) and self._is_of_models(at, end))
            if len(regions) == 1 and not firms and not described:
                places.append(Concept(f"served_{next(iter(regions))}", word, at))
        yield from places

    def _is_of_texts(self, at: int, end: int) -> bool:
        """Tell whether a word such as "German" says which texts are meant, and not where they are."""
        words, groups = self._clauses.words, self._clauses.groups
        texts = at + 1 < end and any(groups.has(group, words[at + 1]) for group in _KEPT)
        return texts and not regions_in(self._places, words[at], nouns=True)

    def _is_of_models(self, at: int, end: int) -> bool:
        """Tell whether a word such as "Russian" tells of no servers behind a country: "the US and a Russian model"."""
        words, groups = self._clauses.words, self._clauses.groups
        hosted = at + 1 < end and any(groups.has(group, words[at + 1]) for group in _HOSTS)
        return not hosted and not regions_in(
            self._places, words[at].upper() if len(words[at]) < _NEAR else words[at], nouns=True
        )
