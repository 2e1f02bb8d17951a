"""What speaks for a recommendation: somebody's wishes, each with what the model has to show for it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Availability, Openness, Permission, Region, Task
from bot.properties.candidate import Way
from bot.properties.currency import CURRENCY
from bot.properties.filters import Filter, Operator, Verdict
from bot.properties.implication import implies
from bot.properties.model_facts import LIFECYCLE
from bot.properties.reading import NotApplicable
from bot.properties.service import BUSINESS, offered
from bot.standing.standings import LOWEST, MODEST, Standing, Trust
from bot.wizard.app_limits import kept_by_home
from bot.wizard.case import FAR, Case
from bot.wizard.effects import purpose_of
from bot.wizard.engine import chosen_options
from bot.wizard.features import STEP, score
from bot.wizard.findings import Finding
from bot.wizard.given import is_given
from bot.wizard.option_effect import ChosenOption, Wish
from bot.wizard.questions import Feature
from bot.wizard.scoring import ANY_PURPOSE, FULL
from bot.wizard.weaknesses import is_quick_there

NUMBERS = frozenset({"memory", "price-blended", "context_window", "languages"})
"""Properties whose value can be set against the limit."""
_TELLING = 15
"""What a number tells more than a yes."""
_TESTED, _NAMED, _ELSEWHERE, _ESTIMATED = 70, 50, 45, 55
_FOREMOST_BY = MappingProxyType({_TESTED: 95, _ELSEWHERE: 85, _ESTIMATED: 80})
"""What it tells that nothing which fits is more capable, by what the standing rests on."""
_GOOD = 50
"""From so many points on an estimate is a reason, though others may be more capable."""
_ASKED = 75
"""What a condition tells at least that somebody makes of their own: more than any ability but the foremost."""
_MEANS = frozenset({"memory", "free", "price-blended"})
"""What somebody has to spend: all that fits keeps within that, so it tells no more than what one asks for."""
_USUAL = frozenset({"way", "business", "tool_use", "russian", "openness"})
_NAMES = frozenset({"family", "maker", "model"})
"""Properties of which it is nobody's reason that one is none of those that are kept out."""
_LIKED, _LEAST = 40, 100
_QUICK = _ASKED + 1
"""What it tells that it is quick on a machine that is slow: more than that it fits there."""
_LIKED_IN_FULL = (Feature.PORTABLE, Feature.CHINESE, Feature.CONTEXT, Feature.RANGE, Feature.QUICK, Feature.AGREES)
LIKED = MappingProxyType({**dict.fromkeys(_LIKED_IN_FULL, FULL), Feature.CHEAP: 95})
"""Preferences that are a reason, each from so many points on."""


@dataclass(frozen=True)
class Met:
    """A condition that is met."""

    finding: Finding

    @property
    def wish(self) -> Wish:
        """Return the wish that it meets."""
        return self.finding.wish


@dataclass(frozen=True)
class Able:
    """How capable it is in the task that is asked for, or in general."""

    wish: ChosenOption | None
    task: Task | None
    standing: Standing
    foremost: bool
    """Whether nothing that fits is more capable."""


@dataclass(frozen=True)
class Liked:
    """A preference that is met in full."""

    wish: Wish | None
    feature: Feature


Reason = Met | Able | Liked


def reasons_for(case: Case) -> tuple[Reason, ...]:
    """List what speaks for a candidate, the most telling first."""
    ranked = [*_conditions(case), *_ability(case), *_decisive(case), *_quick(case), *_preferences(case)]
    ranked.sort(key=lambda one: -one[0])
    return tuple(reason for _, reason in ranked or _of_everybody(case))


def goes_without_saying(case: Case, reason: Reason) -> bool:
    """Tell whether all that fits has it anyway, nobody asked for it, or it was only ticked to begin with."""
    if not isinstance(reason, Met):
        return isinstance(reason, Liked) and reason.wish is None and reason.feature is not Feature.AGREES
    name = reason.finding.condition.property
    return name == "way" or name.startswith("served_") or _was_ticked(case, reason.wish)


def _was_ticked(case: Case, wish: Wish) -> bool:
    """Tell whether an option was ticked to begin with by an answer that was given before it, or is only assumed."""
    if isinstance(wish, Filter):
        return False
    if any(one.wish == wish for one in case.step.assumed):
        return True
    ticked_after, answers = case.questions.option(*wish).ticked_after, case.step.answers
    if not ticked_after:
        return False
    before = dict(list(answers.items())[: list(answers).index(wish[0])]) if wish[0] in answers else {}
    return is_given(ticked_after, before)


