"""Programs that a model is to be connected to, which call it: "hook it up to our CRM", «подключим к 1С»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.concept_ids import ANSWER, AT_HOME, BY_API, IN_APPLICATION
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_SKILL = f"{ANSWER}skill."
_PROGRAMS = frozenset({f"{ANSWER}goal.code", IN_APPLICATION})
"""Concepts of programs and sites that something may be connected to."""
_HOW = frozenset({AT_HOME, "run", "app", "download"})
"""Concepts that say how a model is used, as the words for a way to use it do."""
_JOINTS = (
    (WordGroup.CONNECTING, WordGroup.CONNECTED_TO),
    (WordGroup.INVOKING, WordGroup.CALLED_FROM),
)
"""Words for connecting or calling something, and those before the program: «подключить к», «дёргать из»."""
_MOST_SAID = 6
"""Words from the verb to the last one of what something is connected to."""
_MOST_BETWEEN = 3
"""Words between the verb and the one before what something is connected to: «подключить её потом к»."""


def with_connections(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Take what a model is connected to for a way to use it, where nothing else is said of that."""
    places = [at for start, end in clauses.spans() for at in _connected(start, end, clauses)]
    if not places:
        return tokens
    called = [token for token in tokens if not _is_program(token, places, clauses)]
    api = [] if tells_way(called) else [Concept(BY_API, clauses.words[places[0]], places[0])]
    return sorted([*called, *api], key=lambda one: one.at)


def _is_program(token: Token, places: Sequence[int], clauses: Clauses) -> bool:
    """Tell whether a token names the program that something is connected to: no code is asked for, and no website."""
    behind = [token.at - at for at in places if at < token.at and clauses.of_word(at) == clauses.of(token)]
    strange = isinstance(token, Other) and any(words <= _MOST_SAID for words in behind)
    return bool(behind) and (strange or concept_of(token) in _PROGRAMS)


def tells_way(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens say how a model is used."""
    return any(concept_of(one).startswith(_SKILL) or concept_of(one) in _HOW for one in tokens)


def _connected(start: int, end: int, clauses: Clauses) -> Iterator[int]:
    """Yield the words of a clause that say that a model is connected to something, and to no network."""
    groups = clauses.groups
    for at in range(start, end):
        joint = next((joint for verb, joint in _JOINTS if groups.has(verb, clauses.words[at])), None)
        if joint is None:
            continue
        behind = range(at + 1, min(at + 2 + _MOST_BETWEEN, end - 1))
        before = range(max(start, at - 1), at)  # «туда подключить»
        to = next((one for one in (*before, *behind) if groups.has(joint, clauses.words[one])), None)
        if to is not None and not groups.has_any(WordGroup.WEB, clauses.words[to + 1 : end]):
            yield at
