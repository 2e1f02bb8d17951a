"""What is dictated is heard, and nothing has to speak: «надиктовывать голосом»; what is written is seen."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_SPOKEN = frozenset({"voice", "makes_audio"})
_HEARD, _SEEN = "audio", "images"
_NEAR = 3
"""Words between dictating and the voice."""
_FAR = 5
"""Words behind "transcribe" among which it is said what is."""


def with_dictation(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a single word for a voice beside one for dictating as what is heard."""
    for token in tokens:
        if concept_of(token) == _HEARD and _is_written(token, clauses):
            yield Concept(_SEEN, token.text, token.at)
            continue
        is_heard = concept_of(token) in _SPOKEN and _is_dictated(token, clauses)
        yield Concept(_HEARD, token.text, token.at) if is_heard else token


def _is_written(token: Token, clauses: Clauses) -> bool:
    """Tell whether what is transcribed is written by hand: "transcribe old letters"."""
    transcribed = clauses.groups.has(WordGroup.TRANSCRIBING, token.text)
    behind = clauses.words[end_of(token) : min(end_of(token) + _FAR, clauses.of(token))]
    return transcribed and clauses.groups.has_any(WordGroup.WRITTEN_BY_HAND, behind)


def _is_dictated(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for dictating stands near a single word, in its clause."""
    start, end = end_of(token), clauses.of(token)
    behind = clauses.words[start : min(start + _NEAR, end)]
    around = (*clauses.before(token, _NEAR), *behind)
    return start == token.at + 1 and clauses.groups.has_any(WordGroup.DICTATING, around)
