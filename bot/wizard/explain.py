"""Why a model is or is not recommended: read off the very numbers that the choice was made by."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.catalogue import is_choosable, is_retired
from bot.catalogue.schema import Model, ModelKind
from bot.properties.candidate import Candidate, Way, is_base
from bot.properties.filters import Verdict
from bot.wizard.demands import findings
from bot.wizard.engine import Advise, NothingFits, wishes_of
from bot.wizard.features import score
from bot.wizard.questions import Feature, Questions
from bot.wizard.ranking import Ranking
from bot.wizard.table import Wish

FULL = 100
GOOD = 60
"""From this score on a preference counts as met."""
NOTABLE = 30
"""A weak point that costs fewer points of the total is not worth a word."""
SHOWN = 3
LIMITS = frozenset({"ways", "memory_gb", "price", "free", "country", "business"})
"""Demands that are kept or not: an answer with one is not met poorly, whatever else it prefers."""


@dataclass(frozen=True)
class Line:
    """Hold one line of the sum that makes a candidate's score."""

    wish: Wish | None
    """The answer that asks for it; None for what everybody prefers."""
    feature: Feature
    weight: int
    value: int | None
    best: int = FULL
    """The most that can be had."""

    @property
    def lost(self) -> int:
        """Return the points that it misses; none where the value is unknown."""
        return 0 if self.value is None else self.weight * max(0, self.best - self.value)

    @property
    def earned(self) -> int:
        """Return the points that it brings."""
        return self.weight * (self.value or 0)


@dataclass(frozen=True)
class Case:
    """Hold what speaks for and against a recommended candidate."""

    candidate: Candidate
    met: tuple[Wish, ...]
    missed: tuple[Wish, ...]
    """Answers whose preferences it meets badly; their demands it meets."""
    open_ended: tuple[Wish, ...]
    """Answers that only prefer, all of which is unknown of it."""
    weakest: Line | None
    unknown: tuple[Line, ...]
    """What would have counted and is unknown."""


class Role(StrEnum):
    """Say what a recommendation is."""

    MAIN = "main"
    CHEAPER = "cheaper"
    OPEN = "open"


class Unusable(StrEnum):
    """Say why a model is no candidate at all."""

    RETIRED = "retired"
    NOT_YET = "not_yet"
    NO_LLM = "no_llm"
    BASE = "base"
    """It is made to be trained further, for no task by itself."""
    NO_WAY = "no_way"
    """No way to use it is known."""


@dataclass(frozen=True)
class Excluded:
    """Hold the demands that keep a model out, by the way of use that comes closest."""

    candidate: Candidate
    broken: tuple[tuple[Wish, str], ...]
    unknown: tuple[tuple[Wish, str], ...]


@dataclass(frozen=True)
class Behind:
    """Hold where a model that fits lies behind the main recommendation, and where before it."""

    candidate: Candidate
    rank: int
    """Its place among the models that fit, from 1."""
    behind: tuple[Line, ...]
    ahead: tuple[Line, ...]
    unknown: tuple[Line, ...]
    """What speaks for the main recommendation and is unknown of this one."""


WhyNotAnswer = Unusable | Role | Excluded | Behind


def case_for(ranking: Ranking, questions: Questions, wishes: tuple[Wish, ...], place: int) -> Case:
    """Gather what speaks for and against a candidate."""
    lines = tuple(trace(ranking, questions, wishes, place))
    candidate = ranking.table.candidates[place]
    asked = [line for line in lines if line.wish is not None]
    missed = tuple(
        wish for wish in wishes if LIMITS.isdisjoint(questions.option(*wish).needs.kinds) and _is_missed(wish, asked)
    )
    speaking = [wish for wish in wishes if (option := questions.option(*wish)).needs.kinds or option.likes]
    open_ended = tuple(
        wish for wish in speaking if not questions.option(*wish).needs.kinds and _is_unknown(wish, asked)
    )
    return Case(
        candidate=candidate,
        met=tuple(wish for wish in speaking if wish not in {*missed, *open_ended}),
        missed=missed,
        open_ended=open_ended,
        weakest=max((line for line in lines if line.lost >= NOTABLE), key=lambda line: line.lost, default=None),
        unknown=tuple(line for line in lines if line.value is None and not _is_aside(line, candidate)),
    )


