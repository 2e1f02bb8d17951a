"""Languages that no list of a model names: «на чеченском и аварском»."""

from collections.abc import Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_SPOKEN = (LANGUAGE, "russian", "speaks_russian", "in_english")


def with_unknown_languages(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a language that nothing is known of as a wish that nothing is known of."""
    for place, token in enumerate(tokens):
        named = isinstance(token, Other) and _is_of_language(token, clauses)
        joined = named and any(_is_joined(token, token_at(tokens, at), clauses) for at in (place - 1, place + 1))
        translated = named and any(map(is_task, tokens)) and _is_written_in(token, clauses)
        yield Concept(UNMET, token.text, token.at) if joined or translated else token


def _is_of_language(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word ends as those for languages do, and describes nothing behind it."""
    groups, start = clauses.groups, end_of(token)
    behind = clauses.words[start : min(start + 1, clauses.of(token))]
    alone = not behind or groups.has_any(WordGroup.JOINING, behind) or groups.has_any(WordGroup.TONGUES, behind)
    return groups.has(WordGroup.LANGUAGE_LIKE, token.text) and (alone or groups.has_any(WordGroup.IN_LANGUAGE, behind))


def _is_joined(token: Token, other: Token | None, clauses: Clauses) -> bool:
    if other is None or clauses.of(other) != clauses.of(token) or not concept_of(other).startswith(_SPOKEN):
        return False
    between = clauses.between(token, other)
    return bool(between) and all(
        clauses.groups.has(WordGroup.JOINING, word) or clauses.groups.has(WordGroup.IN_LANGUAGE, word)
        for word in between
    )


def _is_written_in(token: Token, clauses: Clauses) -> bool:
    """Tell whether a word before says that texts are in a language, or are translated from it."""
    before = clauses.before(token, 1)
    return any(clauses.groups.has_any(one, before) for one in (WordGroup.IN_LANGUAGE, WordGroup.OUT_OF_LANGUAGE))