def _conditions(case: Case) -> Iterator[tuple[int, Reason]]:
    """Yield the conditions that are met: the more one keeps out of what is used in the same way, the more it tells."""
    limited = {one.wish for one in case.findings if one.condition.property in NUMBERS}
    for one in _joined(case):
        name = one.condition.property
        if (name == "way" and one.wish in limited) or _says_nothing(case, one):
            continue
        kept = _kept(case, one) * FULL // case.same_way.bit_count()
        worth = FULL - kept + _TELLING * (name in NUMBERS)
        least, most = 0 if _is_usual(name) else _ASKED, _ASKED if name in _MEANS else worth
        yield max(least, min(worth, most)), Met(one)


def _is_usual(name: str) -> bool:
    """Tell whether nearly everybody asks for it, or it goes without saying."""
    return name in _USUAL or name.startswith("served_")


def _joined(case: Case) -> Iterator[Finding]:
    """Yield what is met, one of what is alike: several kinds of a thing together, of several limits the strictest.

    A limit is no reason beside another of which it is unknown whether it is kept.
    """
    unknown = {one.condition.property for one in case.findings if one.verdict is Verdict.UNKNOWN}
    met = [one for one in case.findings if one.verdict is Verdict.MET]
    kinds: dict[tuple[str, Operator], list[Finding]] = {}
    for one in met:
        if not any(_says_more(other, one) for other in met):
            kinds.setdefault((one.condition.property, one.condition.operator), []).append(one)
    for (name, operator), alike in kinds.items():
        if any(one.condition.others for one in alike):
            yield from alike
        elif operator is Operator.ALL_OF:
            ids = frozenset().union(*(one.condition.ids for one in alike))
            yield replace(alike[0], condition=replace(alike[0].condition, ids=ids))
        elif name in NUMBERS and name in unknown:
            continue
        elif name in NUMBERS or name == "way":
            yield min(alike, key=lambda one: _kept(case, one))
        else:
            yield from alike


def _says_more(other: Finding, one: Finding) -> bool:
    """Tell whether what meets another condition always meets this one, and not the other way round."""
    condition, stricter = one.condition, other.condition
    return implies(stricter, condition) and not implies(condition, stricter)


def _kept(case: Case, one: Finding) -> int:
    """Count what a wish leaves of what is used in the same way."""
    return (case.step.ranking.table.effect(one.wish).met & case.same_way).bit_count()


def _says_nothing(case: Case, one: Finding) -> bool:
    """Tell whether a condition is met only because it is no matter for the candidate, or with conditions of its own."""
    name, served = one.condition.property, one.condition.property.startswith("served_")
    licence = case.candidate.licence
    if _is_nobodys(case, one) or kept_by_home(one):
        return True
    if name == "context_window" and case.app is not None:
        return case.candidate.way is Way.MAKER
    if name == "way" and case.is_own:  # all that fits runs there
        is_told = case.place != case.step.picks.main or case.on("memory") is not None
        return is_told and one.condition.ids == {Way.OWN}
    conditional = case.is_held and licence is not None and licence.sell is Permission.CONDITIONS
    if name == "business" and (conditional or isinstance(BUSINESS.read(one.candidate), NotApplicable)):
        return True
    if name == "openness" and confirmed_value(case.model.facts.openness) is Openness.RESTRICTED_WEIGHTS:
        return True
    if case.is_own:
        return name == "price-blended"
    if name == "free" and case.candidate.way is Way.APP:  # the way says it too
        return case.on("way") is not None
    return name == "memory" or (served and any(_is_limited(case, region) for region in Region if name.endswith(region)))


def _is_nobodys(case: Case, one: Finding) -> bool:
    """Tell whether a condition is met, and is nobody's reason: that a model is not retired is none."""
    name = one.condition.property
    untold_price = one.condition in case.step.preferred and len(one.condition.prices) > 1  # nobody said how little
    kept_out = name in _NAMES and one.condition.operator is Operator.NONE_OF
    runs_own = case.is_own and name.startswith("served_")  # no service is wanted
    elsewhere = name == f"served_{Region.OTHER}"  # which of them all somebody is in is not known
    unpaid = name == CURRENCY.name and isinstance(CURRENCY.read(one.candidate), NotApplicable)
    if elsewhere or unpaid or name == LIFECYCLE.name:
        return True
    return untold_price or kept_out or (runs_own and (case.on("way") or case.on("memory")) is not None)


def _is_limited(case: Case, region: Region) -> bool:
    return offered(case.candidate, region) is Availability.LIMITED


