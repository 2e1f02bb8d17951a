"""Licences that are called by a family or a maker beside the word: «лицензия Llama», «лицензия Meta»."""

from collections.abc import Iterator, Sequence

from bot.questions.slots.slots import LAB, LICENCE
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import family_of
from bot.questions.wishes.replaced import Replacement, replaced

_LICENCE, _FREE = "licence", "free_weights"
_USED = 6
"""Words behind a licence among which it is said that everything may be done under it."""


def with_licences(tokens: Sequence[Token], vocabulary: Vocabulary, clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with a licence for a family or a maker beside the word, and a free one: "use it freely"."""
    tokens = _denied_together(tokens, clauses)
    free = [one for token in tokens if (one := _free_under(token, tokens, clauses)) is not None]
    tokens = list(replaced(tokens, free))
    for place, token in enumerate(tokens):
        around = (token_at(tokens, place + 1), token_at(tokens, place - 1))
        beside = [one for one in around if one is not None and _go_together(one, token, clauses)]
        if concept_of(token) == _LICENCE and any(_licence_of(one, vocabulary) is not None for one in beside):
            continue
        named = any(concept_of(one) == _LICENCE for one in beside)
        meaning = _licence_of(token, vocabulary) if named else None
        yield token if meaning is None else Concept(meaning, token.text, token.at)


def _free_under(licence: Token, tokens: Sequence[Token], clauses: Clauses) -> Replacement | None:
    """Return the wish that everything may be done under a licence; None where nothing behind it says so."""
    if concept_of(licence) != _LICENCE:
        return None
    start, end = end_of(licence), clauses.of(licence)
    if clauses.groups.has_any(WordGroup.RELATING, clauses.words[end : end + 1]):
        end = clauses.of_word(end)  # «лицензия, которая …»
    behind = range(start, min(start + _USED, end))
    said = next((at for at in behind if clauses.groups.has(WordGroup.FREELY, clauses.words[at])), None)
    if said is None or any(concept_of(one) == NEGATION and licence.at <= one.at < end for one in tokens):
        return None
    words = range(licence.at, said + 1)
    return Replacement(words, (Concept(_FREE, clauses.written(words.start, words.stop).casefold(), licence.at),))


def _go_together(one: Token, other: Token, clauses: Clauses) -> bool:
    """Tell whether two tokens are in one clause, with no "and" between them."""
    return clauses.of(one) == clauses.of(other) and not clauses.are_joined(one, other)


def _denied_together(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Return the tokens with the negation between a name and the word for its licence before both."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        before, behind = token_at(tokens, place - 1), token_at(tokens, place + 1)
        licensed = concept_of(behind) == _LICENCE and _called_by(before) is not None
        licensed = licensed or (concept_of(before) == _LICENCE and _called_by(behind) is not None)
        licensed = licensed and before is not None and behind is not None and _go_together(before, behind, clauses)
        if concept_of(token) != NEGATION or not licensed:
            found.append(token)
        elif concept_of(token_at(tokens, place - 2)) != NEGATION:
            found.insert(len(found) - 1, token)
    return found


def _called_by(token: Token | None) -> str | None:
    """Return the family, or the maker, by whose name a licence may be called."""
    maker = concept_of(token).removeprefix(LAB) if concept_of(token).startswith(LAB) else None
    return family_of(token) or maker


def _licence_of(token: Token | None, vocabulary: Vocabulary) -> str | None:
    name = _called_by(token)
    phrase = None if name is None else vocabulary.concept([name, _LICENCE], 0)
    return phrase.meaning if phrase is not None and phrase.meaning.startswith(LICENCE) else None
