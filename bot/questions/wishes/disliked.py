"""Makers and models of which a wish complains: "Chinese models won't pass our review", "opus is too pricey"."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.wishes.makers import Makers

_NEGATION, _REFUSED, _TOO_DEAR = "negation", "refused", "too_dear"
_SETTLING = frozenset({_REFUSED, "needless", "unneeded", "welcome", "perhaps", "nobody", "contrast", "differing"})
"""Concepts that say by themselves what is meant of the makers in their clause."""
_SILENT = frozenset({_NEGATION, "list", "may"})
"""Concepts that may stand behind makers with what is denied of them."""
_DATA_OUT, _SERVED, _DATA = "data_out", "served_", ("data", "данн")
_FEW = 3
"""Words that may stand between makers and what is said of them."""


def with_dislikes(
    tokens: Sequence[Token], clauses: Clauses, whose: Makers, negates: Callable[[int], bool]
) -> list[Token]:
    """Return the tokens with a refusal behind makers of which an unknown verb is denied, and prices that are too high.

    `negates` tells whether the word at a place is a negation by itself.
    """
    found: list[Token] = []
    for place, token in enumerate(tokens):
        found += _of_price(tokens, place, clauses) if concept_of(token) == _TOO_DEAR else [token]
        if whose.are_named(token):
            found += _denied(tokens, place, clauses, negates)
        elif _is_of_data(token, clauses) and any(_denied(tokens, place, clauses, negates)):
            found.append(Concept(_DATA_OUT, "", token.at))
    return found


def _is_of_data(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token is a place that is told of data."""
    words = clauses.before(token, token.at)
    return concept_of(token).startswith(_SERVED) and any(word.startswith(_DATA) for word in words)


def _of_price(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[Token]:
    """Yield that something cheaper than a model is wanted that is too dear, or that nothing dear is."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if isinstance(before, Name) and clauses.of(before) == clauses.of(token):
        yield from (Concept("cheaper", token.text, token.at), Concept("than", "", token.at))
    elif concept_of(before) == _NEGATION:
        yield Concept("cheap", token.text, token.at)


def _denied(tokens: Sequence[Token], place: int, clauses: Clauses, negates: Callable[[int], bool]) -> Iterator[Token]:
    """Yield a refusal where nothing is known behind makers in their clause but that something is denied of them."""
    clause = clauses.of(tokens[place])
    beside = [one for one in tokens if clauses.of(one) == clause]
    behind = [one for one in beside if one.at > tokens[place].at]
    if any(concept_of(one) in _SETTLING for one in beside):
        return
    if not all(isinstance(one, Other) or concept_of(one) in _SILENT for one in behind):
        return
    if any(concept_of(one) == _NEGATION for one in beside if one.at < tokens[place].at):
        return
    start = end_of(tokens[place])
    first = next((at for at in range(start, clause) if negates(at)), clause)
    if first - start <= _FEW and first + 1 < clause:
        yield Concept(_REFUSED, "", first)
