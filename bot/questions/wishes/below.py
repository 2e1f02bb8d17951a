"""Sums that somebody wants to pay less than: "under 20 bucks a month" is no plan of exactly $20."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.properties.values import Money
from bot.questions.text.clauses import Clauses, end_of, token_at
from bot.questions.text.tokens import Number, Token
from bot.questions.text.word_groups import WordGroup

_SPANS = frozenset({"", "month"})
_CENT = Decimal("0.01")


def with_less(tokens: Sequence[Token], clauses: Clauses, plans: AbstractSet[Money]) -> Iterator[Token]:
    """Yield the tokens, a sum that less is to be paid than as a cent less where a plan costs just that.

    `plans` are what the plans of applications cost in a month.
    """
    for place, token in enumerate(tokens):
        limit = token_at(tokens, place - 1)
        less = limit is not None and end_of(limit) == token.at
        less = less and limit is not None and clauses.groups.has_any(WordGroup.LESS, limit.text.split())
        if isinstance(token, Number) and less and _cost_of_month(token) in plans:
            yield replace(token, value=token.value - _CENT)
        else:
            yield token


def months_of_plans(catalogue: Catalogue) -> frozenset[Money]:
    """Return what the plans of all applications cost in a month."""
    apps = (lab.app for lab in catalogue.labs.values() if lab.app is not None)
    return frozenset(Money(plan.month.value, plan.currency) for app in apps for plan in app.plans)


def _cost_of_month(token: Number) -> Money | None:
    spent = token.currency is not None and not token.per_million and token.per in _SPANS
    return Money(token.value, token.currency) if spent and token.currency is not None else None
