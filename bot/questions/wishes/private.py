"""A model that is to be private: "private LLM for medical notes", but "chatbot for a private clinic"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, end_of
from bot.questions.text.concept_ids import NO_TRAINING
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_NEAR = 3
"""Words behind "private", one of which may be a word for a model."""


def with_private(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with a promise not to train where a model is to be private and no other words say so."""
    read = {at for token in tokens for at in range(token.at, end_of(token))}
    found = [at for at in range(len(clauses.words)) if at not in read and _is_of_model(at, clauses)]
    for token in tokens:
        while found and found[0] < token.at:
            yield Concept(NO_TRAINING, clauses.words[found[0]], found.pop(0))
        yield token
    yield from (Concept(NO_TRAINING, clauses.words[at], at) for at in found)


def _is_of_model(at: int, clauses: Clauses) -> bool:
    """Tell whether a word such as "private" ends its clause, or stands before a word for a model."""
    groups, words = clauses.groups, clauses.words
    if not groups.has(WordGroup.PRIVATE, words[at]):
        return False
    behind = words[at + 1 : min(at + 1 + _NEAR, clauses.of_word(at))]
    model = next((place for place, word in enumerate(behind) if groups.has(WordGroup.MODELS, word)), None)
    between = (word for word in behind[:model] if not groups.has(WordGroup.AND, word))
    return not behind or (model is not None and not groups.has_any(WordGroup.APART, between))
