"""Tasks that a wish only tells of: what a teacher teaches, what who asks is, and what somebody is sick of or unlike."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, is_task
from bot.questions.text.concept_ids import ANSWER, BY_API, NEGATION
from bot.questions.text.tokens import Concept, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.connecting import tells_way

_RESEARCH = frozenset({"for_research", f"{ANSWER}goal.research"})
_BRIEF = 6
"""Words of a clause that says no more than whom somebody has."""
_NEAR = 3
"""Words from being sick of something, or from being unlike it, to what it is."""
_GOAL = f"{ANSWER}goal."


def without_told_tasks(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Leave out the subjects of a teacher, and tasks that are only told of where another one is wished for.

    A quiz in chemistry is a text to write, and no research; what else is done in a subject, such as proofs, stays.
    Who has a programmer can call an API.
    """
    tokens = list(_without_manners(_with_programmers(tokens, clauses), clauses))
    if clauses.groups.has_any(WordGroup.TEACHING, clauses.words):
        tokens = [token for token in tokens if not _is_subject(token, clauses)]
    told = [token for token in tokens if _is_told(token, clauses)]
    others = any(is_task(token) and token not in told for token in tokens)
    return [token for token in tokens if token not in told] if told and others else tokens


def _without_manners(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without whose manner is not wanted: "prose that does not read like a translator's"."""
    unlike = [at for at in range(len(tokens)) if _is_unlike(tokens, at, clauses)]
    denied = {before for at in unlike if (before := _denied_before(tokens, at, clauses)) is not None}
    yield from (token for at, token in enumerate(tokens) if at not in unlike and at not in denied)


def _is_unlike(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a task stands behind a negation and a word such as "like"."""
    token = tokens[place]
    if not (is_task(token) or concept_of(token).startswith(_GOAL)):
        return False
    return _denied_before(tokens, place, clauses) is not None


def _denied_before(tokens: Sequence[Token], place: int, clauses: Clauses) -> int | None:
    """Return the place of the negation that a word such as "like" follows, before a task in its clause."""
    for at in range(place - 1, -1, -1):
        between = clauses.between(tokens[at], tokens[place])
        if len(between) > _NEAR or clauses.of(tokens[at]) != clauses.of(tokens[place]):
            return None
        if concept_of(tokens[at]) == NEGATION:
            return at if clauses.groups.has_any(WordGroup.MANNER, between[:1]) else None
    return None


def _with_programmers(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Take a programmer whom somebody has for a way to use models, where nothing else is said of that."""
    had = [at for span in clauses.spans() for at in _had_in(*span, clauses)]
    if not had:
        return tokens
    called = [] if tells_way(tokens) else [Concept(BY_API, clauses.words[had[0]], had[0])]
    return sorted([*(one for one in tokens if one.at not in had), *called], key=lambda one: one.at)


def _had_in(start: int, end: int, clauses: Clauses) -> Iterator[int]:
    """Yield the words of a brief clause for people whom somebody has: "we have a developer", «прогер подключит»."""
    had = any(clauses.groups.has_any(one, clauses.words[start:end]) for one in (WordGroup.HAVING, WordGroup.CONNECTING))
    if end - start <= _BRIEF and had:
        yield from (at for at in range(start, end) if clauses.groups.has(WordGroup.PROGRAMMERS, clauses.words[at]))


def _is_subject(token: Token, clauses: Clauses) -> bool:
    words = token.text.split()
    return concept_of(token) in _RESEARCH and clauses.groups.has_all(WordGroup.SCHOOL_SUBJECTS, words)


def _is_told(token: Token, clauses: Clauses) -> bool:
    """Tell whether a task is what who asks does for a living, or is sick of."""
    weary = clauses.groups.has_any(WordGroup.WEARY, clauses.before(token, _NEAR))
    is_trade = clauses.groups.has(WordGroup.PROGRAMMERS, token.text)
    return is_task(token) and (weary or is_trade)
