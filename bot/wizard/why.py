"""Why a model is not recommended: what keeps it out, by what it is behind, or why it can never be recommended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.catalogue.catalogue import Catalogue, is_choosable, is_retired
from bot.catalogue.plans import AppPlan
from bot.catalogue.schema import Model, ModelKind, Task
from bot.catalogue.services import App
from bot.properties.candidate import READY_MADE, Candidate, Way, is_base
from bot.properties.filters import Filter, Verdict
from bot.properties.model_facts import RELEASED
from bot.properties.values import Day
from bot.wizard.advice import Role, role_of
from bot.wizard.alternatives import cost_of
from bot.wizard.case import standing_of, task_asked
from bot.wizard.closest import Closest, closest_to
from bot.wizard.engine import NoMatch, Recommendation, chosen_options, wishes
from bot.wizard.explain import ScoreLine, is_aside, score_lines
from bot.wizard.findings import Finding, findings_assumed, findings_on
from bot.wizard.questions import Feature, Questions

SHOWN = 3
"""The most points in which a model is told to be behind, or ahead."""


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
class Impossible:
    """A model that can be no recommendation, whatever is asked for."""

    why: Unusable
    closest: Closest | None


@dataclass(frozen=True)
class Excluded:
    """The conditions that exclude a model, for the way of use that comes closest."""

    candidate: Candidate
    broken: tuple[Finding, ...]
    unknown: tuple[Finding, ...]
    closest: Closest | None
    by_maker: "Excluded | None" = None
    """How its maker's own service stands, where that is known to break what is merely unknown of another company's."""


@dataclass(frozen=True)
class Gap:
    """A feature in which two models differ."""

    feature: Feature
    lead: int
    """Points of the score by which the model is ahead; below nothing, behind."""
    task: Task | None = None
    """The task in which the standings are told; none: in general."""


@dataclass(frozen=True)
class OutrankedBy:
    """The points in which a fitting model is behind the main recommendation, and those in which it is ahead."""

    candidate: Candidate
    main: Candidate
    rank: int
    """Its place among the models that fit, from 1."""
    count: int
    """How many models fit."""
    behind: tuple[Gap, ...]
    ahead: tuple[Gap, ...]
    unknown: tuple[Feature, ...]
    """What speaks for the main recommendation and is unknown of this one."""
    is_untold: bool = False
    """Whether an application is asked for, and the model is known of the API alone."""


WhyNotAnswer = Impossible | Role | Excluded | OutrankedBy


def why_not(
    step: Recommendation | NoMatch,
    questions: Questions,
    catalogue: Catalogue,
    model: Model,
    used: AppPlan | App | None = None,
) -> WhyNotAnswer:
    """Return why a model was not recommended, as an application or plan has it where one is named, or which it is."""
    table = step.ranking.table
    places = [
        place
        for place, model_id in enumerate(table.models)
        if model_id == model.id and (used is None or is_used_by(table.candidates[place], used))
    ]
    if not places:
        return Impossible(_unusable(model), closest_to(step, questions, catalogue, model))
    remaining = [place for place in places if step.ranking.remaining >> place & 1]
    if not remaining or isinstance(step, NoMatch):
        closest = closest_to(step, questions, catalogue, model)
        cases = [_excluded(step, questions, table.candidates[place], closest) for place in places]
        return _beside_maker(_with_known_plans(cases))
    picked = next((place for place in step.picks.all if place in places), None)
    if picked is not None:
        return role_of(step, picked)
    return _beside(step, questions, max(remaining, key=step.ranking.score_of))


def is_used_by(candidate: Candidate, used: AppPlan | App) -> bool:
    """Tell whether a candidate is a model as an application, or a plan of one, has it."""
    if isinstance(used, AppPlan):
        return candidate.plan is used
    return candidate.way is Way.APP and candidate.maker.app is used


def beside_main(step: Recommendation, questions: Questions, model: Model) -> OutrankedBy | None:
    """Return how a recommendation stands beside the main one; None for the main one."""
    candidates = step.ranking.table.candidates
    place = next((one for one in step.picks.all[1:] if candidates[one].model is model), None)
    return None if place is None else _beside(step, questions, place)


def _beside(step: Recommendation, questions: Questions, place: int) -> OutrankedBy:
    """Return how a candidate stands beside the main recommendation, with its ability and its cost."""
    found = _behind(step, questions, place)
    told = (*found.behind, *found.ahead)
    missing = [one for one in _plain_gaps(step, questions, place) if one.feature not in {gap.feature for gap in told}]
    behind, ahead = ([one for one in missing if one.lead * sign > 0] for sign in (-1, 1))
    return replace(found, behind=(*found.behind, *behind), ahead=(*found.ahead, *ahead))


def _plain_gaps(step: Recommendation, questions: Questions, place: int) -> Iterator[Gap]:
    """Yield how far a candidate is ahead of the main recommendation in ability and in cost, whatever is asked for."""
    table, task = step.ranking.table, task_asked(step, questions)
    one, main = (table.candidates[at] for at in (place, step.picks.main))
    if lead := _standing_lead(step, one, main, task):
        yield Gap(Feature.STANDING, lead, task)
    costs = [cost_of(each, step.ranking.tokens) for each in (one, main)]
    own, best = costs
    if own is not None and best is not None and own.unit == best.unit and own.amount != best.amount:
        is_own = one.way is Way.OWN
        if is_own or not (one.is_free_plan or main.is_free_plan):
            yield Gap(Feature.LIGHT if is_own else Feature.CHEAP, 1 if own.amount < best.amount else -1)


def _behind(step: Recommendation, questions: Questions, place: int) -> OutrankedBy:
    ranking = step.ranking
    candidate, main = ranking.table.candidates[place], ranking.table.candidates[step.picks.main]
    lines = _lines(step, questions, place)
    is_untold = candidate.way is Way.MAKER and any(one.asks_app for one in ranking.effects)
    gaps = sorted(_gaps(step, questions, place, lines), key=lambda gap: gap.lead)
    gaps = [gap for gap in gaps if not (is_untold and gap.feature is Feature.READY)]
    unknown = (one.feature for one, best in lines if one.value is None and best.value and not is_aside(one, candidate))
    above = {
        ranking.table.models[other]
        for other in ranking.places
        if (ranking.score_of(other), -other) > (ranking.score_of(place), -place)
    }
    return OutrankedBy(
        candidate=candidate,
        main=main,
        rank=len(above - {ranking.table.models[place]}) + 1,
        count=len({ranking.table.models[other] for other in ranking.places}),
        behind=tuple(gap for gap in gaps if gap.lead < 0)[:SHOWN],
        ahead=tuple(gap for gap in reversed(gaps) if gap.lead > 0)[:SHOWN],
        unknown=tuple(dict.fromkeys(unknown)),
        is_untold=is_untold,
    )


def _lines(step: Recommendation, questions: Questions, place: int) -> tuple[tuple[ScoreLine, ScoreLine], ...]:
    """Return each line of a candidate's score with that of the main recommendation."""
    chosen = chosen_options(step.answers)
    one, main = (score_lines(step.ranking, questions, chosen, at) for at in (place, step.picks.main))
    return tuple(zip(one, main, strict=True))


