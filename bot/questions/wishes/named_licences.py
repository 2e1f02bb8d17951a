"""Licences that are called by a family beside the word: «лицензия Llama»."""

from collections.abc import Iterator, Sequence

from bot.questions.slots.slots import LICENCE
from bot.questions.text.clauses import concept_of, token_at
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.wishes.makers import family_of

_LICENCE = "licence"


def with_licences(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, with a licence for a family behind the word."""
    for place, token in enumerate(tokens):
        if concept_of(token) == _LICENCE and _licence_of(token_at(tokens, place + 1), vocabulary) is not None:
            continue
        is_behind = concept_of(token_at(tokens, place - 1)) == _LICENCE
        meaning = _licence_of(token, vocabulary) if is_behind else None
        yield token if meaning is None else Concept(meaning, token.text, token.at)


def _licence_of(token: Token | None, vocabulary: Vocabulary) -> str | None:
    family = family_of(token)
    phrase = None if family is None else vocabulary.concept([family, _LICENCE], 0)
    return phrase.meaning if phrase is not None and phrase.meaning.startswith(LICENCE) else None
