"""Wishes whose words have others between them: «ищет свежее в интернете», "whole Japanese novels"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.replaced import Replacement, replaced

_SEARCH = (WordGroup.SEARCHING, WordGroup.WEB, "web_search", 6)
_LONG = (WordGroup.WHOLE, WordGroup.BOOKS, f"{ANSWER}context.long", 2)
_HELD = (WordGroup.HOLDING, WordGroup.MIND, f"{ANSWER}context.long", 6)
"""The words that a wish begins and ends with, what it means, and how far they may be apart."""


def with_spread(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with what is meant in place of the words of such a wish.

    What is searched for says nothing more; what stands before novels stays, such as their language.
    """
    said = {concept_of(token) for token in tokens}
    found = [
        (span[:1] if one is _LONG else span, one[2])
        for one in (_SEARCH, _LONG, _HELD)
        if one[2] not in said and (span := _span(one, clauses))
    ]
    texts = (
        (span, Concept(meaning, " ".join(clauses.words[span.start : span.stop]), span.start)) for span, meaning in found
    )
    return replaced(tokens, sorted((Replacement(span, (one,)) for span, one in texts), key=lambda one: one.words.start))


def _span(spread: tuple[WordGroup, WordGroup, str, int], clauses: Clauses) -> range | None:
    """Return the words from the first to the last one of a wish."""
    first, last, _meaning, far = spread
    words, groups = clauses.words, clauses.groups
    for at in (one for one, word in enumerate(words) if groups.has(first, word)):
        near = range(at + 1, min(at + 1 + far, clauses.of_word(at)))
        end = next((one for one in near if groups.has(last, words[one])), None)
        if end is not None and not groups.has_any(WordGroup.NEGATED, words[at:end]):
            return range(at, end + 1)
    return None
