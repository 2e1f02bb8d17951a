"""Sums that are what a plan of an application costs: "on a $20 plan", «тариф за 2000 рублей»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, end_of
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_SUBSCRIPTION = "subscription"
_SPANS = frozenset({"", "month"})
_NEAR = 2
"""Words before a sum among which the plan is named that it is of."""


def with_plans(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with a subscription in place of the word for a plan that a sum is the price of."""
    places = {place for token in tokens if (place := _plan_beside(token, clauses)) is not None}
    told = {token.at for token in tokens}
    for token in tokens:
        yield Concept(_SUBSCRIPTION, token.text, token.at) if token.at in places else token
        behind = end_of(token)
        if isinstance(token, Number) and behind in places - told:
            yield Concept(_SUBSCRIPTION, clauses.words[behind], behind)


def _plan_beside(token: Token, clauses: Clauses) -> int | None:
    """Return the place of the word for a plan just behind a sum, or shortly before it."""
    paid = isinstance(token, Number) and token.unit is NumberUnit.MONEY and token.per in _SPANS
    if not isinstance(token, Number) or not paid or token.per_million:
        return None
    before = range(token.at - len(clauses.before(token, _NEAR)), token.at)
    beside = (*range(end_of(token), min(end_of(token) + 1, clauses.of(token))), *before)
    return next((at for at in beside if clauses.groups.has(WordGroup.PLANS, clauses.words[at])), None)