def trace(ranking: Ranking, questions: Questions, wishes: tuple[Wish, ...], place: int) -> Iterator[Line]:
    """Yield every line of a candidate's score."""
    table, best = ranking.table, ranking.within_reach
    candidate, seen = table.candidates[place], table.scene
    for feature, weight in questions.base.items():
        yield Line(None, feature, weight, score(feature, candidate, seen), best.get(feature, FULL))
    for wish in wishes:
        option = questions.option(*wish)
        for feature, weight in option.likes.items():
            value = score(feature, candidate, seen, option.needs.country)
            yield Line(wish, feature, weight, value, best.get(feature, FULL))


def why_not(step: Advise | NothingFits, questions: Questions, model: Model) -> WhyNotAnswer:
    """Say why a model was not recommended, or which recommendation it is."""
    table, wishes = step.ranking.table, wishes_of(step.given)
    places = [place for place, model_id in enumerate(table.models) if model_id == model.id]
    if not places:
        return _unusable(model)
    left = [place for place in places if step.ranking.left >> place & 1]
    if not left or isinstance(step, NothingFits):
        cases = [_excluded(table.candidates[place], questions, wishes) for place in places]
        return min(cases, key=lambda case: (len(case.broken), len(case.unknown)))
    for role, place in ((Role.MAIN, step.picks.main), (Role.CHEAPER, step.picks.cheaper), (Role.OPEN, step.picks.open)):
        if place is not None and table.models[place] == model.id:
            return role
    best = max(left, key=step.ranking.score_of)
    return _behind(step, questions, wishes, best)


def _behind(step: Advise, questions: Questions, wishes: tuple[Wish, ...], place: int) -> Behind:
    ranking = step.ranking
    pairs = list(
        zip(
            trace(ranking, questions, wishes, place),
            trace(ranking, questions, wishes, step.picks.main),
            strict=True,
        )
    )
    candidate = ranking.table.candidates[place]
    known = [pair for pair in pairs if pair[0].value is not None and pair[1].value is not None]
    behind = sorted((pair for pair in known if pair[0].earned < pair[1].earned), key=_difference)
    ahead = sorted((pair for pair in known if pair[0].earned > pair[1].earned), key=_difference, reverse=True)
    unknown = (one for one, main in pairs if one.value is None and main.value and not _is_aside(one, candidate))
    above = {
        ranking.table.models[other]
        for other in ranking.places
        if (ranking.score_of(other), -other) > (ranking.score_of(place), -place)
    }
    return Behind(
        candidate=candidate,
        rank=len(above - {ranking.table.models[place]}) + 1,
        behind=tuple(one for one, _ in behind[:SHOWN]),
        ahead=tuple(one for one, _ in ahead[:SHOWN]),
        unknown=tuple(unknown),
    )


def _difference(pair: tuple[Line, Line]) -> int:
    return pair[0].earned - pair[1].earned


def _excluded(candidate: Candidate, questions: Questions, wishes: tuple[Wish, ...]) -> Excluded:
    judged = [(wish, *finding) for wish in wishes for finding in findings(questions.option(*wish).needs, candidate)]
    return Excluded(
        candidate=candidate,
        broken=tuple((wish, kind) for wish, kind, verdict in judged if verdict is Verdict.BROKEN),
        unknown=tuple((wish, kind) for wish, kind, verdict in judged if verdict is Verdict.UNKNOWN),
    )


def _unusable(model: Model) -> Unusable:
    if is_retired(model):
        return Unusable.RETIRED
    if model.kind is not ModelKind.LLM:
        return Unusable.NO_LLM
    if not is_choosable(model):
        return Unusable.NOT_YET
    return Unusable.BASE if is_base(model) else Unusable.NO_WAY


def _is_aside(line: Line, candidate: Candidate) -> bool:
    """Tell whether the price says it: that there is none at home, or that access is free."""
    return line.feature is Feature.CHEAP and (candidate.way is Way.OWN or candidate.free)


def _is_missed(wish: Wish, asked: list[Line]) -> bool:
    """Tell whether what the answer prefers most, as far as that is known, is met badly."""
    known = [line for line in asked if line.wish == wish and line.value is not None]
    foremost = max(known, key=lambda line: line.weight, default=None)
    return foremost is not None and (foremost.value or 0) < GOOD


def _is_unknown(wish: Wish, asked: list[Line]) -> bool:
    """Tell whether all that the answer prefers is unknown of the candidate."""
    return all(line.value is None for line in asked if line.wish == wish)
