"""What is text already: neither sound nor pictures are sent of "voice commands, already recognised as text"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import IDLE

_SENT = frozenset({"audio", "voice", "images", "pdf", "video", f"{ANSWER}goal.vision"})
"""Concepts of what is sent in another form than as text."""
_NEAR = 4
"""Words behind "already" among which it is said that something is text."""


def without_what_is_text(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with words in place of the sound and the pictures that are text already."""
    told = {end for start, end in clauses.spans() if _says_so(start, end, clauses)}
    spoken_of = told | {_clause_before(end, clauses) for end in told}
    for token in tokens:
        is_text = concept_of(token) in _SENT and clauses.of(token) in spoken_of
        yield Concept(IDLE, token.text, token.at) if is_text else token


def _says_so(start: int, end: int, clauses: Clauses) -> bool:
    """Tell whether a clause says that something is text already."""
    groups, words = clauses.groups, clauses.words
    return any(
        groups.has_any(WordGroup.MADE_TEXT, words[at + 1 : min(at + 1 + _NEAR, end)])
        for at in range(start, end)
        if groups.has(WordGroup.ALREADY, words[at])
    )


def _clause_before(end: int, clauses: Clauses) -> int:
    """Return the clause before one: «команды, уже распознанные в текст»; itself where it is the first."""
    start = clauses.start_of_word(end - 1)
    return clauses.of_word(start - 1) if start else end
