"""Data that are secret: "client data are confidential", «закрытые данные»; the same words of a model are another thing.

That nobody trains on them is the promise that services publish.
"""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import NO_TRAINING, UNMET
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced
from bot.questions.wishes.things import AROUND, ASKER, IDLE

_SAYING = frozenset({"closed", "company", NO_TRAINING, IDLE, AROUND, ASKER})
"""Concepts that a word such as "closed" is read as."""
_NEAR = 3
"""Words between data and the word behind them that says that they are secret."""
_DATA = (WordGroup.DATA, WordGroup.DOCUMENTS, WordGroup.STORED)


def with_secret_data(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens, with the promise not to train where data are secret, and what is not sent told whole."""
    secret = [at for at, word in enumerate(clauses.words) if _is_of_data(at, word, clauses)]
    unsent = {span for at in secret if (span := _not_sent(at, clauses)) is not None}
    whole = (
        Replacement(span, (Concept(UNMET, clauses.written(span.start, span.stop), span.start),))
        for span in sorted(unsent, key=lambda span: span.start)
    )
    said = _promised(tokens, {at for at in secret if not any(at in span for span in unsent)})
    return tuple(replaced(tuple(said), tuple(whole)))


def _promised(tokens: Sequence[Token], secret: set[int]) -> Iterator[Token]:
    for token in tokens:
        read = isinstance(token, Other) or concept_of(token) in _SAYING
        yield Concept(NO_TRAINING, token.text, token.at) if read and token.at in secret else token


def _is_of_data(at: int, word: str, clauses: Clauses) -> bool:
    """Tell whether a word says of data that they are secret: just before them, or as the last word behind them."""
    groups, words, end = clauses.groups, clauses.words, clauses.of_word(at)
    if not groups.has(WordGroup.CONFIDENTIAL, word):
        return False
    if at + 1 < end:
        return _are_data(words[at + 1], clauses)
    between = words[max(at - _NEAR - 1, clauses.start_of_word(at)) : at]
    first = next((place for place, one in enumerate(between) if _are_data(one, clauses)), None)
    return first is not None and not groups.has_any(WordGroup.MODELS, between[first:])


def _are_data(word: str, clauses: Clauses) -> bool:
    return any(clauses.groups.has(group, word) for group in _DATA)


def _not_sent(at: int, clauses: Clauses) -> range | None:
    """Return the words by which somebody says that they send no such data: «закрытые данные не передаём»."""
    groups, words, start, end = clauses.groups, clauses.words, clauses.start_of_word(at), clauses.of_word(at)
    denied = next((place for place in range(start, end) if groups.has(WordGroup.NEGATED, words[place])), None)
    if denied is None or denied + 1 >= end:
        return None
    ours = groups.has_any(WordGroup.DOER, words[start:denied]) or groups.has(WordGroup.FIRST_PERSON, words[denied + 1])
    first = min(at, denied)
    return range(first, end) if ours else None
