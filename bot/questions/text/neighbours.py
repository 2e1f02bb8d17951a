"""What a word means because of the ones beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.wishes.money.shares import SHARE

PRODUCT = "product:"
"""What the meanings of products that run on a family's models begin with."""
TEST = "test-"
"""What the meanings of tests' names begin with: a test, or the first word of several."""
_TAKING_A_PLACE = frozenset({"alternatives", "only_open"})
_COMPARING = frozenset({"cheaper", "newer", "smaller", "bigger", "not_dearer"})
_EQUAL = "not_dearer"
_THAN = " than"
"""What sets a comparative against the name behind it; a Russian one stands before it without a word between."""
_LIKENING = _TAKING_A_PLACE | {"resembling", "as"}


def with_neighbours(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, those whose meaning depends on their neighbours with the meaning that they have here.

    A Russian alternative is made in Russia, a model with Russian speaks it. A "but" asks for something that differs
    from what was named before it; a comparative may be set against what is named behind it. A product that is to be
    replaced stands for the models that it runs on. "All" is said of a name behind it, else of any models.
    """
    named, likened = False, any(isinstance(token, Concept) and token.id in _LIKENING for token in tokens)
    for place, (token, following) in enumerate(zip_longest(tokens, tokens[1:])):
        named = named or isinstance(token, Name)
        before_a_substitute = isinstance(following, Concept) and following.id in _TAKING_A_PLACE
        match token:
            case Concept(id="russian") if before_a_substitute:
                yield replace(token, id="from_russia")
            case Concept(id="errand", text=text, at=at) if place or _asks_for_a_list(following):
                yield Other(text, at)
            case Concept(id=concept, text=text, at=at) if concept.startswith(TEST):
                yield from (Concept("benchmark", text, at), token)
            case Concept(id="every") if not isinstance(following, Name):
                yield replace(token, id="which")
            case Concept(id="differing") if not named:
                yield replace(token, id="contrast")
            case Concept(id=concept, text=text, at=at) if concept.startswith(PRODUCT):
                named = named or likened
                family = Hit(EntryKind.FAMILY, concept.removeprefix(PRODUCT))
                yield Name((family,), text, at) if likened else Other(text, at)
            case Concept(id=concept, text=text, at=at) if _is_before_name(concept, following):
                yield token
                if concept.startswith((SHARE, _EQUAL)) or text.endswith(_THAN) or not text.isascii():
                    yield Concept("than", text, at)
            case _:
                yield token


def _is_before_name(concept: str, following: Token | None) -> bool:
    """Tell whether a comparison, or its share, stands before a name."""
    return isinstance(following, Name) and (concept in _COMPARING or concept.startswith(SHARE))


def _asks_for_a_list(token: Token | None) -> bool:
    """Tell whether an errand such as "write me" is to write a list of models."""
    return isinstance(token, Concept) and token.id in {"list", "count", "compare", "which"}


def topic_of_test(name: str) -> str:
    """Return what the name of a test, or its first word, means."""
    return TEST + re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
