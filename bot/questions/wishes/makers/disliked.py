"""Makers and models of which a wish complains: "Chinese models won't pass our review", "opus is good but pricey"."""

from collections.abc import Callable, Iterator, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import BY_API, NEGATION, UNMET
from bot.questions.text.errands import is_of_oneself
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.makers.makers import Makers

_REFUSED, _TOO_DEAR = "refused", "too_dear"
_SETTLING = frozenset({_REFUSED, "needless", "unneeded", "welcome", "perhaps", "nobody"})
"""Concepts that say by themselves what is meant of the makers in their clause."""
_SILENT = frozenset(
    {NEGATION, "list", "may", "promises", "payment", "run", "ahead", "output_side", "along", "licence", "choose"}
    | {"idle", "asker", "company", "maker", "computers", BY_API}
)
"""Concepts that may stand behind makers with what is denied of them."""
_DATA_OUT, _SERVED = "data_out", "served_"
_TASK, _PLAN, _CLOSED = "for_", "subscription", "closed"
_PUT_OUT = frozenset({"list", "web_search"})
"""Concepts of what else a word such as "out" or "off" is said of."""
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
    held = {at for place in range(len(tokens)) for at in _complaint(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        if token.at in held and (concept_of(token) == _CLOSED or concept_of(token) in whose.places):
            found.append(Concept(NEGATION, "", token.at))
        if place and _ends_out(tokens[place - 1], token, clauses, whose, refuses):
            found.append(Concept(_REFUSED, token.text, token.at))
            continue
        if _is_plan_too_dear(tokens, place):
            continue  # "Claude Max is too expensive" wants no Claude
        found += _of_price(tokens, place, clauses) if concept_of(token) == _TOO_DEAR else [token]
        if any(_complaint(tokens, place, clauses)):
            found.append(Concept("resembling", "", token.at))
        if whose.are_named(token):
            found += _denied(tokens, place, clauses, negates)
        elif _is_of_data(token, clauses) and any(_denied(tokens, place, clauses, negates)):
            found.append(Concept(_DATA_OUT, "", token.at))
    return found


def _ends_out(before: Token, token: Token, clauses: Clauses, whose: Makers, refuses: Callable[[Token], bool]) -> bool:
    """Tell whether a clause ends with a word that keeps out what is before it: "gemini out", "web search off"."""
    ends = end_of(token) == clauses.of(before) and end_of(before) == token.at
    out = clauses.groups.has(WordGroup.SHUTTING_OUT, token.text) or (isinstance(token, Name) and refuses(token))
    return ends and out and (whose.are_named(before) or concept_of(before) in _PUT_OUT)


def _is_plan_too_dear(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a name is a part of what a plan is called that is said to cost too much."""
    token, plan = tokens[place], token_at(tokens, place + 1)
    is_plan = isinstance(token, Name) and concept_of(plan) == _PLAN and plan is not None and plan.at == token.at
    return is_plan and concept_of(token_at(tokens, place + 2)) == _TOO_DEAR


def _is_of_data(token: Token, clauses: Clauses) -> bool:
    """Tell whether a token is a place that is told of data."""
    words = clauses.before(token, token.at)
    return concept_of(token).startswith(_SERVED) and clauses.groups.has_any(WordGroup.DATA, words)


def _of_price(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[Token]:
    """Yield that something cheaper than a model is wanted that is too dear; how little dear it may be nothing says."""
    token, before = tokens[place], token_at(tokens, place - 1)
    if concept_of(before) == _PLAN and before is not None and not any(map(_is_sum, tokens)):
        told = " ".join(clauses.words[before.at : end_of(token)])
        yield Concept(UNMET, told, before.at)  # which plans cost less is not looked up
    elif _is_named_dear(tokens, place, clauses):
        yield from (Concept("cheaper", token.text, token.at), Concept("than", "", token.at))
        yield Concept(_TOO_DEAR, "", token.at)
    elif concept_of(before) == NEGATION:
        yield Concept(UNMET, token.text, token.at)


def _is_sum(token: Token) -> bool:
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY


def _is_named_dear(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a price that is too high is that of a model named just before it, or praised with a "but"."""
    token, at = tokens[place], place - 1
    if any(token.at in _complaint(tokens, name, clauses) for name in range(place)):
        return True
    while concept_of(token_at(tokens, at)).startswith(_TASK) and end_of(tokens[at - 1]) == tokens[at].at:
        at -= 1  # the name of a product goes on with what it is for: "Claude Code"
    before = token_at(tokens, at)
    return isinstance(before, Name) and clauses.of(before) == clauses.of(token)


def _complaint(tokens: Sequence[Token], name: int, clauses: Clauses) -> range:
    """Return the places of the words that hold something against a model which is praised: "X is good, but slow".

    Where they name another one, they say which of them is wanted.
    """
    if not isinstance(tokens[name], Name):
        return range(0)
    groups, start, end = clauses.groups, end_of(tokens[name]), clauses.of(tokens[name])
    before = len(clauses.before(tokens[name], 2))
    near = (*range(tokens[name].at - before, tokens[name].at), *range(start, min(start + _MOST, end)))
    praise = next((at for at in near if groups.has(WordGroup.PRAISING, clauses.words[at])), None)
    if praise is None or _is_wanted(tokens, name, clauses):
        return range(0)
    turns = range(max(praise + 1, start), min(end + 1, len(clauses.words)))
    turn = next((at for at in turns if groups.has(WordGroup.TURNING, clauses.words[at])), None)
    if turn is None:
        return range(0)
    held = range(turn, clauses.of_word(turn))
    return range(0) if any(isinstance(one, Name) and one.at in held for one in tokens) else held


def _is_wanted(tokens: Sequence[Token], name: int, clauses: Clauses) -> bool:
    """Tell whether a word such as "need" stands before a name in its clause, or one that likens a model to it."""
    beside = [one for one in tokens[:name] if clauses.of(one) == clauses.of(tokens[name])]
    likened = any(concept_of(one) == "resembling" and not is_of_oneself(one, clauses) for one in beside)
    return likened or any(concept_of(one) in {"choose", "alternatives"} for one in beside)


def _denied(tokens: Sequence[Token], place: int, clauses: Clauses, negates: Callable[[int], bool]) -> Iterator[Token]:
    """Yield a refusal where nothing is known behind makers in their clause but that something is denied of them."""
    clause = clauses.of(tokens[place])
    beside = [one for one in tokens if clauses.of(one) == clause]
    behind = [one for one in beside if one.at > tokens[place].at]
    if any(concept_of(one) in _SETTLING for one in beside):
        return
    if not all(isinstance(one, Other) or concept_of(one) in _SILENT for one in behind):
        return
    if any(concept_of(one) == NEGATION for one in beside if one.at < tokens[place].at):
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
