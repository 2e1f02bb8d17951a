"""Abilities out of scores in few and unequal tests: a linear mixed model, solved exactly.

A score y of model i in test t, in logits, is taken as

    y = ability(i, task of t) - difficulty(t) + noise(t)
    ability(i, k) = estimate(i, k) + general(i) + special(i, k)

with independent normal deviations: general(i) of variance `general`, special(i, k) of variance `special`, and the noise
of the variance that each score states. This is the Rasch model with normal errors. The general deviation is shared by
all tasks, so that a score in one task tells something of the others, and the estimate is the mean that models with few
scores shrink towards. Difficulties are free; they follow by generalised least squares, then the abilities as their best
linear unbiased predictions with their standard errors (Henderson 1975; Robinson 1991, "That BLUP is a good thing").

What follows from the form: a better score never lowers its model's ability in any task; the order of scores does not
matter; without scores the ability is the estimate; another test never makes an ability less certain.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Matrix = list[list[float]]


@dataclass(frozen=True)
class Observation:
    """One score, in logits."""

    model: str
    task: str
    test: str
    value: float
    variance: float


@dataclass(frozen=True)
class Spread:
    """The variances of what the estimate does not know of a model."""

    general: float
    special: float


@dataclass(frozen=True)
class Ability:
    """An ability in logits, with its standard error."""

    value: float
    error: float


@dataclass(frozen=True)
class _Scored:
    """What is known of one model's scores, beyond its estimates."""

    tasks: tuple[str, ...]
    tests: tuple[int, ...]
    inverse: Matrix
    """The inverse of their covariance."""
    surprise: tuple[float, ...]
    """The scores, less the estimates of the abilities that they measure."""


class Fit:
    """The abilities of all models after a fit."""

    def __init__(
        self, observations: Iterable[Observation], estimates: Mapping[tuple[str, str], float], spread: Spread
    ) -> None:
        """Fit the scores; `estimates` holds the expected ability of each model and task that has scores."""
        self._spread = spread
        self._scored = _group(observations, estimates, spread)
        size = 1 + max((test for one in self._scored.values() for test in one.tests), default=-1)
        information: Matrix = [[0.0] * size for _ in range(size)]
        total = [0.0] * size
        for one in self._scored.values():
            for row, test in enumerate(one.tests):
                total[test] -= _dot(one.inverse[row], one.surprise)
                for column, other in enumerate(one.tests):
                    information[test][other] += one.inverse[row][column]
        self._uncertainty = inverted(information)
        self._difficulty = [_dot(row, total) for row in self._uncertainty]

    def value(self, model: str, task: str, estimate: float) -> float:
        """Return what a model can do in a task; of a model without scores, its estimate."""
        one = self._scored.get(model)
        return estimate if one is None else estimate + _dot(self._weights(one, task), self._freed(one))

    def ability(self, model: str, task: str, estimate: float) -> Ability:
        """Return what a model can do in a task, and how sure that is."""
        variance = self._spread.general + self._spread.special
        one = self._scored.get(model)
        if one is None:
            return Ability(estimate, math.sqrt(variance))
        weights = self._weights(one, task)
        known = _dot(weights, self._shared(one, task))
        pairs = list(zip(weights, one.tests, strict=True))
        unsure = sum(a * b * self._uncertainty[test][other] for a, test in pairs for b, other in pairs)
        return Ability(estimate + _dot(weights, self._freed(one)), math.sqrt(variance - known + unsure))

    def _shared(self, one: _Scored, task: str) -> list[float]:
        """Return the covariance of the ability with each of the scores."""
        return [self._spread.general + self._spread.special * (task == other) for other in one.tasks]

    def _weights(self, one: _Scored, task: str) -> list[float]:
        shared = self._shared(one, task)
        return [_dot(row, shared) for row in one.inverse]

    def _freed(self, one: _Scored) -> list[float]:
        """Return the surprises without the difficulties of the tests."""
        return [rest + self._difficulty[test] for rest, test in zip(one.surprise, one.tests, strict=True)]


def _group(
    observations: Iterable[Observation], estimates: Mapping[tuple[str, str], float], spread: Spread
) -> dict[str, _Scored]:
    by_model: dict[str, list[Observation]] = {}
    ordered = sorted(observations, key=lambda one: (one.model, one.test))
    places = {test: place for place, test in enumerate(sorted({one.test for one in ordered}))}
    for one in ordered:
        by_model.setdefault(one.model, []).append(one)
    return {
        model: _Scored(
            tasks=tuple(one.task for one in scores),
            tests=tuple(places[one.test] for one in scores),
            inverse=inverted(_covariance(scores, spread)),
            surprise=tuple(one.value - estimates[model, one.task] for one in scores),
        )
        for model, scores in by_model.items()
    }


def _covariance(scores: Sequence[Observation], spread: Spread) -> Matrix:
    return [
        [spread.general + spread.special * (one.task == other.task) + one.variance * (one is other) for other in scores]
        for one in scores
    ]


def inverted(matrix: Matrix) -> Matrix:
    """Invert a symmetric positive definite matrix by Gauss and Jordan, which needs no pivots for such a one."""
    size = len(matrix)
    rows = [[*row, *(float(at == place) for at in range(size))] for place, row in enumerate(matrix)]
    for place in range(size):
        pivot = rows[place][place]
        base = rows[place] = [value / pivot for value in rows[place]]
        for at in range(size):
            factor = rows[at][place]
            if at != place and factor:
                rows[at] = [value - factor * other for value, other in zip(rows[at], base, strict=True)]
    return [row[size:] for row in rows]


def _dot(first: Iterable[float], second: Iterable[float]) -> float:
    return sum(a * b for a, b in zip(first, second, strict=True))
