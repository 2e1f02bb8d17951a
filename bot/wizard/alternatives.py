"""Who may stand beside a main recommendation, as a cheaper or as an open choice: sets that depend on it alone."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

CHEAPER = Decimal("0.7")
"""A cheaper choice costs at most this part of the main one."""
CAPABLE = 0.5
"""A choice beside the main one has at least this part of its capability."""


@dataclass(frozen=True)
class Cost:
    """Hold what two candidates of the same unit can be compared by: a currency, or memory to run."""

    unit: str
    amount: Decimal


@dataclass(frozen=True)
class CandidateTraits:
    """Hold what decides whether a candidate may stand beside another."""

    model: str
    cost: Cost | None
    standing: int
    """Its capability; none where it is unknown."""
    has_weights: bool
    lasts: bool
    """Whether it is neither replaced by a newer one, nor on its way out, nor old."""


@dataclass(frozen=True)
class Alternatives:
    """Hold who may stand beside one main recommendation; the sets are the bits of a number."""

    cheaper: int
    open: int


def alternatives_for(traits: tuple[CandidateTraits, ...]) -> Callable[[int], Alternatives]:
    """Return what tells, for a main recommendation's place, who may stand beside it; each is worked out once."""

    @cache
    def alternatives(main: int) -> Alternatives:
        near = [n for n, one in enumerate(traits) if _is_near(one, traits[main])]
        return Alternatives(
            cheaper=sum(1 << n for n in near if _is_cheaper(traits[n].cost, traits[main].cost)),
            open=sum(1 << n for n in near if traits[n].has_weights),
        )

    return alternatives


def _is_near(one: CandidateTraits, main: CandidateTraits) -> bool:
    """Tell whether it is another model, capable enough and, unless the main one is too, not of the past."""
    capable = one.standing >= main.standing * CAPABLE
    return one.model != main.model and capable and (one.lasts or not main.lasts)


def _is_cheaper(cost: Cost | None, than: Cost | None) -> bool:
    if cost is None or than is None:
        return False
    return cost.unit == than.unit and cost.amount <= than.amount * CHEAPER
