"""Where no model fits: the fewest wishes to give up, or to lower, so that one does."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from operator import add
from typing import NamedTuple

from bot.actions import short_key
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.properties.model_facts import CONTEXT_WINDOW
from bot.wizard.alternatives import MEMORY
from bot.wizard.bits import places_in
from bot.wizard.option_effect import ChosenOption, Wish
from bot.wizard.table import ScoreTable

SHOWN = 4
"""The most relaxations that are offered."""


CONTEXTS = (1_000_000, 512_000, 256_000, 200_000, 128_000, 64_000, 32_000)
"""The lengths of context that are asked for in place of a longer one, in tokens."""


_ONE_CARD = 24
"""The gigabytes of a large card of an ordinary computer."""
_CONTEXT, _APP = "context", "app"
"""Stand for every wish that asks for a context, or for an application."""


@dataclass(frozen=True)
class Shorter:
    """A shorter context, and the number of models that fit with it."""

    condition: Filter
    models: int
    best: int
    """The place of the candidate that ranks first of those."""


@dataclass(frozen=True)
class Relaxation:
    """Wishes to give up, and the number of models that fit without them."""

    dropped: tuple[Wish, ...]
    models: int
    best: int | None = None
    """The place of the candidate that ranks first of those."""
    shorter: Shorter | None = None
    """The context that is asked for in place of the one that is given up."""
    told: tuple[Wish, ...] = ()
    """Those of them to name: of what is asked of the context the most."""
    instead: ChosenOption | None = None
    """What is asked for in place of what is free of charge: the least price."""

    @property
    def key(self) -> str:
        """Return the wishes as six letters, for a button."""
        return short_key("+".join(map(_name, self.dropped)))


def relaxations(
    table: ScoreTable, chosen: Sequence[Wish], scores: Sequence[int] | None = None
) -> tuple[Relaxation, ...]:
    """Find the smallest sets of wishes without which some model fits, those that bring back the most models first.

    A candidate fits again once every wish that it does not meet is given up, and no other need be; where it does not
    fit into the memory with the context that is asked for, either of both. What is asked of the context counts as one
    wish, however often it is asked, but no more of it is given up than has to be. Services that do not say whether they
    are in a country stand in where no other is left.
    """
    scores = scores or table.base
    found = {one.dropped: one for one in _ways_out(table, chosen, scores, unheard=False)}
    if any(table.effect(wish).unheard for wish in chosen):
        found = {one.dropped: one for one in _ways_out(table, chosen, scores, unheard=True)} | found
    fewest = min((_weight(table, one) for one in found), default=0)
    few = [one for dropped, one in found.items() if _weight(table, dropped) == fewest]
    return tuple(sorted(few, key=lambda one: -one.models)[:SHOWN])


def _ways_out(
    table: ScoreTable, chosen: Sequence[Wish], scores: Sequence[int], *, unheard: bool
) -> Iterator[Relaxation]:
    """Yield what is found for each of the smallest sets of wishes to give up."""
    unmet = _unmet(table, chosen, unheard=unheard)
    fewest = min((_weight(table, missed) for one in unmet for missed in one.sets), default=0)
    few = dict.fromkeys(missed for one in unmet for missed in one.sets if _weight(table, missed) == fewest)
    smallest = [one for one in few if not any(set(other) < set(one) for other in few)]
    yield from (_without(table, chosen, unmet, dropped, scores) for dropped in smallest if dropped)


class _Unmet(NamedTuple):
    """Candidates that miss the same of what is wished."""

    sets: tuple[tuple[Wish, ...], ...]
    """The smallest sets of wishes without which they fit."""
    candidates: int
    """As bits."""


def _unmet(table: ScoreTable, chosen: Sequence[Wish], *, unheard: bool) -> list[_Unmet]:
    """Return what candidates miss, those with the first candidate first."""
    effects = map(table.effect, chosen)
    met = [one.met | one.unheard if unheard else one.met for one in effects]
    pairs = _pairs(table, chosen)
    fitting = (*met, *(together for _, together in pairs))
    found = []
    for missing, candidates in _alike(table.everyone, fitting).items():
        missed = [wish for at, wish in enumerate(chosen) if at in missing]
        apart = [pair for at, (pair, _) in enumerate(pairs, len(chosen)) if at in missing and not set(pair) & {*missed}]
        sets = tuple(_in_order(chosen, {*missed, *more}) for more in _enough(table, apart))
        found.append(_Unmet(sets, candidates))
    return sorted(found, key=lambda one: one.candidates & -one.candidates)


def _alike(everyone: int, fitting: Sequence[int]) -> Mapping[tuple[int, ...], int]:
    """Group candidates by the numbers of those masks that they are not in; all are bits."""
    groups: dict[tuple[int, ...], int] = {(): everyone}
    for at, mask in enumerate(fitting):
        inside = {missing: left for missing, bits in groups.items() if (left := bits & mask)}
        outside = {(*missing, at): left for missing, bits in groups.items() if (left := bits & ~mask)}
        groups = inside | outside
    return groups


def _pairs(table: ScoreTable, chosen: Sequence[Wish]) -> list[tuple[tuple[Wish, Wish], int]]:
    """Return each two wishes that bear on each other, and the candidates that meet both together.

    These are a limit of memory and a demand of context or to fine-tune, and an application and what is promised.
    """
    effects = [(wish, table.effect(wish)) for wish in chosen]
    return [
        ((one, other), table.together((limit, demand)))
        for one, limit in effects
        for other, demand in effects
        if (limit.room is not None and (demand.tokens is not None or demand.tunes))
        or (limit.asks_app and demand.in_app is not None)
    ]


def _enough(table: ScoreTable, pairs: Sequence[tuple[Wish, Wish]]) -> tuple[frozenset[Wish], ...]:
    """Return the smallest sets of wishes of which each has one of every pair."""
    wishes = tuple({wish: None for pair in pairs for wish in pair})
    some = [frozenset(some) for count in range(len(wishes) + 1) for some in combinations(wishes, count)]
    enough = [one for one in some if all(one.intersection(pair) for pair in pairs)]
    fewest = min(_weight(table, one) for one in enough)
    return tuple(one for one in enough if _weight(table, one) == fewest and not any(other < one for other in enough))


def _weight(table: ScoreTable, wishes: Collection[Wish]) -> int:
    """Count wishes, all that is asked of the context as one, and all that ask for an application."""
    return len({_kind(table, wish) for wish in wishes})


def _kind(table: ScoreTable, wish: Wish) -> Wish | str:
    """Return what stands for a wish, and for others that ask for the same."""
    effect = table.effect(wish)
    if effect.tokens is not None:
        return _CONTEXT
    return _APP if effect.asks_app else wish


def _in_order(chosen: Sequence[Wish], some: Collection[Wish]) -> tuple[Wish, ...]:
    return tuple(wish for wish in chosen if wish in some)


def _name(wish: Wish) -> str:
    """Name a wish, the same in every process."""
    if not isinstance(wish, Filter):
        return ".".join(wish)
    limits = (*sorted(wish.ids), str(wish.amount), *(f"{money.amount}{money.currency}" for money in wish.prices))
    return ":".join((wish.property, wish.operator, *limits, *map(_name, wish.others)))


def _without(
    table: ScoreTable,
    chosen: Sequence[Wish],
    unmet: Sequence[_Unmet],
    dropped: tuple[Wish, ...],
    scores: Sequence[int],
) -> Relaxation:
    """Return what fits without some wishes."""
    given_up = frozenset(dropped)
    fitting = 0
    for one in unmet:
        if any(given_up.issuperset(missed) for missed in one.sets):
            fitting |= one.candidates
    places = places_in(fitting)
    instead = table.least if any(table.effect(wish).is_free for wish in dropped) else None
    points = None if instead is None else table.effects[instead].points
    scores = scores if points is None else [*map(add, scores, points)]
    best = _first_of(table, chosen, dropped, places, scores)
    models = len({table.models[place] for place in places})
    shorter = _shorter(table, chosen, dropped, fitting, scores)
    return Relaxation(dropped, models, best, shorter, _told(table, dropped), instead)


def _first_of(
    table: ScoreTable, chosen: Sequence[Wish], dropped: tuple[Wish, ...], places: Sequence[int], scores: Sequence[int]
) -> int | None:
    """Return what ranks first; on one's own machine, where it was not to be on one or on a smaller one, what few lack.

    In place of a smaller machine that is what takes the least memory, in place of an application what a card holds.
    """
    best = max(places, key=scores.__getitem__, default=None)
    effects = [table.effect(wish) for wish in dropped]
    is_larger, is_app = any(one.room is not None for one in effects), any(one.asks_app for one in effects)
    if best is None or not (is_larger or is_app) or table.candidates[best].way is not Way.OWN:
        return best
    asked = [tokens for wish in chosen if wish not in dropped and (tokens := table.effect(wish).tokens) is not None]
    costs = table.costs(max(asked, default=None))
    known = [(cost.amount, -scores[place], place) for place in places if (cost := costs[place]) and cost.unit == MEMORY]
    if is_larger and known:
        return min(known)[-1]
    return max((place for amount, _, place in known if amount <= _ONE_CARD), key=scores.__getitem__, default=best)


def _told(table: ScoreTable, dropped: tuple[Wish, ...]) -> tuple[Wish, ...]:
    longest = max(dropped, key=lambda wish: table.effect(wish).tokens or 0)
    told = {_kind(table, wish): wish for wish in reversed(dropped)}
    return tuple(longest if kind == _CONTEXT else wish for kind, wish in reversed(told.items()))


def _shorter(
    table: ScoreTable, chosen: Sequence[Wish], dropped: tuple[Wish, ...], fitting: int, scores: Sequence[int]
) -> Shorter | None:
    """Return the longest context that some model has room for, where one is given up; None where there is none."""
    tokens = [demanded for wish in dropped if (demanded := table.effect(wish).tokens) is not None]
    kept = [table.effect(wish) for wish in chosen if wish not in dropped]
    for length in CONTEXTS if tokens else ():
        condition = Filter(CONTEXT_WINDOW.name, Operator.AT_LEAST, amount=Decimal(length))
        effect = table.effect(condition)
        if length < min(tokens):
            left = places_in(fitting & effect.met & table.together((*kept, effect)))
            if left:
                models = {table.models[place] for place in left}
                return Shorter(condition, len(models), max(left, key=scores.__getitem__))
    return None
