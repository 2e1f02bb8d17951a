"""The effect of an option or a condition on all candidates: which of them meet it, and the points that it adds."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import add, sub
from types import MappingProxyType
from typing import NamedTuple

from bot.catalogue.machines import MachineKind
from bot.catalogue.schema import Availability, Region, Task
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import (
    Filter,
    Operator,
    Verdict,
    asks_for_context,
    asks_tuning,
    judge,
    judge_all,
    judge_read,
    limits_memory,
)
from bot.properties.identity import memory_with_context
from bot.properties.model_facts import OPENNESS, RUSSIAN
from bot.properties.service import SELL, offered
from bot.wizard.demands import SERVED_IN, filter_of, is_elsewhere, is_untold, judge_needs
from bot.wizard.features import score, task_of
from bot.wizard.in_app import (
    asks_for_app,
    asks_for_video,
    is_doubtful,
    is_of_plan,
    judge_in_app,
    watches_videos,
)
from bot.wizard.languages import is_of_home, may_know, names_languages
from bot.wizard.points import Points
from bot.wizard.questions import Demand, Feature, Option, Weights
from bot.wizard.scoring import ANY_PURPOSE, Purpose, ScoringContext

ROOM_WEIGHTS = MappingProxyType({16: (16, 5), 96: (16, 3)})
"""How much ability and room weigh in at most so many gigabytes: where all are weak, each point of ability is more."""
MILLION = 1_000_000
_DATA_EU = f"data_{Region.EU}"
LARGE_LOAD = 50_000_000
"""From so many tokens a month on, cents of the price count."""
LISTED = 120
"""Points for a maker that names the languages which are asked for, beside one that counts many and names none."""
_PURPOSEFUL = frozenset({Feature.STANDING, Feature.OFFERED, Feature.CHEAP, Feature.ROOM})
_SPENT = frozenset({Feature.UNPAID})
_HARD = _SPENT | {Feature.EASY}
_PRICED = frozenset({Feature.CHEAP})
"""What is no matter to who says what may be paid for tokens: within that the more capable one is the better."""
_ROOMY = frozenset({Feature.LIGHT, Feature.RECENT})
"""What is no matter to who says how much memory there is: what fits is light enough, and how able it is tells more."""
IGNORED = _HARD | _PRICED | _ROOMY
"""What everybody prefers and some condition ignores."""
ChosenOption = tuple[str, str]
"""A question's id and one of its options' ids."""
Wish = ChosenOption | Filter
"""What somebody asks for: an option, or a condition that no option is."""
_CACHED = 256
"""The number of cached conditions."""
_CONTEXTS = 8
"""The number of contexts at which memory is kept."""


class Liking(NamedTuple):
    """What a condition that no option is prefers beside what it demands."""

    feature: Feature
    weight: int
    purpose: Purpose = ANY_PURPOSE


ABLE_FOR_THE_MONEY = (Liking(Feature.STANDING, 7),)
"""What a month's budget prefers at a large load, where how easy it is matters no more."""
QUICK_ON = MappingProxyType(
    {MachineKind.BOARD: Liking(Feature.QUICK, 5), MachineKind.LAPTOP: Liking(Feature.QUICK, 10)}
)
"""What a machine without a graphics card prefers, on which each parameter costs time: the more, the more it holds."""
LIKELIER = (Liking(Feature.CHEAP, 12),)
"""What tells whether a limit of the price in another currency may be kept."""


