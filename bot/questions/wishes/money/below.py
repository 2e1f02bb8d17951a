"""Sums that somebody wants to pay less than: "under 20 bucks a month" is no plan of exactly $20, nor a price so."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue
from bot.properties.price import is_current, limiting_price
from bot.properties.values import Money
from bot.questions.text.clauses import Clauses, end_of, token_at
from bot.questions.text.tokens import Number, Token
from bot.questions.text.word_groups import WordGroup

Known = Callable[[bool], AbstractSet[Money]]
"""Gives what something costs: a million tokens of models where that is asked, else a month of a plan."""
_SPANS = frozenset({"", "month"})
_CENT, _TENTH = Decimal("0.01"), Decimal("0.001")


def with_less(
    tokens: Sequence[Token], clauses: Clauses, known: Callable[[], AbstractSet[Money]], *, per_million: bool
) -> Iterator[Token]:
    """Yield the tokens, a sum that less is to be paid than as a little less where something costs just that.

    `known` gives what costs something: a million tokens of models, where `per_million` is, or plans in a month.
    """
    for place, token in enumerate(tokens):
        limit = token_at(tokens, place - 1)
        less = limit is not None and end_of(limit) == token.at
        less = less and limit is not None and clauses.groups.has_any(WordGroup.LESS, limit.text.split())
        of_kind = isinstance(token, Number) and token.per_million is per_million
        if isinstance(token, Number) and less and of_kind and _sum_of(token) in known():
            yield replace(token, value=token.value - (_CENT if token.value > 1 else _TENTH))
        else:
            yield token


def months_of_plans(catalogue: Catalogue) -> frozenset[Money]:
    """Return what the plans of all applications cost in a month."""
    apps = (lab.app for lab in catalogue.labs.values() if lab.app is not None)
    return frozenset(Money(plan.month.value, plan.currency) for app in apps for plan in app.plans)


def prices_of_models(catalogue: Catalogue) -> frozenset[Money]:
    """Return what a million tokens of each model costs today."""
    offers = (one for model in catalogue.models.values() for one in model.offers if is_current(one))
    return frozenset(one for one in map(limiting_price, offers) if one is not None)


def _sum_of(token: Number) -> Money | None:
    spent = token.currency is not None and token.per in _SPANS
    return Money(token.value, token.currency) if spent and token.currency is not None else None
