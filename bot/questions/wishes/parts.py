"""Parts of what is sized as a whole: "60 transcripts, 700k tokens in total", "400 pages, a glossary of 2000 terms"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import TRANSLATION
from bot.questions.text.tokens import Number, NumberUnit, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.amounts import things_counted

_IN_TOTAL, _EACH = "one_off", "each"
_SIZES = frozenset({NumberUnit.TOKENS, NumberUnit.PAGES, NumberUnit.WORDS, NumberUnit.CHARACTERS, NumberUnit.BOOKS})


def without_parts(tokens: Sequence[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, a bare number of things as none of texts where the size of all texts is told.

    They would be multiplied by it otherwise.
    """
    sizes = [token for token in tokens if _is_size(token)]
    each = any(concept_of(token) == _EACH for token in tokens) or any(
        clauses.groups.has_any(WordGroup.LONG_BY, clauses.before(size, 1)) for size in sizes
    )
    sized = not each and any(_is_of_all(tokens, place) for place in range(len(tokens)))
    translated = not each and bool(sizes) and any(concept_of(token) in TRANSLATION for token in tokens)
    for place, token in enumerate(tokens):
        counts = _counts(token, clauses)
        if counts and translated and isinstance(token_at(tokens, place + 1), Other):
            yield Other(token.text, token.at)
        elif sized and isinstance(token, Number) and token.unit is NumberUnit.REQUESTS and not token.per:
            yield from things_counted(token, vocabulary)
        elif not (counts and sized):
            yield token


def _is_of_all(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number is the size of everything, by a word just before it or behind it."""
    token, before, following = tokens[place], token_at(tokens, place - 1), token_at(tokens, place + 1)
    if not _is_size(token):
        return False
    led = before is not None and concept_of(before) == _IN_TOTAL and end_of(before) == token.at
    return led or (following is not None and concept_of(following) == _IN_TOTAL and following.at == end_of(token))


def _is_size(token: Token) -> bool:
    return isinstance(token, Number) and token.unit in _SIZES and not token.per


def _counts(token: Token, clauses: Clauses) -> bool:
    """Tell whether a bare number counts what a word just behind it names."""
    return isinstance(token, Number) and token.is_plain and end_of(token) < clauses.of(token)
