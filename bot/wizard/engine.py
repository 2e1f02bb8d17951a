"""The guided choice as a pure function: from the answers given to the step that comes next."""

from dataclasses import dataclass

from bot.wizard.questions import Question, Questions
from bot.wizard.ranking import Given, Picks, Ranking
from bot.wizard.relax import Relaxation, relaxations
from bot.wizard.table import Table, Wish


@dataclass(frozen=True)
class Ask:
    """Ask a question."""

    question: Question
    number: int
    """Which one it is for the asker, from 1."""
    most: int
    """How many there can be at most, with it and those answered."""
    can_finish: bool
    """Whether enough is known for a result."""
    given: Given


@dataclass(frozen=True)
class Advise:
    """Recommend."""

    ranking: Ranking
    picks: Picks
    given: Given


@dataclass(frozen=True)
class NothingFits:
    """Say that no model meets every demand, and what could be given up."""

    ranking: Ranking
    relaxations: tuple[Relaxation, ...]
    given: Given


Step = Ask | Advise | NothingFits


def wishes_of(given: Given) -> tuple[Wish, ...]:
    """List every option given."""
    return tuple((question, option) for question, options in given.items() for option in options)


def rank(table: Table, given: Given) -> Ranking:
    """Rank the candidates by the answers given."""
    effects = tuple(table.effects[wish] for wish in wishes_of(given))
    left = table.everyone
    for effect in effects:
        left &= effect.met
    return Ranking(table, left, effects)


def next_step(table: Table, questions: Questions, given: Given, *, finish: bool = False) -> Step:
    """Work out the next step; `finish` asks for the result with the answers given so far."""
    ranking = rank(table, given)
    picks = ranking.picks
    if picks is None:
        return NothingFits(ranking, relaxations(table, wishes_of(given)), given)
    if not finish:
        open_questions = [question for question in questions.questions if not is_settled(question, given)]
        question = next((one for one in open_questions if matters(one, ranking)), None)
        if question is not None:
            alive = sum(can_still_matter(one, ranking) for one in open_questions)
            return Ask(question, len(given) + 1, len(given) + alive, is_enough(questions, given), given)
    return Advise(ranking, picks, given)


def is_settled(question: Question, given: Given) -> bool:
    """Tell whether the question was answered, by itself or by answers to others."""
    if question.id in given:
        return True
    return any(set(given.get(other, ())) & set(options) for other, options in question.skip_after.items())


def is_enough(questions: Questions, given: Given) -> bool:
    """Tell whether enough was answered to ask for the result."""
    return sum(bool(options) for options in given.values()) >= questions.enough


def matters(question: Question, ranking: Ranking) -> bool:
    """Tell whether some answer to the question would change the result."""
    return any(ranking.changes(ranking.table.effects[question.id, option.id]) for option in question.options)


def can_still_matter(question: Question, ranking: Ranking) -> bool:
    """Tell whether some answer could change the result now or after more answers."""
    effects = (ranking.table.effects[question.id, option.id] for option in question.options)
    return any(effect.points is not None or ranking.left & ~effect.met for effect in effects)
