"""Options of the guided choice that a text names by words of their labels."""

from collections.abc import Iterable

from bot.commands.request import Request
from bot.questions.text.likeness import stemmer_of, stems_of
from bot.questions.text.words import split_words
from bot.views.wizard_words import option_label
from bot.wizard.questions import Question
from bot.wizard.table import ChosenOption


def option_named(request: Request, questions: Iterable[Question], text: str) -> ChosenOption | None:
    """Return the one option whose label has every word of a text that carries meaning."""
    stem = stemmer_of(request.words.lang)
    labels = {
        (question.id, option.id): stems_of(option_label(request.words, question, option), stem)
        for question in questions
        for option in question.options
    }
    telling = (word.text for word in split_words(text) if not request.tools.questions.is_meaningless(word.text))
    for words in (text, " ".join(telling)):
        said = stems_of(words, stem)
        named = [option for option, label in labels.items() if said and said <= label]
        if len(named) == 1:
            return named[0]
    return None
