"""The effects of all options on every candidate, computed once: which candidates meet it, and the points it adds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, reduce
from itertools import product
from operator import or_

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Task
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter, tuned
from bot.standing.standings import MODEST
from bot.wizard.alternatives import Alternatives, CandidateTraits, Cost, alternatives_for, cost_of
from bot.wizard.effects import Scores, effect_of_option
from bot.wizard.features import STEP, is_superseded, kept_alone, score
from bot.wizard.filter_effects import IGNORED, effects_of_filters, liked_by
from bot.wizard.option_effect import ChosenOption, Liking, OptionEffect, Wish
from bot.wizard.points import Points
from bot.wizard.questions import Feature, Questions
from bot.wizard.scoring import Purpose, ScoringContext, scoring_context
from bot.wizard.succession import heirs_of
from bot.wizard.ways import candidates

FRESH = 30
"""From this score on a model is not old: some year and a half."""
_CONTEXTS = 8
"""The number of contexts at which costs are kept."""


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
    alternatives: Callable[[int, int | None, Task | None, bool], Alternatives]
    """The alternatives to the candidate at a position if it is recommended first.

    By the context and the task that are asked for, and whether work comes by the thousand.
    """
    heirs: Mapping[int, int]
    """By the place of each candidate that was replaced, those of its successors, as bits."""
    superseded: int
    """The candidates that a successor has replaced of late and that are not on their way out, as bits."""
    kept_if_alone: Sequence[int]
    """The points that each of these is given back where no successor of it fits."""
    models: tuple[str, ...]
    """Every candidate's model id."""
    makers: tuple[str, ...]
    """Every candidate's maker."""
    context: ScoringContext
    scores_of: Callable[[Feature, Purpose], tuple[int, ...]]
    """Every candidate's scores in a feature."""
    abilities: Callable[[Task | None], Sequence[int | None]]
    """How capable every candidate is in a task or in general; None where nothing is known to judge by."""
    merits: Callable[[Task | None], Sequence[int]]
    """The same to rank by, which tells small models apart too; 0 where nothing is known to judge by."""
    able: Callable[[Task | None], int]
    """The candidates whose standing in a task is no modest one, as bits."""
    told_apart: Callable[[Task | None], int]
    """The candidates whose points in a task are not next to none, so that they tell them from others, as bits."""
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

    @cached_property
    def for_teams(self) -> int:
        """Return the candidates whose plans are sold to several people at once, as bits."""
        return sum(1 << place for place, one in enumerate(self.candidates) if one.seats > 1)

    @cached_property
    def least(self) -> ChosenOption | None:
        """Return the option that asks for the least price."""
        return next((wish for wish, one in self.effects.items() if one.counts_cents and not one.is_large), None)

    @cached_property
    def _by_country(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for place, one in enumerate(self.candidates):
            found[one.maker.country] = found.get(one.maker.country, 0) | 1 << place
        return found

    @cached_property
    def _by_maker(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for place, maker in enumerate(self.makers):
            found[maker] = found.get(maker, 0) | 1 << place
        return found

    def of_maker(self, maker: str) -> int:
        """Return the candidates of a maker, as bits."""
        return self._by_maker[maker]

    def of_country(self, country: str) -> int:
        """Return the candidates of makers in a country, as bits."""
        return self._by_country.get(country, 0)

    def effect(self, wish: Wish) -> OptionEffect:
        """Return the effect of a wish on every candidate."""
        return self.effect_of_filter(wish) if isinstance(wish, Filter) else self.effects[wish]

    def clash(self, one: Wish, other: Wish) -> bool:
        """Tell whether no candidate meets a wish and another one, though some meet the other."""
        fitting = self.effect(other).met
        return bool(fitting) and not fitting & self.effect(one).met

    def together(self, effects: Sequence[OptionEffect]) -> int:
        """Return the candidates that meet some effects together.

        They fit into the memory there is with the context that is demanded, and for fine-tuning; an application that
        is wanted keeps what is promised.
        """
        fitting = self.everyone
        if any(one.asks_app for one in effects):
            for one in effects:
                fitting &= self.everyone if one.in_app is None else one.in_app
        rooms = [one.room for one in effects if one.room is not None]
        tokens = max((one.tokens for one in effects if one.tokens is not None), default=None)
        for room in rooms if tokens is not None else ():
            fitting &= self.effect_of_filter(replace(room, context=tokens)).met
        for room in rooms if any(one.tunes for one in effects) else ():
            fitting &= self.effect_of_filter(tuned(room)).met
        return fitting


def build_table(catalogue: Catalogue, questions: Questions) -> ScoreTable:
    """Compute every option's effect on every candidate."""
    everyone = candidates(catalogue)
    context = scoring_context(catalogue)
    scores = Scores(everyone, context)
    traits = tuple(_traits_of(one, context) for one in everyone)
    costs, merits = _costs_of(everyone), _merits_of(everyone, context)
    effects = {
        (question.id, option.id): effect_of_option(option, everyone, scores, questions.base)
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
            if feature in IGNORED or any(feature in effect.ignores for effect in effects.values())
        },
        effects=effects,
        traits=traits,
        alternatives=alternatives_for(traits, costs, merits),
        heirs=_heirs_of(everyone, catalogue),
        superseded=sum(1 << place for place, one in enumerate(everyone) if is_superseded(one, context)),
        kept_if_alone=tuple(kept_alone(one) * questions.base.get(Feature.CURRENT, 0) for one in everyone),
        models=tuple(one.model.id for one in everyone),
        makers=tuple(one.maker.id for one in everyone),
        context=context,
        scores_of=scores.of,
        abilities=_abilities_of(everyone, context),
        merits=merits,
        able=_able_of(scores),
        told_apart=_told_apart_of(everyone, context),
        liked=liked_by(scores),
        costs=costs,
        effect_of_filter=effects_of_filters(everyone, scores, questions.base),
    )


def _traits_of(candidate: Candidate, context: ScoringContext) -> CandidateTraits:
    recent = score(Feature.RECENT, candidate, context)
    return CandidateTraits(
        model=candidate.model.id,
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


def _merits_of(everyone: tuple[Candidate, ...], context: ScoringContext) -> Callable[[Task | None], Sequence[int]]:
    return lru_cache(maxsize=len(Task) + 1)(
        lambda task: tuple(context.standings.merit(one.model, task, one.size) or 0 for one in everyone)
    )


def _able_of(scores: Scores) -> Callable[[Task | None], int]:
    return lru_cache(maxsize=len(Task) + 1)(
        lambda task: sum(
            1 << n for n, one in enumerate(scores.of(Feature.STANDING, Purpose(task=task))) if one >= MODEST
        )
    )


def _told_apart_of(everyone: tuple[Candidate, ...], context: ScoringContext) -> Callable[[Task | None], int]:
    points = _abilities_of(everyone, context)
    return lru_cache(maxsize=len(Task) + 1)(
        lambda task: sum(1 << n for n, one in enumerate(points(task)) if one is not None and one >= STEP)
    )


def _heirs_of(everyone: tuple[Candidate, ...], catalogue: Catalogue) -> Mapping[int, int]:
    """Map each candidate that was replaced to those of the models that came after it; in an application, there too."""
    places: dict[str, int] = {}
    for place, one in enumerate(everyone):
        places[one.model.id] = places.get(one.model.id, 0) | 1 << place
    in_apps = sum(1 << place for place, one in enumerate(everyone) if one.way is Way.APP)
    found: dict[int, int] = {}
    for place, one in enumerate(everyone):
        heirs = reduce(or_, (places.get(heir.id, 0) for heir in heirs_of(one.model, catalogue)), 0)
        heirs &= in_apps if one.way is Way.APP else -1
        if heirs:
            found[place] = heirs
    return found
