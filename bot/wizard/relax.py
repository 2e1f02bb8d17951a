"""Where no model fits: the fewest wishes to give up so that one does."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.actions import short_key
from bot.properties.filters import Filter
from bot.wizard.table import ScoreTable, Wish

SHOWN = 3
"""The most relaxations that are offered."""


@dataclass(frozen=True)
class Relaxation:
    """Wishes to give up, and the number of models that fit without them."""

    dropped: tuple[Wish, ...]
    models: int
    best: int | None = None
    """The place of the candidate that ranks first of those."""

    @property
    def key(self) -> str:
        """Return the wishes as six letters, for a button."""
        return short_key("+".join(map(_name, self.dropped)))


def relaxations(
    table: ScoreTable, chosen: Sequence[Wish], scores: Sequence[int] | None = None
) -> tuple[Relaxation, ...]:
    """Find the smallest sets of wishes without which some model fits, those that bring back the most models first.

    A candidate fits again once every wish that it does not meet is given up, and no other need be.
    """
    met = [(wish, table.effect(wish).met) for wish in chosen]
    unmet = [tuple(wish for wish, fitting in met if not fitting >> place & 1) for place in range(len(table.candidates))]
    fewest = min(map(len, unmet), default=0)
    smallest = dict.fromkeys(missed for missed in unmet if len(missed) == fewest)
    found = [_without(table, unmet, dropped, scores or table.base) for dropped in smallest if dropped]
    return tuple(sorted(found, key=lambda one: -one.models)[:SHOWN])


def _name(wish: Wish) -> str:
    """Name a wish, the same in every process."""
    if not isinstance(wish, Filter):
        return ".".join(wish)
    limits = (*sorted(wish.ids), str(wish.amount), *(f"{money.amount}{money.currency}" for money in wish.prices))
    return ":".join((wish.property, wish.operator, *limits, *map(_name, wish.others)))


def _without(
    table: ScoreTable, unmet: Sequence[tuple[Wish, ...]], dropped: tuple[Wish, ...], scores: Sequence[int]
) -> Relaxation:
    """Return what fits without some wishes."""
    fitting = [place for place, missed in enumerate(unmet) if frozenset(dropped).issuperset(missed)]
    best = max(fitting, key=scores.__getitem__, default=None)
    return Relaxation(dropped, len({table.models[place] for place in fitting}), best)
