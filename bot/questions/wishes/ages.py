"""How old the children are that a model is for, of which no service is known to take care: «ребёнку 10 лет»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_DASH = "dash"
_YEAR, _GROWN = 365, 18 * 365
"""Days of a year, and from which somebody is no child."""
_LAST_GRADE = 13
_NEAR = 3
"""Words between a child and their age."""


def with_ages(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, the age of a child, with the word for them, as a wish that nothing is known of.

    The class that they go to says only what is taught.
    """
    told = [span for token in tokens if (span := _told(token, tokens, clauses)) is not None]
    quoted = set[range]()
    for token in tokens:
        if _is_grade(token, clauses) or _is_before_grade(token, tokens, clauses):
            continue
        span = max((one for one in told if token.at in one), key=len, default=None)
        if span is None:
            yield token
        elif isinstance(token, Number) and span not in quoted:
            quoted.add(span)
            yield Concept(UNMET, " ".join(clauses.words[span.start : span.stop]), span.start)


def _is_grade(token: Token, clauses: Clauses) -> bool:
    """Tell whether a number is that of a class of a school: «для 7 класса», "for year 5"."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    units = {NumberUnit.NOTHING, NumberUnit.USERS}  # "grade 3 pupils"
    plain = isinstance(token, Number) and token.unit in units and not token.scaled and not token.per
    beside = (*behind, *clauses.before(token, 1))
    is_class = isinstance(token, Number) and plain and token.value <= _LAST_GRADE
    return is_class and clauses.groups.has_any(WordGroup.GRADES, beside)


def _is_before_grade(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a phrase such as "for year" leads to the number of a class."""
    leads = isinstance(token, Concept) and clauses.groups.has(WordGroup.GRADES, (token.text.split() or [""])[-1])
    following = token_at(tokens, tokens.index(token) + 1) if leads else None
    return following is not None and following.at == end_of(token) and _is_grade(following, clauses)


def _told(token: Token, tokens: Sequence[Token], clauses: Clauses) -> range | None:
    """Return where the words stand that say how old a child is."""
    if _is_age_alone(token, tokens, clauses):
        child = _child_before(token.at, clauses)
        return range(clauses.start_of(token) if child is None else child, end_of(token))
    if not _is_age(token):
        return None
    start, end, clause = _start(token, tokens), end_of(token), clauses.of(token)
    first = max(start - _NEAR, clauses.start_of(token))
    before = [at for at in range(first, start) if clauses.groups.has(WordGroup.CHILDREN, clauses.words[at])]
    behind = range(end, min(end + _NEAR, clause))
    child = next((at for at in behind if clauses.groups.has(WordGroup.CHILDREN, clauses.words[at])), None)
    if before:
        return range(before[-1], end)
    return None if child is None else range(start, child + 1)


def _is_age_alone(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a plain number is an age: just behind a child, or alone in a later clause: "she is 13"."""
    if not isinstance(token, Number) or not token.is_plain or token.value >= _GROWN / _YEAR:
        return False
    told = clauses.words[: clauses.start_of(token)]
    said = 0 < len(clauses.before(token, token.at)) <= _NEAR and clauses.groups.has_any(WordGroup.CHILDREN, told)
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    ends = not behind or clauses.groups.has_any(WordGroup.AND, behind) or _is_enclosed(token, tokens, clauses)
    return (ends and _child_before(token.at, clauses) is not None) or (said and clauses.has_alone(token, tokens))


def _is_enclosed(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a bracket closes behind a token."""
    following = token_at(tokens, tokens.index(token) + 1)
    return following is not None and clauses.signs_between(token, following).startswith(")")


def _child_before(place: int, clauses: Clauses) -> int | None:
    """Return the place of a child close before a place, or before another age and "and": "my kid is 13", "8 and 10"."""
    groups, words = clauses.groups, clauses.words
    second = place > _NEAR - 1 and groups.has(WordGroup.AND, words[place - 1]) and words[place - 2].isdigit()
    near = range(max(clauses.start_of_word(place), place - 2), place)
    places = (place - _NEAR,) if second else (place - 1, *near)
    return next((at for at in places if at >= 0 and groups.has(WordGroup.CHILDREN, words[at])), None)


def _is_age(token: Token) -> bool:
    years = isinstance(token, Number) and token.unit is NumberUnit.DAYS and not token.per and token.value % _YEAR == 0
    return isinstance(token, Number) and years and token.value < _GROWN


def _start(token: Token, tokens: Sequence[Token]) -> int:
    """Return where an age begins, which may be a range: «8-10 лет»."""
    place = tokens.index(token)
    low, dash = tokens[max(place - 2, 0)], tokens[max(place - 1, 0)]
    is_range = concept_of(dash) == _DASH and isinstance(low, Number) and end_of(low) == dash.at
    return low.at if is_range else token.at
