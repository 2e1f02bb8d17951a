"""The people whom a number counts: "a team of 5", the 40 agents of a call centre."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.questions.text.clauses import Clauses, end_of, token_at
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_NEAR = 2
"""Words before a number that say whom it counts at most: "team of"."""


def people_read(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens; a bare number behind a word such as "team of", or before the agents of one, counts people."""
    agents = {place for place in range(1, len(tokens)) if _are_agents(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        match token:
            case _ if place in agents:
                continue
            case Number(unit=NumberUnit.NOTHING) if place + 1 in agents and following is not None:
                yield replace(token, unit=NumberUnit.USERS, text=f"{token.text} {following.text}")
            case Number(unit=NumberUnit.NOTHING, scale=1, text=text, at=at) if of := _of_people(token, clauses):
                yield replace(token, unit=NumberUnit.USERS, text=" ".join((*of, text)), at=at - len(of))
            case Number(unit=NumberUnit.NOTHING, text=text) if clauses.groups.has(WordGroup.COLLECTIVE, text):
                yield replace(token, unit=NumberUnit.USERS)
            case _:
                yield token


def _are_agents(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number counts the agents behind it, where a text speaks of a call centre."""
    number, agents = tokens[place - 1], tokens[place]
    counted = isinstance(number, Number) and number.unit is NumberUnit.NOTHING and end_of(number) == agents.at
    named = counted and clauses.groups.has(WordGroup.BOTS, agents.text)
    return named and clauses.groups.has_any(WordGroup.STAFFED, clauses.words)


def _of_people(number: Number, clauses: Clauses) -> tuple[str, ...]:
    """Return the words before a number that say whom it counts; none where nothing does."""
    several = (tuple(clauses.before(number, count)) for count in range(_NEAR, 0, -1))
    return next((of for of in several if clauses.groups.has(WordGroup.OF_PEOPLE, " ".join(of))), ())
