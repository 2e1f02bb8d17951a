"""The input and the output of a sum, where a text tells them apart by a sign or by a word beside each number."""

from collections.abc import Iterator, Mapping, Sequence

from bot.questions.text.tokens import Concept, Number, NumberUnit, Token

SIDES: Mapping[str, str] = {
    "output_side": "output",
    "output": "output",
    "input_side": "input",
    "inputs": "input",
}
"""The side of a sum that a concept beside a number tells."""
_LEAST = 100
"""The least number of tokens on one side of a sign."""
_OF_TOKENS = frozenset({NumberUnit.NOTHING, NumberUnit.TOKENS, NumberUnit.REQUESTS})


def sides_read(tokens: Sequence[Token]) -> list[Token]:
    """Read two numbers with a plus or a stroke between them as input and output: "2k + 500", "1k/1k"."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        sides = _pair(tokens, place)
        found.extend(sides or (tokens[place],))
        place += 3 if sides else 1
    return [token for token in found if not (isinstance(token, Concept) and token.id == "beside")]


def _pair(tokens: Sequence[Token], place: int) -> tuple[Token, ...]:
    match tokens[place : place + 3]:
        case [Number() as paid, Concept(id="beside") as sign, Number() as made] if _is_side(paid) and _is_side(made):
            return tuple(_labelled(paid, "input_side", sign)) + tuple(_labelled(made, "output_side", sign))
        case _:
            return ()


def _is_side(number: Number) -> bool:
    return number.unit in _OF_TOKENS and (number.scaled or number.value >= _LEAST)


def _labelled(number: Number, side: str, sign: Concept) -> Iterator[Token]:
    tokens = Number(number.value, NumberUnit.TOKENS, number.text, number.at, scale=number.scale, per=number.per)
    yield tokens
    yield Concept(side, sign.text, number.at + len(number.text.split()))


def side_of(tokens: Sequence[Token], place: int) -> str | None:
    """Return the side that the word beside a number tells; where one stands on both sides, the closer one.

    In a text the words stand either before their numbers or behind them; the first of each tells which.
    """
    before, behind = _beside(tokens, place - 1), _beside(tokens, place + 1)
    before = before if before is not None and _is_free(tokens, place - 1, place - 2) else None
    behind = behind if behind is not None and _is_free(tokens, place + 1, place + 2) else None
    if before is None or behind is None:
        only = before or behind
        return None if only is None else SIDES[only.id]
    touching = (touch(before, tokens[place]), touch(tokens[place], behind))
    if touching == (True, False):
        return SIDES[before.id]
    if touching == (False, True):
        return SIDES[behind.id]
    return SIDES[(before if _stand_before(tokens) else behind).id]


def _beside(tokens: Sequence[Token], place: int) -> Concept | None:
    token = tokens[place] if 0 <= place < len(tokens) else None
    return token if isinstance(token, Concept) and token.id in SIDES else None


def _is_free(tokens: Sequence[Token], label: int, other: int) -> bool:
    """Tell whether the word beside a number does not belong to the number on the other side of it."""
    if not 0 <= other < len(tokens) or not _is_of_tokens(tokens[other]):
        return True
    word, leads = tokens[label], other > label
    own = touch(tokens[label - 1], word) if leads else touch(word, tokens[label + 1])
    others = touch(word, tokens[other]) if leads else touch(tokens[other], word)
    return own if own is not others else _stand_before(tokens) is not leads


def touch(token: Token, following: Token) -> bool:
    """Tell whether nothing stands between two parts of a text, not even a word without meaning."""
    return token.at + len(token.text.split()) == following.at


def _stand_before(tokens: Sequence[Token]) -> bool:
    """Tell whether the words stand before their numbers: none is behind the last, and one is before the first."""
    places = range(len(tokens))
    first = next((at for at in places if _is_of_tokens(tokens[at])), None)
    last = next((at for at in reversed(places) if _is_of_tokens(tokens[at])), None)
    if first is None or last is None or _beside(tokens, last + 1) is not None:
        return False
    return any(_beside(tokens, at) is not None for at in range(first))


def _is_of_tokens(token: Token) -> bool:
    return isinstance(token, Number) and token.unit in {NumberUnit.NOTHING, NumberUnit.TOKENS}
