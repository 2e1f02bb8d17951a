"""The effect of a condition that no option is on all candidates."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from bot.catalogue.machines import MachineKind
from bot.catalogue.schema import Region
from bot.properties.candidate import Candidate
from bot.properties.filters import (
    Filter,
    Operator,
    Verdict,
    asks_for_context,
    asks_tuning,
    judge,
    judge_read,
    limits_memory,
)
from bot.properties.identity import memory_with_context
from bot.properties.model_facts import OPENNESS, RUSSIAN
from bot.properties.service import SELL
from bot.wizard.demands import SERVED_IN
from bot.wizard.effects import LARGE_LOAD, Scores
from bot.wizard.in_app import asks_for_app, asks_for_voice
from bot.wizard.languages import is_of_home, may_know, names_languages
from bot.wizard.option_effect import (
    Liking,
    OptionEffect,
    doubtful_in_app,
    effect_of,
    met_in_app,
    talk_only_in_app,
    trained_by_default,
    unseen_in_app,
    with_apps,
    with_hosts,
    with_untold,
)
from bot.wizard.points import Points
from bot.wizard.questions import Feature, Weights
from bot.wizard.scoring import Purpose

ROOM_WEIGHTS = MappingProxyType({16: (16, 5), 96: (16, 3)})
"""How much ability and room weigh in at most so many gigabytes: where all are weak, each point of ability is more."""
MILLION = 1_000_000
_LISTED = 120
"""Points for a maker that names the languages which are asked for, beside one that counts many and names none."""
_DATA_EU = f"data_{Region.EU}"
_SPENT = frozenset({Feature.UNPAID})
_HARD = _SPENT | {Feature.EASY}
_PRICED = frozenset({Feature.CHEAP})
"""What is no matter to who says what may be paid for tokens: within that the more capable one is the better."""
_ROOMY = frozenset({Feature.LIGHT, Feature.RECENT})
"""What is no matter to who says how much memory there is: what fits is light enough, and how able it is tells more."""
IGNORED = _HARD | _PRICED | _ROOMY
"""What everybody prefers and some condition ignores."""
_CACHED = 256
"""The number of cached conditions."""
_CONTEXTS = 8
"""The number of contexts at which memory is kept."""
ABLE_FOR_THE_MONEY = (Liking(Feature.STANDING, 7),)
"""What a month's budget prefers at a large load, where how easy it is matters no more."""
QUICK_ON = MappingProxyType(
    {MachineKind.BOARD: Liking(Feature.QUICK, 5), MachineKind.LAPTOP: Liking(Feature.QUICK, 10)}
)
"""What a machine without a graphics card prefers, on which each parameter costs time: the more, the more it holds."""
LIKELIER = (Liking(Feature.CHEAP, 12),)
"""What tells whether a limit of the price in another currency may be kept."""


def effects_of_filters(
    everyone: tuple[Candidate, ...], scores: Scores, base: Weights
) -> Callable[[Filter], OptionEffect]:
    """Return the effect of every condition; the memory of all with a long context is worked out once for all limits."""
    memories = lru_cache(maxsize=_CONTEXTS)(
        lambda name, tokens: tuple(map(memory_with_context(name, tokens).read, everyone))
    )
    spent, hard, priced, roomy = (_without(scores, base, ignored) for ignored in (_SPENT, _HARD, _PRICED, _ROOMY))

    def effect_of_one(one: Filter) -> OptionEffect:
        if one.context is not None and not one.others:
            read = memories(one.property, one.context)
            return _effect_of_filter(one, [judge_read(one, *pair) for pair in zip(read, everyone, strict=True)])
        effect = _effect_of_filter(one, [judge(one, of) for of in everyone])
        if one.months:  # whoever says what may be spent gains nothing by paying nothing
            effect = replace(effect if one.prices else with_untold(effect, everyone), people=one.people)
            if not _is_large_load(one):
                return replace(effect, points=spent, ignores=_SPENT & base.keys(), spends=True)
            points = _total([hard, _liked(scores, ABLE_FOR_THE_MONEY)])
            effect = replace(effect, counts_cents=True, is_large=True)
            return replace(effect, points=points, ignores=_HARD & base.keys(), likings=ABLE_FOR_THE_MONEY)
        if one.prices and one.operator is Operator.AT_MOST:
            return replace(effect, points=priced, ignores=_PRICED & base.keys())
        if names_languages(one):
            return _with_counted(effect, one, everyone)
        effect = with_apps(effect, (one,), everyone) if asks_for_context(one) else effect
        effect = with_hosts(effect, (one,), everyone) if one.property.startswith(SERVED_IN) else effect
        effect = replace(effect, in_app=met_in_app((one,), everyone), asks_app=asks_for_app(one))
        unseen, talk_only = unseen_in_app((one,), everyone), talk_only_in_app((one,), everyone)
        effect = replace(effect, doubtful=doubtful_in_app((one,), everyone), unseen=unseen)
        effect = replace(effect, talk_only=talk_only, speaks=asks_for_voice(one))
        effect = replace(effect, trained=trained_by_default((one,), everyone))
        likings = _likings_of(one)
        if not likings:
            return effect
        points = _liked(scores, likings)
        if not limits_memory(one):
            return replace(effect, points=points, likings=likings)
        return replace(effect, points=_total([points, roomy]), ignores=_ROOMY & base.keys(), likings=likings)

    return lru_cache(maxsize=_CACHED)(effect_of_one)


def _is_large_load(one: Filter) -> bool:
    """Tell whether a month's budget at its price buys a large load."""
    pairs = zip(one.months, one.prices, strict=False)
    return any(month.amount * MILLION >= price.amount * LARGE_LOAD for month, price in pairs)


def _with_counted(effect: OptionEffect, one: Filter, everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of languages that are asked for: what names them goes before what but counts many."""
    listed = Points(
        _LISTED * (effect.met >> n & 1 or is_of_home(one, each.maker.country)) for n, each in enumerate(everyone)
    )
    counted = sum(1 << n for n, each in enumerate(everyone) if may_know(one, each))
    return replace(effect, met=effect.met | effect.unbroken & counted, points=listed)


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
    effect = effect_of(verdicts, None)
    tokens = int(one.amount) if asks_for_context(one) and one.amount is not None else None
    counted = one.context is not None or one.tuned
    room = one if limits_memory(one) and not counted else None
    is_free, is_business = (one.property == name and not one.others for name in ("free", SELL.name))
    asks_russian = one.property == RUSSIAN.name
    effect = replace(effect, tokens=tokens, room=room, tunes=asks_tuning(one), asks_russian=asks_russian)
    effect = replace(effect, tells_language=asks_russian)
    return replace(effect, is_free=is_free, is_business=is_business, is_gdpr=one.property == _DATA_EU)
