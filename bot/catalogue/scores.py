"""Scores in tests: one file a test, with every model's scores in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from pydantic import Field

from bot.catalogue.facts import FactStatus, PartialDate, Source
from bot.catalogue.schema import Entry, Task
from bot.values import Value

PERCENT = "%"


class Score(Value):
    """One model's score; what it leaves out is as the test says."""

    model: str
    variant: str | None = None
    """What was measured of it: an effort, a snapshot, the program around it."""
    score: Decimal
    date: PartialDate | None = None
    run_by: str | None = None
    status: FactStatus | None = None
    source: str | None = None


class Test(Entry):
    """A test in one version and set-up, whose scores compare with one another; id `<stem>`."""

    version: str | None = None
    unit: str = PERCENT
    lower_is_better: bool = False
    task: Task | None = None
    """The task whose standing rests on it; None where it says little of what a model can do."""
    made_of: tuple[str, ...] = ()
    """The tests that it averages: it counts only for models that have no score in them."""
    run_by: str | None = None
    date: PartialDate | None = None
    """When it was run, where that is one date for all."""
    read_on: PartialDate | None = None
    """The day on which scores without a date of their own stood there."""
    status: FactStatus = FactStatus.INDEPENDENT
    source: str | None = None
    scores: tuple[Score, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Measured:
    """A score with all that must be said of it."""

    test: Test
    score: Score

    @property
    def run_by(self) -> str:
        """Return who ran the test."""
        return self.score.run_by or self.test.run_by or ""

    @property
    def date(self) -> PartialDate:
        """Return when the test was run, or else the day on which the score was read."""
        return self.score.date or self.test.date or self.test.read_on or ""

    @property
    def is_dated(self) -> bool:
        """Tell whether it is known when the test was run."""
        return bool(self.score.date or self.test.date)

    @property
    def status(self) -> FactStatus:
        """Return how far the score can be trusted."""
        return self.score.status or self.test.status

    @property
    def source(self) -> Source:
        """Return the page that states the score."""
        return self.test.sources[self.score.source or self.test.source or ""]

    @property
    def goodness(self) -> Decimal:
        """Return the score so that more is better."""
        return -self.score.score if self.test.lower_is_better else self.score.score


def measured_in(test: Test) -> Iterator[Measured]:
    """Yield every score of a test."""
    return (Measured(test, score) for score in test.scores)


def best_runs(scores: Iterable[Measured]) -> tuple[Measured, ...]:
    """Keep of several runs of a model in one test the best: what it can do is what is asked."""
    best: dict[tuple[str, str], Measured] = {}
    for one in scores:
        key = (one.score.model, one.test.id)
        if key not in best or one.goodness > best[key].goodness:
            best[key] = one
    return tuple(best.values())
