"""Several machines of one kind, whose memory counts together: "2x 3090", «4 видеокарты по 24»."""

from dataclasses import replace

from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_MOST = 16
_THOUSAND = 1_000


def counts_machines(token: Token) -> bool:
    """Tell whether a token is a number that may count machines."""
    counts = isinstance(token, Number) and token.unit is NumberUnit.NOTHING and not token.scaled
    return isinstance(token, Number) and counts and 1 < token.value <= _MOST


def pieces(token: Token, groups: WordGroups) -> Token:
    """Take «8 штук» for eight, and not for thousands."""
    if not isinstance(token, Number) or token.scale != _THOUSAND:
        return token
    if not groups.has(WordGroup.PIECES, token.text.split()[-1]):
        return token
    return replace(token, value=token.value / _THOUSAND, scale=1)


def memory_together(count: Number, each: Number) -> Number:
    """Return the memory of so many machines that have so much each."""
    return replace(
        each,
        value=each.value * count.value,
        unit=NumberUnit.GIGABYTES,
        text=f"{count.text} {each.text}",
        at=count.at,
        machine=None,
    )
