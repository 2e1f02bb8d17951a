"""The answers that have been given."""

from collections.abc import Mapping

from bot.wizard.questions import GivenAnswers

Answers = Mapping[str, tuple[str, ...]]
"""The options given to each answered question; none means "I don't know"."""


def is_given(one_of: GivenAnswers, answers: Answers) -> bool:
    """Tell whether one of some answers has been given."""
    return any(set(answers.get(question, ())) & set(options) for question, options in one_of.items())
