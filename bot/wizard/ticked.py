"""What is ticked to begin with, and holds as long as nobody takes it off the page of ticks."""

from collections.abc import Iterable, Iterator

from bot.wizard.engine import is_offered, is_settled
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Question, Questions
from bot.wizard.ranking import Ranking


def ticked(asked: Iterable[Question], ranking: Ranking, answers: Answers) -> Iterator[ChosenOption]:
    """Yield the options that are ticked to begin with: together they leave something to recommend."""
    for question in asked:
        for one in (one for one in question.options if is_given(one.ticked_after, answers)):
            effect = ranking.effect((question.id, one.id))
            if ranking.remaining & effect.met:
                ranking = ranking.narrowed(effect)
                yield question.id, one.id


def still_ticked(questions: Questions, ranking: Ranking, answers: Answers) -> tuple[ChosenOption, ...]:
    """List what will be ticked on the page of ticks, which was not shown yet."""
    later = (one for one in questions.questions if one.asked and one.ticks and not is_settled(one, answers))
    wishes = ticked(later, ranking, answers)
    return tuple(wish for wish in wishes if is_offered(questions.option(*wish), answers))