@dataclass(frozen=True)
class OptionEffect:
    """The effect of an option on all candidates: sets are the bits of a number, scores lie side by side."""

    met: int
    """The candidates that meet all that it demands."""
    unbroken: int
    """The candidates that meet it or may do so."""
    points: Points | None
    """What it adds to each candidate's score; None where it prefers nothing."""
    ignores: frozenset[Feature] = frozenset()
    """What everybody prefers, and is taken off again."""
    tokens: int | None = None
    """The context that it demands."""
    room: Filter | None = None
    """The limit of memory that it sets."""
    may: int = 0
    """The candidates that may meet it and stand in where none is known to: plans whose price is unknown."""
    unheard: int = 0
    """The services that do not say whether they are where it will be used, and stand in where no other is."""
    likings: tuple[Liking, ...] = ()
    """What a condition prefers."""
    counts_cents: bool = False
    """Whether the difference of low prices matters to who says it."""
    spends: bool = False
    """Whether it says what a month may cost at a load that is not large: what is left of it may buy ability."""
    is_free: bool = False
    """Whether it asks for what is free of charge."""
    is_large: bool = False
    """Whether it speaks of a large load, which no free plan is known to hold."""
    task: Task | None = None
    """The task that it asks for."""
    in_app: int | None = None
    """The candidates that meet it where an application is wanted; None where that is no matter."""
    asks_app: bool = False
    """Whether it asks for an application."""
    unseen: int = 0
    """The candidates of whose application it is unknown whether it takes the videos that are asked for."""
    doubtful: int = 0
    """The candidates of which it is in doubt whether they meet it, where an application is wanted."""
    tunes: bool = False
    """Whether it asks for a model to fine-tune."""
    is_gdpr: bool = False
    """Whether data have to stay in the EU."""
    is_business: bool = False
    """Whether it is said that it is for business."""
    asks_russian: bool = False
    """Whether it asks for Russian."""
    region: Region | None = None
    """The place of use that it names."""
    limited: int = 0
    """The services that are there with limits where it says that one is, as bits."""

    @property
    def depends(self) -> bool:
        """Tell whether what meets it depends on what else is asked for."""
        of_app = self.in_app is not None or self.asks_app
        return self.tokens is not None or self.room is not None or of_app or self.tunes


class Scores:
    """Scores of all candidates by feature, each computed once."""

    def __init__(self, everyone: tuple[Candidate, ...], context: ScoringContext) -> None:
        self._everyone = everyone
        self._seen = context
        self._known: dict[tuple[Feature, Purpose], tuple[int, ...]] = {}

    def points(self, likes: Weights, purpose: Purpose = ANY_PURPOSE) -> Points:
        """Add up weight times score; an unknown feature earns nothing."""
        total = Points((0,) * len(self._everyone))
        for feature, weight in likes.items():
            total = Points(map(add, total, (weight * points for points in self.of(feature, purpose))))
        return total

    def of(self, feature: Feature, purpose: Purpose = ANY_PURPOSE) -> tuple[int, ...]:
        """Return every candidate's score in a feature."""
        key = (feature, purpose if feature in _PURPOSEFUL else ANY_PURPOSE)
        if key not in self._known:
            self._known[key] = tuple(score(feature, one, self._seen, purpose) or 0 for one in self._everyone)
        return self._known[key]


def purpose_of(option: Option) -> Purpose:
    """Return what an option says that its preferences depend on."""
    needs = option.needs
    return Purpose(
        region=needs.country,
        task=task_of(option.likes),
        memory=needs.memory_gb,
        spares=bool(needs.price or option.least_of),
        counts_cents=option.least_of is not None or _is_large(option),
    )


def _is_large(option: Option) -> bool:
    """Tell whether an option speaks of a large load."""
    return (option.monthly_tokens or 0) >= LARGE_LOAD


def effect_of_option(option: Option, everyone: tuple[Candidate, ...], scores: Scores, base: Weights) -> OptionEffect:
    """Compute the effect of an option on every candidate."""
    points = scores.points(option.likes, purpose_of(option)) if option.likes or option.ignores else None
    ignores = frozenset(option.ignores) & base.keys()
    if points is not None and ignores:
        points = Points(map(sub, points, scores.points({feature: base[feature] for feature in ignores})))
    effect = _effect([judge_needs(option.needs, one) for one in everyone], points)
    effect = _with_untold(effect, everyone) if option.needs.month else effect
    room = filter_of(option.needs, Demand.MEMORY_GB) if option.needs.memory_gb is not None else None
    asked = tuple(filter_of(option.needs, kind) for kind in option.needs.kinds)
    effect = _with_apps(effect, asked, everyone) if any(map(asks_for_context, asked)) else effect
    effect = _with_hosts(effect, asked, everyone) if option.needs.country is not None else effect
    return replace(
        effect,
        ignores=ignores,
        tokens=option.needs.context,
        room=room,
        task=task_of(option.likes),
        in_app=_met_in_app(asked, everyone),
        asks_app=any(map(asks_for_app, asked)),
        unseen=_unseen_in_app(asked, everyone),
        doubtful=_doubtful_in_app(asked, everyone),
        tunes=option.needs.tunable,
        is_business=option.needs.business,
        is_gdpr=option.needs.data_in is Region.EU,
        asks_russian=Feature.RUSSIAN in option.likes,
        region=option.needs.country,
        limited=_limited_in(option.needs.country, everyone),
        counts_cents=purpose_of(option).counts_cents,
        is_free=option.needs.free,
        is_large=_is_large(option),
    )


