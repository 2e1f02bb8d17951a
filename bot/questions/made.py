"""What is to be made, and what is to be read: "draw pictures" takes none in."""

from collections.abc import Iterator, Mapping, Sequence

from bot.questions.clauses import Clauses, concept_of, token_at
from bot.questions.tokens import Concept, Other, Token

_MAKING, _JOINING = "making", frozenset({"and", "и"})
_MADE: Mapping[str, str] = {"images": "makes_images", "video": "makes_video", "audio": "makes_audio"}
"""What is read, and the same where it is made."""
_OF = frozenset({"по", "с", "из", "к", "for", "from", "of", "on", "about", "in"})
"""Words behind which something is read and not made: "captions for images"."""
_APPLICATION = "answer:skill.none"
_ELSEWHERE = frozenset({"answer:skill.api", "answer:skill.run", "at_home"})
_SPOKEN, _SPEAKING, _HEARD = "voice", "makes_audio", "audio"
_NEAR, _JOINED = 1, 2
"""Words between a verb and what is made: next to it, and behind another thing that is made."""


def with_made(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with what is made in place of what is read where a word says so."""
    for place, token in enumerate(tokens):
        made = _MADE.get(concept_of(token)) if _OF.isdisjoint(clauses.before(token, 1)) else None
        beside = [one for one in (token_at(tokens, place - 1), token_at(tokens, place + 1)) if one is not None]
        near = {concept_of(one) for one in beside if _is_near(token, one, clauses)}
        if concept_of(token) == _MAKING or made in near:
            continue
        before = token_at(tokens, place - 2)
        joined = concept_of(before) == _MAKING and before is not None and _is_joined(before, token, clauses)
        yield Concept(made, token.text, token.at) if made is not None and (_MAKING in near or joined) else token


def with_voices(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens; an application speaks by itself, so that its model need only hear."""
    said = {concept_of(token) for token in tokens}
    in_app = _APPLICATION in said and said.isdisjoint(_ELSEWHERE)
    for token in tokens:
        if in_app and concept_of(token) == _SPOKEN:
            yield Concept(_HEARD, token.text, token.at)
        elif in_app and concept_of(token) == _SPEAKING:
            yield Other(token.text, token.at)
        else:
            yield token


def _is_near(one: Token, other: Token, clauses: Clauses) -> bool:
    return clauses.of(one) == clauses.of(other) and len(clauses.between(one, other)) <= _NEAR


def _is_joined(one: Token, other: Token, clauses: Clauses) -> bool:
    between = clauses.between(one, other)
    return clauses.of(one) == clauses.of(other) and len(between) <= _JOINED and not _JOINING.isdisjoint(between)
