"""Whether a text says what a model is for, be every word of it strange: "an AI for beekeepers"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_ADVISE = "advise"
_NEAR = 3
"""Words behind «чем» among which what is done is told."""


def tells_an_aim(clauses: Clauses) -> bool:
    """Tell whether a word for models stands just before one of what they are for, as in "an AI that"."""
    groups = clauses.groups
    return _asked_with(clauses) is not None or any(
        groups.has(WordGroup.MODELS, one) and groups.has(WordGroup.AIMING, following)
        for one, following in pairwise(clauses.words)
    )


def advice_read(tokens: Iterable[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, and that advice is asked for where a text asks what to do something with."""
    place = _asked_with(clauses)
    if place is not None:
        yield Concept(_ADVISE, clauses.words[place], place)
    yield from tokens


def _asked_with(clauses: Clauses) -> int | None:
    """Find a word such as «чем» shortly before what is done: «чем лучше писать», and not «лучше, чем писать»."""
    groups, words = clauses.groups, clauses.words
    for place in (at for at, word in enumerate(words) if groups.has(WordGroup.WITH_WHAT, word)):
        if not (place and groups.has(WordGroup.COMPARING, words[place - 1])):
            behind = words[place + 1 : min(place + 1 + _NEAR, clauses.of_word(place))]
            if any(_is_done(one, clauses) for one in behind):
                return place
    return None


def _is_done(word: str, clauses: Clauses) -> bool:
    groups = clauses.groups
    return groups.has(WordGroup.INFINITIVE, word) and not groups.has(WordGroup.NOT_DONE_WITH, word)
