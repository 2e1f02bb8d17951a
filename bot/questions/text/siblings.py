"""Models that are named by what sets them apart from one named before, as in "mistral large vs medium"."""

from collections.abc import Iterator, Sequence

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.finding import relatives
from bot.questions.text.tokens import Concept, Name, Other, Token

_JOINING = frozenset({"compare", "either"})
"""Concepts behind which another member of the family may be meant."""


def with_siblings(tokens: Sequence[Token], catalogue: Catalogue) -> Iterator[Token]:
    """Yield the tokens, with names for words that set a model apart from the one named before it."""
    for place, token in enumerate(tokens):
        hit = _named_before(tokens[:place]) if isinstance(token, Other) else None
        found = sibling(catalogue, hit, token.text) if hit is not None else None
        yield token if found is None else Name((found,), token.text, token.at)


def sibling(catalogue: Catalogue, hit: Hit, text: str) -> Hit | None:
    """Return the other member of a model's family that some words of its name mean; None where they mean none."""
    if hit.kind is not EntryKind.MODEL:
        return None
    model, asked = catalogue.model(hit.id), frozenset(text.casefold().split())
    if not asked or not asked <= relatives.variant_words(catalogue, model.family):
        return None
    found = relatives.variant(catalogue, model.family, model, asked)
    return None if found is None else Hit(EntryKind.MODEL, found.id)


def _named_before(tokens: Sequence[Token]) -> Hit | None:
    """Return the model that is named before a word such as "or" at the end."""
    match tokens[-2:]:
        case [Name(hits=(hit,)), Concept(id=concept)] if concept in _JOINING:
            return hit
        case _:
            return None
