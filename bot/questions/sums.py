"""Amounts of a wish that limit nothing: main memory beside that of a card, and what one message or minute may cost."""

from collections.abc import Container, Iterator, Sequence

from bot.questions.clauses import Clauses, concept_of, token_at
from bot.questions.tokens import Number, NumberUnit, Other, Token

_MAIN_MEMORY = frozenset(
    {"ram", "озу", "оперативки", "оперативка", "оперативной памяти", "оперативы", "system memory", "system ram"}
)
"""Words for the memory of a computer, and not of its graphics card."""
_PER = frozenset({"per", "за", "/"})
_OF_ONE = frozenset({"minute", "hour"})
_UNITS = frozenset({NumberUnit.REQUESTS, NumberUnit.PAGES, NumberUnit.USERS, NumberUnit.HOURS})


def without_main_memory(tokens: Sequence[Token], cards: Container[str]) -> list[Token]:
    """Leave out the main memory of a computer whose graphics card is spoken of: models are to run on that."""
    main = [place for place, token in enumerate(tokens) if _is_gigabytes(token) and _main_word(tokens, place)]
    others = [
        token
        for place, token in enumerate(tokens)
        if isinstance(token, Number) and place not in main and (token.machine in cards or _is_gigabytes(token))
    ]
    if not main or not any(one.machine is None or one.machine in cards for one in others):
        return list(tokens)
    dropped = {at for place in main for at in (place, _main_word(tokens, place))}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _is_gigabytes(token: Token) -> bool:
    return isinstance(token, Number) and token.unit is NumberUnit.GIGABYTES and token.machine is None


def _main_word(tokens: Sequence[Token], place: int) -> int | None:
    """Return the place of the word beside an amount that says that it is main memory; that behind it comes first."""
    beside = (at for at in (place + 1, place - 1) if 0 <= at < len(tokens))
    return next((at for at in beside if tokens[at].text in _MAIN_MEMORY), None)


def without_unit_prices(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, what one request, page or minute may cost as words: the catalogue has prices of tokens."""
    volumes = sum(isinstance(token, Number) and token.unit in _UNITS for token in tokens)
    place = 0
    while place < len(tokens):
        token, following = tokens[place], token_at(tokens, place + 1)
        length = _length_of_unit_price(token, following, clauses, is_only=volumes == 1)
        text = " ".join(one.text for one in tokens[place : place + length])
        yield Other(text, token.at) if length else token
        place += length or 1


def _length_of_unit_price(token: Token, following: Token | None, clauses: Clauses, *, is_only: bool) -> int:
    """Return how many tokens say what one of something may cost; a sum for the only volume is a budget."""
    if not isinstance(token, Number) or token.unit is not NumberUnit.MONEY or token.per_million:
        return 0
    if token.per in _OF_ONE:
        return 1
    if following is None or clauses.of(following) != clauses.of(token):
        return 0
    if concept_of(following) == "each":
        return 2
    counts = isinstance(following, Number) and following.unit in _UNITS and not is_only
    return 2 if counts and not _PER.isdisjoint(clauses.between(token, following)) else 0
