"""Where data are to stay, as a sentence says it: "keep everything in Germany", «чтобы ничего не ушло из РФ»."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.questions.clauses import Clauses, concept_of, token_at
from bot.questions.tokens import Concept, Token

_NEGATION = "negation"
_STAYS, _OUT, _IN_RUSSIA = "data_stays", "data_out", "data_ru"
_LEAVING = frozenset({"going_out", "is_leaving"})
_STAYING, _ABROAD = "staying", "abroad"
_TELLING = _LEAVING | {_STAYING, _ABROAD}
"""Concepts that say something of a place."""
_WHAT = frozenset({"what_stays", "own_data"})
"""Concepts for what stays: data, or everything."""
_ABOUT_DATA = _WHAT | {"data_stays", "data_kept"}
_ANYTHING = frozenset({"everything", "nothing", "anything", "всё", "все"})
_SILENT = frozenset({_STAYING, _ABROAD, "what_stays", "going_out"})
"""Concepts that say nothing by themselves."""


def with_data_stays(tokens: Sequence[Token], clauses: Clauses, names_place: Callable[[], bool]) -> Iterator[Token]:
    """Yield the tokens, with the demand that data stay in a place where a clause says so.

    `names_place` looks whether the text names a country; "abroad" alone is said of Russia by who writes Russian.
    """
    is_named = any(concept_of(token) in _TELLING for token in tokens) and names_place()
    placed = is_named or any(concept_of(token) == _ABROAD for token in tokens)
    about = {clauses.of(token) for token in tokens if _is_about_data(token, placed=placed)}
    abroad = {clauses.of(token) for token in tokens if concept_of(token) == _ABROAD}
    leaving = {clauses.of(token) for token in tokens if concept_of(token) in _LEAVING and (is_named or abroad)}
    for place, token in enumerate(tokens):
        here, there = concept_of(token), clauses.of(token)
        if here == _NEGATION and concept_of(token_at(tokens, place + 1)) == _STAYS:
            continue
        if here == _STAYS and concept_of(token_at(tokens, place - 1)) == _NEGATION:
            yield Concept(_OUT, token.text, token.at)
        elif here == _NEGATION and there in about | leaving and _is_of_places(tokens[place + 1 : place + 3]):
            continue
        elif (here in _LEAVING and is_named) or (here == _STAYING and there in about and is_named):
            yield Concept(_STAYS, token.text, token.at)
        elif here == _ABROAD and there in about | leaving and not is_named and not token.text.isascii():
            yield Concept(_IN_RUSSIA, token.text, token.at)
        elif here == "going_out" and there in about and not is_named and there not in abroad:
            yield Concept(_STAYS, token.text, token.at)
        elif here not in _SILENT and not (here in _LEAVING and there in abroad):
            yield token


def _is_about_data(token: Token, *, placed: bool) -> bool:
    """Tell whether a token is of data; "anything" is where a place is named."""
    return concept_of(token) in _ABOUT_DATA and (placed or token.text not in _ANYTHING)


def _is_of_places(following: Iterable[Token]) -> bool:
    """Tell whether a negation belongs to what leaves or stays, and to no condition behind it."""
    return any(concept_of(token) in _TELLING | _WHAT for token in following)