def _ability(case: Case) -> Iterator[tuple[int, Reason]]:
    standing = case.standing
    if standing is None or standing.points < LOWEST or not case.is_measured or _is_alone(case):
        return
    wish = next((one for one in chosen_options(case.step.answers) if _asks_for_ability(case, one)), None)
    best = case.result.strongest
    if best is not None and best.points - standing.points >= FAR:
        return
    if standing.trust is Trust.ESTIMATE and case.step.ranking.makers_word:  # so low down an estimate tells nothing
        return
    foremost = (best is None or standing.points >= best.points) and not _is_equalled(case, standing.points)
    foremost = foremost and not (standing.trust is Trust.ESTIMATE and _is_tied(case, standing.points))
    if standing.trust is Trust.ESTIMATE and not (foremost or standing.points >= _GOOD):
        return
    worth = _worth(standing, case.task)
    if foremost:
        worth = _FOREMOST_BY[worth]
    if case.spares_nothing:
        worth = FULL
    yield worth if wish is not None else 0, Able(wish, case.task, standing, foremost)


def _decisive(case: Case) -> Iterator[tuple[int, Reason]]:
    """Yield that it is the top of its maker's range, or signs an agreement, where that decides."""
    ranking = case.step.ranking
    for feature, decides in ((Feature.RANGE, ranking.makers_word), (Feature.AGREES, ranking.agreed)):
        is_own = case.is_own and feature is Feature.AGREES
        if decides and not is_own and score(feature, case.candidate, case.context) == FULL:
            yield _NAMED, Liked(None, feature)


def _quick(case: Case) -> Iterator[tuple[int, Reason]]:
    """Yield that it answers fast on a machine that is slow: that it fits there is said with it."""
    memory = case.on("memory")
    if memory is not None and is_quick_there(case):
        yield _QUICK, Liked(memory.wish, Feature.QUICK)


def _is_alone(case: Case) -> bool:
    """Tell whether no other model fits."""
    return len({case.step.ranking.table.models[place] for place in case.step.ranking.places}) == 1


def _is_tied(case: Case, points: int) -> bool:
    """Tell whether an estimate tells it from no other model that fits: so low down less than a step tells nothing."""
    table, least = case.step.ranking.table, STEP if points < MODEST else 1
    abilities = table.abilities(case.task)
    others = (one for one in case.step.ranking.places if table.models[one] != case.model.id and table.traits[one].lasts)
    return any(points - (abilities[one] or 0) < least for one in others)


def _is_equalled(case: Case, points: int) -> bool:
    """Tell whether a recommendation that is told before it is as capable."""
    places = case.step.picks.all
    before = (replace(case, place=one).standing for one in places[: places.index(case.place)])
    return any(one is not None and one.points >= points for one in before)


def _worth(standing: Standing, task: Task | None) -> int:
    if standing.trust is Trust.ESTIMATE:
        return _ESTIMATED
    return _TESTED if task is None or any(one.test.task is task for one in standing.scores) else _ELSEWHERE


def _asks_for_ability(case: Case, wish: ChosenOption) -> bool:
    """Tell whether an option names a task or, where none is named, asks for the best before all else."""
    option = case.questions.option(*wish)
    first = next(iter(option.likes), None)
    return option.task is not None or (case.task is None and not option.needs.kinds and first is Feature.STANDING)


def _of_everybody(case: Case) -> Iterator[tuple[int, Reason]]:
    """Yield what everybody likes of it, where it meets nobody's own wish."""
    for feature in case.questions.base:
        least = LIKED.get(feature)
        points = score(feature, case.candidate, case.context)
        if least is not None and points is not None and points >= least:
            yield 0, Liked(None, feature)


def _preferences(case: Case) -> Iterator[tuple[int, Reason]]:
    told = {Feature.QUICK} if case.on("price-blended") is None else {Feature.QUICK, Feature.CHEAP}
    for wish in chosen_options(case.step.answers):
        option = case.questions.option(*wish)
        liked = [one for one in option.likes if one not in told]
        purpose = replace(purpose_of(option), counts_cents=False) if liked else ANY_PURPOSE  # cheap is so at any load
        for feature in liked:
            least = FULL if feature.value == option.task else LIKED.get(feature)
            points = score(feature, case.candidate, case.context, purpose)
            if feature is Feature.CHEAP and (case.candidate.price is None or case.app is not None):
                continue
            if least is not None and points is not None and points >= least:
                worth = _NAMED if feature.is_task else _LIKED
                yield _LEAST if option.least_of is not None else worth, Liked(wish, feature)
