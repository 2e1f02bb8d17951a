"""What is ticked to begin with, and holds as long as nobody takes it off the page of ticks."""

from collections.abc import Iterable, Iterator

from bot.wizard.engine import is_offered, is_settled
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Option, Question, Questions
from bot.wizard.ranking import Ranking


def ticked(asked: Iterable[Question], ranking: Ranking, answers: Answers, lang: str) -> Iterator[ChosenOption]:
    """Yield the options that are ticked to begin with for who writes in a language.

    Together they leave something to recommend.
    """
    for question in asked:
        for one in (one for one in question.options if _is_ticked(one, answers, lang)):
            effect = ranking.effect((question.id, one.id))
            if ranking.remaining & effect.met:
                ranking = ranking.narrowed(effect)
                yield question.id, one.id


def _is_ticked(option: Option, answers: Answers, lang: str) -> bool:
    """Tell whether answers call for an option, or the language of who asks does and no answer speaks against it."""
    spoken = lang in option.ticked_for and not is_given(option.ticked_unless, answers)
    return spoken or is_given(option.ticked_after, answers)


def still_ticked(questions: Questions, ranking: Ranking, answers: Answers, lang: str) -> tuple[ChosenOption, ...]:
    """List what will be ticked on the page of ticks, which was not shown yet."""
    later = (one for one in questions.questions if one.asked and one.ticks and not is_settled(one, answers))
    wishes = ticked(later, ranking, answers, lang)
    return tuple(wish for wish in wishes if is_offered(questions.option(*wish), answers))
