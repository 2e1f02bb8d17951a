"""Bare numbers that say what may be paid: «дешевле 2к», «править тексты, 1500 в месяц»."""

from collections.abc import Container, Sequence

from bot.catalogue.offers import Currency
from bot.questions.slots.slots import usual_currency
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_COST = "cost"
ONE_OFF = "one_off"
"""A concept of what is done and paid for once."""
_THOUSAND, _MILLION = 1_000, 1_000_000
WINDOWS = frozenset({"context", "long_context", "longest_context"})
"""Concepts of how much a model holds at once."""
_SIZED = WINDOWS | {"output", "longest_output", "parameters", "at_once", f"{ANSWER}context.long"}
"""Concepts beside which thousands are tokens."""
_CONTEXTS, _MOST_THOUSANDS = frozenset({4_000, 8_000, 16_000, 32_000, 64_000}), 100_000
"""Thousands that contexts have, and from which nobody means what is paid for a model."""
LIMITING = frozenset(
    {"at_most", "up_to", "most", "downwards", "or_less", "and_less", "and_cheaper", "paying", "cost", "cheaper"}
)
"""Concepts beside which a number is the most that may be paid."""
SPANS = frozenset({"day", "week", "month", "year"})
"""Spans of time in which something is paid."""
CHEAPEST_PLAN = 100
"""Roubles of a month below which nobody means a plan."""
_LIMIT = 2
"""Tokens of a limit: the word for it, and the number."""
_WORKED_THROUGH = frozenset({f"{ANSWER}goal.extract", "for_translation", "for_support", "for_analysis"}) | {
    *("images", "pdf", "audio", "video")
}
"""Concepts of what is done with one thing after the other, which a bare number counts."""


def is_plain_budget(place: int, tokens: Sequence[Token], clauses: Clauses, plans: Container[int]) -> bool:
    """Tell whether a number without a currency is what may be paid: "max 25 a month", «до 30 тыс в месяц».

    `plans` are the clauses that speak of a plan.
    """
    token = tokens[place]
    if not isinstance(token, Number) or token.unit is not NumberUnit.NOTHING:
        return False
    if _is_behind_budget(place, tokens, clauses) or _is_limited_as_price(place, tokens, clauses):
        return token.scale in {1, _THOUSAND, _MILLION}
    if token.per not in SPANS and not (clauses.of(token) in plans and _may_be_of_plan(token, clauses)):
        return False
    following = token_at(tokens, place + 1)
    around = (token_at(tokens, place - 2), token_at(tokens, place - 1), following)
    beside = {concept_of(one) for one in around if one is not None and clauses.of(one) == clauses.of(token)}
    aimed = clauses.groups.has_any(WordGroup.FOR, clauses.words[end_of(token) : end_of(token) + 1])
    ends = aimed or following is None or clauses.of(following) != clauses.of(token)
    thousands = token.scale == _THOUSAND and ends and usual_currency(token.text) is Currency.RUB
    if token.scaled and not thousands:
        return False
    told = any(concept_of(one) == _COST and clauses.of(one) == clauses.of(token) for one in tokens[:place])
    paid = clauses.groups.has_any(WordGroup.PAYING, clauses.before(token, 1))
    return told or paid or _is_paid_alone(token, tokens, clauses) or not beside.isdisjoint(LIMITING)


def _is_paid_alone(token: Number, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number of a month, alone in its clause, is roubles: «править тексты, 1500 в месяц»."""
    words = clauses.words[token.at : end_of(token)]
    counts = any(concept_of(one) in _WORKED_THROUGH for one in tokens)
    roubles = token.per == "month" and usual_currency(" ".join(words)) is Currency.RUB and not token.scaled
    return roubles and token.value >= CHEAPEST_PLAN and clauses.has_alone(token, tokens) and not counts


def _is_behind_budget(place: int, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number stands behind a word for a budget, with a limit between them at most."""
    before = token_at(tokens, place - 1)
    word = token_at(tokens, place - 2) if concept_of(before) in LIMITING - {_COST} else before
    if word is None or concept_of(word) != _COST or clauses.of(word) != clauses.of(tokens[place]):
        return False
    return clauses.groups.has_any(WordGroup.BUDGET, word.text.split())


def _is_limited_as_price(place: int, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number stands behind a limit that only prices have: «дешевле 2к», «не дороже 500»."""
    before = token_at(tokens, place - 1)
    if before is None or end_of(before) != tokens[place].at:
        return False
    dearer = clauses.groups.has_any(WordGroup.DEARER, before.text.split())
    few = _is_in_thousands(tokens[place], tokens, clauses) or _is_paid_at_once(place, tokens, clauses)
    return concept_of(before) == "cheaper" or (concept_of(before) == "at_most" and (dearer or few))


def _is_paid_at_once(place: int, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a plain limit alone in its clause is what all may cost that is done once: «разово, до 5000»."""
    once = any(concept_of(one) == ONE_OFF for one in tokens[:place])
    alone = [one for one in tokens if clauses.of(one) == clauses.of(tokens[place])]
    return once and len(alone) == _LIMIT


def _is_in_thousands(token: Token, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a limit is a few thousand roubles, where its clause says nothing of a context: «до 3к»."""
    sized = any(concept_of(one) in _SIZED for one in tokens if clauses.of(one) == clauses.of(token))
    thousands = isinstance(token, Number) and token.scale == _THOUSAND and usual_currency(token.text) is Currency.RUB
    of_context = isinstance(token, Number) and (token.value in _CONTEXTS or token.value >= _MOST_THOUSANDS)
    return thousands and not of_context and not sized and clauses.of(token) == end_of(token)


def _may_be_of_plan(token: Number, clauses: Clauses) -> bool:
    """Tell whether a number may be what a plan costs: "a subscription for up to 20", «подписка максимум 1500»."""
    if token.per or token.scaled:
        return False
    return token.value >= CHEAPEST_PLAN or usual_currency(" ".join(clauses.words)) is not Currency.RUB
