"""Labels of the guided choice that are typed instead of pressed, and options that a text names by words of theirs."""

from collections.abc import Iterable
from types import MappingProxyType

from bot.commands.request import Request
from bot.questions.text import grouped_words
from bot.questions.text.likeness import stemmer_of, stems_of
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import split_words
from bot.views.wizard.words import option_label
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Question
from bot.words import Words

_WAYS = MappingProxyType(
    {
        "wizard-none": "none",
        "wizard-submit": "skip",
        "wizard-unsure": "skip",
        "wizard-back": "back",
        "wizard-restart": "restart",
        "wizard-cancel": "stop",
        "wizard-finish": "finish",
        "wizard-fitting": "finish",
        "wizard-resume": "finish",
        "wizard-to-result": "finish",
        "wizard-compare": "compare",
        "wizard-your-answers": "answers",
        "choice-in-full": "explain",
    }
)
"""Where the labels lead that do not depend on what is asked or recommended."""


def plain(text: str) -> str:
    """Write a label or an answer in a form in which the two can be compared."""
    letters = (char if char.isalnum() else " " for char in grouped_words.plain(text))
    return " ".join("".join(letters).split())


def way_labelled(words: Words, text: str) -> str | None:
    """Return where a label leads that was shown at some step; None for another text."""
    said = plain(text)
    return next((way for key, way in _WAYS.items() if plain(words(key)) == said), None)


def option_labelled(request: Request, text: str) -> ChosenOption | None:
    """Return the option of the guided choice whose whole label a text is, whatever is asked now."""
    said = plain(text)
    options = (
        (question, option) for question in request.tools.wizard.questions.questions for option in question.options
    )
    named = [(one.id, each.id) for one, each in options if plain(option_label(request.words, one, each)) == said]
    return named[0] if len(named) == 1 else None


def option_named(request: Request, questions: Iterable[Question], text: str) -> ChosenOption | None:
    """Return the one option whose label has every word of a text that carries meaning."""
    stem = stemmer_of(request.words.lang)
    labels = {
        (question.id, option.id): stems_of(option_label(request.words, question, option), stem)
        for question in questions
        for option in question.options
    }
    questions_read = request.tools.questions
    telling = [word.text for word in split_words(text) if not questions_read.is_meaningless(word.text)]
    denies = all(questions_read.says(WordGroup.NEGATED, word) for word in telling)  # «не платить» names no option
    for words in (text, "" if denies else " ".join(telling)):
        said = stems_of(words, stem)
        named = [option for option, label in labels.items() if said and said <= label]
        if len(named) == 1:
            return named[0]
    return None
