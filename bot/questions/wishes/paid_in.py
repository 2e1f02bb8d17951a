"""In which currency somebody wants to pay: «оплата по счёту в рублях»."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.questions.text.clauses import Clauses, concept_of
from bot.questions.text.tokens import Concept, Token

IN_ROUBLES = "in_roubles_only"
"""The concept of a payment in roubles; a Russian card is one."""
_PAYMENT, _UNMET, _SHOWN = "payment", "unmet", "in_roubles"


def with_currencies(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Read "in roubles" behind a way to pay of its clause as what is paid in, and not as what prices are shown in.

    "Payment" just before what it is made in, or with, says nothing more.
    """
    paid: set[int] = set()
    for token, following in zip_longest(tokens, tokens[1:]):
        clause, concept = clauses.of(token), concept_of(token)
        if concept in {_PAYMENT, _UNMET}:
            paid.add(clause)
        if concept == _PAYMENT and concept_of(following) == IN_ROUBLES and clauses.of(following) == clause:
            continue
        yield Concept(IN_ROUBLES, token.text, token.at) if concept == _SHOWN and clause in paid else token
