"""Where a wish says that it is used from: "has to work from China", «доступ из Индии»."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.catalogue.schema import Region
from bot.questions.text.clauses import Clauses, concept_of, token_at
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup

_SERVED = "where_served"


def with_use_from(
    tokens: Sequence[Token],
    clauses: Clauses,
    places: AbstractSet[str],
    regions_of: Callable[[str], AbstractSet[Region]],
) -> Iterator[Token]:
    """Yield the tokens, a country behind "works from" as where it is used, and not as that of the maker.

    `places` are the concepts of countries, `regions_of` returns the regions of what a text names.
    """
    for place, token in enumerate(tokens):
        named = isinstance(token, Other) or concept_of(token) in places
        regions = regions_of(token.text) if named and _is_used_from(tokens, place, clauses) else frozenset()
        yield Concept(f"served_{next(iter(regions))}", token.text, token.at) if len(regions) == 1 else token


def _is_used_from(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a place stands just behind a word for using something and one such as "from"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if concept_of(before) == _SERVED and before is not None and not clauses.between(before, token):
        return True
    groups = clauses.groups
    verbs = (word for word in clauses.before(token, 3) if not groups.has(WordGroup.PRONOUNS, word))
    words = (*verbs, *token.text.split()[:1])
    return any(
        groups.has(WordGroup.USED_FROM, verb) and groups.has(WordGroup.COMING_FROM, word)
        for verb, word in pairwise(words)
    )