def _gaps(
    step: Recommendation, questions: Questions, place: int, lines: Iterable[tuple[ScoreLine, ScoreLine]]
) -> Iterator[Gap]:
    """Yield how far a candidate is ahead of the main recommendation, feature by feature; behind is below nothing."""
    leads: dict[Feature, int] = {}
    for own, best in lines:
        if own.value is not None and best.value is not None:
            leads[own.feature] = leads.get(own.feature, 0) + own.earned - best.earned
    one, main = (step.ranking.table.candidates[at] for at in (place, step.picks.main))
    tasks = dict.fromkeys((task_asked(step, questions), None))
    for feature, lead in leads.items():
        if feature is Feature.STANDING:  # it adds up several: told is one that points the same way
            told = [task for task in tasks if _standing_lead(step, one, main, task) * lead > 0]
            yield from (Gap(feature, lead, task) for task in told[:1])
        elif lead and _is_telling(feature, one, main) and not (feature.is_task and leads.get(Feature.STANDING)):
            yield Gap(feature, lead)


def _standing_lead(step: Recommendation, one: Candidate, main: Candidate, task: Task | None) -> int:
    """Return the points by which one is more capable than another in a task; none where that is unknown."""
    points = [standing_of(step.ranking.table.context, each, task) for each in (one, main)]
    own, other = (None if each is None else each.points for each in points)
    return 0 if own is None or other is None else own - other


