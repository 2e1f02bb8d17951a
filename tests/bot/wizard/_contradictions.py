"""What must hold between any two things that a result says: checked on its values, without the engine's code."""

from decimal import Decimal
from itertools import pairwise

from bot.properties.context_cache import memory_for
from bot.properties.filters import limits_memory
from bot.wizard.advice import Missing, Role
from bot.wizard.against import Against
from bot.wizard.case import FAR
from bot.wizard.costs import CostKind
from bot.wizard.features import STEP
from bot.wizard.price_drawbacks import MORE
from bot.wizard.questions import Feature
from bot.wizard.reasons import Able, Liked, Met
from tests.bot.wizard import _oracle as oracle


def contradictions(advice):
    """Yield every pair of statements of a result of which one cannot be true beside the other."""
    picks = advice.picks
    for pick in picks:
        yield from _of_reasons(pick)
        yield from _of_drawbacks(pick, picks)
        yield from _of_cost(pick)
        yield from _of_unknown(pick)
    yield from _of_roles(picks)
    yield from _of_missing(advice)


def _told(pick):
    """Return what is told first, and by it what could contradict it."""
    return {one.finding.condition.property for one in pick.reasons if isinstance(one, Met)}


def _against(pick):
    return {one.kind for one in pick.drawbacks}


def _of_reasons(pick):
    against, told = _against(pick), _told(pick)
    able = [one for one in pick.reasons if isinstance(one, Able)]
    for one in pick.reasons:
        if isinstance(one, Met) and one.finding.verdict != "met":
            yield f"{one.finding.condition.property} is said to be met"
    if any(name.startswith("served_") for name in told) and Against.LIMITED in against:
        yield "offered, and limited"
    if able and any(one.kind is Against.BEHIND and one.number >= FAR for one in pick.drawbacks):
        yield "capable, and far behind"
    if any(one.foremost for one in able) and Against.BEHIND in against:
        yield "the strongest, and behind another that fits"
    quick = any(isinstance(one, Liked) and one.feature is Feature.QUICK for one in pick.reasons)
    if quick and any(one.kind is Against.SLOW or one.slow for one in pick.drawbacks):
        yield "quick, and slow"
    if "assurances" in told and against & {Against.NO_PROMISE, Against.PROMISE_UNKNOWN}:
        yield "promises, and does not"
    licence = pick.case.candidate.licence
    if "business" in told and pick.licence is not None and licence.sell == "no":
        yield "for business, which its licence forbids"
    own = pick.candidate.way == "own"
    if ("memory" in told and not own) or ("free" in told and not (own or pick.candidate.free)):
        yield "a condition that is no matter for it"


def _of_drawbacks(pick, picks):  # noqa: C901, PLR0912  # a case for each kind
    candidate, model = pick.candidate, pick.case.model
    own = candidate.way == "own"
    kinds = [one.kind for one in pick.drawbacks]
    if len(set(kinds)) != len(kinds):
        yield "one drawback twice"
    for one in pick.drawbacks:
        match one.kind:
            case Against.DEARER | Against.LARGER:
                mine, other = (_cost_of(each, pick.case.tokens) for each in (candidate, one.other))
                if (
                    all(one.other is not each.candidate for each in picks)
                    or mine < other * MORE
                    or _unit(candidate) != _unit(one.other)
                ):
                    yield "dearer than what is no cheaper recommendation"
            case Against.BEHIND | Against.STRONGEST:
                ranking = pick.case.step.ranking
                fits = any(one.other is ranking.table.candidates[at] for at in ranking.places)
                little = len(kinds) == 1 or pick.case.spares_nothing
                least = STEP if little else FAR  # where nothing else speaks against it, or nothing is spared
                if one.number < least or fits is not (one.kind is Against.BEHIND) or one.other.model is model:
                    yield "behind what is not ahead"
            case Against.ROOM:
                ranking = pick.case.step.ranking
                fits = any(one.other is ranking.table.candidates[at] for at in ranking.places)
                there = [each.condition.amount for each in pick.case.findings if limits_memory(each.condition)]
                if not own or fits or one.number < FAR or one.other.way != "own" or one.memory <= min(there):
                    yield "behind what a larger machine would not run"
            case Against.TIGHT if candidate.memory > one.number:
                yield "it does not fit"
            case Against.TIGHT | Against.LONG_CONTEXT | Against.SELF_RUN | Against.LARGER if not own:
                yield "memory of a service"
            case Against.CLOSED if candidate.has_weights:
                yield "closed, with weights to download"
            case Against.LICENCE if pick.licence is None:
                yield "a licence of weights that are not held"
            case Against.REPLACED if one.heir is not None and one.heir.id == model.id:
                yield "replaced by itself"
            case Against.LIMITED | Against.FREE_LIMITS | Against.NO_PROMISE | Against.PROMISE_UNKNOWN if own:
                yield "the limits of a service on one's own machines"


