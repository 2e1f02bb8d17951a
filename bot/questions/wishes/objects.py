"""Words that are a wish alone, but a part of one beside others: «для работы с договорами», «поддержка русского»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import ANSWER, IN_APPLICATION, UNMET
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.tokens import Token
from bot.questions.text.word_groups import WordGroup

_SELL, _CLOSED = "sell", "closed"
_SUPPORT = frozenset({"for_support", f"{ANSWER}goal.support"})
_FEATURES = frozenset(
    {"tools", "images", "audio", "video", "pdf", "web_search", "reasoning", "context", "long_context", UNMET, "json"}
    | {"makes_images", "makes_audio", "voice", "batch", "cached", "completes", f"{ANSWER}goal.agents"}
)
"""Concepts of what models or services can do."""
_AGENTS = frozenset({"for_agents", f"{ANSWER}goal.agents"})
_SPOKEN = (LANGUAGE, "russian", "speaks_russian")
"""What the meanings of words for a language begin with."""


def without_objects(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without those that only name what is done with something else that is named."""
    for place, token in enumerate(tokens):
        works = concept_of(token) == _SELL and _is_work_with(token, clauses)
        if not (
            works
            or _is_of_gathering(token, clauses)
            or _is_supported(tokens, place, clauses)
            or _is_operated(tokens, place, clauses)
        ) and not _is_automated(tokens, place, clauses):
            yield token


def _is_work_with(token: Token, clauses: Clauses) -> bool:
    """Tell whether it is said what is worked with, and not that one works: «для работы с договорами»."""
    groups, behind = clauses.groups, clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    with_it = groups.has_any(WordGroup.WITH, behind) and not groups.has_any(WordGroup.JOINING, behind)
    return with_it and groups.has_any(WordGroup.WORK, token.text.split()[-1:])


def _is_of_gathering(token: Token, clauses: Clauses) -> bool:
    """Tell whether people meet where it is closed, and no model is: «бот для закрытого чата», "a closed group"."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    return concept_of(token) == _CLOSED and clauses.groups.has_any(WordGroup.GATHERINGS, behind)


def _is_supported(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether what models can do is supported, and no customers are: «поддержка русского», «поддержкой голоса».

    Customers are supported in a language: «для поддержки на арабском».
    """
    token, feature = tokens[place], token_at(tokens, place + 1)
    if concept_of(token) not in _SUPPORT or " " in token.text or feature is None or end_of(token) != feature.at:
        return False
    whose = token_at(tokens, place + 2)
    of_customers = concept_of(whose) in _SUPPORT and whose is not None and whose.at == end_of(feature)
    meant = clauses.groups.has_any(WordGroup.FOR, clauses.before(token, 1))
    if meant and clauses.groups.has(WordGroup.INSIDE, feature.text.partition(" ")[0]):
        return False
    able = concept_of(feature) in _FEATURES or concept_of(feature).startswith(_SPOKEN)
    return able and not of_customers


def _is_automated(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether it is told what is automated, so that no agent need be meant: «автоматизировать ответы»."""
    token = tokens[place]
    automated = concept_of(token) in _AGENTS and clauses.groups.has(WordGroup.AUTOMATING, token.text)
    done = token_at(tokens, place + 1)
    return automated and is_task(done) and done is not None and done.at == end_of(token)


def _is_operated(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a browser is what agents operate, and not where somebody talks to a model."""
    token = tokens[place]
    if concept_of(token) != IN_APPLICATION or not clauses.groups.has(WordGroup.BROWSERS, token.text):
        return False
    return any(concept_of(one) in _AGENTS for one in tokens)
