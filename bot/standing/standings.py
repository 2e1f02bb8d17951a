"""The standing of every model in every task: what tests say, and an estimate where they say nothing.

Each score is turned into logits (the best run of a model in a test; a test of errors counts what it leaves), weighed by
who ran it, and fitted with the others by `bot/standing/solver.py`, with `bot/standing/estimate.py` as what is expected
before. The result is placed on a scale of 0 to 100 on which 90 is to be expected
of a maker's new top model at the catalogue's date.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue, confirmed_value, lab_id
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Model, Task
from bot.catalogue.scores import Measured, best_runs
from bot.properties.price import blended, reference_offer
from bot.properties.values import Money
from bot.standing.estimate import A_STRENGTH, UNTRIED_STRENGTH, estimate, top_ability
from bot.standing.records import Records, records
from bot.standing.solver import Fit, Observation, Spread

FULL = 100
SPREAD = Spread(general=0.3, special=0.15)
"""How far models differ from their estimates, in squared logits: in everything, and in single tasks."""
LOW = 20
"""Below this the same difference is worth ever fewer points."""
MODEST, FLAT = 30, 60
"""Below this a difference of merit is worth half, and the less the farther below: what is small differs too."""
LOWEST = 10
"""Below so many points models are told apart no more."""
NOISE = MappingProxyType({FactStatus.INDEPENDENT: 0.25, FactStatus.OFFICIAL: 0.6})
"""How far a score strays, in squared logits; what a maker says of its own model by its own means strays further."""
OTHER_NOISE = 1.0
POINTS_PER_LOGIT = 40
EXPECTED_TOP = 90
"""What a new top model is expected to have: tests may show that it can do more."""
EDGE = 0.02
"""So near to none or all, differences of a share say nothing."""
SURE = 0.5
"""Below this standard error, in logits, a standing that rests on several tests of its task is a measured one."""


class Trust(StrEnum):
    """How far a standing can be trusted."""

    MEASURED = "measured"
    """It rests on several tests of the task."""
    PARTLY = "partly"
    """It rests on few tests, or on tests of other tasks."""
    ESTIMATE = "estimate"
    """No test is known: it is judged by date, size or price, and named strengths."""


@dataclass(frozen=True)
class Standing:
    """How capable a model is in a task, beside all others."""

    points: int
    """0 to 100."""
    error: int
    """Its standard error, in points."""
    trust: Trust
    scores: tuple[Measured, ...]
    """What it rests on: those of the task first, then those that others ran, the newest first."""


class Standings:
    """The standings of one catalogue, fitted when the first is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._prices: dict[str, Money | None] = {}
        self._values: dict[tuple[str, Task | None], float | None] = {}
        self._standings: dict[tuple[str, Task | None], Standing | None] = {}

    def points(self, model: Model, task: Task | None = None, size: int | None = None) -> int | None:
        """Return how capable a model is in a task or in general, 0 to 100; None where nothing is known to judge by.

        `size` is what runs of it, where it comes in several sizes: the scores are its largest one's.
        """
        lead = self._lead(model, task, size)
        return None if lead is None else _points(lead)

    def merit(self, model: Model, task: Task | None = None, size: int | None = None) -> int | None:
        """Return the same as points to rank by, 0 to 100, which tell small models apart too."""
        lead = self._lead(model, task, size)
        return None if lead is None else _merit(lead)

    def of(self, model: Model, task: Task | None = None) -> Standing | None:
        """Return a model's standing in a task or in general, with what it rests on; None as for its points."""
        key = (model.id, task)
        if key not in self._standings:
            self._standings[key] = self._standing(model, task)
        return self._standings[key]

    def _standing(self, model: Model, task: Task | None) -> Standing | None:
        expected, points = self._estimate(model, task), self.points(model, task)
        if expected is None or points is None:
            return None
        error = self._fit.ability(model.id, task or "", expected).error
        scores = sorted(self._used.get(model.id, ()), key=lambda one: _rank(one, task))
        return Standing(points, round(error * POINTS_PER_LOGIT), _trust(scores, task, error), tuple(scores))

    def _lead(self, model: Model, task: Task | None, size: int | None) -> float | None:
        """Return by how much a model is ahead of what is expected of a new top model, in logits."""
        value = self._value(model, task)
        if value is None:
            return None
        whole = _whole(model)
        if size is not None and size != whole:
            value += _difference(model, size, whole)
        return value - self._top(task)

    def _value(self, model: Model, task: Task | None) -> float | None:
        key = (model.id, task)
        if key not in self._values:
            expected = self._estimate(model, task)
            self._values[key] = None if expected is None else self._ability(model, task, expected)
        return self._values[key]

    def _ability(self, model: Model, task: Task | None, expected: float) -> float:
        """Return what its scores say of a model, or else what those of its maker's other models do."""
        if model.id in self._used:
            return self._fit.value(model.id, task or "", expected)
        return expected + self._records.of(lab_id(model))

    @cached_property
    def _records(self) -> Records:
        models = (self._catalogue.models[name] for name in self._used)
        known = ((one, expected) for one in models if (expected := self._estimate(one, None)) is not None)
        return records((lab_id(one), self._fit.value(one.id, "", expected) - expected) for one, expected in known)

    def _top(self, task: Task | None) -> float:
        return self._top_in_general + (0.0 if task is None else self._strength(task))

    def _strength(self, task: Task) -> float:
        return A_STRENGTH if task in self._tried else UNTRIED_STRENGTH

    @cached_property
    def _tried(self) -> frozenset[Task]:
        """The tasks that some test measures."""
        tasks = (one.task for one in self._catalogue.tests.values())
        return frozenset(task for task in tasks if task is not None)

    @cached_property
    def _top_in_general(self) -> float:
        return top_ability(self._catalogue.as_of)

    @cached_property
    def _used(self) -> Mapping[str, tuple[Measured, ...]]:
        """The scores that standings rest on, by model."""
        used = {}
        for model in self._catalogue.models.values():
            scores = best_runs(one for one in self._catalogue.scores_of(model) if one.test.task is not None)
            tests = {one.test.id for one in scores}
            if scores and estimate(model, None, None, None) is not None:
                used[model.id] = tuple(one for one in scores if tests.isdisjoint(one.test.made_of))
        return used

    @cached_property
    def _fit(self) -> Fit:
        observations = [_observation(one) for scores in self._used.values() for one in scores]
        expected = {
            (one.model, one.task): self._estimate(self._catalogue.models[one.model], Task(one.task)) or 0.0
            for one in observations
        }
        return Fit(observations, expected, SPREAD)

    def _estimate(self, model: Model, task: Task | None) -> float | None:
        size = _whole(model)
        price = None if size is not None else self._price(model)
        return estimate(model, price, size, task, 0.0 if task is None else self._strength(task))

    def _price(self, model: Model) -> Money | None:
        if model.id not in self._prices:
            offer = reference_offer(model.offers, self._catalogue.lab_of(model))
            self._prices[model.id] = None if offer is None else blended(offer)
        return self._prices[model.id]


