"""Tasks that a wish only tells of: what a teacher teaches, what who asks is, and what somebody is sick of."""

from collections.abc import Sequence

from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.tokens import Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.needs import ANSWER

_RESEARCH = frozenset({"for_research", f"{ANSWER}goal.research"})
_NEAR = 3
"""Words from being sick of something to what it is."""


def without_told_tasks(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Leave out the subjects of a teacher, and tasks that are only told of where another one is wished for.

    A quiz in chemistry is a text to write, and no research; what else is done in a subject, such as proofs, stays.
    """
    if clauses.groups.has_any(WordGroup.TEACHING, clauses.words):
        tokens = [token for token in tokens if not _is_subject(token, clauses)]
    told = [token for token in tokens if _is_told(token, clauses)]
    others = any(is_task(token) and token not in told for token in tokens)
    return [token for token in tokens if token not in told] if told and others else tokens


def _is_subject(token: Token, clauses: Clauses) -> bool:
    words = token.text.split()
    return concept_of(token) in _RESEARCH and clauses.groups.has_all(WordGroup.SCHOOL_SUBJECTS, words)


def _is_told(token: Token, clauses: Clauses) -> bool:
    """Tell whether a task is what who asks does for a living, or is sick of."""
    weary = clauses.groups.has_any(WordGroup.WEARY, clauses.before(token, _NEAR))
    is_trade = clauses.groups.has(WordGroup.PROGRAMMERS, token.text)
    return is_task(token) and (weary or is_trade)
