"""How much cheaper or smaller something is to be: "half the price", «в 3 раза дешевле», "50% cheaper"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.questions.text.clauses import concept_of, token_at
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token

SHARE = "share-"
"""What the topic of a share begins with; its percents follow."""
_COMPARING = frozenset({"cheaper", "smaller"})
_COMPARED_BY: Mapping[str, str] = {
    **dict.fromkeys(("price", "cost", "input_price"), "cheaper"),
    **dict.fromkeys(("memory", "how_big", "parameters"), "smaller"),
}
"""What a part of something is less by."""
_PARTS: Mapping[str, int] = {"halved": 50, "a_third": 33}
"""Concepts of a part of a price."""
_TIMES: Mapping[str, int] = {"twofold": 50, "threefold": 33}
"""Concepts that say how much only beside a comparison."""
SHARED = _PARTS.keys() | _TIMES.keys()
"""Concepts of a part, before they are read with what it is a part of."""
_WHOLE = 100
_MOST_TIMES = 100
_FAR = 2
"""Words that may stand between a number and what it says how much of."""


def with_shares(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, with a comparison and its share where one is told."""
    place = 0
    while place < len(tokens):
        token, following = tokens[place], token_at(tokens, place + 1)
        concept = concept_of(token)
        share = _PARTS.get(concept) or _TIMES.get(concept) or _share(token, following)
        near = following if following is not None and _is_near(token, following) else None
        compared = None if near is None else _compared(near)
        if concept in _TIMES and concept_of(near) not in _COMPARING:  # twice the price is no part of it
            compared = None
        behind = _share_behind(token, near)
        if near is not None and behind is not None:
            yield token
            yield Concept(f"{SHARE}{behind}", near.text, near.at)
            place += 2
            continue
        if share is None or not (compared or concept in _PARTS):
            yield Other(token.text, token.at) if concept in _TIMES else token
            place += 1
            continue
        yield Concept(compared or "cheaper", token.text, token.at)
        yield Concept(f"{SHARE}{share}", token.text, token.at)
        place += 1 + (compared is not None)


def _share_behind(token: Token, following: Token | None) -> int | None:
    """Return the percents that are left by what stands behind a comparison, as in "cheaper by 50%"; None without it."""
    if following is None or concept_of(token) not in _COMPARING:
        return None
    of_unit = isinstance(following, Number) and following.unit in {NumberUnit.TIMES, NumberUnit.PERCENT}
    return _share(following, token) if of_unit else _TIMES.get(concept_of(following))


def share_of(topics: Iterable[str]) -> int | None:
    """Return the percents that topics say are to be left of a price or size."""
    return next((int(one.removeprefix(SHARE)) for one in sorted(topics) if one.startswith(SHARE)), None)


def _compared(token: Token) -> str | None:
    concept = concept_of(token)
    return concept if concept in _COMPARING else _COMPARED_BY.get(concept)


def _is_near(token: Token, following: Token) -> bool:
    return following.at - token.at - len(token.text.split()) <= _FAR


def _share(token: Token, following: Token | None) -> int | None:
    """Return the percents that a number leaves of what is behind it."""
    if not isinstance(token, Number) or token.scaled:
        return None
    compares = concept_of(following) in _COMPARING
    match token.unit:
        case NumberUnit.PERCENT if 0 < token.value < _WHOLE:
            return int(_WHOLE - token.value if compares else token.value)
        case NumberUnit.TIMES | NumberUnit.NOTHING if compares and 1 < token.value <= _MOST_TIMES:
            return round(_WHOLE / token.value)
        case NumberUnit.NOTHING if 0 < token.value < 1:
            return int(token.value * _WHOLE)
        case _:
            return None
