"""The effects of all options on every candidate, computed once: which candidates meet it, and the points it adds."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, reduce
from itertools import product
from operator import add, or_, sub
from types import MappingProxyType
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Task
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter, Operator, Verdict, asks_for_context, judge, judge_read, limits_memory
from bot.properties.identity import memory_with_context
from bot.properties.service import SELL
from bot.standing.standings import MODEST
from bot.wizard.alternatives import Alternatives, CandidateTraits, Cost, alternatives_for, cost_of
from bot.wizard.demands import filter_of, judge_needs
from bot.wizard.features import (
    ANY_PURPOSE,
    KEPT_ALONE,
    Purpose,
    ScoringContext,
    heirs_of,
    is_superseded,
    score,
    scoring_context,
    task_of,
)
from bot.wizard.in_app import asks_for_app, is_of_plan, judge_in_app
from bot.wizard.languages import is_of_home, may_know, names_languages
from bot.wizard.points import Points
from bot.wizard.questions import Demand, Feature, Option, Questions, Weights
from bot.wizard.ways import candidates

ROOM_WEIGHTS = MappingProxyType({16: (16, 5), 96: (16, 3)})
"""How much ability and room weigh in at most so many gigabytes: where all are weak, each point of ability is more."""
MILLION = 1_000_000
LARGE_LOAD = 50_000_000
"""From so many tokens a month on, cents of the price count."""
LISTED = 40
"""Points for a maker that names the languages which are asked for, beside one that counts many and names none."""
FRESH = 30
"""From this score on a model is not old: some year and a half."""
_PURPOSEFUL = frozenset({Feature.STANDING, Feature.OFFERED, Feature.CHEAP, Feature.ROOM})
_SPENT = frozenset({Feature.UNPAID})
_HARD = _SPENT | {Feature.EASY}
_PRICED = frozenset({Feature.CHEAP})
"""What is no matter to who says what may be paid for tokens: within that the more capable one is the better."""
_ROOMY = frozenset({Feature.LIGHT, Feature.RECENT})
"""What is no matter to who says how much memory there is: what fits is light enough, and how able it is tells more."""
ChosenOption = tuple[str, str]
"""A question's id and one of its options' ids."""
Wish = ChosenOption | Filter
"""What somebody asks for: an option, or a condition that no option is."""
_CACHED = 256
"""The number of cached conditions."""
_CONTEXTS = 8
"""The number of contexts at which costs are kept."""


class Liking(NamedTuple):
    """What a condition that no option is prefers beside what it demands."""

    feature: Feature
    weight: int
    purpose: Purpose = ANY_PURPOSE


ABLE_FOR_THE_MONEY = (Liking(Feature.STANDING, 7),)
"""What a month's budget prefers at a large load, where how easy it is matters no more."""
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
    likings: tuple[Liking, ...] = ()
    """What a condition prefers."""
    counts_cents: bool = False
    """Whether the difference of low prices matters to who says it."""
    task: Task | None = None
    """The task that it asks for."""
    in_app: int | None = None
    """The candidates that meet it where an application is wanted; None where that is no matter."""
    asks_app: bool = False
    """Whether it asks for an application."""

    @property
    def depends(self) -> bool:
        """Tell whether what meets it depends on what else is asked for."""
        return self.tokens is not None or self.room is not None or self.in_app is not None or self.asks_app


