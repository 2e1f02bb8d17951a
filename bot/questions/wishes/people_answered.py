"""Whose messages are to be answered, which is support: "patient messages need answering", "calls from customers"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_SUPPORT, _CHAT = "for_support", frozenset({"for_chat", "answer:goal.chat"})
_NEAR = 3
"""Words between messages and whose they are, behind a word such as "from"."""


def with_people_answered(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with support where messages of customers are named, and nothing else is done with them."""
    if any(is_task(one) and concept_of(one) not in _CHAT for one in tokens):
        return tokens
    found = next((at for start, end in clauses.spans() for at in _messages(start, end, clauses)), None)
    if found is None:
        return tokens
    return sorted([*tokens, Concept(_SUPPORT, clauses.words[found], found)], key=lambda one: one.at)


def _messages(start: int, end: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of words of a clause for messages of customers."""
    words, groups = clauses.words, clauses.groups
    for at in range(start, end):
        if not groups.has(WordGroup.MESSAGES, words[at]):
            continue
        behind = words[at + 1 : min(at + 1 + _NEAR, end)]
        sent = groups.has_any(WordGroup.FROM, behind[:1]) and groups.has_any(WordGroup.SERVED_PEOPLE, behind[1:])
        if sent or (at > start and groups.has(WordGroup.SERVED_PEOPLE, words[at - 1])):
            yield at
