"""Which models can take a model's place: what came after it, and models that are alike in use."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_choosable, lab_id
from bot.catalogue.schema import Lifecycle, Modality, Model, RussianLevel, Task, Tier
from bot.properties.candidate import Candidate, candidate_of, is_base
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.model_facts import RELEASED, TIER
from bot.questions.finding.substitute_wishes import InputPrice, Wish, input_price, judge_wish, rank

MOST = 4
"""Models that are offered."""
_DYING = frozenset({Lifecycle.DEPRECATED, Lifecycle.RETIRED})


@dataclass(frozen=True)
class Successors:
    """Living models that come after a model, the nearest first."""

    models: tuple[Model, ...]
    named: bool
    """Whether the catalogue names them as such; else they are the newest of the line or the family."""


@dataclass(frozen=True)
class Nearness:
    """How much a substitute must be like the model."""

    tier: bool = True
    """At most one tier apart."""
    context: bool = True
    """A context window of at least half the size."""


NEARNESSES = (Nearness(), Nearness(tier=False), Nearness(tier=False, context=False))
"""From the strictest: what is given up first is the tier."""


@dataclass(frozen=True)
class Substitute:
    """A model that can take another one's place."""

    candidate: Candidate
    common: tuple[Task, ...]
    """The tasks that both are good for, in the order of the catalogue's list of tasks."""


@dataclass(frozen=True)
class Substitutes:
    """The models that can take a model's place, the best first."""

    found: tuple[Substitute, ...]
    nearness: Nearness
    unjudged: int
    """Models that are left out since a fact that is asked for is unknown."""


def is_dying(model: Model) -> bool:
    """Tell whether its maker has switched the model off or is about to."""
    return _state(model) in _DYING


def is_living(model: Model) -> bool:
    """Tell whether a model can be used today and tomorrow."""
    return _state(model) not in {*_DYING, Lifecycle.ANNOUNCED}


def successors_of(catalogue: Catalogue, model: Model) -> Successors:
    """Return the living models that come after a model: by its chain of successors, else by its line or family."""
    chain = tuple(one for one in _chain(catalogue, model) if is_living(one))
    if chain:
        return Successors(chain, named=True)
    newest = _newest_relative(catalogue, model)
    return Successors(() if newest is None else (newest,), named=False)


def find_substitutes(
    catalogue: Catalogue,
    original: Model,
    filters: Iterable[Filter] = (),
    wishes: frozenset[Wish] = frozenset(),
    shunned: frozenset[str] = frozenset(),
) -> Substitutes:
    """Find living models that are alike in use and meet every condition; `shunned` are ids of families and makers."""
    reference, filters = candidate_of(original, catalogue), tuple(filters)
    limit = input_price(reference)
    models = (model for model in catalogue.models.values() if _shares_tasks(model, original))
    pool = [candidate_of(model, catalogue) for model in models if _is_offered(model, original, shunned)]
    judged = [(one, _judge(one, reference, filters, wishes, limit)) for one in pool]
    fitting = [one for one, verdict in judged if verdict is Verdict.MET]
    found: tuple[Substitute, ...] = ()
    nearness = NEARNESSES[0]
    for nearness in NEARNESSES:
        alike = (_alike(one, reference, nearness) for one in fitting)
        found = tuple(sorted((one for one in alike if one is not None), key=lambda one: _order(one, reference)))
        if found:
            break
    unjudged = [one for one, verdict in judged if verdict is Verdict.UNKNOWN and _alike(one, reference, nearness)]
    return Substitutes(tuple(_spread(found)), nearness, len(unjudged))


def _state(model: Model) -> Lifecycle | None:
    return confirmed_value(model.facts.lifecycle)


def _chain(catalogue: Catalogue, model: Model) -> Iterator[Model]:
    """Yield the successors of a model, one after the other."""
    seen = {model.id}
    while model.successor is not None and model.successor not in seen:
        model = catalogue.models[model.successor]
        seen.add(model.id)
        yield model


def _newest_relative(catalogue: Catalogue, model: Model) -> Model | None:
    """Return the newest living model of the same line, else of the same family and tier."""
    others = [one for one in catalogue.members(model.family) if _follows(one, model)]
    tier = confirmed_value(model.facts.tier)
    same_line = [one for one in others if model.line is not None and one.line == model.line]
    same_tier = [one for one in others if tier is None or confirmed_value(one.facts.tier) is tier]
    return next(iter((*same_line, *same_tier)), None)


