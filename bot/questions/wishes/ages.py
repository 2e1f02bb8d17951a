"""How old the children are that a model is for, of which no service is known to take care: «ребёнку 10 лет»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_DASH = "dash"
_YEAR, _GROWN = 365, 18 * 365
"""Days of a year, and from which somebody is no child."""
_NEAR = 3
"""Words between a child and their age."""


def with_ages(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, the age of a child, with the word for them, as a wish that nothing is known of.

    The class that they go to says only what is taught.
    """
    told = [span for token in tokens if (span := _told(token, tokens, clauses)) is not None]
    for token in tokens:
        if _is_grade(token, clauses):
            continue
        span = next((one for one in told if token.at in one), None)
        if span is None:
            yield token
        elif _is_age(token, clauses):
            yield Concept(UNMET, " ".join(clauses.words[span.start : span.stop]), span.start)


def _is_grade(token: Token, clauses: Clauses) -> bool:
    """Tell whether a number is that of a class of a school: «для 7 класса»."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    plain = isinstance(token, Number) and token.unit is NumberUnit.NOTHING and not token.scaled
    return plain and clauses.groups.has_any(WordGroup.GRADES, behind)


def _told(token: Token, tokens: Sequence[Token], clauses: Clauses) -> range | None:
    """Return where the words stand that say how old a child is."""
    if not _is_age(token, clauses):
        return None
    start, end, clause = _start(token, tokens), end_of(token), clauses.of(token)
    first = max(start - _NEAR, clauses.start_of(token))
    before = [at for at in range(first, start) if clauses.groups.has(WordGroup.CHILDREN, clauses.words[at])]
    behind = range(end, min(end + _NEAR, clause))
    child = next((at for at in behind if clauses.groups.has(WordGroup.CHILDREN, clauses.words[at])), None)
    if before:
        return range(before[-1], end)
    return None if child is None else range(start, child + 1)


def _is_age(token: Token, clauses: Clauses) -> bool:
    """Tell whether a number is of years, or stands alone behind a child at the end of a clause: "my kid is 13"."""
    if not isinstance(token, Number) or token.per or token.scaled:
        return False
    if token.unit is NumberUnit.DAYS:
        return token.value % _YEAR == 0 and token.value < _GROWN
    behind = clauses.words[end_of(token) : clauses.of(token)][:1]
    alone = not behind or clauses.groups.has_any(WordGroup.AND, behind)
    plain = token.unit is NumberUnit.NOTHING and token.value * _YEAR < _GROWN
    return plain and alone and clauses.groups.has_any(WordGroup.CHILDREN, clauses.before(token, 2))


def _start(token: Token, tokens: Sequence[Token]) -> int:
    """Return where an age begins, which may be a range: «8-10 лет»."""
    place = tokens.index(token)
    low, dash = tokens[max(place - 2, 0)], tokens[max(place - 1, 0)]
    is_range = concept_of(dash) == _DASH and isinstance(low, Number) and end_of(low) == dash.at
    return low.at if is_range else token.at
