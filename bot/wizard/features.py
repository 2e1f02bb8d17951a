"""What a preference weighs: each feature of a candidate, scored 0 to 100, or None where it is unknown."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bot.catalogue.catalogue import Catalogue, firm, is_choosable
from bot.catalogue.schema import Currency, Lifecycle, Model, Openness, RussianLevel, Task, Tier
from bot.wizard.questions import Feature, Way
from bot.wizard.ways import Candidate, Price, has_weights

FULL = 100
TIERS = MappingProxyType({Tier.FLAGSHIP: 60, Tier.WORKHORSE: 40, Tier.SMALL: 15})
SCALE_POINTS = 40
"""What size or price adds to the place in the range."""
RUSSIAN = MappingProxyType(
    {RussianLevel.NATIVE: 100, RussianLevel.SUPPORTED: 80, RussianLevel.PARTIAL: 30, RussianLevel.POOR: 0}
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
EASE = MappingProxyType({Way.MAKER: 100, Way.HOST: 80, Way.OWN: 0})
VERY_CHEAP = MappingProxyType({Currency.USD: 0.1, Currency.EUR: 0.1, Currency.CNY: 0.7, Currency.RUB: 10.0})
"""Per currency, the price per million tokens that counts as very cheap; no price is ever converted."""
PRICE_SPAN = 200
"""So many times the very cheap price is very dear."""
LOSS_PER_MONTH = 4
"""Points of recency that a month of age costs."""
SMALL_SIZE, LARGE_SIZE = 1e9, 1e12
SIZE_SHARE = 0.75
"""The largest open model counts as much as a service at three quarters of the way to very dear."""
MIDDLE_OF_YEAR = 6
SMALL_CONTEXT, LARGE_CONTEXT = 8_192, 1_048_576
SMALL_MEMORY = 8
LOSS_PER_DOUBLING = 14
"""Points that twice the memory costs."""


@dataclass(frozen=True)
class Scene:
    """Hold what a score depends on besides the candidate itself."""

    today: date
    """The catalogue's date: age counts from it, so that a result does not change by itself."""
    replaced: Mapping[str, int]
    """Models that a successor has replaced, each with the points of currency left to it."""
    asked: Mapping[str, Price]
    """What makers ask for their models."""


def scene(catalogue: Catalogue, candidates: tuple[Candidate, ...]) -> Scene:
    """Gather what scores depend on."""
    asked = {one.model.id: one.price for one in candidates if one.way is Way.MAKER and one.price}
    return Scene(catalogue.as_of, _replaced(catalogue), asked)


def score(feature: Feature, candidate: Candidate, seen: Scene) -> int | None:
    """Score one feature of a candidate, 0 to 100; None where the catalogue does not know."""
    if feature.value in _TASKS:
        strengths = firm(candidate.model.facts.strengths)
        return None if strengths is None else FULL * (Task(feature.value) in strengths)
    return _SCORES[feature](candidate, seen)


def _standing(candidate: Candidate, seen: Scene) -> int | None:
    """Score the place in the maker's range, and how dear (in dollars) or else how large the model is."""
    tier = firm(candidate.model.facts.tier)
    size = firm(candidate.model.facts.parameters_total)
    asked = seen.asked.get(candidate.model.id)
    scale: float | None = None
    if asked is not None and asked.currency is Currency.USD:
        scale = _dearness(asked)
    elif size is not None:
        scale = SIZE_SHARE * math.log(max(size, SMALL_SIZE) / SMALL_SIZE) / math.log(LARGE_SIZE / SMALL_SIZE)
    if tier is None and scale is None:
        return None
    return (TIERS[tier] if tier else 0) + round(SCALE_POINTS * min(1.0, scale or 0))


def _current(candidate: Candidate, seen: Scene) -> int:
    leaving = firm(candidate.model.facts.lifecycle) is Lifecycle.DEPRECATED
    return 0 if leaving else seen.replaced.get(candidate.model.id, FULL)


def _recent(candidate: Candidate, seen: Scene) -> int | None:
    released = firm(candidate.model.facts.released)
    if released is None:
        return None
    year, _, rest = released.partition("-")
    month = int(rest[:2]) if rest else MIDDLE_OF_YEAR
    months = (seen.today.year - int(year)) * 12 + seen.today.month - month
    return max(0, FULL - LOSS_PER_MONTH * max(0, months))


def _cheap(candidate: Candidate, _: Scene) -> int | None:
    if candidate.free:
        return FULL
    return None if candidate.price is None else round(FULL * (1 - _dearness(candidate.price)))


def _dearness(price: Price) -> float:
    """Place a price between very cheap (0) and very dear (1), by ratios."""
    very_cheap = VERY_CHEAP[price.currency]
    return min(1.0, math.log(max(float(price.amount), very_cheap) / very_cheap) / math.log(PRICE_SPAN))


def _easy(candidate: Candidate, _: Scene) -> int:
    return EASE[candidate.way]


def _light(candidate: Candidate, _: Scene) -> int | None:
    if candidate.way is not Way.OWN:
        return FULL
    if candidate.memory is None:
        return None
    doublings = math.log2(max(candidate.memory, SMALL_MEMORY) / SMALL_MEMORY)
    return max(0, round(FULL - LOSS_PER_DOUBLING * doublings))


def _russian(candidate: Candidate, _: Scene) -> int | None:
    level = firm(candidate.model.facts.russian)
    return None if level is None else RUSSIAN[level]


def _chinese(candidate: Candidate, _: Scene) -> int:
    return FULL * (candidate.maker.country == "CN")


def _portable(candidate: Candidate, _: Scene) -> int | None:
    openness = firm(candidate.model.facts.openness)
    return None if openness is None else PORTABLE[openness]


def _context(candidate: Candidate, _: Scene) -> int | None:
    tokens = firm(candidate.model.facts.context_window)
    if tokens is None:
        return None
    share = math.log(max(tokens, SMALL_CONTEXT) / SMALL_CONTEXT) / math.log(LARGE_CONTEXT / SMALL_CONTEXT)
    return round(FULL * min(1.0, share))


def _tools(candidate: Candidate, _: Scene) -> int | None:
    known = firm(candidate.model.facts.tool_use)
    return None if known is None else FULL * known


def _reasoning(candidate: Candidate, _: Scene) -> int | None:
    known = firm(candidate.model.facts.reasoning)
    return None if known is None else FULL * known


def _replaced(catalogue: Catalogue) -> Mapping[str, int]:
    """Find the models that another has replaced; one with weights keeps half where the new one has none."""
    replaced = {}
    for model in catalogue.models.values():
        heir = _heir(model, catalogue)
        if heir is not None:
            loses_weights = _open(model, catalogue) and not _open(heir, catalogue)
            replaced[model.id] = FULL // 2 if loses_weights else 0
    return replaced


def _heir(model: Model, catalogue: Catalogue) -> Model | None:
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


def _open(model: Model, catalogue: Catalogue) -> bool:
    return has_weights(model, catalogue.licence_of(model))


_TASKS = frozenset(task.value for task in Task)
_SCORES: Mapping[Feature, Callable[[Candidate, Scene], int | None]] = MappingProxyType(
    {
        Feature.STANDING: _standing,
        Feature.RECENT: _recent,
        Feature.CURRENT: _current,
        Feature.CHEAP: _cheap,
        Feature.EASY: _easy,
        Feature.LIGHT: _light,
        Feature.RUSSIAN: _russian,
        Feature.CHINESE: _chinese,
        Feature.PORTABLE: _portable,
        Feature.CONTEXT: _context,
        Feature.TOOLS: _tools,
        Feature.REASONING: _reasoning,
    }
)
