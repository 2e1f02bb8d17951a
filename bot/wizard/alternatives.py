"""The cheaper and the open alternatives to a main recommendation; they depend on it alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.catalogue.offers import Currency
from bot.catalogue.schema import Task
from bot.properties.candidate import Candidate, Way
from bot.properties.context_cache import memory_for
from bot.standing.standings import MODEST

CHEAPER = Decimal("0.7")
"""A cheaper alternative costs at most this part of the main one."""
CAPABLE = 0.5
"""An alternative has at least this part of the main one's capability."""
CAPABLE_IN_BULK = 0.3
"""The same where work comes by the thousand and small models do it."""
MUCH_CHEAPER = Decimal("0.4")
"""What is less than half as capable costs at most this part of the main one's price."""
CAPABLE_SMALL = 0.75
"""One that takes less memory has at least this part where the main one is weak already."""
MEMORY = "memory"
"""The unit of what runs on one's own machines."""
_CACHED = 2_048
"""The number of cached results: some contexts and tasks, with the recommendations that come up."""


@dataclass(frozen=True)
class Cost:
    """A cost that can be compared within its unit: a currency, that of a month, or memory to run."""

    unit: str
    amount: Decimal


@dataclass(frozen=True)
class CandidateTraits:
    """The traits of a candidate that decide whether it can be an alternative to another."""

    model: str
    has_weights: bool
    lasts: bool
    """Whether it is neither replaced by a newer one, nor on its way out, nor old."""


@dataclass(frozen=True)
class Alternatives:
    """The alternatives to one main recommendation, as sets of bits."""

    cheaper: int
    open: int
    near: int = 0
    """All that is capable enough beside it."""


def cost_of(candidate: Candidate, tokens: int | None = None) -> Cost | None:
    """Return what a candidate costs: on one's own machines memory, with so much context."""
    if candidate.way is Way.OWN:
        memory = memory_for(candidate, tokens)
        return None if memory is None else Cost(MEMORY, Decimal(memory.total))
    if candidate.month is not None:
        return Cost(f"month-{candidate.month.currency}", candidate.month.amount)
    if candidate.way is Way.APP and candidate.free:
        return Cost(f"month-{Currency.USD}", Decimal(0))
    return Cost(candidate.price.currency, candidate.price.amount) if candidate.price else None


def alternatives_for(
    traits: tuple[CandidateTraits, ...],
    costs_with: Callable[[int | None], Sequence[Cost | None]],
    merits_in: Callable[[Task | None], Sequence[int]],
) -> Callable[[int, int | None, Task | None, bool], Alternatives]:
    """Return a function from a main recommendation's position, and what is asked for, to its alternatives.

    That is the tokens of context, the task, and whether work comes by the thousand: then what is less capable does too,
    at a fraction of the price. `costs_with` tells what every candidate costs with so much context,
    `merits_in` how capable each is in a task, 0 where it is unknown.
    """

    @lru_cache(maxsize=_CACHED)
    def alternatives(main: int, tokens: int | None, task: Task | None, in_bulk: bool) -> Alternatives:  # noqa: FBT001
        merits, costs = merits_in(task), costs_with(tokens)
        enough, part = (CAPABLE_IN_BULK, MUCH_CHEAPER) if in_bulk else (CAPABLE, CHEAPER)
        capable = (n for n, merit in enumerate(merits) if merit >= merits[main] * enough)
        near = [n for n in capable if _is_another(traits[n], traits[main])]
        cheaper = (n for n in near if _is_cheaper(costs[n], costs[main], part))
        is_weak = merits[main] < MODEST and _is_memory(costs[main]) and not in_bulk
        least = merits[main] * CAPABLE_SMALL if is_weak else 0
        return Alternatives(
            cheaper=sum(1 << n for n in cheaper if merits[n] >= least),
            open=sum(1 << n for n in near if traits[n].has_weights),
            near=sum(1 << n for n in near),
        )

    return alternatives


def _is_another(one: CandidateTraits, main: CandidateTraits) -> bool:
    """Tell whether it is another model and, unless the main one is too, not of the past."""
    return one.model != main.model and (one.lasts or not main.lasts)


def _is_memory(cost: Cost | None) -> bool:
    return cost is not None and cost.unit == MEMORY


def _is_cheaper(cost: Cost | None, than: Cost | None, part: Decimal) -> bool:
    if cost is None or than is None:
        return False
    return cost.unit == than.unit and bool(than.amount) and cost.amount <= than.amount * part
