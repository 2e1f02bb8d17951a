"""Forms of files: in which answers are to come, and which are read beside a task that tells nothing of them."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concept_ids import ANSWER, UNMET
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced

_EXTRACT = f"{ANSWER}goal.extract"
_TABLES_READ = frozenset({"for_analysis", f"{ANSWER}goal.analysis"})
"""Concepts of tables that are analysed, which beside other tasks are only what these are done with."""
_OTHER_TASKS = frozenset({_EXTRACT, "for_translation", f"{ANSWER}goal.translation"})
_MOST_BETWEEN = 2
"""Words between "into" and the form: "into a clean JSON"."""


def with_file_forms(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with forms of files as wishes that nothing is known of; into a form things are extracted."""
    forms = [span for start, end in clauses.spans() for span in _put_into(start, end, clauses)]
    inside = {at for span in forms for at in span}
    tasks = any(is_task(one) and concept_of(one) not in _TABLES_READ and one.at not in inside for one in tokens)
    wishes = [Replacement(span, tuple(_meant(span, clauses, has_task=tasks))) for span in forms]
    return list(_with_files_read(list(replaced(tokens, wishes)), clauses))


def _put_into(start: int, end: int, clauses: Clauses) -> Iterator[range]:
    """Yield the words of a clause for the form that something is put into: "into json", "as a csv file"."""
    words, groups, behind = clauses.words, clauses.groups, start
    for at in range(start, end):
        if at < behind or not groups.has(WordGroup.PUT_INTO, words[at]):
            continue
        near = range(at + 1, min(at + 2 + _MOST_BETWEEN, end))
        form = next((place for place in near if groups.has(WordGroup.FILE_FORMS, words[place])), None)
        if form is None or groups.has_any(WordGroup.JOINING, words[at:form]):
            continue
        behind = form + 1
        while behind < end and any(groups.has(one, words[behind]) for one in (WordGroup.FILE_FORMS, WordGroup.FILES)):
            behind += 1
        yield range(at, behind)


def _meant(span: range, clauses: Clauses, *, has_task: bool) -> Iterator[Token]:
    text = clauses.written(span.start, span.stop)
    yield Concept(UNMET, text, span.start)
    if not has_task:
        yield Concept(_EXTRACT, text, span.start)


def _with_files_read(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, files that something else is done with as a wish that nothing is known of."""
    other = any(concept_of(one) in _OTHER_TASKS for one in tokens)
    for token in tokens:
        read = other and concept_of(token) in _TABLES_READ
        forms = read and clauses.groups.has_any(WordGroup.FILE_FORMS, clauses.words[token.at : end_of(token)])
        yield Concept(UNMET, token.text, token.at) if forms else token
