"""Tasks that a word such as "and" joins, each of which is meant by itself: "code and emails", «тексты и код»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.concepts import TASKS
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.needs import JOINED_TASK

_GENERAL = frozenset({"chat", "writing", "analysis"})
"""Tasks whose verbs are said of every other one: "write and debug code"."""

_MOST = 2
"""Words between tasks: "and", and one that says no task: «редактировать тексты и проверять код»."""


def with_joined_tasks(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, and beside two tasks that are joined that both of them are meant, be one of them general."""
    yield from tokens
    for one, other in pairwise(tokens):
        if _are_joined(one, other, clauses):
            yield from (Concept(JOINED_TASK + _option(task), "", task.at) for task in (one, other))


def _are_joined(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether only "and" is between two tasks; a verb alone is of what the next one is: "write and debug code"."""
    if not (is_task(one) and is_task(other)) or _option(one) == _option(other):
        return False
    between, groups = clauses.between(one, other), clauses.groups
    joined = (
        bool(between) and groups.has(WordGroup.AND, between[0]) and groups.has_all(WordGroup.INFINITIVE, between[1:])
    )
    return clauses.of(one) == clauses.of(other) and joined and not _is_verb(one, clauses)


def _is_verb(token: Token, clauses: Clauses) -> bool:
    words = token.text.split()
    return _option(token) in _GENERAL and len(words) == 1 and clauses.groups.has(WordGroup.INFINITIVE, words[0])


def _option(token: Token) -> str:
    """Return the id of the option that a task is called by."""
    concept = concept_of(token)
    return next((concept.removeprefix(one) for one in TASKS if concept.startswith(one)), "")
