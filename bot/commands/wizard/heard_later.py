"""What could not be taken into account when it was said, and is, since an option that says it was chosen later."""

from collections.abc import Iterator

from bot.commands.request import Request
from bot.questions.text.likeness import stemmer_of, stems_of
from bot.views.wizard.words import option_label
from bot.wizard.questions import Option, Question
from bot.wizard.session import Session
from bot.wizard.wishes import meaning_of

_TELLING = 3
"""Letters from which a word tells an option from others."""


def without_heard(request: Request, before: Session, changed: Session) -> Session:
    """Return a session without the phrases that were not read, where an option chosen since says what they say."""
    unread = changed.beside.unread
    chosen = list(_chosen(request, before, changed)) if unread else []
    left = tuple(one for one in unread if not any(_says(request, one, *each) for each in chosen))
    return changed if left == unread else changed.with_beside(unread=left)


def _chosen(request: Request, before: Session, changed: Session) -> Iterator[tuple[Question, Option]]:
    """Yield the options that were not given before, with those that conditions said since are."""
    given = set(changed.given) - set(before.given)
    filters = set(changed.beside.filters) - set(before.beside.filters)
    for question in request.tools.wizard.questions.questions:
        for option in question.options:
            meaning = meaning_of(option)
            if (question.id, option.id) in given or (meaning and filters.issuperset(meaning)):
                yield question, option


def _says(request: Request, phrase: str, question: Question, option: Option) -> bool:
    """Tell whether a phrase has a word by which an option is told from the others, or asks for just what it asks."""
    stem = stemmer_of(request.words.lang)
    others = (one for one in question.options if one is not option)
    shared = frozenset[str]().union(*(stems_of(option_label(request.words, question, one), stem) for one in others))
    own = stems_of(option_label(request.words, question, option), stem) - shared
    if any(len(word) >= _TELLING for word in own & stems_of(phrase, stem)):
        return True
    wish = request.tools.questions.read_wishes(request.tools.finder.read(phrase), request.today)
    return any(one in wish.filters for one in meaning_of(option))
