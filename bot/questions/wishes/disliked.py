"""Makers and models of which a wish complains: "Chinese models won't pass our review", "opus is too pricey"."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.tokens import Concept, Name, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers import Makers

_NEGATION, _REFUSED, _TOO_DEAR = "negation", "refused", "too_dear"
_SETTLING = frozenset({_REFUSED, "needless", "unneeded", "welcome", "perhaps", "nobody"})
"""Concepts that say by themselves what is meant of the makers in their clause."""
_SILENT = frozenset(
    {_NEGATION, "list", "may", "promises", "payment", "run", "ahead", "output_side", "along", "licence", "choose"}
    | {"idle", "asker", "company", "maker", "computers", "answer:skill.api"}
)
"""Concepts that may stand behind makers with what is denied of them."""
_DATA_OUT, _SERVED = "data_out", "served_"
_FEW, _MOST = 3, 5
"""Words that may stand between makers and what is said of them, and as many where all behind them is told."""


def with_dislikes(
    tokens: Sequence[Token],
    clauses: Clauses,
    whose: Makers,
    negates: Callable[[int], bool],
    refuses: Callable[[Token], bool],
) -> list[Token]:
    """Return the tokens with a refusal behind makers of which an unknown verb is denied, and prices that are too high.

    `negates` tells whether the word at a place is a negation by itself, `refuses` whether a name is a refusal as well:
    «гугл мимо» is said of no MiMo.
    """
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if place and _ends_out(tokens[place - 1], token, clauses, whose, refuses):
            found.append(Concept(_REFUSED, token.text, token.at))
            continue
        found += _of_price(tokens, place, clauses) if concept_of(token) == _TOO_DEAR else [token]
        if whose.are_named(token):
            found += _denied(tokens, place, clauses, negates)
        elif _is_of_data(token, clauses) and any(_denied(tokens, place, clauses, negates)):
            found.append(Concept(_DATA_OUT, "", token.at))
    return found


def _ends_out(before: Token, token: Token, clauses: Clauses, whose: Makers, refuses: Callable[[Token], bool]) -> bool:
    """Tell whether a clause ends with a word that keeps the makers before it out: "gemini out", «гугл мимо»."""
    ends = end_of(token) == clauses.of(before) and end_of(before) == token.at
    out = clauses.groups.has(WordGroup.SHUTTING_OUT, token.text) or (isinstance(token, Name) and refuses(token))
    return ends and out and (whose.are_named(before) or concept_of(before) == "list")


def _is_of_data(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token is a place that is told of data."""
    words = clauses.before(token, token.at)
    return concept_of(token).startswith(_SERVED) and clauses.groups.has_any(WordGroup.DATA, words)


def _of_price(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[Token]:
    """Yield that something cheaper than a model is wanted that is too dear, or that nothing dear is."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if isinstance(before, Name) and clauses.of(before) == clauses.of(token):
        yield from (Concept("cheaper", token.text, token.at), Concept("than", "", token.at))
    elif concept_of(before) == _NEGATION:
        yield Concept("cheap", token.text, token.at)


def _denied(tokens: Sequence[Token], place: int, clauses: Clauses, negates: Callable[[int], bool]) -> Iterator[Token]:
    """Yield a refusal where nothing is known behind makers in their clause but that something is denied of them."""
    clause = clauses.of(tokens[place])
    beside = [one for one in tokens if clauses.of(one) == clause]
    behind = [one for one in beside if one.at > tokens[place].at]
    if any(concept_of(one) in _SETTLING for one in beside):
        return
    if not all(isinstance(one, Other) or concept_of(one) in _SILENT for one in behind):
        return
    if any(concept_of(one) == _NEGATION for one in beside if one.at < tokens[place].at):
        return
    start, groups = end_of(tokens[place]), clauses.groups
    denials = (at for at in range(start, clause) if negates(at) or groups.has(WordGroup.MAY_NOT, clauses.words[at]))
    first = next(denials, clause)
    between = clauses.words[start:first]
    if groups.has_any(WordGroup.WITHOUT, clauses.words[first : first + 1]):
        return
    relative = groups.has_any(WordGroup.RELATING, between)  # "Chinese models that won't refuse" are wanted
    near = len(between) <= _FEW or (len(between) <= _MOST and not groups.has_any(WordGroup.WITH, between))
    if near and not relative and first + 1 < clause:
        yield Concept(_REFUSED, "", first)
