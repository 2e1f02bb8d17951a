"""The effect of an option on all candidates: which of them meet it, and the points that it adds."""

from dataclasses import replace
from operator import add, sub

from bot.catalogue.schema import Availability, Region
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import asks_for_context
from bot.properties.service import offered
from bot.wizard.demands import filter_of, judge_needs
from bot.wizard.features import score, task_of
from bot.wizard.in_app import asks_for_app, asks_for_voice
from bot.wizard.option_effect import (
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
from bot.wizard.questions import Demand, Feature, Option, Weights
from bot.wizard.scoring import ANY_PURPOSE, Purpose, ScoringContext

LARGE_LOAD = 50_000_000
"""From so many tokens a month on, cents of the price count."""
_OF_LANGUAGE = frozenset({Feature.RUSSIAN, Feature.CHINESE, Feature.WORLDLY})
"""What is preferred for whoever speaks some language."""
_PURPOSEFUL = frozenset({Feature.STANDING, Feature.OFFERED, Feature.CHEAP, Feature.ROOM})


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
    effect = effect_of([judge_needs(option.needs, one) for one in everyone], points)
    effect = with_untold(effect, everyone) if option.needs.month else effect
    room = filter_of(option.needs, Demand.MEMORY_GB) if option.needs.memory_gb is not None else None
    asked = tuple(filter_of(option.needs, kind) for kind in option.needs.kinds)
    effect = with_apps(effect, asked, everyone) if any(map(asks_for_context, asked)) else effect
    effect = with_hosts(effect, asked, everyone) if option.needs.country is not None else effect
    return replace(
        effect,
        ignores=ignores,
        tokens=option.needs.context,
        room=room,
        task=task_of(option.likes),
        in_app=met_in_app(asked, everyone),
        asks_app=any(map(asks_for_app, asked)),
        unseen=unseen_in_app(asked, everyone),
        talk_only=talk_only_in_app(asked, everyone),
        speaks=any(map(asks_for_voice, asked)),
        doubtful=doubtful_in_app(asked, everyone),
        trained=trained_by_default(asked, everyone),
        tunes=option.needs.tunable,
        is_business=option.needs.business,
        is_gdpr=option.needs.data_in is Region.EU,
        asks_russian=Feature.RUSSIAN in option.likes,
        tells_language=not _OF_LANGUAGE.isdisjoint(option.likes),
        region=option.needs.country,
        limited=_limited_in(option.needs.country, everyone),
        counts_cents=purpose_of(option).counts_cents,
        is_free=option.needs.free,
        is_large=_is_large(option),
        is_bulk=option.bulk,
    )


def _limited_in(region: Region | None, everyone: tuple[Candidate, ...]) -> int:
    """Return the services that are offered in a country with limits, as bits."""
    if region is None:
        return 0
    limited = [one.way is not Way.OWN and offered(one, region) is Availability.LIMITED for one in everyone]
    return sum(1 << n for n, is_limited in enumerate(limited) if is_limited)
