"""Whether words such as "write a" order something, or tell what somebody does."""

from collections.abc import Iterable, Iterator

from bot.questions.text.clauses import Clauses
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup

_ERRAND = "errand"
_NEAR = 2
"""Words before a verb among which who does it is told: "we are", "I really"."""


def errands_read(tokens: Iterable[Token], clauses: Clauses, vocabulary: Vocabulary) -> Iterator[Token]:
    """Yield the tokens; an errand that is said of oneself, or that something is for, orders nothing.

    Its first word says then what it does alone: "gpt or claude for writing a thesis".
    """
    for token in tokens:
        match token:
            case Concept(id=concept, text=text, at=at) if concept == _ERRAND and _is_told(token, clauses):
                alone = vocabulary.concept([clauses.words[at]], 0)
                yield Other(text, at) if alone is None or not alone.meaning else Concept(alone.meaning, text, at)
            case _:
                yield token


def is_of_oneself(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word for whoever writes stands just before what is done."""
    return clauses.groups.has_any(WordGroup.DOER, clauses.before(token, _NEAR))


def _is_told(token: Token, clauses: Clauses) -> bool:
    return is_of_oneself(token, clauses) or clauses.groups.has_any(WordGroup.AIMING, clauses.before(token, 1))
