"""Licences that are called by a family beside the word: «лицензия Llama»."""

from collections.abc import Iterator, Sequence

from bot.questions.slots.slots import LICENCE
from bot.questions.text.clauses import concept_of, token_at
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.wishes.makers import family_of

_LICENCE, _NEGATION = "licence", "negation"


def with_licences(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, with a licence for a family beside the word."""
    tokens = _denied_together(tokens)
    for place, token in enumerate(tokens):
        beside = (token_at(tokens, place + 1), token_at(tokens, place - 1))
        if concept_of(token) == _LICENCE and any(_licence_of(one, vocabulary) is not None for one in beside):
            continue
        named = any(concept_of(one) == _LICENCE for one in beside)
        meaning = _licence_of(token, vocabulary) if named else None
        yield token if meaning is None else Concept(meaning, token.text, token.at)


def _denied_together(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the negation between a family and the word for its licence before both."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        before, behind = token_at(tokens, place - 1), token_at(tokens, place + 1)
        licensed = concept_of(behind) == _LICENCE and family_of(before) is not None
        licensed = licensed or (concept_of(before) == _LICENCE and family_of(behind) is not None)
        if concept_of(token) != _NEGATION or not licensed:
            found.append(token)
        elif concept_of(token_at(tokens, place - 2)) != _NEGATION:
            found.insert(len(found) - 1, token)
    return found


def _licence_of(token: Token | None, vocabulary: Vocabulary) -> str | None:
    family = family_of(token)
    phrase = None if family is None else vocabulary.concept([family, _LICENCE], 0)
    return phrase.meaning if phrase is not None and phrase.meaning.startswith(LICENCE) else None
