"""What must hold between a result and the answer to "why not" about any model."""

from bot.properties.context_cache import memory_for
from bot.wizard.advice import Role
from bot.wizard.closest import Instead
from bot.wizard.engine import NoMatch
from bot.wizard.questions import Feature
from bot.wizard.why import Excluded, Impossible, OutrankedBy
from tests.bot.wizard import _oracle as oracle

RUSSIAN = ("poor", "partial", "supported", "native")


def contradictions_of_why(catalogue, step, model, answer):
    """Yield what the answer on a model says that is not so by the result."""
    if isinstance(step, NoMatch):
        if not isinstance(answer, Excluded | Impossible):
            yield "nothing fits, and this model does"
        return
    table = step.ranking.table
    picked = {table.models[place] for place in step.picks.all}
    fitting = {table.models[place] for place in step.ranking.places}
    if isinstance(answer, Role) is not (model.id in picked):
        yield "recommended, and not"
    if isinstance(answer, Excluded | Impossible) and model.id in fitting:
        yield "not fit, and among what fits"
    if isinstance(answer, Impossible) and model.id in table.models:
        yield "impossible, and a candidate"
    if isinstance(answer, Excluded):
        yield from _excluded(catalogue, answer)
    if isinstance(answer, OutrankedBy):
        yield from _outranked(answer, len(fitting))
    if isinstance(answer, Excluded | Impossible) and answer.closest is not None:
        yield from _closest(answer.closest, model, picked, fitting)


def _excluded(catalogue, answer):
    if not answer.broken and not answer.unknown:
        yield "not fit, without a condition"
    for one in (*answer.broken, *answer.unknown):
        if one.candidate.model is not answer.candidate.model:
            yield "a condition on another way of use"
        said = isinstance(one.wish, tuple) and not one.assumed
        if one.condition.context is not None:
            taken = memory_for(answer.candidate, one.condition.context)
            if one in answer.broken and taken is not None and taken.total <= one.condition.amount:
                yield "too large, and fits"
        elif one.condition.tuned:
            if oracle.breaks(catalogue, answer.candidate, "tuning", "train"):
                yield "too large to be tuned, and not to be tuned"
        elif one in answer.unknown and one.condition.months and answer.candidate.is_untold:
            continue  # what a plan costs whose price is known goes before it
        elif said and not oracle.breaks(catalogue, answer.candidate, *one.wish):
            yield f"{one.wish} is said to be broken or unknown"


def _outranked(answer, fitting):
    if answer.count != fitting or not 1 <= answer.rank <= fitting:
        yield "a place that there is not"
    if {gap.feature for gap in answer.behind} & {gap.feature for gap in answer.ahead}:
        yield "behind and ahead in one thing"
    if set(answer.unknown) & {gap.feature for gap in (*answer.behind, *answer.ahead)}:
        yield "unknown, and compared"
    for gaps, sign in ((answer.behind, -1), (answer.ahead, 1)):
        for gap in gaps:
            difference = _difference(answer, gap.feature)
            if difference is not None and difference * sign <= 0:
                yield f"{'behind' if sign < 0 else 'ahead'} in {gap.feature}, which is not so"


def _difference(answer, feature):
    """Return by how much a model is better in what is told of a feature; None where nothing is counted."""
    one, main = answer.candidate, answer.main
    match feature:
        case Feature.CHEAP if one.price and main.price and one.price.currency == main.price.currency:
            return main.price.amount - one.price.amount
        case Feature.LIGHT if one.memory and main.memory:
            return main.memory - one.memory
        case Feature.RECENT:
            ours, theirs = (oracle.value(each.model.facts.released) for each in (one, main))
            least = min(len(ours), len(theirs))
            return (ours[:least] > theirs[:least]) - (ours[:least] < theirs[:least])
        case Feature.CONTEXT:
            return oracle.value(one.model.facts.context_window) - oracle.value(main.model.facts.context_window)
        case Feature.RUSSIAN:
            return RUSSIAN.index(oracle.value(one.model.facts.russian)) - RUSSIAN.index(
                oracle.value(main.model.facts.russian)
            )
        case _:
            return None


def _closest(closest, model, picked, fitting):
    if closest.kind is Instead.HEIR_FITS and closest.model.id not in fitting:
        yield "an heir that fits, and does not"
    fits = {Instead.HEIR_FITS, Instead.SAME_MAKER_FITS, Instead.NEAREST}
    if closest.kind not in fits and closest.model.id not in picked:
        yield "recommended instead, and not recommended"
    if closest.kind in {Instead.SAME_MAKER_FITS, Instead.NEAREST} and closest.model.id not in fitting:
        yield "what fits instead, and does not"
    if closest.model.id == model.id:
        yield "in place of itself"
    if (
        closest.kind in {Instead.SAME_MAKER, Instead.SAME_MAKER_FITS}
        and closest.model.id.split("/")[0] != model.id.split("/")[0]
    ):
        yield "of the same maker, and not"
