"""What may be paid for each of several people: "50 seats at $20", "30 euros per lawyer"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import BY_API, IN_APPLICATION
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import ASKER

_PER_HEAD, _EACH, _ALONG = "per_head", "each", "along"
IN_APP = frozenset({IN_APPLICATION, "subscription"})
"""Concepts of applications, which are paid for by each person."""


def heads_named(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, whoever a sum is paid for as heads: "30 euros per lawyer" of "15 lawyers"."""
    each = {place for place, token in enumerate(tokens) if _is_each_person(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        following = token_at(tokens, place + 1)
        counts = is_plain(token) and following is not None and concept_of(following) == ASKER
        if each and isinstance(token, Number) and counts and following is not None and following.at == end_of(token):
            yield replace(token, unit=NumberUnit.USERS)
        elif concept_of(token) == _PER_HEAD and _is_apart(token_at(tokens, place - 1), token, clauses):
            yield Other(token.text, token.at)
        else:
            yield Concept(_PER_HEAD, token.text, token.at) if place in each else token


def _is_apart(before: Token | None, head: Token, clauses: Clauses) -> bool:
    """Tell whether people in another clause than a sum before them are who asks: "$20 a month, I'm a student"."""
    paid = isinstance(before, Number) and before.unit is NumberUnit.MONEY
    return paid and before is not None and clauses.of(before) != clauses.of(head)


def with_seats_priced(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a sum just behind a number of people as what may be paid for each: "50 seats at $20"."""
    for place, token in enumerate(tokens):
        before, following = token_at(tokens, place - 1), token_at(tokens, place + 1)
        if concept_of(token) == _EACH and _is_sum_of_heads(tokens, place - 1, clauses):
            continue
        yield token
        each = concept_of(following) == _EACH
        if _is_sum_of_heads(tokens, place, clauses) and (each or _is_of_each(before, token, clauses)):
            yield Concept(_PER_HEAD, "", token.at)


def _is_sum_of_heads(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number of people stands before a sum in its clause, with nothing else between them."""
    paid, heads = token_at(tokens, place), token_at(tokens, place - 1)
    if concept_of(heads) == _ALONG:
        heads = token_at(tokens, place - 2)
    if not (isinstance(paid, Number) and isinstance(heads, Number) and heads.unit is NumberUnit.USERS):
        return False
    return paid.unit is NumberUnit.MONEY and clauses.of(paid) == clauses.of(heads)


def _is_of_each(before: Token | None, paid: Token, clauses: Clauses) -> bool:
    """Tell whether a word such as "at" stands between people and a sum, and nothing else."""
    words = clauses.before(paid, 1)
    joined = clauses.groups.has_all(WordGroup.AT_EACH, words) and bool(words)
    return joined and before is not None and end_of(before) >= paid.at - 1


def _is_each_person(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a word for people stands behind a sum and "per"."""
    token, before = tokens[place], token_at(tokens, place - 1)
    paid = isinstance(before, Number) and before.unit is NumberUnit.MONEY
    return paid and concept_of(token) == ASKER and clauses.groups.has_any(WordGroup.PER, clauses.before(token, 1))


def summed_over_heads(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, what may be paid for each person as what all may cost.

    Nobody pays by the person elsewhere than in an application: there the people are counted, unless an API or tokens
    are spoken of, and a plan is of one where nobody says how many there are.
    """
    heads = next((one for one in tokens if isinstance(one, Number) and one.unit is NumberUnit.USERS), None)
    in_app = any(concept_of(token) in {*IN_APP, "app"} for token in tokens)
    counted = any(concept_of(token) == _PER_HEAD for token in tokens) and not in_app
    counted = counted and any(concept_of(one) == BY_API or _is_of_load(one) for one in tokens)
    for place, token in enumerate(tokens):
        is_sum = isinstance(token, Number) and token.unit is NumberUnit.MONEY
        each = concept_of(token_at(tokens, place + 1)) == _PER_HEAD
        if isinstance(token, Number) and is_sum and each and heads is not None:
            yield replace(token, value=token.value * heads.value)
        elif is_sum and each and not in_app:
            yield Other(token.text, token.at)
        elif concept_of(token) != _PER_HEAD and not (counted and token is heads):
            yield from () if _counts_alike(token, heads) else (token,)


def _is_of_load(token: Token) -> bool:
    """Tell whether a number says how much is sent, and not what is paid or by whom."""
    return isinstance(token, Number) and token.unit in {NumberUnit.TOKENS, NumberUnit.REQUESTS, NumberUnit.PAGES}


def _counts_alike(token: Token, heads: Number | None) -> bool:
    """Tell whether a token counts the same people once more: «чат для двоих, 3000 на двоих»."""
    if not isinstance(token, Number) or heads is None or token is heads:
        return False
    return token.unit is NumberUnit.USERS and token.value == heads.value


def is_per_head(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number of nothing that is named is what is paid for each person: «2000 с человека»."""
    token, following = tokens[place], token_at(tokens, place + 1)
    each = concept_of(following) == _PER_HEAD and following is not None and following.at == end_of(token)
    return each and is_plain(token)


def is_plain(token: Token | None) -> bool:
    """Tell whether a token is a number of nothing that is named."""
    return isinstance(token, Number) and token.unit is NumberUnit.NOTHING
