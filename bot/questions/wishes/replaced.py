"""Words of a text in whose place something else is meant."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bot.questions.text.clauses import is_task
from bot.questions.text.tokens import Token


@dataclass(frozen=True)
class Replacement:
    """Some words of a text, and what they mean together."""

    words: range
    """Their places."""
    tokens: tuple[Token, ...]


def replaced(
    tokens: Sequence[Token], replacements: Sequence[Replacement], kept: Container[int] = frozenset()
) -> Iterator[Token]:
    """Yield the tokens with replacements, the first of which begins first, in place of those of their words.

    Tokens at the places of `kept` stay, and a task that no other words say.
    """
    waiting = list(replacements)
    inside = {at for one in waiting for at in one.words}
    tasks = any(is_task(token) and token.at not in inside for token in tokens)
    for token in tokens:
        while waiting and waiting[0].words.start <= token.at:
            yield from waiting.pop(0).tokens
        if token.at not in inside or token.at in kept or (is_task(token) and not tasks):
            yield token
    for one in waiting:
        yield from one.tokens