def _points(lead: float) -> int:
    """Place an ability by its lead over what is expected of a new top model, in logits; far below, ever closer to 0."""
    points = EXPECTED_TOP + POINTS_PER_LOGIT * lead
    return min(FULL, round(points if points > LOW else LOW * math.exp((points - LOW) / LOW)))


def _merit(lead: float) -> int:
    points = EXPECTED_TOP + POINTS_PER_LOGIT * lead
    return min(FULL, round(points if points > MODEST else MODEST * math.exp((points - MODEST) / FLAT)))


def _difference(model: Model, size: int, whole: int | None) -> float:
    """Return how far one of a model's sizes is behind its largest."""
    small, large = (estimate(model, None, one, None) for one in (size, whole))
    return small - large if small is not None and large is not None else 0.0


def _whole(model: Model) -> int | None:
    return confirmed_value(model.facts.parameters_total)


def _observation(one: Measured) -> Observation:
    share = float(one.score.score) / FULL
    share = min(max(1 - share if one.test.lower_is_better else share, EDGE), 1 - EDGE)
    value = math.log(share / (1 - share))
    return Observation(one.score.model, one.test.task or "", one.test.id, value, NOISE.get(one.status, OTHER_NOISE))


def _rank(one: Measured, task: Task | None) -> tuple[bool, bool, tuple[int, ...], str]:
    newest = tuple(-int(part) for part in one.date.split("-"))
    return task is not None and one.test.task is not task, one.status is not FactStatus.INDEPENDENT, newest, one.test.id


def _trust(scores: Sequence[Measured], task: Task | None, error: float) -> Trust:
    if not scores:
        return Trust.ESTIMATE
    of_task = [one for one in scores if task is None or one.test.task is task]
    return Trust.MEASURED if len(of_task) > 1 and error < SURE else Trust.PARTLY