def effects_of_filters(
    everyone: tuple[Candidate, ...], scores: Scores, base: Weights
) -> Callable[[Filter], OptionEffect]:
    """Return the effect of every condition; the memory of all with a long context is worked out once for all limits."""
    memories = lru_cache(maxsize=_CONTEXTS)(
        lambda name, tokens: tuple(map(memory_with_context(name, tokens).read, everyone))
    )
    spent, hard, priced, roomy = (_without(scores, base, ignored) for ignored in (_SPENT, _HARD, _PRICED, _ROOMY))

    def effect_of(one: Filter) -> OptionEffect:
        if one.context is not None and not one.others:
            read = memories(one.property, one.context)
            return _effect_of_filter(one, [judge_read(one, *pair) for pair in zip(read, everyone, strict=True)])
        effect = _effect_of_filter(one, [judge(one, of) for of in everyone])
        if one.months:  # whoever says what may be spent gains nothing by paying nothing
            effect = effect if one.prices else _with_untold(effect, everyone)
            if not _is_large_load(one):
                return replace(effect, points=spent, ignores=_SPENT & base.keys(), spends=True)
            points = _total([hard, _liked(scores, ABLE_FOR_THE_MONEY)])
            effect = replace(effect, counts_cents=True, is_large=True)
            return replace(effect, points=points, ignores=_HARD & base.keys(), likings=ABLE_FOR_THE_MONEY)
        if one.prices and one.operator is Operator.AT_MOST:
            return replace(effect, points=priced, ignores=_PRICED & base.keys())
        if names_languages(one):
            return _with_counted(effect, one, everyone)
        effect = _with_apps(effect, (one,), everyone) if asks_for_context(one) else effect
        effect = _with_hosts(effect, (one,), everyone) if one.property.startswith(SERVED_IN) else effect
        effect = replace(effect, in_app=_met_in_app((one,), everyone), asks_app=asks_for_app(one))
        unseen = _unseen_in_app((one,), everyone)
        effect = replace(effect, doubtful=_doubtful_in_app((one,), everyone), unseen=unseen)
        likings = _likings_of(one)
        if not likings:
            return effect
        points = _liked(scores, likings)
        if not limits_memory(one):
            return replace(effect, points=points, likings=likings)
        return replace(effect, points=_total([points, roomy]), ignores=_ROOMY & base.keys(), likings=likings)

    return lru_cache(maxsize=_CACHED)(effect_of)


def _is_large_load(one: Filter) -> bool:
    """Tell whether a month's budget at its price buys a large load."""
    pairs = zip(one.months, one.prices, strict=False)
    return any(month.amount * MILLION >= price.amount * LARGE_LOAD for month, price in pairs)


def _limited_in(region: Region | None, everyone: tuple[Candidate, ...]) -> int:
    """Return the services that are offered in a country with limits, as bits."""
    if region is None:
        return 0
    limited = [one.way is not Way.OWN and offered(one, region) is Availability.LIMITED for one in everyone]
    return sum(1 << n for n, is_limited in enumerate(limited) if is_limited)


