"""Prices of one of something, such as a minute or a page: no budget, and the catalogue has prices of tokens alone."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.tokens import Number, NumberUnit, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup

_SHORT = frozenset({"minute", "hour"})
_SHORT_SPANS = frozenset({"per_second", "per_minute", "per_hour"})
_PRICED = frozenset({"requests", "pages", "books", "words", "characters"}) | _SHORT
"""Units of which each may have a price."""
_MILLION = 1_000_000
"""Tokens that prices are of, where nothing else is said to be counted."""
_VOLUMES = frozenset({NumberUnit.REQUESTS, NumberUnit.PAGES, NumberUnit.USERS, NumberUnit.HOURS})


def without_unit_prices(tokens: Sequence[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens, what one request, page or minute may cost as words."""
    is_only = sum(isinstance(token, Number) and token.unit in _VOLUMES for token in tokens) == 1
    taken = 0
    for place, token in enumerate(tokens):
        if token.at < taken:
            continue
        following = token_at(tokens, place + 1)
        end = _end_of_price(token, following, clauses, vocabulary) if _is_sum(token) else token.at
        if following is not None and end == token.at and not is_only and _is_of_volume(token, following, clauses):
            end = end_of(following)
        if end > token.at:
            taken = end
            yield Other(" ".join(clauses.words[token.at : end]), token.at)
        else:
            yield token


def _is_sum(token: Token) -> bool:
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY and not token.per_million


def _end_of_price(token: Token, following: Token | None, clauses: Clauses, vocabulary: Vocabulary) -> int:
    """Return where "10 cents a minute" and "$3 each" end; where it begins if a sum is no such price."""
    start, end = token.at, end_of(token)
    if isinstance(token, Number) and token.per:
        return end if token.per in _SHORT else start
    if following is not None and clauses.of(following) == clauses.of(token):
        spanned = concept_of(following) in _SHORT_SPANS and following.at == end
        if spanned or concept_of(following) == "each":
            return end_of(following)
    unit = vocabulary.unit(clauses.words, end + 1) if _is_per(clauses, end) else None
    return end + 1 + unit.length if unit is not None and unit.meaning in _PRICED else start


def _is_per(clauses: Clauses, place: int) -> bool:
    words = clauses.words
    goes_on = place + 1 < len(words) and clauses.of_word(place) == clauses.of_word(place + 1)
    return goes_on and clauses.groups.has(WordGroup.EACH, words[place])


def _counts_things(number: Number) -> bool:
    """Tell whether a number counts something that is bought, were it unknown: "10 cents per 1000 items"."""
    unknown = number.unit is NumberUnit.NOTHING and number.value < _MILLION
    return unknown or number.unit in _VOLUMES


def _is_of_volume(token: Token, following: Token, clauses: Clauses) -> bool:
    """Tell whether a sum is the price of what a number behind it counts; one for the only volume is a budget."""
    counts = isinstance(following, Number) and clauses.of(following) == clauses.of(token) and _counts_things(following)
    return counts and _is_sum(token) and clauses.groups.has_any(WordGroup.PER, clauses.between(token, following))
