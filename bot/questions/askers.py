"""What is said of whoever asks, and not of a model: "we are a Chinese company", "for a small clinic"."""

from collections.abc import Container, Iterable, Sequence

from bot.questions.clauses import ONLY, concept_of, end_of
from bot.questions.concepts import COMPANY, LANGUAGE
from bot.questions.things import IDLE
from bot.questions.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.vocabulary import Vocabulary

_APPLICATION = "answer:skill.none"
_AT_HOME = frozenset(
    {"run", "at_home", "answer:skill.run", "memory", "open", "small", "smallest", "quant", "download", "context"}
)
"""Concepts of who runs a model by oneself."""
_IN_EUROPE = "served_eu"
_FIRMS = ("compan", "startup", "компани", "стартап")
"""What words for companies begin with."""
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


def without_askers(tokens: Iterable[Token], vocabulary: Vocabulary, words: Sequence[str]) -> Sequence[Token]:
    """Return the tokens without what is said of who asks; a company behind "by", "only" or "not" makes models.

    `words` are those of the text.
    """
    found: list[Token] = []
    for token in tokens:
        unknown = isinstance(token, Other) or concept_of(token) == IDLE
        if unknown and found and _is_small(found[-1], before=token):
            found.pop()
        company = _company(token)
        if company is not None:
            found += tuple(_kept_out(company, found, vocabulary, words)) or _place_of(token)
        else:
            found.append(token)
    return tuple(found)


def _is_small(token: Token, before: Token) -> bool:
    return concept_of(token) == "small" and token.at + 1 == before.at


def _company(token: Token) -> Concept | None:
    """Return the token of companies of a country; those of Europe are where models are used."""
    words = token.text.split()
    if concept_of(token) == _IN_EUROPE and words[-1].startswith(_FIRMS):
        return Concept(f"{COMPANY}{words[0]}", token.text, token.at)
    return token if isinstance(token, Concept) and token.id.startswith(COMPANY) else None


def _place_of(token: Token) -> tuple[Token, ...]:
    return (token,) if concept_of(token) == _IN_EUROPE else ()


def _kept_out(
    company: Concept, before: Sequence[Token], vocabulary: Vocabulary, words: Sequence[str]
) -> Iterable[Token]:
    """Yield the country whose companies make it or are kept out, or the words where none is known by them."""
    last = next((token for token in reversed(before) if concept_of(token) not in _BETWEEN), None)
    is_made = bool(before) and concept_of(before[-1]) in _BETWEEN and company.at - end_of(before[-1]) <= 1
    alone = not ONLY.isdisjoint((*words[max(0, company.at - 1) : company.at], *words[end_of(company) :][:1]))
    if concept_of(last) != "negation" and not is_made and not alone:
        return
    country = vocabulary.concept([company.id.removeprefix(COMPANY)], 0)
    if country is not None and country.meaning and not country.meaning.startswith(LANGUAGE):
        yield Concept(country.meaning, company.text, company.at)
    else:
        yield Other(company.text, company.at)
