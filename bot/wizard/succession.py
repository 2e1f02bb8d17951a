"""Which model came after which, and what is left of the points of one that was replaced."""

from collections.abc import Mapping

from bot.catalogue.catalogue import Catalogue, confirmed_value, is_choosable
from bot.catalogue.schema import Model
from bot.properties.candidate import has_weights

LONG_AGO = 6
"""So many months after its successor came out a model is no longer a choice like any other."""
_YEAR = 12
KEPT = 50
"""What a replaced model keeps of 100 points for being current where its successor has no weights."""


def points_left(catalogue: Catalogue) -> Mapping[str, int]:
    """Map each replaced model to the points that it keeps: half where only the old one has weights."""
    replaced = {}
    for model in catalogue.models.values():
        heir = successor_of(model, catalogue)
        if heir is not None:
            loses_weights = _open(model, catalogue) and not _open(heir, catalogue)
            replaced[model.id] = KEPT if loses_weights else 0
    return replaced


def replaced_long_ago(catalogue: Catalogue) -> frozenset[str]:
    """Return the models whose successors are no longer new: who has not moved on has little left to wait for."""
    return frozenset(
        model.id
        for model in catalogue.models.values()
        if (heir := successor_of(model, catalogue)) is not None and _months_old(heir, catalogue) >= LONG_AGO
    )


def newest_in_apps(catalogue: Catalogue) -> frozenset[str]:
    """Return the replaced models whose maker's application is known to have them, and none that came after them."""
    found = set[str]()
    for app in (lab.app for lab in catalogue.labs.values() if lab.app is not None):
        stated = (app.models, *(plan.models for plan in app.plans))
        known = {id_ for one in stated for id_ in confirmed_value(one) or ()}
        models = (catalogue.models[id_] for id_ in known & catalogue.models.keys())
        found |= {one.id for one in models if known.isdisjoint(heir.id for heir in heirs_of(one, catalogue))}
    return frozenset(found)


def _months_old(model: Model, catalogue: Catalogue) -> int:
    """Return how many months ago a model came out; none where that is unknown, or known by its year alone."""
    released = confirmed_value(model.facts.released)
    if released is None or "-" not in released:
        return 0
    year, month = map(int, released.split("-")[:2])
    return (catalogue.as_of.year - year) * _YEAR + catalogue.as_of.month - month


def successor_of(model: Model, catalogue: Catalogue) -> Model | None:
    """Return the usable model that comes after this one, by its maker's word or as a newer one of its line."""
    named = catalogue.models.get(model.successor or "")
    if named is not None and is_choosable(named):
        return named
    if model.line is None or model.facts.released is None:
        return None
    newer = [
        other
        for other in catalogue.members(model.family)
        if other.line == model.line
        and is_choosable(other)
        and other.facts.released is not None
        and other.facts.released.value > model.facts.released.value
    ]
    return newer[0] if newer else None


def heirs_of(model: Model, catalogue: Catalogue) -> tuple[Model, ...]:
    """List the models that came after one, its successor first and the last of the line last."""
    found = {model.id: model}
    heir = successor_of(model, catalogue)
    while heir is not None and heir.id not in found:
        found[heir.id] = heir
        heir = successor_of(heir, catalogue)
    return tuple(found.values())[1:]


def _open(model: Model, catalogue: Catalogue) -> bool:
    return has_weights(model, catalogue.licence_of(model))