def _of_cost(pick):
    cost, candidate, against = pick.cost, pick.candidate, _against(pick)
    own = candidate.way == "own"
    if (cost.kind is CostKind.OWN) is not own or (own and cost.price is not None):
        yield "a price of one's own machines"
    if cost.kind is CostKind.FREE and (cost.price is not None or Against.DEARER in against):
        yield "free, and dear"
    if cost.kind is CostKind.UNKNOWN and (Against.DEARER in against or "price-blended" in _told(pick)):
        yield "a price that is unknown, and told"
    if (cost.kind is CostKind.PLAN) is not (candidate.plan is not None):
        yield "a plan that costs something else"
    if (
        cost.month is not None
        and cost.kind is not CostKind.PLAN
        and cost.month.amount != cost.price.amount * cost.tokens / Decimal(1_000_000)
    ):
        yield "a month that is not its tokens times the price"
    if cost.kind is CostKind.BUDGET and cost.month.amount > cost.budget.amount * Decimal("1.01"):
        yield "a month beyond the budget"


def _of_unknown(pick):
    facts = pick.case.model.facts
    known = {
        "context": facts.context_window if pick.candidate.way != "app" else None,
        "russian": facts.russian,
        "tools": facts.tool_use,
        "reasoning": facts.reasoning,
    }
    for feature in pick.unknown:
        if known.get(feature.value) is not None and oracle.value(known[feature.value]) is not None:
            yield f"{feature} is known"
    if len(set(pick.unknown)) != len(pick.unknown):
        yield "one thing unknown twice"


def _of_roles(picks):
    main = picks[0]
    if [pick.role for pick in picks].count(Role.MAIN) != 1 or main.role is not Role.MAIN:
        yield "not one main recommendation"
    if any(one.case.model is other.case.model for one, other in pairwise(picks)):
        yield "one model recommended twice"
    for pick in picks[1:]:
        cheaper = pick.role in {Role.CHEAPER, Role.LIGHTER}
        if cheaper and (
            _unit(pick.candidate) != _unit(main.candidate)
            or _cost_of(pick.candidate, pick.case.tokens) >= _cost_of(main.candidate, pick.case.tokens)
        ):
            yield "a cheaper one that is not"
        if pick.role in {Role.OPEN, Role.LOCAL, Role.ANOTHER} and not pick.candidate.has_weights:
            yield "an open one without weights"
        openness = main.case.model.facts.openness
        limited = openness is not None and openness.value == "restricted_weights"
        if pick.role in {Role.OPEN, Role.LOCAL} and main.candidate.has_weights and not limited:
            yield "an open one beside an open one"


def _of_missing(advice):
    picks, missing = advice.picks, set(advice.missing)
    main = picks[0].candidate
    tokens = picks[0].case.tokens
    costs = [_cost_of(pick.candidate, tokens) for pick in picks[1:] if _unit(pick.candidate) == _unit(main)]
    if missing & {Missing.NO_CHEAPER, Missing.NO_LIGHTER} and any(one < _cost_of(main, tokens) for one in costs):
        yield "none cheaper, beside a cheaper one"
    if Missing.NO_PRICE in missing and (main.price is not None or main.plan or main.way == "own"):
        yield "no price, and a price"
    if Missing.NO_MEMORY in missing and (main.way != "own" or _cost_of(main, tokens).is_finite()):
        yield "memory that is unknown, and known"
    if Missing.NO_OPEN in missing and any(pick.candidate.has_weights for pick in picks):
        yield "no open one, beside an open one"
    if Missing.NO_LIGHTER in missing and main.way != "own":
        yield "lighter than a service"


def _unit(candidate):
    if candidate.way == "app":
        return f"month in {candidate.plan.currency if candidate.plan else 'USD'}"
    return "memory" if candidate.way == "own" else candidate.price and candidate.price.currency


def _cost_of(candidate, tokens=None):
    if candidate.way == "own":  # what is unknown counts as no less than anything
        taken = memory_for(candidate, tokens)
        return Decimal(taken.total) if taken is not None else Decimal("Infinity")
    if candidate.plan:
        return candidate.plan.month.value
    return candidate.price.amount if candidate.price else 0
