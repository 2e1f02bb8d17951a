"""The guided choice as a pure function: from the answers given to the step that comes next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from bot.properties.filters import Filter
from bot.wizard.assumed import Assumption, assumed_first, assuming, assumptions
from bot.wizard.features import is_for_another
from bot.wizard.filter_effects import LIKELIER
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption, OptionEffect, Wish
from bot.wizard.picks import Picks
from bot.wizard.preferred import Outweighed, is_far_weaker, preferring
from bot.wizard.questions import TICKS, Option, Question, Questions
from bot.wizard.ranking import Ranking
from bot.wizard.relax import Relaxation, relaxations
from bot.wizard.table import ScoreTable

_MOST_TICKS = 18
"""Options on a page of ticks: with the six ways on they are as many choices as a reply may have."""


@dataclass(frozen=True)
class NextQuestion:
    """The step that asks a question."""

    asked: tuple[Question, ...]
    """The question with the options that are offered; on the page of ticks several questions."""
    left: int
    """How many steps there can be at most, with it."""
    pages: int
    """How many of them are pages of ticks."""
    can_finish: bool
    """Whether enough is known for a result."""
    ranking: Ranking
    answers: Answers
    filters: tuple[Filter, ...] = ()
    """Conditions beside the answers."""
    later: tuple[str, ...] = ()
    """The other questions that are open, by their ids."""

    @property
    def id(self) -> str:
        """Return what its buttons call it: the id of its question, or that of the page of ticks."""
        return TICKS if self.is_ticks else self.asked[0].id

    @property
    def is_ticks(self) -> bool:
        """Tell whether it is the page of ticks."""
        return self.asked[0].ticks

    @property
    def several(self) -> bool:
        """Tell whether several options can be given together."""
        return self.is_ticks or self.asked[0].several


@dataclass(frozen=True)
class Recommendation:
    """The step that recommends models."""

    ranking: Ranking
    picks: Picks
    answers: Answers
    filters: tuple[Filter, ...] = ()
    assumed: tuple[Assumption, ...] = ()
    """What nobody said and was assumed."""
    preferred: tuple[Filter, ...] = ()
    """What is only preferred and all that is recommended meets."""
    missed: tuple[Filter, ...] = ()
    """What is only preferred and nothing that fits meets."""
    outweighed: tuple[Outweighed, ...] = ()
    """What is only preferred and only far weaker or replaced ones meet."""

    @property
    def conditions(self) -> tuple[Filter, ...]:
        """Return the conditions beside the answers, with the preferences that are met."""
        return (*self.filters, *self.preferred)


@dataclass(frozen=True)
class NoMatch:
    """The step where no model meets every demand, with the relaxations that would help."""

    ranking: Ranking
    relaxations: tuple[Relaxation, ...]
    answers: Answers
    filters: tuple[Filter, ...] = ()

    @property
    def conditions(self) -> tuple[Filter, ...]:
        """Return the conditions beside the answers."""
        return self.filters


Step = NextQuestion | Recommendation | NoMatch


def chosen_options(answers: Answers) -> tuple[ChosenOption, ...]:
    """List every option given."""
    return tuple((question, option) for question, options in answers.items() for option in options)


def wishes(answers: Answers, filters: tuple[Filter, ...]) -> tuple[Wish, ...]:
    """List every option given and every condition beside them."""
    return (*chosen_options(answers), *filters)


def rank(
    table: ScoreTable, answers: Answers, filters: tuple[Filter, ...] = (), *, with_untold: bool = False
) -> Ranking:
    """Rank the candidates by the answers given and the conditions beside them.

    Where nothing keeps a limit of the price for certain, what may keep it stays: plans whose price is unknown before
    all else, and these too where what is known is far weaker, or they are asked for. Where nothing is known to be
    offered in a country, what does not say whether it is stays.
    """
    said = wishes(answers, filters)
    effects = tuple(map(table.effect, said))
    ranking = _rank(table, said, effects, with_untold=with_untold)
    if ranking.remaining or not any(one.unheard for one in effects):
        return ranking
    return _rank(
        table, said, tuple(replace(one, met=one.met | one.unheard) for one in effects), with_untold=with_untold
    )


def _rank(table: ScoreTable, said: Sequence[Wish], effects: tuple[OptionEffect, ...], *, with_untold: bool) -> Ranking:
    strict = _meeting(table, effects)
    if strict.remaining and not any(one.may for one in effects):
        return strict
    untold = _meeting(table, tuple(replace(one, met=one.met | one.may) for one in effects))
    if strict.remaining:
        return untold if with_untold or is_far_weaker(strict, than=untold) else strict
    limited = not untold.remaining and any(isinstance(one, Filter) and _limits_price(one) for one in said)
    return _meeting(table, tuple(map(partial(_lenient, table), said, effects))) if limited else untold


def _meeting(table: ScoreTable, effects: tuple[OptionEffect, ...]) -> Ranking:
    remaining = table.together(effects)
    for effect in effects:
        remaining &= effect.met
    return Ranking(table, remaining, effects)


def _lenient(table: ScoreTable, wish: Wish, effect: OptionEffect) -> OptionEffect:
    """Return the effect of a wish; a limit of the price, where no option is it, is also met by an unknown price.

    What is known to cost less in another currency is the likelier to keep it.
    """
    if not isinstance(wish, Filter) or not _limits_price(wish):
        return effect
    if not wish.prices or wish.months:
        return replace(effect, met=effect.unbroken)
    return replace(effect, met=effect.unbroken, points=table.liked(LIKELIER), ignores=frozenset(), likings=LIKELIER)


def _limits_price(one: Filter) -> bool:
    return bool(one.prices or one.months)


def next_step(  # noqa: PLR0913  # what was said, in its kinds
    table: ScoreTable,
    questions: Questions,
    answers: Answers,
    filters: tuple[Filter, ...] = (),
    *,
    preferred: tuple[Filter, ...] = (),
    finish: bool = False,
    taken: tuple[ChosenOption, ...] = (),
) -> Step:
    """Work out the next step; `finish` asks for the result with the answers given so far.

    `taken` are the answers that somebody is taken to mean by "I don't know".
    """
    plain = rank(table, answers, filters)
    said = (*filters, *preferred)
    liked, kept, outweighed = preferring(plain, preferred)
    if len(kept) + len(outweighed) < len(preferred):
        wider = preferring(rank(table, answers, filters, with_untold=True), preferred)
        liked, kept, outweighed = wider if len(wider.kept) > len(kept) else (liked, kept, outweighed)
    ranking, _ = assuming(liked, assumptions(questions, answers, said, at_end=False))
    picks = ranking.picks
    if picks is None:
        scores = assumed_first(plain, assumptions(questions, answers, filters, at_end=True))
        return NoMatch(ranking, relaxations(table, wishes(answers, filters), scores), answers, filters)
    if not finish:
        steps = tuple(_open_steps(questions, answers, ranking))
        asked = next((one for one in steps if any(can_change_result(each, ranking) for each in one)), None)
        if asked is not None:
            mattering = [one for one in steps if any(can_matter_later(each, ranking) for each in one)]
            return NextQuestion(
                asked=tuple(each.shown for each in asked),
                later=tuple(each.question.id for one in steps if one is not asked for each in one),
                left=len(mattering),
                pages=sum(one[0].question.ticks for one in mattering),
                can_finish=is_enough(questions, answers),
                ranking=ranking,
                answers=answers,
                filters=filters,
            )
    ranking, assumed = assuming(liked, assumptions(questions, answers, said, at_end=True))
    missed = tuple(one for one in preferred if one not in kept and all(one != other.condition for other in outweighed))
    picks = _with_outweighed(ranking.picks or picks, ranking, outweighed)
    assumed = (*map(Assumption, taken), *assumed)
    return Recommendation(ranking, picks, answers, filters, assumed, kept, missed, outweighed)


def _with_outweighed(picks: Picks, ranking: Ranking, outweighed: Sequence[Outweighed]) -> Picks:
    """Return the picks with the best that has what is only preferred, unless a newer one has replaced it."""
    models = {ranking.table.models[place] for place in picks.all}
    places = (one.place for one in outweighed if ranking.remaining >> one.place & 1)
    lasting = (one for one in places if one not in ranking.table.heirs and ranking.table.models[one] not in models)
    place = next(
        (one for one in lasting if not is_for_another(ranking.task, ranking.table.candidates[one].model)), None
    )
    return picks if place is None else picks.with_preferred(place)


class Offered(NamedTuple):
    """A question with those of its options that are offered."""

    question: Question
    options: tuple[Option, ...]

    @property
    def shown(self) -> Question:
        """Return the question with no other options."""
        if len(self.options) == len(self.question.options):
            return self.question
        return self.question.model_copy(update={"options": self.options})


def _open_steps(questions: Questions, answers: Answers, ranking: Ranking) -> Iterator[tuple[Offered, ...]]:
    """Yield the open questions, those of the page of ticks together."""
    ticks = []
    for question in questions.questions:
        if not question.asked or is_settled(question, answers):
            continue
        offered = Offered(question, tuple([option for option in question.options if is_offered(option, answers)]))
        if not question.ticks:
            yield (offered,)
        else:
            mattering = [one for one in offered.options if matters((question.id, one.id), ranking)]
            ticks += [Offered(question, tuple(mattering))] if mattering else []
    yield from _pages(ticks)


def _pages(ticks: Sequence[Offered]) -> Iterator[tuple[Offered, ...]]:
    """Split the page of ticks where one reply cannot hold all of it; a question stays whole."""
    page: list[Offered] = []
    for one in ticks:
        if page and sum(len(each.options) for each in (*page, one)) > _MOST_TICKS:
            yield tuple(page)
            page = []
        page.append(one)
    if page:
        yield tuple(page)


def is_settled(question: Question, answers: Answers) -> bool:
    """Tell whether the question was answered, by itself or by answers to others."""
    if question.id in answers or is_given(question.skip_after, answers):
        return True
    return bool(question.only_after) and not is_given(question.only_after, answers)


def is_offered(option: Option, answers: Answers) -> bool:
    """Tell whether an option is offered after some answers."""
    is_open = not option.only_after or is_given(option.only_after, answers)
    return option.listed and is_open and not is_given(option.skip_after, answers)


def is_enough(questions: Questions, answers: Answers) -> bool:
    """Tell whether enough was answered to ask for the result."""
    return sum(bool(options) for options in answers.values()) >= questions.enough


def can_change_result(offered: Offered, ranking: Ranking) -> bool:
    """Tell whether some answer to a question would change the result."""
    return any(ranking.changes(ranking.effect((offered.question.id, one.id))) for one in offered.options)


def can_matter_later(offered: Offered, ranking: Ranking) -> bool:
    """Tell whether some answer could change the result now or after more answers."""
    return any(matters((offered.question.id, one.id), ranking) for one in offered.options)


def matters(wish: Wish, ranking: Ranking) -> bool:
    """Tell whether a wish takes some remaining candidate away, by itself or beside others, or prefers something."""
    effect = ranking.table.effect(wish)
    if effect.points is not None or ranking.remaining & ~effect.met:
        return True
    return effect.depends and bool(ranking.remaining & ~ranking.effect(wish).met)
