"""Why a model is or is not recommended, from the same scores that rank the candidates."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue.catalogue import is_choosable, is_retired
from bot.catalogue.schema import Model, ModelKind
from bot.properties.candidate import Candidate, Way, is_base
from bot.properties.filters import Filter, Verdict, judge
from bot.wizard.demands import findings
from bot.wizard.engine import NoMatch, Recommendation, chosen_options
from bot.wizard.features import ANY_PURPOSE, FULL, score
from bot.wizard.questions import Feature, Questions
from bot.wizard.ranking import Ranking
from bot.wizard.table import ChosenOption, Wish, purpose_of

GOOD = 60
"""From this score on a preference counts as met."""
NOTABLE = 30
"""A weak point that costs fewer points of the total is not mentioned."""
SHOWN = 3
LIMITS = frozenset({"ways", "memory_gb", "price", "free", "country", "business"})
"""Demands that are met or not: an answer with one counts as met, whatever else it prefers."""


@dataclass(frozen=True)
class ScoreLine:
    """One line of the sum that makes a candidate's score."""

    answer: ChosenOption | None
    """The answer that prefers it; None for what everybody prefers."""
    feature: Feature
    weight: int
    value: int | None
    best: int = FULL
    """The best score that a remaining candidate has."""

    @property
    def lost(self) -> int:
        """Return the points that the candidate misses; none where the value is unknown."""
        return 0 if self.value is None else self.weight * max(0, self.best - self.value)

    @property
    def earned(self) -> int:
        """Return the points that the candidate earns."""
        return self.weight * (self.value or 0)


@dataclass(frozen=True)
class CandidateReview:
    """The points for and against a recommended candidate."""

    candidate: Candidate
    met: tuple[ChosenOption, ...]
    missed: tuple[ChosenOption, ...]
    """Answers whose preferences it meets badly; their demands it meets."""
    open_ended: tuple[ChosenOption, ...]
    """Answers that only prefer, all of which is unknown of it."""
    weakest: ScoreLine | None
    unknown: tuple[ScoreLine, ...]
    """What would count and is unknown."""


class Role(StrEnum):
    """The role of a recommendation."""

    MAIN = "main"
    CHEAPER = "cheaper"
    OPEN = "open"


class Unusable(StrEnum):
    """The reasons why a model is no candidate at all."""

    RETIRED = "retired"
    NOT_YET = "not_yet"
    NO_LLM = "no_llm"
    BASE = "base"
    """It is made to be trained further, for no task by itself."""
    NO_WAY = "no_way"
    """No way to use it is known."""


@dataclass(frozen=True)
class Excluded:
    """The demands that exclude a model, for the way of use that comes closest."""

    candidate: Candidate
    broken: tuple[tuple[Wish, str], ...]
    """Each wish with the kind of demand that is broken; for a condition beside the answers, its property."""
    unknown: tuple[tuple[Wish, str], ...]


@dataclass(frozen=True)
class OutrankedBy:
    """The points in which a fitting model is behind the main recommendation, and those in which it is ahead."""

    candidate: Candidate
    rank: int
    """Its place among the models that fit, from 1."""
    behind: tuple[ScoreLine, ...]
    ahead: tuple[ScoreLine, ...]
    unknown: tuple[ScoreLine, ...]
    """What speaks for the main recommendation and is unknown of this one."""


WhyNotAnswer = Unusable | Role | Excluded | OutrankedBy


def explain_candidate(
    ranking: Ranking, questions: Questions, chosen: tuple[ChosenOption, ...], place: int
) -> CandidateReview:
    """Return the points for and against a candidate."""
    lines = tuple(score_lines(ranking, questions, chosen, place))
    candidate = ranking.table.candidates[place]
    asked = [line for line in lines if line.answer is not None]
    missed = tuple(
        answer
        for answer in chosen
        if LIMITS.isdisjoint(questions.option(*answer).needs.kinds) and _is_missed(answer, asked)
    )
    speaking = [answer for answer in chosen if (option := questions.option(*answer)).needs.kinds or option.likes]
    open_ended = tuple(
        answer for answer in speaking if not questions.option(*answer).needs.kinds and _is_unknown(answer, asked)
    )
    return CandidateReview(
        candidate=candidate,
        met=tuple(answer for answer in speaking if answer not in {*missed, *open_ended}),
        missed=missed,
        open_ended=open_ended,
        weakest=max((line for line in lines if line.lost >= NOTABLE), key=lambda line: line.lost, default=None),
        unknown=tuple(line for line in lines if line.value is None and not _is_aside(line, candidate)),
    )


