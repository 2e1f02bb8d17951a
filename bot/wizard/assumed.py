"""What is assumed of somebody who does not know an answer, as far as that leaves something to recommend."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.properties.filters import Filter, counted_at, parts, tuned
from bot.wizard.demands import filter_of
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption, OptionEffect
from bot.wizard.questions import Demand, Question, Questions
from bot.wizard.ranking import Ranking
from bot.wizard.table import ScoreTable


@dataclass(frozen=True)
class Assumption:
    """An option that is assumed, with what it demands; one that is taken to be meant demands what it always does."""

    wish: ChosenOption
    conditions: tuple[Filter, ...] = ()


def assumptions(
    questions: Questions, answers: Answers, filters: tuple[Filter, ...], *, at_end: bool
) -> Iterator[Assumption]:
    """Yield what is assumed of who said "I don't know"; at the end of the choice also where nothing was said."""
    said = {part.property for one in filters for part in parts(one)}
    for question in questions.questions:
        option = question.option(question.assumed or "")
        unsaid = at_end and question.id not in answers and _may_be_asked(question, answers)
        if option is None or not (unsaid or answers.get(question.id) == ()):
            continue
        conditions = tuple(filter_of(option.needs, kind) for kind in option.needs.kinds if kind is not Demand.WAYS)
        if not any(one.property in said for one in conditions):
            yield Assumption((question.id, option.id), conditions)


def _may_be_asked(question: Question, answers: Answers) -> bool:
    """Tell whether what it depends on was answered so, or was not answered."""
    return is_given(question.only_after, answers) or not any(answers.get(other) for other in question.only_after)


def assumed_first(ranking: Ranking, assumed: Iterable[Assumption]) -> Sequence[int]:
    """Return all scores, those of candidates that meet what is assumed above all others."""
    scores = ranking.scores
    above = max(scores, default=0) + 1
    fitting = ranking.table.everyone
    for one in assumed:
        fitting = _meeting(ranking.table, one.conditions, fitting)
    return [score + above * (fitting >> place & 1) for place, score in enumerate(scores)]


def _meeting(table: ScoreTable, conditions: Iterable[Filter], among: int) -> int:
    for condition in conditions:
        among &= table.effect(condition).met
    return among


def assuming(ranking: Ranking, assumed: Iterable[Assumption]) -> tuple[Ranking, tuple[Assumption, ...]]:
    """Return a ranking under what is assumed, and what of it has taken candidates away: it never takes the last."""
    remaining, made, effects = ranking.remaining, [], ranking.effects
    for one in assumed:
        conditions = tuple(counted_at(condition, ranking.tokens) for condition in one.conditions)
        if any(effect.tunes for effect in ranking.effects):
            conditions = tuple(map(tuned, conditions))
        fitting = _meeting(ranking.table, conditions, remaining)
        if fitting not in {0, remaining}:
            remaining = fitting
            made.append(replace(one, conditions=conditions))
            effects += tuple(_unliked(ranking.table.effect(condition)) for condition in conditions)
    return (Ranking(ranking.table, remaining, effects) if made else ranking), tuple(made)


def _unliked(effect: OptionEffect) -> OptionEffect:
    """Return what is assumed: it demands, and changes nothing of what somebody prefers."""
    return replace(effect, points=None, ignores=frozenset(), likings=())
