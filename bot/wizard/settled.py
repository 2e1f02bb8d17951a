"""The questions that were not asked, each with what settled it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.catalogue.plans import Training
from bot.catalogue.schema import Assurance
from bot.properties.service import trained_in_app
from bot.wizard.engine import Offered, Recommendation, can_change_result
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import GivenAnswers, Option, Question, Questions
from bot.wizard.wishes import is_said


@dataclass(frozen=True)
class Settled:
    """What was not asked."""

    by_answers: tuple[tuple[str, ChosenOption], ...]
    """Questions that an answer to another one settled, each with that answer."""
    by_result: tuple[str, ...]
    """Questions of which no answer could change the result."""
    met: tuple[ChosenOption, ...]
    """Options that would demand something, which every model that fits meets anyway."""


def settled(questions: Questions, step: Recommendation) -> Settled:
    """Tell what was not asked on the way to a result, and why."""
    singles = (question for question in questions.questions if question.asked and not question.ticks)
    assumed = {one.wish[0] for one in step.assumed}
    left = [question for question in singles if question.id not in {*step.answers, *assumed}]
    causes = {question.id: _cause(question.skip_after, question.only_after, step.answers) for question in left}
    return Settled(
        by_answers=tuple((question, cause) for question, cause in causes.items() if cause is not None),
        by_result=tuple(
            question.id for question in left if causes[question.id] is None and _is_same_anyway(question, step)
        ),
        met=tuple(_met_anyway(questions, step)),
    )


def _is_same_anyway(question: Question, step: Recommendation) -> bool:
    """Tell whether no answer to a question that is still open could change the result."""
    is_open = not question.only_after or is_given(question.only_after, step.answers)
    return is_open and not can_change_result(Offered(question, question.options), step.ranking)


def _cause(skip_after: GivenAnswers, only_after: GivenAnswers, answers: Answers) -> ChosenOption | None:
    """Return the answer that settled a question; None where none did."""
    for question, options in skip_after.items():
        for option in answers.get(question, ()):
            if option in options:
                return question, option
    for question in only_after:
        for option in answers.get(question, ()):
            if option not in only_after[question]:
                return question, option
    return None


def _met_anyway(questions: Questions, step: Recommendation) -> Iterator[ChosenOption]:
    """Yield what could have been ticked and would have left out nothing."""
    for question in questions.questions:
        for option in question.options if question.ticks else ():
            effect = step.ranking.effect((question.id, option.id))
            given = option.id in step.answers.get(question.id, ()) or is_said(option, step.filters)
            is_met = not step.ranking.remaining & ~effect.met and not _is_setting(option, step)
            if option.listed and option.needs.kinds and not given and is_met:
                yield question.id, option.id


def _is_setting(option: Option, step: Recommendation) -> bool:
    """Tell whether an option asks for what somebody would have to switch off in an application."""
    picked = (step.ranking.table.candidates[place] for place in step.picks.all)
    asked = Assurance.NO_TRAINING in option.needs.assurance_one_of
    return asked and any(trained_in_app(one) is Training.OPT_OUT for one in picked)
