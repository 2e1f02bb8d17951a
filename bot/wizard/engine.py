"""The guided choice as a pure function: from the answers given to the step that comes next."""

from dataclasses import dataclass

from bot.properties.filters import Filter
from bot.wizard.questions import Question, Questions
from bot.wizard.ranking import Answers, Picks, Ranking
from bot.wizard.relax import Relaxation, relaxations
from bot.wizard.table import ChosenOption, ScoreTable, Wish


@dataclass(frozen=True)
class NextQuestion:
    """The step that asks a question."""

    question: Question
    number: int
    """Which one it is for the asker, from 1."""
    most: int
    """How many there can be at most, with it and those answered."""
    can_finish: bool
    """Whether enough is known for a result."""
    ranking: Ranking
    answers: Answers
    filters: tuple[Filter, ...] = ()
    """Conditions beside the answers."""


@dataclass(frozen=True)
class Recommendation:
    """The step that recommends models."""

    ranking: Ranking
    picks: Picks
    answers: Answers
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True)
class NoMatch:
    """The step where no model meets every demand, with the relaxations that would help."""

    ranking: Ranking
    relaxations: tuple[Relaxation, ...]
    answers: Answers
    filters: tuple[Filter, ...] = ()


Step = NextQuestion | Recommendation | NoMatch


def chosen_options(answers: Answers) -> tuple[ChosenOption, ...]:
    """List every option given."""
    return tuple((question, option) for question, options in answers.items() for option in options)


def wishes(answers: Answers, filters: tuple[Filter, ...]) -> tuple[Wish, ...]:
    """List every option given and every condition beside them."""
    return (*chosen_options(answers), *filters)


def rank(table: ScoreTable, answers: Answers, filters: tuple[Filter, ...] = ()) -> Ranking:
    """Rank the candidates by the answers given and the conditions beside them."""
    effects = tuple(map(table.effect, wishes(answers, filters)))
    remaining = table.everyone
    for effect in effects:
        remaining &= effect.met
    return Ranking(table, remaining, effects)


def next_step(
    table: ScoreTable,
    questions: Questions,
    answers: Answers,
    filters: tuple[Filter, ...] = (),
    *,
    finish: bool = False,
) -> Step:
    """Work out the next step; `finish` asks for the result with the answers given so far."""
    ranking = rank(table, answers, filters)
    picks = ranking.picks
    if picks is None:
        return NoMatch(ranking, relaxations(table, wishes(answers, filters)), answers, filters)
    if not finish:
        open_questions = [question for question in questions.questions if not is_settled(question, answers)]
        question = next((one for one in open_questions if can_change_result(one, ranking)), None)
        if question is not None:
            open_count = sum(can_matter_later(one, ranking) for one in open_questions)
            return NextQuestion(
                question=question,
                number=len(answers) + 1,
                most=len(answers) + open_count,
                can_finish=is_enough(questions, answers),
                ranking=ranking,
                answers=answers,
                filters=filters,
            )
    return Recommendation(ranking, picks, answers, filters)


def is_settled(question: Question, answers: Answers) -> bool:
    """Tell whether the question was answered, by itself or by answers to others."""
    if question.id in answers:
        return True
    return any(set(answers.get(other, ())) & set(options) for other, options in question.skip_after.items())


def is_enough(questions: Questions, answers: Answers) -> bool:
    """Tell whether enough was answered to ask for the result."""
    return sum(bool(options) for options in answers.values()) >= questions.enough


def can_change_result(question: Question, ranking: Ranking) -> bool:
    """Tell whether some answer to the question would change the result."""
    return any(ranking.changes(ranking.table.effects[question.id, option.id]) for option in question.options)


def can_matter_later(question: Question, ranking: Ranking) -> bool:
    """Tell whether some answer could change the result now or after more answers."""
    effects = (ranking.table.effects[question.id, option.id] for option in question.options)
    return any(effect.points is not None or ranking.remaining & ~effect.met for effect in effects)