@dataclass(frozen=True)
class ScoreTable:
    """All candidates, and every option's effect on them."""

    candidates: tuple[Candidate, ...]
    everyone: int
    base: Points
    """Every candidate's score before any answer."""
    ignored: Mapping[Feature, Points]
    """What everybody prefers and some option ignores: what it adds to each candidate's score."""
    effects: Mapping[ChosenOption, OptionEffect]
    traits: tuple[CandidateTraits, ...]
    alternatives: Callable[[int, int | None], Alternatives]
    """The alternatives to the candidate at a position if it is recommended first, with so much context asked for."""
    heirs: Mapping[int, int]
    """By the place of each candidate that was replaced, those of its successors, as bits."""
    superseded: frozenset[int]
    """The places of those that a successor has replaced and that are not on their way out."""
    kept_if_alone: int
    """The points that one of these is given back where no successor of it fits."""
    models: tuple[str, ...]
    """Every candidate's model id."""
    makers: tuple[str, ...]
    """Every candidate's maker."""
    context: ScoringContext
    scores_of: Callable[[Feature, Purpose], tuple[int, ...]]
    """Every candidate's scores in a feature."""
    abilities: Callable[[Task | None], Sequence[int | None]]
    """How capable every candidate is in a task or in general; None where nothing is known to judge by."""
    able: Callable[[Task | None], int]
    """The candidates whose standing in a task is no modest one, as bits."""
    liked: Callable[[tuple[Liking, ...]], Points]
    """The points that several preferences add to each candidate's score."""
    costs: Callable[[int | None], Sequence[Cost | None]]
    """What every candidate costs with so much context."""
    effect_of_filter: Callable[[Filter], OptionEffect]
    """The effect of a condition that no option is."""

    def warm_up(self) -> None:
        """Work out what people come to again and again: each limit of memory with each long context, and each task."""
        limits = [one for one in self.effects.values() if one.room is not None]
        demands = [one for one in self.effects.values() if one.tokens is not None]
        for limit, demand in product(limits, demands):
            self.together((limit, demand))
        for task in {effect.task for effect in self.effects.values()}:
            self.abilities(task)
        for tokens in {effect.tokens for effect in self.effects.values()}:
            self.costs(tokens)

    @cached_property
    def by_way(self) -> Mapping[Way | None, int]:
        """Return the candidates that are used in each way, as bits."""
        found: dict[Way | None, int] = {}
        for place, one in enumerate(self.candidates):
            found[one.way] = found.get(one.way, 0) | 1 << place
        return found

    def effect(self, wish: Wish) -> OptionEffect:
        """Return the effect of a wish on every candidate."""
        return self.effect_of_filter(wish) if isinstance(wish, Filter) else self.effects[wish]

    def clash(self, one: Wish, other: Wish) -> bool:
        """Tell whether no candidate meets a wish and another one, though some meet the other."""
        fitting = self.effect(other).met
        return bool(fitting) and not fitting & self.effect(one).met

    def together(self, effects: Sequence[OptionEffect]) -> int:
        """Return the candidates that meet some effects together.

        They fit into the memory there is with the context that is demanded, and an application that is wanted keeps
        what is promised.
        """
        fitting = self.everyone
        if any(one.asks_app for one in effects):
            for one in effects:
                fitting &= self.everyone if one.in_app is None else one.in_app
        rooms = [one for one in effects if one.room is not None or one.tokens is not None]
        tokens = max((one.tokens for one in rooms if one.tokens is not None), default=None)
        if tokens is not None:
            for one in rooms:
                if one.room is not None:
                    fitting &= self.effect_of_filter(replace(one.room, context=tokens)).met
        return fitting


def build_table(catalogue: Catalogue, questions: Questions) -> ScoreTable:
    """Compute every option's effect on every candidate."""
    everyone = candidates(catalogue)
    context = scoring_context(catalogue)
    scores = _Scores(everyone, context)
    traits = tuple(_traits_of(one, context) for one in everyone)
    costs = _costs_of(everyone)
    liked = lru_cache(maxsize=_CACHED)(lambda likings: _liked(scores, likings))
    effects = {
        (question.id, option.id): _effect_of(option, everyone, scores, questions.base)
        for question in questions.questions
        for option in question.options
    }
    return ScoreTable(
        candidates=everyone,
        everyone=(1 << len(everyone)) - 1,
        base=scores.points(questions.base),
        ignored={
            feature: scores.points({feature: questions.base[feature]})
            for feature in questions.base
            if feature in (_HARD | _PRICED | _ROOMY) or any(feature in effect.ignores for effect in effects.values())
        },
        effects=effects,
        traits=traits,
        alternatives=alternatives_for(traits, costs),
        heirs=_heirs_of(everyone, catalogue),
        superseded=frozenset(place for place, one in enumerate(everyone) if is_superseded(one, context)),
        kept_if_alone=KEPT_ALONE * questions.base.get(Feature.CURRENT, 0),
        models=tuple(one.model.id for one in everyone),
        makers=tuple(one.maker.id for one in everyone),
        context=context,
        scores_of=scores.of,
        abilities=_abilities_of(everyone, context),
        able=_able_of(scores),
        liked=liked,
        costs=costs,
        effect_of_filter=_effects_of_filters(everyone, scores, questions.base),
    )


class _Scores:
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
        counts_cents=option.least_of is not None or (option.monthly_tokens or 0) >= LARGE_LOAD,
    )


def _effect_of(option: Option, everyone: tuple[Candidate, ...], scores: _Scores, base: Weights) -> OptionEffect:
    points = scores.points(option.likes, purpose_of(option)) if option.likes or option.ignores else None
    ignores = frozenset(option.ignores) & base.keys()
    if points is not None and ignores:
        points = Points(map(sub, points, scores.points({feature: base[feature] for feature in ignores})))
    effect = _effect([judge_needs(option.needs, one) for one in everyone], points)
    effect = _with_untold(effect, everyone) if option.needs.month else effect
    room = filter_of(option.needs, Demand.MEMORY_GB) if option.needs.memory_gb is not None else None
    asked = tuple(filter_of(option.needs, kind) for kind in option.needs.kinds)
    return replace(
        effect,
        ignores=ignores,
        tokens=option.needs.context,
        room=room,
        task=option.task,
        in_app=_met_in_app(asked, everyone),
        asks_app=any(map(asks_for_app, asked)),
        counts_cents=purpose_of(option).counts_cents,
    )


