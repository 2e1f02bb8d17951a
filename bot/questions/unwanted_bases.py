"""Bases that a wish keeps out: "not built on a Chinese model", "no Chinese base", "not a Qwen fine-tune"."""

from collections.abc import Iterator, Sequence

from bot.questions.clauses import concept_of, token_at
from bot.questions.concepts import LANGUAGE
from bot.questions.makers import Makers, family_of
from bot.questions.slots import BASE
from bot.questions.tokens import Concept, Token

_NEGATION = "negation"
_BASES = frozenset({"based_on", "tunes_of", "base", "fine_tuning", "tunable"})
_FROM = frozenset({"с", "со", "from"})


def with_unwanted_bases(tokens: Sequence[Token], makers: Makers) -> Iterator[Token]:
    """Yield the tokens, with makers and families for the bases that are not wanted."""
    for place, token in enumerate(tokens):
        before, after = token_at(tokens, place - 1), token_at(tokens, place + 1)
        negated = concept_of(token_at(tokens, place - 2)) == _NEGATION
        is_base = concept_of(token) in _BASES
        family = family_of(before)
        if is_base and concept_of(before) == _NEGATION and makers.says_whose(after):
            continue
        if is_base and negated and concept_of(before) in makers.countries:
            continue
        if is_base and negated and family is not None:
            yield from (Concept(_NEGATION, "", token.at), Concept(BASE + family, token.text, token.at))
            continue
        maker = makers.of_country(token) if concept_of(token).startswith(LANGUAGE) else None
        based = concept_of(before) in _BASES and negated
        made = concept_of(before) == _NEGATION and token.text.split()[0] in _FROM
        yield Concept(maker, token.text, token.at) if maker is not None and (based or made) else token
