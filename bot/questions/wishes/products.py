"""What a model is to be built into, and not how it is used: "for my app", "embed it in our product"."""

from collections.abc import Container, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER, IN_APPLICATION
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup

_USED = frozenset({IN_APPLICATION, "app", f"{ANSWER}goal.code"})
"""Concepts of products that somebody uses or makes."""
_MOST_KINDS = 2
"""Words that may say what kind of product something is."""
_MOST_BEFORE = 6
"""Words before a product that are looked at: those that describe it, and what says that a model is for it."""


def with_products(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a product that a model is built into, and the phone that it is for, as words."""
    paid = {end_of(token) for token in tokens if isinstance(token, Number) and token.unit is NumberUnit.MONEY}
    built = {place for place, token in enumerate(tokens) if _is_built(token, clauses, paid)}
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        machine = isinstance(token, Number) and token.machine is not None and place + 1 in built
        its = machine and following is not None and following.at == end_of(token)
        yield Other(token.text, token.at) if place in built or its else token


def _is_built(product: Token, clauses: Clauses, paid: Container[int]) -> bool:
    """Tell whether a token is a product that a model is for, or is put into: "for my app", "bundle it with an app".

    `paid` are the places behind sums, which are paid for what is used: "20 dollars for an app".
    """
    described, groups = product.text.split(), clauses.groups
    if concept_of(product) not in _USED or not groups.has_any(WordGroup.PRODUCTS, described):
        return False
    clause = clauses.of(product)
    words = (word for at, word in enumerate(clauses.words) if clauses.of_word(at) == clause)
    if groups.has_any(WordGroup.SHIPPING, words):
        return True
    if groups.has(WordGroup.INSIDE, described[0]):
        return groups.has(WordGroup.PUT_ONTO, described[-1])
    before = list(clauses.before(product, _MOST_BEFORE))
    while len(before) > 1 and not groups.has(WordGroup.OF_PRODUCTS, before[-1]) and _is_described(before, groups):
        described.insert(0, before.pop())
    while before and groups.has(WordGroup.OF_PRODUCTS, before[-1]):
        described.insert(0, before.pop())
    if not before or (len(before) > 1 and groups.has(WordGroup.SEEKING, before[-2])):
        return False
    own = groups.has_any(WordGroup.OWN, described)
    if not own and product.at + len(product.text.split()) - len(described) - 1 in paid:
        return False
    return groups.has(WordGroup.BUILT_FOR, before[-1]) or (own and groups.has(WordGroup.INSIDE, before[-1]))


def _is_described(before: Sequence[str], groups: WordGroups) -> bool:
    """Tell whether a word says what kind of product something is, behind one that says whose: "a tutoring app"."""
    return any(groups.has(WordGroup.OF_PRODUCTS, word) for word in before[-1 - _MOST_KINDS : -1])
