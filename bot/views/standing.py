"""How capable a model is in a task, in words: what it rests on and how far that can be trusted."""

from collections import Counter
from collections.abc import Iterable

from bot.catalogue.schema import Model, Task
from bot.catalogue.scores import PERCENT, Measured
from bot.reply import formats
from bot.standing.standings import LOWEST, Standing, Standings, Trust
from bot.words import Words

TESTS = 2
"""Tests that are named; a standing may rest on more."""
_MONTH = 7
"""Characters of a date without its day."""


def standing_text(words: Words, standing: Standing, task: Task | None) -> str:
    """Say what a standing rests on, in a sentence."""
    elsewhere = bool(standing.scores) and all(task not in (None, one.test.task) for one in standing.scores)
    key = "standing-elsewhere" if elsewhere else f"standing-{standing.trust}"
    return words(key, task=task_text(words, task), tests=scores_text(words, standing.scores, TESTS))


def rated_text(words: Words, standing: Standing, task: Task | None) -> str:
    """Say how capable a model is, with the test that tells most of it, who ran it and when."""
    of_task = [one for one in standing.scores if task is None or one.test.task is task]
    key = f"standing-points-{standing.trust}"
    if standing.trust is Trust.PARTLY and not of_task:
        key = "standing-points-elsewhere"
    tests = scores_text(words, of_task or standing.scores, 1)
    return words(key, task=task_text(words, task), points=points_of(words, standing), tests=tests)


def compared_text(words: Words, standings: Standings, models: Iterable[Model], task: Task | None) -> str:
    """Set the standings of models in a task side by side; nothing where no test of any is known."""
    found = [(model, one) for model in models if (one := standings.of(model, task)) is not None]
    if all(one.trust is Trust.ESTIMATE for _, one in found):
        return ""
    found.sort(key=lambda pair: -pair[1].points)
    shared = Counter(test for _, one in found for test in {score.test.id for score in one.scores})
    items = (_compared(words, model, one, task, shared) for model, one in found)
    return words("standing-compared", task=task_text(words, task), models="; ".join(items))


def listed_text(words: Words, standing: Standing, task: Task | None) -> str:
    """Say how capable a model is in a line of a list, and by which test."""
    best = sorted(standing.scores, key=lambda one: task not in (None, one.test.task))
    tests = scores_text(words, best, 1)
    points = points_of(words, standing)
    return words("standing-listed", points=points, tests=tests) if tests else words("standing-guessed", points=points)


def points_text(words: Words, task: Task | None) -> str:
    """Say what the points of a list mean."""
    return words("standing-points", task=task_text(words, task))


def scores_text(words: Words, scores: Iterable[Measured], most: int) -> str:
    """Name scores with their test, who ran it and when; no test twice."""
    named: dict[str, str] = {}
    for one in scores:
        named.setdefault(one.test.name, _score(words, one))
    return ", ".join(list(named.values())[:most])


def _compared(words: Words, model: Model, standing: Standing, task: Task | None, shared: Counter[str]) -> str:
    """Name a model with its standing and one score: in a test of the task, and of these in one that others have too."""
    of_task = any(task in (None, one.test.task) for one in standing.scores)
    key = "standing-of-estimate" if not standing.scores else "standing-of-tested" if of_task else "standing-of-other"
    best = sorted(standing.scores, key=lambda one: (task not in (None, one.test.task), -shared[one.test.id]))
    tests = scores_text(words, best, 1)
    return words(key, name=model.name, points=points_of(words, standing), tests=tests)


def points_of(words: Words, standing: Standing) -> str:
    """Word points; among the least capable models they tell nothing apart."""
    low = standing.points < LOWEST
    return words("standing-low", points=LOWEST) if low else str(standing.points)


def _score(words: Words, one: Measured) -> str:
    key = "standing-test" if one.is_dated else "standing-test-read"
    test, version = one.test.name, one.test.version
    return words(
        key,
        test=words("benchmark-test", test=test, variant=version) if version else test,
        score=f"{formats.decimal(words, one.score.score)}{PERCENT if one.test.unit == PERCENT else ''}",
        by=one.run_by,
        date=formats.date(words, one.date[:_MONTH]),
    )


def task_text(words: Words, task: Task | None) -> str:
    """Name a task, or say that none is meant."""
    return words("standing-general") if task is None else words(f"task-{task}")
