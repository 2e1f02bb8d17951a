"""The features of a candidate, each scored 0 to 100, or None where it is unknown."""

import math
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.facts import FactStatus
from bot.catalogue.offers import Currency
from bot.catalogue.schema import (
    Assurance,
    Availability,
    Lifecycle,
    Model,
    Openness,
    Permission,
    Region,
    RussianLevel,
    Task,
    Tier,
)
from bot.properties.candidate import Candidate, Way
from bot.properties.model_facts import CONTEXT_WINDOW, OPENNESS, REASONING, RELEASED, TOOL_USE
from bot.properties.model_facts import RUSSIAN as RUSSIAN_LEVEL
from bot.properties.property import Property
from bot.properties.service import DPA, availability, offered, promises
from bot.properties.values import Choice, Day, Flag, Money, Tokens
from bot.standing.standings import MODEST
from bot.wizard.machine_features import light, quick, room
from bot.wizard.questions import Feature, Weights
from bot.wizard.scoring import ANY_PURPOSE, FULL, Purpose, ScoringContext

KEPT_ALONE = 75
"""What is left to a service's replaced model of being current, where no successor of it fits."""
UNLISTED_TASK = 75
"""What a task scores that is not among a model's named strengths: most can do a little of everything."""
CODING = frozenset({Task.CODE, Task.AGENTS})
SPECIALIST_TASK = 0
"""What it scores where a model is made for one other task alone."""
RUSSIAN = MappingProxyType(
    {RussianLevel.NATIVE: 100, RussianLevel.SUPPORTED: 95, RussianLevel.PARTIAL: 30, RussianLevel.POOR: 0}
)
PORTABLE = MappingProxyType(
    {
        Openness.OPEN_SOURCE: 100,
        Openness.FREE_WEIGHTS: 100,
        Openness.RESTRICTED_WEIGHTS: 60,
        Openness.API: 0,
        Openness.INTERNAL: 0,
    }
)
EASE: Mapping[Way | None, int] = MappingProxyType({Way.MAKER: 100, Way.APP: 100, Way.HOST: 80, Way.OWN: 0})
AUDITS = frozenset({Assurance.SOC2, Assurance.ISO27001, Assurance.FZ152})
NEXT_TO_NOTHING = MappingProxyType({Currency.USD: 0.5, Currency.EUR: 0.5, Currency.CNY: 3.5, Currency.RUB: 50.0})
"""Per currency, the price per million tokens below which a small load costs cents; no price is ever converted."""
VERY_CHEAP = MappingProxyType({Currency.USD: 0.15, Currency.EUR: 0.15, Currency.CNY: 1.05, Currency.RUB: 15.0})
"""The same where cents count, as they do at a large load."""
PRICE_SPAN = 100
"""So many times such a price is very dear."""
LOSS_PER_MONTH = 4
"""Points of recency that a month of age costs."""
NEW_MONTHS = 2
"""So many months old a model is still new."""
STEP, SMALL_STEP = 5, 2
"""Standings are rounded so, those of small models less: smaller differences say nothing."""
MANY = 3
"""A model that is good at so many tasks is good at many."""
RANGE = MappingProxyType({Tier.FLAGSHIP: 100, Tier.WORKHORSE: 70, Tier.SMALL: 0})
OFFERED = MappingProxyType({Availability.YES: 100, Availability.LIMITED: 30, Availability.NO: 0})
OFFERED_SOMEWHERE = 60
"""How surely a service is offered in one of all other countries that does not list them itself."""
OFFERED_AT_HOME = MappingProxyType({Availability.YES: 100, Availability.LIMITED: 98, Availability.NO: 95, None: 95})
"""On one's own machines all that is missing is the maker's support."""
MAYBE, UNTOLD = 20, 0
"""How ready something is in an application, perhaps, or where what is known of its plans lacks it."""
MIDDLE_OF_YEAR = 6
SMALL_CONTEXT, LARGE_CONTEXT = 8_192, 1_048_576


def task_of(likes: Weights) -> Task | None:
    """Return the task that an option prefers."""
    return next((Task(feature.value) for feature in likes if feature.is_task), None)


def score(
    feature: Feature, candidate: Candidate, context: ScoringContext, purpose: Purpose = ANY_PURPOSE
) -> int | None:
    """Score one feature of a candidate, 0 to 100; None where the catalogue does not know."""
    if feature.is_task:
        return _task(Task(feature.value), candidate)
    if feature is Feature.OFFERED:
        return _offered(candidate, purpose.region)
    if feature is Feature.CHEAP:
        return _cheap(candidate, purpose)
    if feature is Feature.ROOM:
        return room(candidate, purpose.memory)
    if feature is Feature.STANDING:
        return _standing(candidate, context, purpose.task)
    return _SCORES[feature](candidate, context)


