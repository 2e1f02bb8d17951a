"""What is said of whoever asks, and not of a model: "we are a Chinese company", "for a small clinic"."""

from collections.abc import Iterable, Sequence

from bot.questions.concepts import COMPANY, LANGUAGE
from bot.questions.tokens import Concept, Other, Token
from bot.questions.vocabulary import Vocabulary

_BETWEEN = frozenset({"from", "along", "maker"})
"""Concepts that may stand between a negation and the companies, as in "not made by Chinese companies"."""


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
    return _is_one_of(token, {"small"}) and token.at + 1 == before.at


def _kept_out(company: Concept, before: Sequence[Token], vocabulary: Vocabulary) -> Iterable[Token]:
    """Yield the country whose companies are kept out, or the words where none is known by them."""
    last = next((token for token in reversed(before) if not _is_one_of(token, _BETWEEN)), None)
    if last is None or not _is_one_of(last, {"negation"}):
        return
    country = vocabulary.concept([company.id.removeprefix(COMPANY)], 0)
    if country is not None and country.meaning and not country.meaning.startswith(LANGUAGE):
        yield Concept(country.meaning, company.text, company.at)
    else:
        yield Other(company.text, company.at)


def _is_one_of(token: Token, concepts: Iterable[str]) -> bool:
    return isinstance(token, Concept) and token.id in concepts