def _is_telling(feature: Feature, one: Candidate, main: Candidate) -> bool:
    """Tell whether a difference can be shown: dates that are apart, memory where both run on one's own machines."""
    match feature:
        case Feature.RECENT:
            return _are_told_apart(one, main)
        case Feature.LIGHT:
            return one.way is Way.OWN and main.way is Way.OWN
        case _:
            return True


def _are_told_apart(one: Candidate, other: Candidate) -> bool:
    """Tell whether the dates of two releases say which one came first: a year may hold the other's day."""
    dates = [each.partial for each in map(RELEASED.confirmed, (one, other)) if isinstance(each, Day)]
    return len(dates) > 1 and not dates[0].startswith(dates[1]) and not dates[1].startswith(dates[0])


def _excluded(
    step: Recommendation | NoMatch, questions: Questions, candidate: Candidate, closest: Closest | None
) -> Excluded:
    findings = _findings(step, questions, candidate)
    places, everyone = step.ranking.places, step.ranking.table.candidates
    plans_told = bool(places) and not any(everyone[place].is_untold for place in places)
    return Excluded(
        candidate=candidate,
        broken=tuple(_exactest([one for one in findings if one.verdict is Verdict.BROKEN])),
        unknown=tuple(
            one for one in findings if one.verdict is Verdict.UNKNOWN and (plans_told or not _is_let_pass(one))
        ),
        closest=closest,
    )


def _beside_maker(cases: list[Excluded]) -> Excluded:
    """Return the way of use that comes closest; what a company leaves unknown hides no word of the maker's own."""
    case = min(cases, key=_distance)
    if _said(case) or case.candidate.way is not Way.HOST:
        return case
    makers = [one for one in cases if one.candidate.way in READY_MADE and not _breaks_way(one)]
    own = min(makers, key=_distance, default=None)
    return case if own is None or not _said(own) else replace(case, by_maker=own)


def _said(case: Excluded) -> list[Finding]:
    """List what a way of use breaks of what was said, and not only assumed."""
    return [one for one in case.broken if not one.assumed]


def _breaks_way(case: Excluded) -> bool:
    return any(one.condition.property == "way" for one in _said(case))


def _exactest(broken: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what is broken, without an option beside the exact condition that led to it."""
    exact = {(one.condition.property, one.condition.operator) for one in broken if isinstance(one.wish, Filter)}
    for one in broken:
        if isinstance(one.wish, Filter) or (one.condition.property, one.condition.operator) not in exact:
            yield one


def _is_let_pass(one: Finding) -> bool:
    """Tell whether it rules nothing out that a condition is unknown: what a plan costs, where no price is known."""
    return _asks_for_plan(one.condition) and one.candidate.is_untold


def _with_known_plans(cases: list[Excluded]) -> list[Excluded]:
    """Leave out of what month it costs nobody knows, where a plan that has the model is known."""
    if not any(case.candidate.plan is not None for case in cases):
        return cases
    return [case for case in cases if not any(_asks_for_plan(one.condition) for one in case.unknown)] or cases


def _asks_for_plan(one: Filter) -> bool:
    return bool(one.months) and not one.prices


def _distance(case: Excluded) -> tuple[bool, bool, int, bool, bool, int]:
    """Order ways of use by how far they are from what was said; what was only assumed counts least.

    The way that is wanted tells most, and of several the maker's, whose prices and terms are known best; a price says
    nothing of a model that is free in another way.
    """
    said = _said(case)
    broken = {one.condition.property for one in said}
    missed, hosted = len(said) + len(case.unknown), case.candidate.way is Way.HOST
    return bool(said), "way" in broken, missed, "free" in broken, hosted, len(case.broken)


def _findings(step: Recommendation | NoMatch, questions: Questions, candidate: Candidate) -> tuple[Finding, ...]:
    """Return what a candidate has to show for what was said, and for what was assumed."""
    said = findings_on(questions, wishes(step.answers, step.conditions), candidate)
    assumed = () if isinstance(step, NoMatch) else findings_assumed(step.assumed, candidate)
    return (*said, *assumed)


def _unusable(model: Model) -> Unusable:
    if is_retired(model):
        return Unusable.RETIRED
    if model.kind is not ModelKind.LLM:
        return Unusable.NO_LLM
    if not is_choosable(model):
        return Unusable.NOT_YET
    return Unusable.BASE if is_base(model) else Unusable.NO_WAY