def _follows(one: Model, model: Model) -> bool:
    """Tell whether a living model came out after another and makes the same kind of content."""
    if one.id == model.id or not is_living(one) or not is_choosable(one) or not _makes_alike(one, model):
        return False
    later, earlier = (confirmed_value(each.facts.released) for each in (one, model))
    return later is None or earlier is None or later > earlier


def _makes_alike(one: Model, other: Model) -> bool:
    """Tell whether two models make some kind of content both; unknown counts as text."""
    made, wanted = (confirmed_value(each.facts.modalities_out) or (Modality.TEXT,) for each in (one, other))
    return not set(made).isdisjoint(wanted)


def _is_offered(model: Model, original: Model, shunned: frozenset[str]) -> bool:
    if model.id == original.id or model.family in shunned or lab_id(model) in shunned:
        return False
    return is_choosable(model) and is_living(model) and not is_base(model) and _makes_alike(model, original)


def _judge(
    one: Candidate, reference: Candidate, filters: tuple[Filter, ...], wishes: frozenset[Wish], limit: InputPrice
) -> Verdict:
    verdict = judge_all(filters, one)
    for wish in Wish:
        if verdict is Verdict.BROKEN:
            return verdict
        if wish in wishes:
            judged = judge_wish(wish, one, reference, limit)
            verdict = verdict if judged is Verdict.MET else judged
    return verdict


def _alike(one: Candidate, reference: Candidate, nearness: Nearness) -> Substitute | None:
    """Return a model as a substitute if it is near enough in use; what is unknown of the original is not asked."""
    common = _common_tasks(one.model, reference.model)
    window, needed = (confirmed_value(each.model.facts.context_window) for each in (one, reference))
    if nearness.context and needed is not None and (window is None or 2 * window < needed):
        return None
    if nearness.tier and _tiers_apart(one, reference) > 1:
        return None
    return Substitute(one, common)


def _common_tasks(one: Model, other: Model) -> tuple[Task, ...]:
    """List the tasks that both are good for."""
    tasks = {*(confirmed_value(one.facts.strengths) or ())} & {*(confirmed_value(other.facts.strengths) or ())}
    return tuple(task for task in Task if task in tasks)


def _shares_tasks(one: Model, original: Model) -> bool:
    """Tell whether a model is good for at least half of the original's tasks; unknown tasks are not asked for."""
    wanted = confirmed_value(original.facts.strengths) or ()
    return 2 * len(_common_tasks(one, original)) >= len(wanted)


def _tiers_apart(one: Candidate, reference: Candidate) -> int:
    ranks = rank(one, TIER.name), rank(reference, TIER.name)
    if ranks[1] is None:
        return 0
    return len(Tier) if ranks[0] is None else int(abs(ranks[0] - ranks[1]))


def _order(one: Substitute, reference: Candidate) -> tuple[int, int, int, Decimal, str]:
    lacking = len(_abilities(reference.model) - _abilities(one.candidate.model))
    released = rank(one.candidate, RELEASED.name) or Decimal(0)
    return -len(one.common), lacking, _tiers_apart(one.candidate, reference), -released, one.candidate.model.id


def _abilities(model: Model) -> frozenset[str]:
    """List what a model can do beside its tasks: reasoning, tools, Russian, and what it takes in."""
    facts = model.facts
    speaks_russian = confirmed_value(facts.russian) in {RussianLevel.NATIVE, RussianLevel.SUPPORTED}
    flags = {
        "reasoning": confirmed_value(facts.reasoning),
        "tool_use": confirmed_value(facts.tool_use),
        "russian": speaks_russian,
    }
    return frozenset({name for name, on in flags.items() if on} | {*(confirmed_value(facts.modalities_in) or ())})


def _spread(found: Iterable[Substitute]) -> Iterator[Substitute]:
    """Put the first model of each family before the others: five versions of one model are no choice."""
    later: list[Substitute] = []
    families: set[str] = set()
    for one in found:
        family = one.candidate.model.family
        if family in families:
            later.append(one)
        else:
            families.add(family)
            yield one
    yield from later
