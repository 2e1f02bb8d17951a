"""What a question wants in the place of what: the model that is replaced, and what its substitutes must be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.catalogue.catalogue import Catalogue, lab_id
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.properties.filters import Filter, Operator
from bot.questions.finding.substitute_wishes import Wish, wishes_of
from bot.questions.finding.substitutes import find_substitutes, is_dying
from bot.questions.question import Question
from bot.views.family import newest_families

_OPEN_RANK = 2
"""The rank on the ladder of openness from which weights can be downloaded."""
HAS_WEIGHTS = Filter("openness", Operator.AT_LEAST, amount=Decimal(_OPEN_RANK))
_WITHIN_A_LINE = frozenset({Wish.NEWER, Wish.BIGGER, Wish.SMALLER})
"""Wishes that another model of the same family can fulfil."""
_SEVERAL = 2
_KINDS = (EntryKind.MODEL, EntryKind.FAMILY, EntryKind.LAB)


@dataclass(frozen=True)
class Wanted:
    """What is to be replaced, and how."""

    original: Model
    filters: tuple[Filter, ...]
    wishes: frozenset[Wish]
    shunned: frozenset[str]
    """Ids of families and makers whose models are not meant."""
    at_home: bool

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing is asked of the substitute but to come after the original."""
        return not self.wishes and not self.filters


def wanted_of(catalogue: Catalogue, question: Question) -> Wanted | None:
    """Return what a question wants replaced, and how; None where it names nothing that can be."""
    hit = _replaced(question.names)
    original = None if hit is None else _model_of(catalogue, hit)
    if hit is None or original is None:
        return None
    wishes = wishes_of(question.topics)
    memory = question.machine is not None or any(one.property == "memory" for one in question.filters)
    at_home = memory or Wish.WITH_WEIGHTS in wishes or any(map(_asks_for_weights, question.filters))
    if memory:
        wishes |= {Wish.WITH_WEIGHTS}
    differs = bool(wishes or question.filters)
    filters = (*question.filters, *_from_makers(catalogue, question.names, hit, differs=differs))
    shunned = frozenset(_shunned(catalogue, question, hit, wishes, original))
    return Wanted(original, filters, wishes, shunned, at_home)


def _replaced(names: tuple[Hit, ...]) -> Hit | None:
    """Return what is to be replaced: a model goes before a family, and that before a maker."""
    return next((hit for kind in _KINDS for hit in names if hit.kind is kind), None)


def _model_of(catalogue: Catalogue, hit: Hit) -> Model | None:
    """Return the model that stands for what is named: of a series its newest, of a family or a maker the top one."""
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.model(hit.id)
            return catalogue.models[model.variants[0]] if model.variants and not is_dying(model) else model
        case EntryKind.FAMILY:
            return catalogue.top_of(hit.id)
        case EntryKind.LAB:
            families = (family for family in newest_families(catalogue) if family.lab == hit.id)
            return next((top for family in families if (top := catalogue.top_of(family.id)) is not None), None)
        case EntryKind.TERM | EntryKind.SIGNPOST:
            return None


def _from_makers(catalogue: Catalogue, names: tuple[Hit, ...], replaced: Hit, *, differs: bool) -> Iterator[Filter]:
    """Yield the conditions that substitutes come from the makers and families that are named beside.

    The own ones count where they stand behind what is replaced and something else is asked too, as in "cheaper than
    gpt-5 from openai"; elsewhere they only tell whose it is.
    """
    own, place = _groups_of(catalogue, replaced), names.index(replaced)
    for kind, name in ((EntryKind.LAB, "maker"), (EntryKind.FAMILY, "family")):
        ids = {hit.id for hit in names if hit.kind is kind and hit != replaced} - own
        ids |= {hit.id for hit in names[place + 1 :] if hit.kind is kind and hit.id in own and differs}
        if ids:
            yield Filter(name, Operator.ANY_OF, frozenset(ids))


def _shunned(
    catalogue: Catalogue, question: Question, replaced: Hit, wishes: frozenset[Wish], original: Model
) -> Iterator[str]:
    """Yield the families and makers to leave: what is replaced, and the maker of a model that is named beside it.

    A maker is named beside a model that leaves since it is who withdraws it.
    """
    if replaced.kind is not EntryKind.MODEL and not wishes & _WITHIN_A_LINE:
        yield replaced.id
    if "other_maker" in question.topics:
        yield lab_id(original)
    if not wishes and not is_dying(original):
        own = _groups_of(catalogue, replaced)
        yield from (hit.id for hit in question.names if hit.kind is EntryKind.LAB and hit.id in own)


def _groups_of(catalogue: Catalogue, hit: Hit) -> frozenset[str]:
    """Return the ids of the family and the maker of what is named."""
    match hit.kind:
        case EntryKind.MODEL:
            return frozenset({catalogue.model(hit.id).family, lab_id(catalogue.model(hit.id))})
        case EntryKind.FAMILY:
            return frozenset({hit.id, catalogue.families[hit.id].lab})
        case EntryKind.LAB | EntryKind.TERM | EntryKind.SIGNPOST:
            return frozenset({hit.id})


def _asks_for_weights(one: Filter) -> bool:
    return one.property == "openness" and one.amount is not None and one.amount >= _OPEN_RANK and not one.ids


@dataclass(frozen=True)
class NearestMiss:
    """Models that meet everything but one condition."""

    broken: Filter | Wish
    models: tuple[Model, ...]


def nearest_miss(catalogue: Catalogue, asked: Wanted) -> NearestMiss | None:
    """Return the models that meet all but one of the conditions, the one said last given up first."""
    for broken, rest in _relaxed(asked):
        found = find_substitutes(catalogue, asked.original, rest.filters, rest.wishes, rest.shunned).found
        if found:
            return NearestMiss(broken, tuple(one.candidate.model for one in found))
    return None


def _relaxed(asked: Wanted) -> Iterator[tuple[Filter | Wish, Wanted]]:
    """Yield what is wanted without one condition each time; a single condition is not given up."""
    if len(asked.filters) + len(asked.wishes) < _SEVERAL:
        return
    for one in reversed(asked.filters):
        yield one, replace(asked, filters=tuple(other for other in asked.filters if other != one))
    for wish in (wish for wish in Wish if wish in asked.wishes):
        yield wish, replace(asked, wishes=asked.wishes - {wish})