def _effects_of_filters(
    everyone: tuple[Candidate, ...], scores: _Scores, base: Weights
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
                return replace(effect, points=spent, ignores=_SPENT & base.keys())
            points = _total([hard, _liked(scores, ABLE_FOR_THE_MONEY)])
            return replace(effect, points=points, ignores=_HARD & base.keys(), likings=ABLE_FOR_THE_MONEY)
        if one.prices and one.operator is Operator.AT_MOST:
            return replace(effect, points=priced, ignores=_PRICED & base.keys())
        if names_languages(one):
            return _with_counted(effect, one, everyone)
        effect = replace(effect, in_app=_met_in_app((one,), everyone), asks_app=asks_for_app(one))
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


def _with_untold(effect: OptionEffect, everyone: tuple[Candidate, ...]) -> OptionEffect:
    """Return the effect of a limit of a month's price, with what some plan may have whose price may keep it."""
    untold = sum(1 << n for n, one in enumerate(everyone) if one.is_untold)
    return replace(effect, may=effect.unbroken & untold)


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


def _without(scores: _Scores, base: Weights, ignored: Iterable[Feature]) -> Points:
    """Return what taking off again what everybody prefers adds to each candidate's score."""
    lost = scores.points({feature: base[feature] for feature in ignored if feature in base})
    return Points(-points for points in lost)


def _liked(scores: _Scores, likings: Iterable[Liking]) -> Points:
    return _total(scores.points({one.feature: one.weight}, one.purpose) for one in likings)


def _total(points: Iterable[Points]) -> Points:
    return Points(map(sum, zip(*points, strict=True)))


def _likings_of(one: Filter) -> tuple[Liking, ...]:
    """Return what a condition prefers: ability and room in a limit of memory, a right to sell without conditions."""
    if limits_memory(one) and one.amount is not None:
        ability, room = next((weighed for most, weighed in ROOM_WEIGHTS.items() if one.amount <= most), (8, 2))
        return Liking(Feature.STANDING, ability), Liking(Feature.ROOM, room, Purpose(memory=int(one.amount)))
    return (Liking(Feature.RIGHTS, 2),) if one.property == SELL.name else ()


def _effect_of_filter(one: Filter, verdicts: Sequence[Verdict]) -> OptionEffect:
    effect = _effect(verdicts, None)
    tokens = int(one.amount) if asks_for_context(one) and one.amount is not None else None
    return replace(effect, tokens=tokens, room=one if limits_memory(one) and one.context is None else None)


def _effect(verdicts: Sequence[Verdict], points: Points | None) -> OptionEffect:
    return OptionEffect(
        met=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is Verdict.MET),
        unbroken=sum(1 << n for n, verdict in enumerate(verdicts) if verdict is not Verdict.BROKEN),
        points=points,
    )


def _traits_of(candidate: Candidate, context: ScoringContext) -> CandidateTraits:
    recent = score(Feature.RECENT, candidate, context)
    return CandidateTraits(
        model=candidate.model.id,
        standing=context.standings.merit(candidate.model, None, candidate.size) or 0,
        has_weights=candidate.has_weights,
        lasts=bool(score(Feature.CURRENT, candidate, context)) and (recent is None or recent >= FRESH),
    )


def _costs_of(everyone: tuple[Candidate, ...]) -> Callable[[int | None], Sequence[Cost | None]]:
    return lru_cache(maxsize=_CONTEXTS)(lambda tokens: tuple(cost_of(one, tokens) for one in everyone))


def _abilities_of(
    everyone: tuple[Candidate, ...], context: ScoringContext
) -> Callable[[Task | None], Sequence[int | None]]:
    return lru_cache(maxsize=len(Task) + 1)(
        lambda task: tuple(context.standings.points(one.model, task, one.size) for one in everyone)
    )


def _able_of(scores: _Scores) -> Callable[[Task | None], int]:
    return lru_cache(maxsize=len(Task) + 1)(
        lambda task: sum(
            1 << n for n, one in enumerate(scores.of(Feature.STANDING, Purpose(task=task))) if one >= MODEST
        )
    )


def _heirs_of(everyone: tuple[Candidate, ...], catalogue: Catalogue) -> Mapping[int, int]:
    """Map each candidate that was replaced to those of the models that came after it."""
    places: dict[str, int] = {}
    for place, one in enumerate(everyone):
        places[one.model.id] = places.get(one.model.id, 0) | 1 << place
    found: dict[int, int] = {}
    for place, one in enumerate(everyone):
        heirs = reduce(or_, (places.get(heir.id, 0) for heir in heirs_of(one.model, catalogue)), 0)
        if heirs:
            found[place] = heirs
    return found