def _with_untold(effect: OptionEffect, everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a limit of a month's price, with what some plan may have whose price may keep it."""
    untold = sum(1 << n for n, one in enumerate(everyone) if one.is_untold)
    return replace(effect, may=effect.unbroken & untold)


def _with_hosts(effect: OptionEffect, asked: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a place of use with the hosts of which it is untold whether they are there.

    In a country that is named they stand in where nothing else is there.
    """
    hosts = effect.unbroken & sum(
        1 << n for n, one in enumerate(everyone) if any(is_untold(each, one) for each in asked)
    )
    elsewhere = any(map(is_elsewhere, asked))
    return replace(effect, met=effect.met | hosts) if elsewhere else replace(effect, unheard=hosts)


def _with_apps(effect: OptionEffect, asked: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a context that is asked for, with the applications whose models hold it by the API.

    What an application holds is mostly untold, and is told to be unknown.
    """
    by_api = sum(1 << n for n, one in enumerate(everyone) if one.way is Way.APP and _holds_by_api(asked, one))
    return replace(effect, met=effect.met | by_api)


def _holds_by_api(asked: tuple[Filter, ...], candidate: Candidate) -> bool:
    """Tell whether it is unknown of an application whether it meets conditions, and its model meets them by the API."""
    by_api = replace(candidate, way=Way.MAKER, plan=None)
    return judge_all(asked, candidate) is Verdict.UNKNOWN and judge_all(asked, by_api) is Verdict.MET


def _with_counted(effect: OptionEffect, one: Filter, everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of languages that are asked for: what names them goes before what but counts many."""
    listed = Points(
        LISTED * (effect.met >> n & 1 or is_of_home(one, each.maker.country)) for n, each in enumerate(everyone)
    )
    counted = sum(1 << n for n, each in enumerate(everyone) if may_know(one, each))
    return replace(effect, met=effect.met | effect.unbroken & counted, points=listed)


def _met_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int | None:
    """Return the candidates that meet conditions where an application is wanted; None where that is no matter."""
    if not any(map(is_of_plan, filters)):
        return None
    return sum(1 << n for n, one in enumerate(everyone) if judge_in_app(filters, one) is Verdict.MET)


def _unseen_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates whose application may take no video, where that is asked for, as bits."""
    if not any(map(asks_for_video, filters)):
        return 0
    return sum(1 << n for n, one in enumerate(everyone) if not watches_videos(one))


def _doubtful_in_app(filters: tuple[Filter, ...], everyone: tuple[Candidate, ...]) -> int:
    """Return the candidates of which it is in doubt whether they meet conditions in an application, as bits."""
    return sum(1 << n for n, one in enumerate(everyone) if is_doubtful(filters, one))


def _without(scores: Scores, base: Weights, ignored: Iterable[Feature]) -> Points:
    """Return what taking off again what everybody prefers adds to each candidate's score."""
    lost = scores.points({feature: base[feature] for feature in ignored if feature in base})
    return Points(-points for points in lost)


def liked_by(scores: Scores) -> Callable[[tuple[Liking, ...]], Points]:
    """Return what adds up the points of several preferences for every candidate."""
    return lru_cache(maxsize=_CACHED)(lambda likings: _liked(scores, likings))


def _liked(scores: Scores, likings: Iterable[Liking]) -> Points:
    return _total(scores.points({one.feature: one.weight}, one.purpose) for one in likings)


def _total(points: Iterable[Points]) -> Points:
    return Points(map(sum, zip(*points, strict=True)))


def _likings_of(one: Filter) -> tuple[Liking, ...]:
    """Return what a condition prefers.

    Ability and room in a limit of memory, weights without conditions where weights are asked for, a right to sell.
    """
    if limits_memory(one) and one.amount is not None:
        ability, room = next((weighed for most, weighed in ROOM_WEIGHTS.items() if one.amount <= most), (8, 4))
        likings = (Liking(Feature.STANDING, ability), Liking(Feature.ROOM, room, Purpose(memory=int(one.amount))))
        quick = None if one.machine is None else QUICK_ON.get(one.machine)
        return likings if quick is None else (*likings, quick)
    if one.property == OPENNESS.name and one.operator is Operator.AT_LEAST:
        return (Liking(Feature.PORTABLE, 4),)
    return (Liking(Feature.RIGHTS, 2),) if one.property == SELL.name else ()


def _effect_of_filter(one: Filter, verdicts: Sequence[Verdict]) -> OptionEffect:
    effect = _effect(verdicts, None)
    tokens = int(one.amount) if asks_for_context(one) and one.amount is not None else None
    counted = one.context is not None or one.tuned
    room = one if limits_memory(one) and not counted else None
    is_free, is_business = (one.property == name and not one.others for name in ("free", SELL.name))
    asks_russian = one.property == RUSSIAN.name
    effect = replace(effect, tokens=tokens, room=room, tunes=asks_tuning(one), asks_russian=asks_russian)
    return replace(effect, is_free=is_free, is_business=is_business, is_gdpr=one.property == _DATA_EU)


def _effect(verdicts: Sequence[Verdict], points: Points | None) -> OptionEffect:
    return OptionEffect(
        met=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is Verdict.MET),
        unbroken=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is not Verdict.BROKEN),
        points=points,
    )
