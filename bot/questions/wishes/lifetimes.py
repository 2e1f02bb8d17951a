"""How long a model is to be had, as a wish says it: "won't be retired soon", «чтобы не сняли через полгода»."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.properties.values import day_number
from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Name, Other, Time, Token

_LEAVING = "is_leaving"
_ENDING = frozenset({"retired", "is_retired", "was_retired", "is_leaving", "until_when"})
"""Concepts of a model's end."""
_LASTING = frozenset({"lasting", "is_available"})
"""Concepts of a model that stays."""


def with_lifetimes(tokens: Sequence[Token], clauses: Clauses, today: date) -> Iterator[Token]:
    """Read an end that is not wanted as models that are not leaving, and the day of an end as none of a release.

    The end of a model that is named is that of what one has today, and no wish. No model is wished for that came out
    on a day to come, so that such a day is a word of which nothing is read.
    """
    ends = {clauses.of(token) for token in tokens if concept_of(token) in _ENDING | _LASTING}
    named = {clauses.of(token) for token in tokens if isinstance(token, Name)}
    negated: int | None = None
    told = False
    for token in tokens:
        concept, clause = concept_of(token), clauses.of(token)
        if concept == NEGATION and _is_of_an_end(token, tokens, clauses):
            negated = clause
        elif concept == "lasting" or (concept in _ENDING and negated == clause):
            if not told:
                yield from (Concept(NEGATION, token.text, token.at), Concept(_LEAVING, token.text, token.at))
            told = True
        elif not (clause in ends and (isinstance(token, Time) or (concept in _ENDING and clause in named))):
            yield Other(token.text, token.at) if _is_to_come(token, today) else token


def _is_to_come(token: Token, today: date) -> bool:
    first = token.period.first if isinstance(token, Time) else None
    return first is not None and first >= day_number(today)


def _is_of_an_end(negation: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether the next thing that is said behind a negation is the end of a model."""
    behind = (one for one in tokens if one.at > negation.at and clauses.of(one) == clauses.of(negation))
    following = next((concept_of(one) for one in behind if concept_of(one) not in {"ahead", "list", "which"}), "")
    return following in _ENDING
