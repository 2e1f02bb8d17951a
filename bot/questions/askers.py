"""What is said of whoever asks, and not of a model: "we are a Chinese company", "for a small clinic"."""

from collections.abc import Container, Iterable, Sequence

from bot.questions.clauses import concept_of
from bot.questions.concepts import COMPANY, LANGUAGE
from bot.questions.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.vocabulary import Vocabulary

_APPLICATION = "answer:skill.none"
_AT_HOME = frozenset(
    {"run", "at_home", "answer:skill.run", "memory", "open", "small", "smallest", "quant", "download", "context"}
)
"""Concepts of who runs a model by oneself."""
_BETWEEN = frozenset({"from", "along", "maker"})
"""Concepts that may stand between a negation and the companies, as in "not made by Chinese companies"."""


def phones_read(tokens: Sequence[Token], phones: Container[str]) -> Sequence[Token]:
    """Return the tokens, with an application in place of a phone that nothing says a model is to run on.

    `phones` are the ids of the machines that are phones.
    """
    said = {token.id for token in tokens if isinstance(token, Concept)}
    if len(tokens) == 1 or not said.isdisjoint(_AT_HOME) or any(map(_is_size, tokens)):
        return tokens
    return tuple(
        Concept(_APPLICATION, token.text, token.at) if isinstance(token, Number) and token.machine in phones else token
        for token in tokens
    )


def _is_size(token: Token) -> bool:
    """Tell whether a token is an amount of memory or weights."""
    sizes = {NumberUnit.GIGABYTES, NumberUnit.WEIGHTS}
    return isinstance(token, Number) and token.unit in sizes and token.machine is None


def without_askers(tokens: Iterable[Token], vocabulary: Vocabulary) -> Sequence[Token]:
    """Return the tokens without what is said of who asks; behind a negation a company is a maker that is kept out."""
    found: list[Token] = []
    for token in tokens:
        if isinstance(token, Other) and found and _is_small(found[-1], before=token):
            found.pop()
        if isinstance(token, Concept) and token.id.startswith(COMPANY):
            found += _kept_out(token, found, vocabulary)
        else:
            found.append(token)
    return tuple(found)


def _is_small(token: Token, before: Token) -> bool:
    return concept_of(token) == "small" and token.at + 1 == before.at


def _kept_out(company: Concept, before: Sequence[Token], vocabulary: Vocabulary) -> Iterable[Token]:
    """Yield the country whose companies are kept out, or the words where none is known by them."""
    last = next((token for token in reversed(before) if concept_of(token) not in _BETWEEN), None)
    if concept_of(last) != "negation":
        return
    country = vocabulary.concept([company.id.removeprefix(COMPANY)], 0)
    if country is not None and country.meaning and not country.meaning.startswith(LANGUAGE):
        yield Concept(country.meaning, company.text, company.at)
    else:
        yield Other(company.text, company.at)
