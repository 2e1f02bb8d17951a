"""Makers and models of which a wish complains: "Chinese models won't pass our review", "opus is too pricey"."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.makers import Makers
from bot.questions.tokens import Concept, Name, Other, Token

_NEGATION, _REFUSED, _TOO_DEAR = "negation", "refused", "too_dear"
_SETTLING = frozenset({_REFUSED, "needless", "unneeded", "welcome", "perhaps", "nobody", "contrast", "differing"})
"""Concepts that say by themselves what is meant of the makers in their clause."""
_SILENT = frozenset({_NEGATION, "list", "may"})
"""Concepts that may stand behind makers with what is denied of them."""
_FEW = 3
"""Words that may stand between makers and what is said of them."""


def with_dislikes(
    tokens: Sequence[Token], clauses: Clauses, whose: Makers, negates: Callable[[str], bool]
) -> list[Token]:
    """Return the tokens with a refusal behind makers of which an unknown verb is denied, and prices that are too high.

    `negates` tells whether a word alone is a negation.
    """
    found: list[Token] = []
    for place, token in enumerate(tokens):
        found += _of_price(tokens, place, clauses) if concept_of(token) == _TOO_DEAR else [token]
        if whose.are_named(token):
            found += _denied(tokens, place, clauses, negates)
    return found


def _of_price(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[Token]:
    """Yield that something cheaper than a model is wanted that is too dear, or that nothing dear is."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if isinstance(before, Name) and clauses.of(before) == clauses.of(token):
        yield from (Concept("cheaper", token.text, token.at), Concept("than", "", token.at))
    elif concept_of(before) == _NEGATION:
        yield Concept("cheap", token.text, token.at)


def _denied(tokens: Sequence[Token], place: int, clauses: Clauses, negates: Callable[[str], bool]) -> Iterator[Token]:
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
    words = clauses.words[end_of(tokens[place]) : clause]
    first = next((at for at, word in enumerate(words) if negates(word)), None)
    if first is not None and first <= _FEW and first + 1 < len(words):
        yield Concept(_REFUSED, "", end_of(tokens[place]) + first)
