"""Whether words such as "write a" order something, or tell what somebody does."""

from collections.abc import Iterable, Iterator

from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_ERRAND = "errand"
_NEAR = 2
"""Words before a verb among which who does it is told: "we are", "I really"."""


def errands_read(tokens: Iterable[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens; an errand that is said of oneself, as in "I'm writing a book", orders nothing."""
    for token in tokens:
        match token:
            case Concept(id=concept, text=text, at=at) if concept == _ERRAND and is_of_oneself(token, clauses):
                yield Other(text, at)
            case _:
                yield token


def is_of_oneself(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for whoever writes stands just before what is done."""
    return clauses.groups.has_any(WordGroup.DOER, clauses.before(token, _NEAR))
