"""In which currency somebody wants to pay: «оплата по счёту в рублях»."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import UNMET
from bot.questions.text.tokens import Concept, Number, Token
from bot.questions.text.word_groups import WordGroup

IN_ROUBLES = "in_roubles_only"
"""The concept of a payment in roubles; a Russian card is one."""
_PAYMENT, _PLAN, _SHOWN = "payment", "subscription", "in_roubles"
_FROM_RUSSIA, _SERVED = frozenset({"out_of_russia", "in_russia"}), "served_ru"
_NEAR = 1
"""Words between a payment and where it is made: «из России можно оплатить»."""


def with_currencies(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "in roubles" behind a way to pay of its clause as what is paid in, and not as what prices are shown in.

    "Payment" just before what it is made in, or with, says nothing more; one from Russia is made by a card from there.
    """
    tokens = tuple(_paid_from_russia(tokens, clauses))
    paid: set[int] = set()
    summed = {clauses.of(token) for token in tokens if isinstance(token, Number)}  # "up to 20 in roubles"
    for token, following in zip_longest(tokens, tokens[1:]):
        clause, concept = clauses.of(token), concept_of(token)
        if concept in {_PAYMENT, UNMET} or (concept == _PLAN and clause not in summed):
            paid.add(clause)
        if concept == _PAYMENT and concept_of(following) == IN_ROUBLES and clauses.of(following) == clause:
            continue
        meant = concept == _SHOWN and (clause in paid or clauses.has_alone(token, tokens))
        yield Concept(IN_ROUBLES, token.text, token.at) if meant else token


def _paid_from_russia(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, what is paid from Russia as paid in roubles and used there."""
    for place, token in enumerate(tokens):
        before, behind = token_at(tokens, place - 1), token_at(tokens, place + 1)
        around = [one for one in (before, behind) if one is not None and _is_beside(token, one, clauses)]
        if concept_of(token) in _FROM_RUSSIA and any(concept_of(one) == _PAYMENT for one in around):
            yield Concept(_SERVED, token.text, token.at)
        elif concept_of(token) in _FROM_RUSSIA and _is_paid(token, clauses):
            yield from (Concept(_SERVED, token.text, token.at), Concept(IN_ROUBLES, "", token.at))
        elif concept_of(token) == _PAYMENT and any(concept_of(one) in _FROM_RUSSIA for one in around):
            yield token if _is_told_how(token, tokens, clauses) else Concept(IN_ROUBLES, token.text, token.at)
        else:
            yield token


def _is_told_how(payment: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether another phrase of the clause says how somebody pays: «из России иностранной картой»."""
    ways = (one for one in tokens if concept_of(one) == _PAYMENT and one is not payment)
    return any(clauses.of(one) == clauses.of(payment) for one in ways)


def _is_paid(token: Token, clauses: Clauses) -> bool:
    """Tell whether a verb for paying stands just before a place, or behind it."""
    behind = clauses.words[end_of(token) : min(end_of(token) + 1, clauses.of(token))]
    return clauses.groups.has_any(WordGroup.PAYING, (*clauses.before(token, 1), *behind))


def _is_beside(one: Token, other: Token, clauses: Clauses) -> bool:
    return clauses.of(one) == clauses.of(other) and len(clauses.between(one, other)) <= _NEAR
