"""Varieties of a language, whose country makes no model: "British English", «на британском английском»."""

from collections.abc import Container, Iterator, Sequence
from itertools import zip_longest

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.tokens import Token

_LANGUAGES = (LANGUAGE, f"{ANSWER}language.")
"""What the concepts begin with that are languages for certain."""


def without_varieties(tokens: Sequence[Token], clauses: Clauses, countries: Container[str]) -> Iterator[Token]:
    """Yield the tokens without words for a country just before a language.

    `countries` are the concepts of those that no language is called by.
    """
    for token, following in zip_longest(tokens, tokens[1:]):
        spoken = following is not None and concept_of(following).startswith(_LANGUAGES)
        beside = spoken and end_of(token) == following.at and clauses.of(token) == clauses.of(following)
        if not (beside and concept_of(token) in countries):
            yield token
