"""The cheaper and the open alternatives to a main recommendation; they depend on it alone."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

CHEAPER = Decimal("0.7")
"""A cheaper alternative costs at most this part of the main one."""
CAPABLE = 0.5
"""An alternative has at least this part of the main one's capability."""


@dataclass(frozen=True)
class Cost:
    """A cost that can be compared within its unit: a currency, or memory to run."""

    unit: str
    amount: Decimal


@dataclass(frozen=True)
class CandidateTraits:
    """The traits of a candidate that decide whether it can be an alternative to another."""

    model: str
    cost: Cost | None
    standing: int
    """Its capability; 0 where it is unknown."""
    has_weights: bool
    lasts: bool
    """Whether it is neither replaced by a newer one, nor on its way out, nor old."""


@dataclass(frozen=True)
class Alternatives:
    """The alternatives to one main recommendation, as sets of bits."""

    cheaper: int
    open: int


def alternatives_for(traits: tuple[CandidateTraits, ...]) -> Callable[[int], Alternatives]:
    """Return a function from a main recommendation's position to its alternatives; each result is cached."""

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
