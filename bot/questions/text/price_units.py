"""The million tokens that a price is asked of: "per million tokens" says how a price is given, and counts nothing."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.tokens import Name, Number, NumberUnit, Token
from bot.questions.text.vocabulary import Vocabulary

_MILLION = 1_000_000
_UNITS = frozenset({NumberUnit.NOTHING, NumberUnit.TOKENS})
_PRICES = frozenset({"price", "input_price", "output_price"})
_SUMS = frozenset({"cost", "evenly", "cached"})
"""Concepts beside which a sum is asked for."""


def price_units_read(tokens: Sequence[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens without the million that the price of something named is asked of."""
    concepts = {concept_of(token) for token in tokens}
    numbers = [token for token in tokens if isinstance(token, Number)]
    named = any(isinstance(token, Name) for token in tokens)
    plain = named and len(numbers) == 1 and not concepts.isdisjoint(_PRICES) and concepts.isdisjoint(_SUMS)
    yield from (token for token in tokens if not (plain and _is_unit(token, clauses, vocabulary)))


def _is_unit(token: Token, clauses: Clauses, vocabulary: Vocabulary) -> bool:
    """Tell whether a number is a million behind a word such as "per"."""
    match token:
        case Number(value=value, unit=unit, per="", at=at) if value == _MILLION and unit in _UNITS and at:
            phrase = vocabulary.unit(clauses.words, at - 1)
            return phrase is not None and phrase.meaning == "per_million" and phrase.length > 1
        case _:
            return False
