"""Who is left after the deal-breakers, and who of them comes first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import add

from bot.wizard.questions import Feature
from bot.wizard.table import Cost, Effect, Table

CHEAPER = Decimal("0.7")
"""A cheaper choice costs at most this part of the main one."""
NEAR = Decimal("0.8")
"""A choice beside the main one has at least this part of its score."""
CAPABLE = Decimal("0.5")
"""It also has at least this part of its capability."""

Given = Mapping[str, tuple[str, ...]]
"""The options given to each answered question; none means "I don't know"."""


@dataclass(frozen=True)
class Picks:
    """Hold the recommended candidates, as positions in the table; None where there is none."""

    main: int
    cheaper: int | None
    open: int | None

    @property
    def all(self) -> tuple[int, ...]:
        """List the candidates that are there, the main one first."""
        return tuple(one for one in (self.main, self.cheaper, self.open) if one is not None)


@dataclass(frozen=True)
class Ranking:
    """Hold the candidates that no deal-breaker excludes, with their scores."""

    table: Table
    left: int
    """The candidates left, as bits."""
    effects: tuple[Effect, ...]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """List the candidates left, as positions in the table."""
        return tuple(place for place, bit in enumerate(bin(self.left)[:1:-1]) if bit == "1")

    @cached_property
    def scores(self) -> list[int]:
        """Add up the score of each candidate left, in the order of `places`."""
        total = self._of_left(self.table.base)
        for effect in self.effects:
            if effect.points is not None:
                total = list(map(add, total, self._of_left(effect.points)))
        return total

    @cached_property
    def within_reach(self) -> Mapping[Feature, int]:
        """Return the best score that is left in what the wishes themselves may leave little of."""
        kept = self.table.within_reach.items()
        return {feature: max((points[place] for place in self.places), default=0) for feature, points in kept}

    @cached_property
    def picks(self) -> Picks | None:
        """Pick the main recommendation, a cheaper one and an open one; None where nothing is left."""
        if not self.left:
            return None
        return self._pick(self.scores)

    def changes(self, effect: Effect) -> bool:
        """Tell whether an option would lead to other picks.

        Deal-breakers only take candidates away, and each pick is the best of its kind: so the
        picks stay exactly if all of them stay, unless the option prefers something besides.
        """
        picks = self.picks
        if picks is None:
            return False
        if any(not effect.met >> place & 1 for place in picks.all):
            return True
        if effect.points is None:
            return False
        if self.left & ~effect.met:
            return Ranking(self.table, self.left & effect.met, (*self.effects, effect)).picks != picks
        return self._prefers_others(picks, list(map(add, self.scores, self._of_left(effect.points))))

    def score_of(self, place: int) -> int:
        """Return a candidate's score, whether or not it is left."""
        return self.table.base[place] + sum(effect.points[place] for effect in self.effects if effect.points)

    def _of_left(self, points: tuple[int, ...]) -> list[int]:
        return [points[place] for place in self.places]

    def _pick(self, scores: list[int]) -> Picks:
        main = scores.index(max(scores))
        cheaper = self._beside(main, scores, self._cheaper_than(main))
        opened = self._beside(main, scores, self._open_beside(main, cheaper))
        return Picks(
            main=self.places[main],
            cheaper=None if cheaper is None else self.places[cheaper],
            open=None if opened is None else self.places[opened],
        )

    def _prefers_others(self, picks: Picks, scores: list[int]) -> bool:
        """Tell whether other scores lead to other picks, giving up at the first that differs."""
        return self.places[scores.index(max(scores))] != picks.main or self._pick(scores) != picks

    def _beside(self, main: int, scores: list[int], among: Iterable[int]) -> int | None:
        """Return the best of some that is near enough to the main choice and, unless that is too, not of the past."""
        lasting, standing = self.table.lasting, self.table.within_reach[Feature.STANDING]
        past_too = not lasting[self.places[main]]
        floor = standing[self.places[main]] * CAPABLE
        fit = (n for n in among if standing[self.places[n]] >= floor and (past_too or lasting[self.places[n]]))
        best = _best(scores, fit)
        return best if best is not None and scores[best] >= scores[main] * NEAR else None

    def _cheaper_than(self, main: int) -> list[int]:
        """List the candidates, by their place among those left, that cost clearly less than the main one."""
        cost = self.table.costs[self.places[main]]
        if cost is None:
            return []
        return self._costing(cost.unit, cost.amount * CHEAPER, self.table.models[self.places[main]])

    def _costing(self, unit: str, limit: Decimal, but: str) -> list[int]:
        costs, models = self.table.costs, self.table.models
        return [n for n, place in enumerate(self.places) if _within(costs[place], unit, limit) and models[place] != but]

    def _open_beside(self, main: int, cheaper: int | None) -> list[int]:
        models = self.table.models
        taken = {models[self.places[one]] for one in (main, cheaper) if one is not None}
        weights = self.table.with_weights
        return [n for n, place in enumerate(self.places) if weights[place] and models[place] not in taken]


def _within(cost: Cost | None, unit: str, limit: Decimal) -> bool:
    return cost is not None and cost.unit == unit and cost.amount <= limit


def _best(scores: list[int], among: Iterable[int]) -> int | None:
    """Return the best of some; of equals the first."""
    return max(among, key=scores.__getitem__, default=None)
