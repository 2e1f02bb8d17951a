"""Tasks that a word such as "and" joins, each of which is meant by itself: "code and emails", «тексты и код»."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task
from bot.questions.text.concepts import TASKS
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.needs import JOINED_TASK

_GENERAL = frozenset({"chat", "writing", "analysis"})
"""Tasks whose verbs are said of every other one: "write and debug code"."""

_SIGNS = frozenset({"+", "&"})
"""Signs for "and"."""
_OF_FIRST = 3
"""Words that may follow a task and say what it is about, before "and": «посты для вк и отвечать на отзывы»."""


def with_joined_tasks(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, and beside two tasks that are joined that both of them are meant, be one of them general."""
    yield from tokens
    tasks = [token for token in tokens if is_task(token)]
    for before, (one, other) in zip([None, *tasks], pairwise(tasks), strict=False):
        if _are_joined(one, other, clauses):
            joined = (one if before is None or end_of(before) != one.at else before, other)  # "sum up articles and …"
            yield from (Concept(JOINED_TASK + _option(task), "", task.at) for task in joined)


def _are_joined(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether "and" or a sign alone joins two tasks; a verb alone is of the next one: "write and debug code"."""
    if _option(one) == _option(other):
        return False
    between, groups = clauses.between(one, other), clauses.groups
    if clauses.of(one) != clauses.of(other):
        return not _is_verb(one, clauses) and _are_listed(one, other, clauses)
    if not between and clauses.signs_between(one, other) in _SIGNS:
        return True
    ands = [at for at, word in enumerate(between) if groups.has(WordGroup.AND, word)]
    if not ands or (ands[-1] == 0 and _is_verb(one, clauses)):
        return False
    return ands[-1] <= _OF_FIRST and _leads_to_task(between[ands[-1] + 1 :], groups)


def _are_listed(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether a comma alone stands between two tasks, and nothing is said of the second: "essays, some maths"."""
    behind = end_of(other)
    ends = behind == clauses.of(other) or clauses.groups.has(WordGroup.AND, clauses.words[behind])
    return ends and end_of(one) == clauses.of(one) and _leads_to_task(clauses.between(one, other), clauses.groups)


def _leads_to_task(words: Sequence[str], groups: WordGroups) -> bool:
    """Tell whether words say no more than how much of a task is meant, or that something is to be done."""
    return all(groups.has(WordGroup.INFINITIVE, word) or groups.has(WordGroup.SOME, word) for word in words)


def _is_verb(token: Token, clauses: Clauses) -> bool:
    words = token.text.split()
    return _option(token) in _GENERAL and len(words) == 1 and clauses.groups.has(WordGroup.INFINITIVE, words[0])


def _option(token: Token) -> str:
    """Return the id of the option that a task is called by."""
    concept = concept_of(token)
    return next((concept.removeprefix(one) for one in TASKS if concept.startswith(one)), "")