def _task(task: Task, candidate: Candidate) -> int | None:
    strengths = confirmed_value(candidate.model.facts.strengths)
    if strengths is None:
        return None
    if is_for_another(task, candidate.model):
        return SPECIALIST_TASK
    return FULL if task in strengths else UNLISTED_TASK


def is_for_another(task: Task | None, model: Model) -> bool:
    """Tell whether a model is made for one task alone, which is not the one that is asked for."""
    strengths = confirmed_value(model.facts.strengths)
    return task is not None and strengths is not None and task not in strengths and _is_specialist(strengths)


def _is_specialist(strengths: Collection[Task]) -> bool:
    """Tell whether a model is made for one task alone; whoever writes code works on their own too."""
    return len(strengths) == 1 or CODING.issuperset(strengths)


def _offered(candidate: Candidate, region: Region | None) -> int | None:
    if candidate.way is Way.OWN:
        return OFFERED_AT_HOME[availability(candidate.maker, region)]
    answer = offered(candidate, region)
    if answer is Availability.YES and region is Region.OTHER and not _lists_countries(candidate):
        return OFFERED_SOMEWHERE
    return None if answer is None else OFFERED[answer]


def _lists_countries(candidate: Candidate) -> bool:
    """Tell whether a service itself says in which of all other countries it is offered."""
    stated = None if candidate.provider is None else candidate.provider.served_in.get(Region.OTHER)
    return stated is None or stated.status is FactStatus.OFFICIAL


def _standing(candidate: Candidate, context: ScoringContext, task: Task | None) -> int | None:
    """Score how capable a model is, in a task or in general."""
    merit = context.standings.merit(candidate.model, task, candidate.size)
    if merit is None:
        return None
    step = STEP if merit > MODEST else SMALL_STEP
    return step * round(merit / step)


def _current(candidate: Candidate, context: ScoringContext) -> int:
    if _is_leaving(candidate):
        return 0
    return FULL if is_newest_in_app(candidate, context) else context.replaced.get(candidate.model.id, FULL)


def is_newest_in_app(candidate: Candidate, context: ScoringContext) -> bool:
    """Tell whether it is used in an application that is known to have nothing newer of its line."""
    return candidate.way is Way.APP and candidate.model.id in context.newest_in_apps


def kept_alone(candidate: Candidate) -> int:
    """Return what is left to a replaced model of being current where no successor of it fits.

    On one's own machines that is all of it: of its size it is the newest.
    """
    return FULL if candidate.way is Way.OWN else KEPT_ALONE


def is_superseded(candidate: Candidate, context: ScoringContext) -> bool:
    """Tell whether a successor has replaced a model in full of late, and its maker does not phase it out."""
    id_ = candidate.model.id
    if is_newest_in_app(candidate, context):
        return False
    return not _is_leaving(candidate) and context.replaced.get(id_) == 0 and id_ not in context.long_replaced


def _is_leaving(candidate: Candidate) -> bool:
    return confirmed_value(candidate.model.facts.lifecycle) is Lifecycle.DEPRECATED


def _broad(candidate: Candidate, _: ScoringContext) -> int | None:
    strengths = confirmed_value(candidate.model.facts.strengths)
    if strengths is None:
        return None
    return FULL * (1 if _is_specialist(strengths) else min(len(strengths), MANY)) // MANY


def _range(candidate: Candidate, _: ScoringContext) -> int | None:
    tier = confirmed_value(candidate.model.facts.tier)
    return None if tier is None else RANGE[tier]


def _recent(candidate: Candidate, context: ScoringContext) -> int | None:
    released = RELEASED.confirmed(candidate)
    if not isinstance(released, Day):
        return None
    year, _, rest = released.partial.partition("-")
    month = int(rest[:2]) if rest else MIDDLE_OF_YEAR
    months = (context.today.year - int(year)) * 12 + context.today.month - month
    return max(0, FULL - LOSS_PER_MONTH * max(0, months - NEW_MONTHS))


def _cheap(candidate: Candidate, purpose: Purpose) -> int | None:
    """Score a service's price; what lies beyond the limits of free access is another matter."""
    if purpose.spares and candidate.way is Way.APP and candidate.free:
        return FULL
    least = VERY_CHEAP if purpose.counts_cents else NEXT_TO_NOTHING
    price = candidate.price
    return None if price is None else round(FULL * (1 - _relative_price(price, least[price.currency])))


