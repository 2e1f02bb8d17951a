"""What is dictated: the voice of who dictates is heard, and nothing has to speak: «надиктовывать голосом»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_SPOKEN = frozenset({"voice", "makes_audio"})
_HEARD = "audio"
_NEAR = 3
"""Words between dictating and the voice."""


def with_dictation(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a single word for a voice beside one for dictating as what is heard."""
    for token in tokens:
        is_heard = concept_of(token) in _SPOKEN and _is_dictated(token, clauses)
        yield Concept(_HEARD, token.text, token.at) if is_heard else token


def _is_dictated(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for dictating stands near a single word, in its clause."""
    start, end = end_of(token), clauses.of(token)
    behind = clauses.words[start : min(start + _NEAR, end)]
    around = (*clauses.before(token, _NEAR), *behind)
    return start == token.at + 1 and clauses.groups.has_any(WordGroup.DICTATING, around)
