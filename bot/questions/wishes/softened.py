"""What of a wish is only preferred: "ideally German", "images would be nice", «желательно бесплатно»."""

from collections.abc import Callable, Container, Iterator, Sequence
from typing import NamedTuple

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_NEXT, _LAST, _NOT_NEXT, _FIRST = "softly", "softened", "rather_not", "better_so"
"""What says that the next thing is preferred, that the last one is, that the next one is preferably not so, and what
says that the next thing is preferred where it begins a clause."""
_SOFTENING = frozenset({_NEXT, _LAST, _NOT_NEXT, _FIRST})
_NEEDLESS = "needless"
SAYING = frozenset(
    {"app", "data_stays", "fine_tuning", "call_centre", "own_data", "sell", "change", "download", "lasting"}
)
"""Concepts that say something of a model only in a wish."""
_PLACES = ("served_", "data_", "in_")
_OF_DATA = frozenset({"what_stays", "own_data", "staying", "going_out", "data_stays", "data_kept"})
_TURNS = frozenset({"contrast", "differing"})
_NEAR = 3
"""So many tokens around it, something not needed is what is softened."""
_SHORT, _FEW = 4, 2
"""Letters of words that say nothing beside what softens, and so many of them."""


class Parted(NamedTuple):
    """The tokens of a wish: those that say what is demanded, and those that say what is preferred."""

    demanded: tuple[Token, ...]
    preferred: tuple[Token, ...] = ()


class Softened(NamedTuple):
    """Tokens without the words that soften, and the numbers of the words at which softened things begin."""

    tokens: tuple[Token, ...]
    places: frozenset[int]
    words: frozenset[int] = frozenset()
    """The numbers of the words that soften."""

    def parted(self, tokens: Sequence[Token]) -> Parted:
        """Part these tokens as they are meant."""
        preferred = tuple(token for token in tokens if token.at in self.places)
        return Parted(tuple(token for token in tokens if token.at not in self.places), preferred)


def softened(tokens: Sequence[Token], clauses: Clauses, says: Callable[[Token], bool]) -> Softened:
    """Find what is only preferred; `says` tells whether a token alone says something of a model."""
    reach = _Reach(tokens, clauses, says)
    places = frozenset(tokens[at].at for place in reach.softening for at in reach.of(place))
    words = frozenset(word for place in reach.softening for word in reach.words_of(place))
    return Softened(tuple(_without(tokens, reach.softening)), places, words)


def _without(tokens: Sequence[Token], softening: Container[int]) -> Iterator[Token]:
    """Yield the tokens without the words that soften; "nice to have, but not needed" says no more than that."""
    for place, token in enumerate(tokens):
        if concept_of(token) == _NOT_NEXT:
            yield Concept(NEGATION, token.text, token.at)
        around = range(place - _NEAR, place + _NEAR + 1)
        weaker = concept_of(token) == _NEEDLESS and any(at in softening for at in around)
        if concept_of(token) not in _SOFTENING and not weaker:
            yield token