def _relative_price(price: Money, least: float) -> float:
    """Place a price between the least that tells (0) and very dear (1), by ratios."""
    return min(1.0, math.log(max(float(price.amount), least) / least) / math.log(PRICE_SPAN))


def _easy(candidate: Candidate, _: ScoringContext) -> int | None:
    return EASE.get(candidate.way)


def _ready(candidate: Candidate, _: ScoringContext) -> int:
    if candidate.way is Way.APP:
        return FULL
    app = candidate.maker.app if candidate.way is Way.MAKER else None
    if app is None:
        return 0
    told = app.models is not None and all(plan.models is not None for plan in app.plans)
    return UNTOLD if told else MAYBE


def _unpaid(candidate: Candidate, _: ScoringContext) -> int:
    return FULL * (candidate.plan is None)


def _russian(candidate: Candidate, _: ScoringContext) -> int | None:
    level = RUSSIAN_LEVEL.confirmed(candidate)
    return RUSSIAN[RussianLevel(level.id)] if isinstance(level, Choice) else None


def _chinese(candidate: Candidate, _: ScoringContext) -> int:
    return FULL * (candidate.maker.country == "CN")


def _worldly(candidate: Candidate, _: ScoringContext) -> int | None:
    level = RUSSIAN_LEVEL.confirmed(candidate)
    return FULL * (level.id != RussianLevel.NATIVE) if isinstance(level, Choice) else None


def _multilingual(candidate: Candidate, _: ScoringContext) -> int | None:
    level = RUSSIAN_LEVEL.confirmed(candidate)
    alone = {RussianLevel.NATIVE, RussianLevel.POOR}
    return FULL * (level.id not in alone) if isinstance(level, Choice) else None


def _terms(candidate: Candidate, _: ScoringContext) -> int | None:
    if candidate.way is Way.OWN:
        return FULL
    known = promises(candidate)
    if known is None:
        return None
    return FULL // 2 * (Assurance.NO_TRAINING in known) + FULL // 2 * (not AUDITS.isdisjoint(known))


def _agrees(candidate: Candidate, _: ScoringContext) -> int | None:
    """Score whether the service is known to sign what the GDPR asks for on data of others."""
    return FULL if candidate.way is Way.OWN else _flag(DPA, candidate)


def _rights(candidate: Candidate, _: ScoringContext) -> int | None:
    if not candidate.is_held:
        return FULL
    return None if candidate.licence is None else FULL * (candidate.licence.sell is Permission.YES)


def _portable(candidate: Candidate, _: ScoringContext) -> int | None:
    rung = OPENNESS.confirmed(candidate)
    return PORTABLE[Openness(rung.id)] if isinstance(rung, Choice) else None


def _context(candidate: Candidate, _: ScoringContext) -> int | None:
    window = CONTEXT_WINDOW.confirmed(candidate)
    if not isinstance(window, Tokens):
        return None
    share = math.log(max(window.count, SMALL_CONTEXT) / SMALL_CONTEXT) / math.log(LARGE_CONTEXT / SMALL_CONTEXT)
    return round(FULL * min(1.0, share))


def _tools(candidate: Candidate, _: ScoringContext) -> int | None:
    return _flag(TOOL_USE, candidate)


def _reasoning(candidate: Candidate, _: ScoringContext) -> int | None:
    return _flag(REASONING, candidate)


def _flag(one: Property, candidate: Candidate) -> int | None:
    answer = one.confirmed(candidate)
    return FULL * answer.on if isinstance(answer, Flag) else None


_SCORES: Mapping[Feature, Callable[[Candidate, ScoringContext], int | None]] = MappingProxyType(
    {
        Feature.RANGE: _range,
        Feature.RECENT: _recent,
        Feature.CURRENT: _current,
        Feature.BROAD: _broad,
        Feature.EASY: _easy,
        Feature.READY: _ready,
        Feature.UNPAID: _unpaid,
        Feature.LIGHT: light,
        Feature.QUICK: quick,
        Feature.RUSSIAN: _russian,
        Feature.CHINESE: _chinese,
        Feature.WORLDLY: _worldly,
        Feature.MULTILINGUAL: _multilingual,
        Feature.TERMS: _terms,
        Feature.AGREES: _agrees,
        Feature.RIGHTS: _rights,
        Feature.PORTABLE: _portable,
        Feature.CONTEXT: _context,
        Feature.TOOLS: _tools,
        Feature.REASONING: _reasoning,
    }
)