def score_lines(
    ranking: Ranking, questions: Questions, chosen: tuple[ChosenOption, ...], place: int
) -> Iterator[ScoreLine]:
    """Yield every line of a candidate's score."""
    candidate, context = ranking.table.candidates[place], ranking.table.context
    ignored = {feature for answer in chosen for feature in questions.option(*answer).ignores}
    for feature, weight in questions.base.items():
        if feature in ignored:
            continue
        value = score(feature, candidate, context)
        yield ScoreLine(None, feature, weight, value, ranking.best_score(feature, ANY_PURPOSE))
    for answer in chosen:
        option = questions.option(*answer)
        purpose = purpose_of(option)
        for feature, weight in option.likes.items():
            value = score(feature, candidate, context, purpose)
            yield ScoreLine(answer, feature, weight, value, ranking.best_score(feature, purpose))


def why_not(step: Recommendation | NoMatch, questions: Questions, model: Model) -> WhyNotAnswer:
    """Return why a model was not recommended, or which recommendation it is."""
    table, chosen = step.ranking.table, chosen_options(step.answers)
    places = [place for place, model_id in enumerate(table.models) if model_id == model.id]
    if not places:
        return _unusable(model)
    remaining = [place for place in places if step.ranking.remaining >> place & 1]
    if not remaining or isinstance(step, NoMatch):
        cases = [_excluded(table.candidates[place], questions, chosen, step.filters) for place in places]
        return min(cases, key=lambda case: (len(case.broken), len(case.unknown)))
    for role, place in ((Role.MAIN, step.picks.main), (Role.CHEAPER, step.picks.cheaper), (Role.OPEN, step.picks.open)):
        if place is not None and table.models[place] == model.id:
            return role
    best = max(remaining, key=step.ranking.score_of)
    return _behind(step, questions, chosen, best)


def _behind(step: Recommendation, questions: Questions, chosen: tuple[ChosenOption, ...], place: int) -> OutrankedBy:
    ranking = step.ranking
    pairs = list(
        zip(
            score_lines(ranking, questions, chosen, place),
            score_lines(ranking, questions, chosen, step.picks.main),
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
    return OutrankedBy(
        candidate=candidate,
        rank=len(above - {ranking.table.models[place]}) + 1,
        behind=tuple(one for one, _ in behind[:SHOWN]),
        ahead=tuple(one for one, _ in ahead[:SHOWN]),
        unknown=tuple(unknown),
    )


def _difference(pair: tuple[ScoreLine, ScoreLine]) -> int:
    return pair[0].earned - pair[1].earned


def _excluded(
    candidate: Candidate, questions: Questions, chosen: tuple[ChosenOption, ...], filters: tuple[Filter, ...]
) -> Excluded:
    judged: list[tuple[Wish, str, Verdict]] = [
        (answer, *finding) for answer in chosen for finding in findings(questions.option(*answer).needs, candidate)
    ]
    judged += [(one, one.property, judge(one, candidate)) for one in filters]
    return Excluded(
        candidate=candidate,
        broken=tuple((answer, kind) for answer, kind, verdict in judged if verdict is Verdict.BROKEN),
        unknown=tuple((answer, kind) for answer, kind, verdict in judged if verdict is Verdict.UNKNOWN),
    )


def _unusable(model: Model) -> Unusable:
    if is_retired(model):
        return Unusable.RETIRED
    if model.kind is not ModelKind.LLM:
        return Unusable.NO_LLM
    if not is_choosable(model):
        return Unusable.NOT_YET
    return Unusable.BASE if is_base(model) else Unusable.NO_WAY


def _is_aside(line: ScoreLine, candidate: Candidate) -> bool:
    """Tell whether the price already shows it: there is none on one's own machines, and none for free access."""
    return line.feature is Feature.CHEAP and (candidate.way is Way.OWN or candidate.is_free_plan)


def _is_missed(answer: ChosenOption, asked: list[ScoreLine]) -> bool:
    """Tell whether what the answer prefers most, as far as that is known, is met badly."""
    known = [line for line in asked if line.answer == answer and line.value is not None]
    foremost = max(known, key=lambda line: line.weight, default=None)
    return foremost is not None and (foremost.value or 0) < GOOD


def _is_unknown(answer: ChosenOption, asked: list[ScoreLine]) -> bool:
    """Tell whether all that the answer prefers is unknown of the candidate."""
    return all(line.value is None for line in asked if line.answer == answer)
