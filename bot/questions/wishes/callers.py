"""Programs that a model is called from, which nobody asks it to write: "from a small script a friend wrote"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import CODE
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import IDLE

_MOST_BEFORE = 4
"""Words before a script that are looked at: those that describe it, and what says that something is called from it."""
_BEHIND = 4
"""Words behind a script among which it is said who wrote it, or that it calls something."""


def with_callers(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a script that calls a model, and the language that it is in, as words."""
    calling = set[int]()
    for place, token in enumerate(tokens):
        if _is_caller(token, clauses):
            calling |= {place, *_before(tokens, place, clauses), *_behind(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        yield Concept(IDLE, token.text, token.at) if place in calling else token


def _is_caller(token: Token, clauses: Clauses) -> bool:
    if concept_of(token) not in CODE or not clauses.groups.has(WordGroup.SCRIPTS, token.text.split()[0]):
        return False
    if _done_at(token, clauses) is not None:
        return True
    return clauses.groups.has_any(WordGroup.CALLED_FROM, clauses.before(token, _MOST_BEFORE))


def _done_at(script: Token, clauses: Clauses) -> int | None:
    """Return the place behind a script of what says who wrote it, or that it calls something."""
    behind = range(end_of(script), min(end_of(script) + _BEHIND, clauses.of(script)))
    return next((at for at in behind if clauses.groups.has(WordGroup.DONE_BY_SCRIPTS, clauses.words[at])), None)


def _behind(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of what says behind a script which language it is in, before what it does."""
    done = _done_at(tokens[place], clauses)
    for at in range(place + 1, len(tokens)):
        if done is not None and tokens[at].at < done and concept_of(tokens[at]) in CODE:
            yield at


def _before(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of what says just before a script which language it is in."""
    before = place - 1
    while before >= 0 and concept_of(tokens[before]) in CODE and not clauses.between(tokens[before], tokens[place]):
        yield before
        place, before = before, before - 1
