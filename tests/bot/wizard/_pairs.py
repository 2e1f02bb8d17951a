"""What must hold between a reason, a drawback and what is unknown of one recommendation, and between several."""

from itertools import combinations

from bot.properties.context_cache import memory_for
from bot.wizard.against import Against
from bot.wizard.costs import CostKind
from bot.wizard.reasons import Able, Liked, Met
from bot.wizard.settled import settled
from tests.bot.wizard import _oracle as oracle

TELLS = {
    "offered": "served_",
    "russian": "russian",
    "context": "context_window",
    "tools": "tool_use",
    "portable": "openness",
    "recent": "released",
    "light": "memory",
}
"""The property of a condition that tells a feature."""
DENIED = {
    "offered": {Against.LIMITED},
    "russian": {Against.RUSSIAN},
    "portable": {Against.CLOSED, Against.RESTRICTED, Against.LICENCE},
    "light": {Against.TIGHT, Against.LARGER, Against.LONG_CONTEXT},
}
"""The drawbacks that tell a feature."""
PROMISED = {"privacy.no_training": {Against.NO_PROMISE, Against.PROMISE_UNKNOWN, Against.FREE_TRAINS}}
PROMISED |= {"language.ru": {Against.RUSSIAN}, "use.business": {Against.LICENCE}, "insight.all": {Against.CLOSED}}
PROMISED |= {"insight.weights": {Against.CLOSED}}
"""The drawbacks that contradict an option which is said to be met anyway."""


def contradictions_of_pairs(advice):
    """Yield every two statements on one property that cannot both be true."""
    for pick in advice.picks:
        yield from _reason_and_drawback(pick)
        yield from _reason_and_unknown(pick)
        yield from _number_and_catalogue(pick)
        yield from _cost_and_limit(pick)
    yield from _between(advice.picks)


def contradictions_of_settled(questions, step, advice):
    """Yield what is said not to be asked and was, or is said to be met and is not."""
    found = settled(questions, step)
    given = {question for question, options in step.answers.items() if options}
    if given & {question for question, _ in found.by_answers}:
        yield "settled, and answered"
    if any(answer[1] not in step.answers.get(answer[0], ()) for _, answer in found.by_answers):
        yield "settled by an answer that nobody gave"
    if {*step.answers} & set(found.by_result):
        yield "without influence, and answered"
    if {one.wish[0] for one in step.assumed} & ({*found.by_result} | {question for question, _ in found.by_answers}):
        yield "without influence, and assumed"
    for question, option in found.met:
        if option in step.answers.get(question, ()):
            yield "met anyway, and asked for"
        for pick in advice.picks:
            against = {one.kind for one in pick.drawbacks}
            if against & PROMISED.get(f"{question}.{option}", set()):
                yield f"{question}.{option} is met anyway, and {against & PROMISED[f'{question}.{option}']}"
            if oracle.breaks(pick.case.catalogue, pick.candidate, question, option):
                yield f"{question}.{option} is said to be met"


def _reason_and_drawback(pick):
    met = {one.finding.condition.property for one in pick.reasons if isinstance(one, Met)}
    liked = {one.feature.value for one in pick.reasons if isinstance(one, Liked)}
    against = {one.kind for one in pick.drawbacks}
    if "russian" in met and Against.RUSSIAN in against and oracle.value(pick.case.model.facts.russian) != "partial":
        yield "good Russian, and no quality promised"
    if "business" in met and Against.LICENCE in against:
        yield "allowed for business, and under conditions"
    if "assurances" in met and Against.FREE_TRAINS in against:
        yield "no training, and trained on"
    if ("portable" in liked or "openness" in met) and Against.CLOSED in against:
        yield "open, and closed"
    if "portable" in liked and Against.RESTRICTED in against:
        yield "free to take along, and restricted"
    if Against.SELF_RUN in against and any(one.needs.ways == ("own",) for one in pick.case.options):
        yield "asked to run it, and told that it is work"
    if Against.UNTESTED in against and any(isinstance(one, Able) and one.standing.scores for one in pick.reasons):
        yield "tested, and without a test"
    if pick.case.candidate.free is True and Against.DEARER in against:
        yield "free, and dearer"


def _reason_and_unknown(pick):
    met = {one.finding.condition.property for one in pick.reasons if isinstance(one, Met)}
    against = {one.kind for one in pick.drawbacks}
    able = [one for one in pick.reasons if isinstance(one, Able)]
    for feature in (one.value for one in pick.unknown):
        prefix = TELLS.get(feature, "-")
        if any(name.startswith(prefix) for name in met):
            yield f"{feature} is unknown, and a reason"
        if against & DENIED.get(feature, set()):
            yield f"{feature} is unknown, and a drawback"
        if feature == "standing" and able:
            yield "its standing is unknown, and told"
        if feature == "broad" and any(one.standing.scores for one in able):
            yield "what it is good at is unknown, and tested"
        if feature == "portable" and pick.licence is not None:
            yield "its openness is unknown, and its licence told"


def _number_and_catalogue(pick):
    case, candidate = pick.case, pick.candidate
    points = case.context.standings.points(candidate.model, case.task, candidate.size)
    for one in pick.reasons:
        if isinstance(one, Able) and one.standing.points != points:
            yield "points that are not its own"
    for one in pick.drawbacks:
        if one.kind in {Against.BEHIND, Against.STRONGEST}:
            other = case.context.standings.points(one.other.model, case.task, one.other.size)
            if one.number != other - points:
                yield "behind by another number of points"
        if one.kind is Against.DEARER and one.number != candidate.price.amount / one.other.price.amount:
            yield "dearer by another number of times"
        if one.kind is Against.LARGER:
            mine, other = (memory_for(each, case.tokens).total for each in (candidate, one.other))
            if round(one.number * other) != mine:
                yield "larger by another number of times"


def _cost_and_limit(pick):
    for question, options in pick.case.step.answers.items():
        for option in options if question == "budget" else ():
            limits = oracle.MOST.get(option, {})
            price = pick.cost.price
            if price is not None and price.currency in limits and float(price.amount) > float(limits[price.currency]):
                yield "a price beyond the limit"
            if option == "free" and pick.cost.kind not in {CostKind.FREE, CostKind.OWN}:
                yield "a price where it has to be free"


def _between(picks):
    able = {pick.case.model.id: one for pick in picks for one in pick.reasons if isinstance(one, Able)}
    strongest = [one for one in able.values() if one.foremost and one.standing.scores]
    if len(strongest) > 1:
        yield "two strongest"
    for one, other in combinations(picks, 2):
        for this, that in ((one, other), (other, one)):
            mine, its = this.case.standing, that.case.standing
            told = able.get(this.case.model.id)
            if told is not None and told.foremost and its is not None and its.points > mine.points:
                yield "the strongest, and weaker than another recommendation"
            for drawback in this.drawbacks:
                ahead = drawback.kind is Against.BEHIND and drawback.other is that.candidate
                if ahead and its is not None and mine is not None and its.points <= mine.points:
                    yield "behind a weaker recommendation"
                dearer = drawback.kind is Against.DEARER and drawback.other is that.candidate
                if dearer and that.candidate.price.amount >= this.candidate.price.amount:
                    yield "dearer than a dearer recommendation"
