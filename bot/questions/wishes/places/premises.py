"""One's own premises and machines, where data are to stay and a model is to run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import AT_HOME, IN_APPLICATION, NEGATION
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.places.data_places import DENYING, HOSTS, IN_PLACES, SAYING_WHERE

_COMPUTERS, _FOREIGN = "computers", "foreign"
_OUT = "data_out"
_ABROAD = frozenset({_FOREIGN, "abroad"})
_HOME, _SAID = "data_ru", frozenset({_COMPUTERS, "what_stays", "data_stays", "own_data", "sellers"})
"""Data that stay in Russia, as who writes Russian says it of what is not abroad, and what else such a clause says."""
_GOING = (WordGroup.LEAVING, WordGroup.PREMISES, WordGroup.SERVERS, WordGroup.MACHINES)
_INSIDE = 6
"""Words from a verb to the premises that it is said of."""


def without_foreign_servers(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, data that must not get to servers abroad as staying at home: «не на иностранные серверы»."""
    denied = {clauses.of(token) for token in tokens if concept_of(token) in DENYING | {"data_stays"}}
    abroad = {clauses.of(token) for token in tokens if _is_foreign_server(token, clauses)} & denied
    for token in tokens:
        if clauses.of(token) not in abroad:
            yield token
        elif concept_of(token) in _ABROAD:
            yield Concept(_HOME, token.text, token.at)
        elif not (isinstance(token, Other) or concept_of(token) in DENYING | _SAID):
            yield token


def with_servers_out(tokens: Sequence[Token], clauses: Clauses, are_makers: Callable[[Token], bool]) -> Iterator[Token]:
    """Yield the tokens, servers of a country that are not wanted as data that must not get there.

    «Серверы не китайские» says nothing of who makes a model.
    """
    for place, token in enumerate(tokens):
        country = token_at(tokens, place + 1)
        denied = concept_of(token) == NEGATION and country is not None and are_makers(country)
        beside = (*clauses.before(token, 1), *_behind_it(country, clauses)) if denied else ()
        yield Concept(_OUT, token.text, token.at) if _are_servers(beside, clauses.groups) else token


def _behind_it(token: Token | None, clauses: Clauses) -> Sequence[str]:
    """Return the last word of a token, and the one just behind it in its clause."""
    return () if token is None else clauses.words[end_of(token) - 1 : min(end_of(token) + 1, clauses.of(token))]


def _is_foreign_server(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word such as "foreign" is said of servers, or one such as "abroad" of where they stand."""
    beside = _behind_it(token, clauses) if concept_of(token) == _FOREIGN else clauses.before(token, token.at)
    return concept_of(token) in _ABROAD and _are_servers(beside, clauses.groups)


def _are_servers(words: Sequence[str], groups: WordGroups) -> bool:
    return any(groups.has_any(one, words) for one in HOSTS)


def with_premises(
    tokens: Sequence[Token],
    clauses: Clauses,
    names_place: Callable[[str], bool],
    are_makers: Callable[[Token], bool],
) -> Sequence[Token]:
    """Return the tokens, with one's own machines where data are to stay there, or a model is to run on some.

    "Patient data must not leave the hospital", "has to run on players' PCs"; no premises are meant beside a country.
    """
    in_app = any(concept_of(token) == IN_APPLICATION for token in tokens)
    own = dict[int, Token]()
    for start, end in clauses.spans():
        words, groups = clauses.words[start:end], clauses.groups
        at = _premises(words, groups) or (None if in_app else _machines(words, groups))
        if at is not None and not names_place(clauses.written(start, end)):
            own[end] = Concept(AT_HOME, words[at], start + at)
    placed = {clauses.of(token) for token in tokens if concept_of(token).startswith(IN_PLACES)}
    placed |= {
        clauses.of(other) for one, other in pairwise(tokens) if concept_of(one) == NEGATION and are_makers(other)
    }
    own = {end: token for end, token in own.items() if end not in placed}
    said = [token for token in tokens if not _is_said_by(token, tokens, own, clauses)]
    said = [token for token in said if clauses.of(token) not in own or not _is_of_going(token, clauses.groups)]
    return [*_before_all(said, own, clauses)]


def _before_all(tokens: Sequence[Token], own: Mapping[int, Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, those of one's own machines before the rest of their clauses: no negation is of them."""
    left = dict(own)
    for token in tokens:
        for end in [end for end in left if end <= clauses.of(token)]:
            yield left.pop(end)
        yield token
    yield from left.values()


def _premises(words: Sequence[str], groups: WordGroups) -> int | None:
    """Return the place of the premises that data are not to leave, or are to stay in, if a clause says so."""
    if not groups.has_any(WordGroup.KEPT, words):
        return None
    if not groups.has_any(WordGroup.NEGATED, words):
        return _behind(words, WordGroup.STAYING, WordGroup.PREMISES, groups, WordGroup.INSIDE)
    found = (_behind(words, WordGroup.LEAVING, noun, groups) for noun in (WordGroup.PREMISES, WordGroup.SERVERS))
    return next((at for at in found if at is not None), None)


def _machines(words: Sequence[str], groups: WordGroups) -> int | None:
    """Return the place of the machines that a model is to run on, if a clause says so."""
    if groups.has_any(WordGroup.ELSEWHERE, words):
        return None
    return _behind(words, WordGroup.RUNNING, WordGroup.MACHINES, groups, WordGroup.INSIDE)


def _behind(
    words: Sequence[str], verb: WordGroup, noun: WordGroup, groups: WordGroups, before: WordGroup | None = None
) -> int | None:
    """Return the place of a noun near behind a verb, with a word between them that stands before the noun."""
    for place in (at for at, word in enumerate(words) if groups.has(verb, word)):
        near = words[place + 1 : place + 1 + _INSIDE]
        found = next((at for at, word in enumerate(near) if groups.has(noun, word)), None)
        if found is not None and (before is None or groups.has_any(before, near[:found])):
            return place + 1 + found
    return None


def _is_said_by(token: Token, tokens: Sequence[Token], own: Mapping[int, Token], clauses: Clauses) -> bool:
    """Tell whether premises say what a token does; a negation that is of nothing else is one of leaving them."""
    clause = clauses.of(token)
    if clause not in own:
        return False
    if concept_of(token) in DENYING:
        behind = [one for one in tokens if one.at > token.at and clauses.of(one) == clause]
        silent = SAYING_WHERE | DENYING | {_COMPUTERS}
        return all(isinstance(one, Other) or concept_of(one) in silent for one in behind)
    return concept_of(token) in SAYING_WHERE


def _is_of_going(token: Token, groups: WordGroups) -> bool:
    """Tell whether a token says no more than that something leaves premises, or runs there."""
    unknown = isinstance(token, Other) or concept_of(token) == _COMPUTERS
    return unknown and any(groups.has(group, token.text) for group in _GOING)
