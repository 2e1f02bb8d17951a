"""The people whom a number counts behind a word for all of them: "a team of 5"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_NEAR = 2
"""Words before a number that say whom it counts: "team of"."""


def people_read(tokens: Iterable[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens; a bare number just behind a word such as "team of" counts people."""
    for token in tokens:
        match token:
            case Number(unit=NumberUnit.NOTHING, scale=1, text=text, at=at) if _is_of_people(token, clauses):
                whole = " ".join((*clauses.before(token, _NEAR), text))
                yield replace(token, unit=NumberUnit.USERS, text=whole, at=at - _NEAR)
            case _:
                yield token


def _is_of_people(number: Number, clauses: Clauses) -> bool:
    of = clauses.before(number, _NEAR)
    return len(of) == _NEAR and clauses.groups.has(WordGroup.OF_PEOPLE, " ".join(of))
