"""What somebody who does not know an answer is taken to want, so that later questions and the result follow it."""

from collections.abc import Iterable

from bot.catalogue.schema import Region
from bot.properties.filters import Filter, parts
from bot.wizard.given import Answers, is_given
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Questions

_OF_PROGRAMS = frozenset({"way", "host", "memory", "openness", "sla", "tunable", "currency", "parameters_total"})
"""Properties of which only somebody speaks who calls a model from a program, or runs it."""
_OF_APIS = frozenset(f"data_{region}" for region in Region)
"""Where data stay is promised of an API, and seldom of an application."""


def meant_by_unsure(
    questions: Questions, answers: Answers, filters: Iterable[Filter], *, at_end: bool = False
) -> tuple[ChosenOption, ...]:
    """List the options that somebody is taken to mean by "I don't know": nothing said speaks against them.

    At the end of the choice that goes for what was left unanswered too.
    """
    said = [part for one in filters for part in parts(one)]
    if any(one.property in _OF_PROGRAMS | _OF_APIS or (one.prices and not one.months) for one in said):
        return ()
    return tuple(
        (question.id, question.taken_as)
        for question in questions.questions
        if question.taken_as is not None
        and answers.get(question.id, () if at_end else None) == ()
        and not is_given(question.taken_unless, answers)
    )


def with_meant(answers: Answers, options: Iterable[ChosenOption]) -> Answers:
    """Return the answers with such options among them."""
    given = {question: (option,) for question, option in options}
    return {question: given.get(question, several) for question, several in answers.items()} | given
