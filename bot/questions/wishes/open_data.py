"""What has to be open beside the weights: "everything must be open, data included"."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup

_OPEN = frozenset({"open", "free_weights", "only_open"})
_ALL_OPEN = "open_source"
_DATA = frozenset({"what_stays", "training_data"})


def with_open_data(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, data that are said to be among what is open as open data."""
    is_open = False
    for token in tokens:
        is_open = is_open or concept_of(token) in _OPEN
        yield Concept(_ALL_OPEN, token.text, token.at) if is_open and _are_covered(token, clauses) else token


def _are_covered(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token names data, and a word such as "included" just beside them ends or begins their clause."""
    if concept_of(token) not in _DATA or not clauses.groups.has_any(WordGroup.DATA, token.text.split()):
        return False
    start, end = end_of(token), clauses.of(token)
    behind, before = clauses.words[start : min(start + 1, end)], clauses.before(token, 1)
    covers = (WordGroup.COVERING, WordGroup.TOO)
    ends = start + 1 == end and any(clauses.groups.has_any(one, behind) for one in covers)
    return ends or (start == end and any(clauses.groups.has_any(one, before) for one in covers))