class _Reach:
    """What the words that soften are said of."""

    def __init__(self, tokens: Sequence[Token], clauses: Clauses, says: Callable[[Token], bool]) -> None:
        self._tokens = tokens
        self._clauses = clauses
        self.softening = [place for place, token in enumerate(tokens) if self._softens(token)]
        self._said = [place for place, token in enumerate(tokens) if says(token)] if self.softening else []

    def _softens(self, token: Token) -> bool:
        first = concept_of(token) != _FIRST or not self._clauses.before(token, 1)
        return first and concept_of(token) in _SOFTENING

    def of(self, place: int) -> tuple[int, ...]:
        """Return the places of the tokens that a word softens: in its clause or, where it stands alone, beside it."""
        here = [at for at in self._said if self._clause(at) == self._clause(place)]
        behind, before = [at for at in here if at > place], [at for at in here if at < place]
        if concept_of(self._tokens[place]) == _LAST and place - 1 in self.softening:
            return ()  # "ideally, but not necessarily"
        if not here and not self._is_alone(place):
            return ()
        if not here:
            before = [at for at in self._said if at < place]
            after = [at for at in self._said if at > place]
            behind = [at for at in after if self._clause(at) == self._clause(after[0])]
        ahead, back = self._ahead(place, behind), self._back(before, place)
        if concept_of(self._tokens[place]) == _NOT_NEXT:
            return (place, *ahead)
        return (back or ahead) if concept_of(self._tokens[place]) == _LAST else (ahead or back)

    def _is_alone(self, place: int) -> bool:
        """Tell whether hardly a word is said in the clause beside those that soften."""
        clause = self._clause(place)
        words = {at for at in range(len(self._clauses.words)) if self._clauses.of_word(at) == clause}
        others = words - {word for at in self.softening for word in self.words_of(at)}
        return all(len(self._clauses.words[at]) <= _SHORT for at in others) and len(others) <= _FEW

    def _clause(self, place: int) -> int:
        return self._clauses.of(self._tokens[place])

    def _ahead(self, place: int, behind: Sequence[int]) -> tuple[int, ...]:
        """Return what follows up to a word such as "must", with all between; a task is no preference beside others."""
        wanted = [at for at in behind if not self._is_task(at)] or behind
        turns = [at for at, token in enumerate(self._tokens) if at > place and self._turns(at, token)]
        kept = [at for at in wanted if not any(place < turn < at for turn in turns) and not self._is_needed(place, at)]
        tasks = () if wanted is behind else [at for at in behind if self._is_task(at)]
        return tuple(at for at in range(place + 1, kept[-1] + 1) if at not in tasks) if kept else ()

    def _is_needed(self, place: int, other: int) -> bool:
        """Tell whether a word such as "must" stands between two places, and is no part of what softens."""
        soft = {word for at in self.softening for word in self.words_of(at)}
        between = range(end_of(self._tokens[place]), self._tokens[other].at)
        others = (self._clauses.words[word] for word in between if word not in soft)
        return self._clauses.groups.has_any(WordGroup.NEEDED, others)

    def words_of(self, place: int) -> range:
        """Return the numbers of the words of a token."""
        return range(self._tokens[place].at, end_of(self._tokens[place]))

    def _turns(self, place: int, token: Token) -> bool:
        """Tell whether something else is said from a token on; "ideally, but not necessarily" is all said of one."""
        following = self._tokens[place + 1] if place + 1 < len(self._tokens) else None
        return concept_of(token) in _TURNS and concept_of(following) not in {_NEEDLESS, _LAST}

    def _back(self, before: Sequence[int], softener: int) -> tuple[int, ...]:
        """Return the last thing that was said, and what is joined to it, with what limits and negates them."""
        found: list[int] = []
        for at in reversed([one for one in before if not self._is_task(one)]):
            if found and not self._go_together(at, found[-1]):
                break
            found.append(at)
        of_data = (*self._of_data(found), *range(found[0] + 1, softener)) if found else ()
        return tuple(dict.fromkeys((*of_data, *(place for at in found for place in (*self._leading(at), at)))))

    def _of_data(self, found: Sequence[int]) -> Iterator[int]:
        """Yield the places of the words for data, and for what becomes of them, where a place is told of them."""
        if any(concept_of(self._tokens[at]).startswith(_PLACES) for at in found):
            for at, token in enumerate(self._tokens):
                if self._clause(at) == self._clause(found[0]) and concept_of(token) in _OF_DATA:
                    yield at

    def _go_together(self, one: int, other: int) -> bool:
        first, second = self._tokens[one], self._tokens[other]
        needed = self._clauses.groups.has_any(WordGroup.NEEDED, self._clauses.before(first, first.at))
        return self._clauses.are_joined(first, second) and not needed

    def _leading(self, place: int) -> Iterator[int]:
        """Yield the places of the words just before a thing that say no thing, such as a negation or a limit."""
        at = place - 1
        while at >= 0 and at not in self._said and self._clause(at) == self._clause(place) and self._touches(at):
            yield at
            at -= 1

    def _touches(self, place: int) -> bool:
        is_word = isinstance(self._tokens[place], Concept | Other)
        return is_word and end_of(self._tokens[place]) == self._tokens[place + 1].at

    def _is_task(self, place: int) -> bool:
        return is_task(self._tokens[place])
