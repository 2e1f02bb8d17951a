"""Where makers are seated: "the maker must be in Canada", "vendor in the US", but "I'm a developer in the US"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_NEAR = 2
"""Words before a place that say that models are made there."""
_FROM_VENDOR = 3
"""Words from the beginning of a clause to the place that a vendor is in."""
_OPENING = 2
"""Words that begin a clause, the last of which may be a company."""
_STAYS, _BASED = "data_stays", "tunes_of"
"""What words such as "must be in" and "based" say where they are of no maker."""


def is_made_behind(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word such as "made" stands just before a place; who asks is no maker by being a developer."""
    before = clauses.before(token, _NEAR)
    if clauses.groups.has_any(WordGroup.DOER, clauses.before(token, token.at)):
        before = [word for word in before if not clauses.groups.has(WordGroup.PROGRAMMERS, word)]
    return clauses.groups.has_any(WordGroup.MADE, before)


def is_of_vendor(token: Token, clauses: Clauses) -> bool:
    """Tell whether who sells or makes models stands before the place that they are in: "provider must be in …"."""
    words, groups = clauses.before(token, token.at), clauses.groups
    if 0 < len(words) <= _FROM_VENDOR and groups.has(WordGroup.VENDORS, words[0]):
        return True
    seated = list(takewhile(lambda word: groups.has(WordGroup.SEATED, word), reversed(words)))
    if len(seated) == len(words):
        return False
    return groups.has(WordGroup.VENDORS, words[-1 - len(seated)]) or _has_to_be(words, seated, token, clauses)


def _has_to_be(words: Sequence[str], seated: Sequence[str], token: Token, clauses: Clauses) -> bool:
    """Tell whether a company, which may be that of who asks, is said to have to be somewhere.

    It stands just before that, or begins the clause: "the company behind the model must be in …".
    """
    groups, told = clauses.groups, (*seated, *token.text.split())
    obliged = groups.has_any(WordGroup.OBLIGING, told) or groups.has_any(WordGroup.MAY_NOT, told)
    theirs = groups.has_any(WordGroup.DOER, words) or groups.has_any(WordGroup.OWN, words)
    return obliged and not theirs and groups.has_any(WordGroup.COMPANIES, (words[-1 - len(seated)], *words[:_OPENING]))


def with_vendors_seated(
    tokens: Sequence[Token], clauses: Clauses, region_of: Callable[[str], Region | None]
) -> Iterator[Token]:
    """Yield the tokens, without words that say of makers or of who asks no more than that they are somewhere."""
    waiting = False
    for token in tokens:
        waiting, before = _says_where(token, clauses), waiting
        region = region_of(token.text) if before and isinstance(token, Other) else None
        if region is not None:
            yield Concept(f"served_{region}", token.text, token.at)
        elif not waiting:
            yield token


def _says_where(token: Token, clauses: Clauses) -> bool:
    """Tell whether words such as "must be in" and "based" are of makers, or of who asks, and of no data or model."""
    if concept_of(token) == _BASED:
        return clauses.groups.has_any(WordGroup.INSIDE, clauses.words[end_of(token) : end_of(token) + 1])
    return concept_of(token) == _STAYS and is_of_vendor(token, clauses)
