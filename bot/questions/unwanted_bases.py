"""Bases that a wish keeps out: "not built on a Chinese model", "no Chinese base", "not a Qwen fine-tune"."""

from collections.abc import Container, Iterator, Mapping, Sequence

from bot.questions.clauses import Clauses, concept_of, token_at
from bot.questions.concepts import LANGUAGE
from bot.questions.makers import Makers, family_of
from bot.questions.slots import BASE
from bot.questions.tokens import Concept, Token

_NEGATION = "negation"
_BASES = frozenset({"based_on", "tunes_of", "base", "fine_tuning", "tunable"})
_ITSELF = frozenset({"base", "based_on"})
"""Concepts of a base that a negation may stand behind."""
_TUNED = frozenset({"fine_tuning", "tunable"})
_FROM = frozenset({"с", "со", "from"})


def with_unwanted_bases(tokens: Sequence[Token], makers: Makers, clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with makers and families for the bases that are not wanted."""
    negations = {clauses.of(token): token.at for token in tokens if concept_of(token) == _NEGATION}
    of_bases = {
        clauses.of(token)
        for token in tokens
        if concept_of(token) in _ITSELF and token.at < negations.get(clauses.of(token), -1)
    }
    for place, token in enumerate(tokens):
        before, after = token_at(tokens, place - 1), token_at(tokens, place + 1)
        negated = concept_of(token_at(tokens, place - 2)) == _NEGATION
        is_base = concept_of(token) in _BASES
        family = family_of(before)
        if is_base and concept_of(before) == _NEGATION and makers.says_whose(after):
            continue
        if is_base and negated and concept_of(before) in makers.countries:
            continue
        if is_base and clauses.of(token) in of_bases:
            continue
        own = family_of(token)
        tuned = concept_of(before) in _TUNED and negated
        if own is not None and (tuned or _is_of_base(token, of_bases, negations, clauses)):
            yield from (Concept(_NEGATION, "", token.at), Concept(BASE + own, token.text, token.at))
            continue
        if concept_of(token) in _TUNED and concept_of(before) == _NEGATION and family_of(after) is not None:
            continue
        if is_base and negated and family is not None:
            yield from (Concept(_NEGATION, "", token.at), Concept(BASE + family, token.text, token.at))
            continue
        maker = makers.of_country(token) if concept_of(token).startswith(LANGUAGE) else None
        based = concept_of(before) in _BASES and negated
        made = concept_of(before) == _NEGATION and token.text.partition(" ")[0] in _FROM
        yield Concept(maker, token.text, token.at) if maker is not None and (based or made) else token


def _is_of_base(token: Token, of_bases: Container[int], negations: Mapping[int, int], clauses: Clauses) -> bool:
    """Tell whether a name stands behind a negation in a clause about bases: "the base must not be Qwen"."""
    clause = clauses.of(token)
    return clause in of_bases and token.at >= negations[clause]
