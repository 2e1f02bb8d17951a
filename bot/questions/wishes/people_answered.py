"""Whose messages are to be answered, which is support: "patient messages need answering", "calls from customers"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.concept_ids import CHAT
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_SUPPORT = "for_support"
_NEAR = 3
"""Words between messages and whose they are, behind a word such as "from", or what is done with one's own."""


def with_people_answered(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with support where messages of customers are named, and nothing else is done with them."""
    found = next((at for start, end in clauses.spans() for at in _messages(start, end, clauses)), None)
    if found is None:
        return tokens
    others = [one for one in tokens if one.at != found or not is_task(one)]  # "emails" alone are to be written
    if any(is_task(one) and concept_of(one) not in CHAT for one in others):
        return tokens
    return sorted([*others, Concept(_SUPPORT, clauses.words[found], found)], key=lambda one: one.at)


def _messages(start: int, end: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of words of a clause for messages of customers."""
    words, groups = clauses.words, clauses.groups
    for at in range(start, end):
        if not groups.has(WordGroup.MESSAGES, words[at]):
            continue
        behind = words[at + 1 : min(at + 1 + _NEAR, end)]
        sent = groups.has_any(WordGroup.FROM, behind[:1]) and groups.has_any(WordGroup.SERVED_PEOPLE, behind[1:])
        before = words[max(start, at - _NEAR) : at]
        answered = groups.has_any(WordGroup.REPLYING, before) and groups.has_any(WordGroup.OWN, before)
        if sent or answered or groups.has_any(WordGroup.SERVED_PEOPLE, before[-1:]):
            yield at
