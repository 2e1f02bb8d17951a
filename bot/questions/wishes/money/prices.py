"""Prices of a wish as people write them: "won't pay more than $10", "$3 in and 10 out", "3 cents per 1k tokens"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.questions.slots.sides import SIDES
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import FREE, NEGATION
from bot.questions.text.tokens import Concept, Number, NumberUnit, Token
from bot.questions.text.word_groups import WordGroup

_PAYING = "paying"
_REFUSING = FREE | {NEGATION, "refused", "unneeded", "may"}
_OVER = frozenset({"at_least", "bigger", "dearer", "most"})
_BEHIND = {
    **dict.fromkeys(("at_least", "least"), "upwards"),
    **dict.fromkeys(("at_most", "most", "up_to"), "downwards"),
}
"""Limits, and the same where they stand behind their number."""
_OPENING = frozenset({"from", "at_least"})
_OF_A_SIDE = SIDES.keys() | {"input_price", "output_price"}
_BESIDE_SIDES = (
    SIDES.keys()
    | {"price", "cost", "either", "images", "audio", "video", "pdf", "text_only", "per_million"}
    | {"makes_images", "makes_audio", "makes_video", "cached", "context"}
)
"""Concepts beside which "in" is the side of what is read."""
_TAKEN = frozenset({"images", "audio", "video", "pdf"})
_LIMITING = frozenset({"at_most", "up_to", "most", "downwards"})
_SHORT_MONTHS, _LEAST_MONTH = ("/m", "/м"), 5
"""Short forms that are of a month as well as of a million, and the least that anybody means to pay in a month."""
_MILLION, _DEAREST, _DEAR = 1_000_000, 1_000, 30
_UNITS_OF_PRICES = frozenset({1_000, 1_000_000})
"""Tokens that a price may be of."""
_SIZES, _BILLION = frozenset({NumberUnit.NOTHING, NumberUnit.WEIGHTS}), 1_000_000_000
"""Units of the weights of a model, which are written in billions."""
_NEAR = 2


def prices_read(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Return the tokens, with limits, sides and units of prices where they belong."""
    tokens = list(_paid_by_month(list(_without_answers(tokens, clauses)), clauses))
    capped = list(_of_thousands(list(_with_caps(tokens, clauses)), clauses))
    spanned = list(_with_spans(_with_ends(capped, clauses), clauses))
    return list(_with_sides(list(_with_pairs(spanned)), clauses))


def _without_answers(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, "answers" and "questions" as no side of a price that the next clause limits."""
    numbered = {clauses.of(token) for token in tokens if isinstance(token, Number)}
    for token in tokens:
        spoken = concept_of(token) in SIDES and clauses.groups.has(WordGroup.TALK, token.text)
        if not spoken or clauses.of(token) in numbered:
            yield token


def _paid_by_month(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, "m" as a month where somebody says what they can pay: "I can pay $20/m"."""
    paying = {clauses.of(token) for token in tokens if concept_of(token) == _PAYING}
    sided = {clauses.of(token) for token in tokens if concept_of(token) in _OF_A_SIDE}
    for token in tokens:
        short = isinstance(token, Number) and token.per_million and token.text.endswith(_SHORT_MONTHS)
        if short and clauses.of(token) in paying - sided and isinstance(token, Number) and token.value >= _LEAST_MONTH:
            yield replace(token, per_million=False, per="month")
        else:
            yield token


def _with_caps(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, a sum above which nothing is paid as the most that is: "can't pay over $30"."""
    capped = {place for place in range(len(tokens)) if _is_cap(tokens, place, clauses)}
    for place, token in enumerate(tokens):
        if place in capped:
            yield Concept("at_most", token.text, token.at)
        elif place + 1 in capped and concept_of(token) in _REFUSING:
            if concept_of(token) in FREE:
                yield Concept(_PAYING, token.text, token.at)
        elif not (place - 2 in capped and concept_of(token) in _REFUSING and clauses.of(token) == end_of(token)):
            yield token


def _is_cap(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a token is what a refused sum is more than; the refusal stands before it, or ends its clause."""
    token, number = tokens[place], token_at(tokens, place + 1)
    is_sum = isinstance(number, Number) and number.unit is NumberUnit.MONEY
    if concept_of(token) not in _OVER or number is None or not is_sum:
        return False
    before, behind = token_at(tokens, place - 1), clauses.words[end_of(number) : clauses.of(number)]
    refused = before is not None and concept_of(before) in _REFUSING and clauses.of(before) == clauses.of(token)
    return refused or (0 < len(behind) <= _NEAR and clauses.groups.has(WordGroup.NEGATED, behind[0]))


def _with_ends(tokens: Sequence[Token], clauses: Clauses) -> Sequence[Token]:
    """Return the tokens; a limit that ends a clause with a number is that number's: "context 128k minimum, $1"."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        behind, before = token_at(tokens, place + 1), token_at(tokens, place - 1)
        ends = behind is None or clauses.of(behind) != clauses.of(token)
        limits = isinstance(before, Number) and clauses.of(before) == clauses.of(token)
        late = _BEHIND.get(concept_of(token))
        if late is not None and ends and limits and concept_of(token_at(tokens, place - 2)) not in _BEHIND:
            found[place] = Concept(late, token.text, token.at)
    return found


def _with_spans(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with the limit that "to" is between two numbers of one unit: "from 7b to 14b", "7b to 14b"."""
    for place, token in enumerate(tokens):
        if _begins_sizes(tokens, place, clauses):
            yield Concept("between", "", token.at)
        low, opens = token_at(tokens, place - 1), concept_of(token_at(tokens, place - 2)) in _OPENING
        alike = isinstance(token, Number) and isinstance(low, Number) and token.unit is low.unit
        if low is not None and opens and alike and _is_range(low, token, clauses):
            yield Concept("up_to", " ".join(clauses.between(low, token)), end_of(low))
        yield token


def _begins_sizes(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number of weights is the lower one of two that nothing stands before: "7b to 14b"."""
    low, high, before = tokens[place], token_at(tokens, place + 1), token_at(tokens, place - 1)
    if not (isinstance(low, Number) and isinstance(high, Number)):
        return False
    sizes = high.scale == _BILLION and low.scale in {1, _BILLION} and {low.unit, high.unit} <= _SIZES
    grows = low.value / low.scale < high.value / high.scale
    return sizes and grows and concept_of(before) not in _OPENING and _is_range(low, high, clauses)


def _is_range(low: Token, high: Token, clauses: Clauses) -> bool:
    between = clauses.between(low, high)
    return len(between) == 1 and clauses.groups.has_all(WordGroup.UP_TO, between)


def _of_thousands(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, "$0.002 per 1K tokens" as a price of a million."""
    skipped = 0
    for place, token in enumerate(tokens):
        unit = token_at(tokens, place + 1)
        if skipped:
            skipped -= 1
        elif isinstance(token, Number) and isinstance(unit, Number) and _is_of_unit(token, unit, clauses):
            skipped = 1
            yield replace(token, value=token.value * _MILLION / unit.value, per_million=True)
        else:
            yield token


def _is_of_unit(price: Number, unit: Number, clauses: Clauses) -> bool:
    per = clauses.groups.has_any(WordGroup.FOR_ONE, clauses.between(price, unit)) and clauses.of(price) == clauses.of(
        unit
    )
    return per and price.is_bare_sum and unit.unit is NumberUnit.TOKENS and unit.value in _UNITS_OF_PRICES


def _with_pairs(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens, two prices with a stroke between them as those of input and output: "$1/$4"."""
    skipped = 0
    for place, token in enumerate(tokens):
        other = token_at(tokens, place + 1)
        if skipped:
            skipped -= 1
        elif isinstance(token, Number) and isinstance(other, Number) and _are_pair(token, other):
            skipped = 1
            yield replace(token, per_million=True)
            yield Concept("input_side", "", other.at)
            yield replace(other, per_million=True)
            yield Concept("output_side", "", end_of(other))
        else:
            yield token


def _are_pair(one: Number, other: Number) -> bool:
    sums = one.unit is other.unit is NumberUnit.MONEY and one.currency is other.currency
    return sums and end_of(one) == other.at and not one.per and not other.per


def _with_sides(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens; a number beside a side of prices is a price: "$3 in and 10 out", «выход до 1.2 за миллион»."""
    money = next((one for one in tokens if isinstance(one, Number) and _is_side(tokens, one, clauses)), None)
    priced = {at for at in range(len(tokens)) if _is_plain(tokens[at]) and _is_labelled(tokens, at, clauses)}
    counted = {at for at in range(len(tokens)) if _is_million_of(tokens, at, priced, clauses)}
    if money is None and not counted and not _are_prices([tokens[at] for at in sorted(priced)], tokens):
        yield from tokens
        return
    currency = money.currency if money is not None else Currency.USD
    sided = set(_of_both_sides(tokens, clauses))
    for place, token in enumerate(tokens):
        if isinstance(token, Number) and place in priced:
            yield replace(token, unit=NumberUnit.MONEY, currency=currency, per_million=True)
        elif isinstance(token, Number) and place in sided:
            yield replace(token, per_million=True)
        elif place not in counted:
            yield token


def _of_both_sides(tokens: Sequence[Token], clauses: Clauses) -> Iterator[int]:
    """Yield the places of two sums that both sides of a price stand behind: "$0.30 in and $1 out"."""
    labels = ((place - 1, SIDES[concept_of(token)]) for place, token in enumerate(tokens) if concept_of(token) in SIDES)
    sums = {side: place for place, side in labels if _is_sum_of_side(tokens, place, clauses)}
    if sums.keys() >= {"input", "output"}:
        yield from sums.values()


def _is_sum_of_side(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    token = token_at(tokens, place)
    return isinstance(token, Number) and token.is_bare_sum and _is_labelled(tokens, place, clauses)


def without_vain_sides(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens without an "in" that is of no number and no price: "in one subscription", "audio in, max $2"."""
    groups = clauses.groups
    for place, token in enumerate(tokens):
        beside = [token_at(tokens, at) for at in (place - 1, place + 1)]
        numbered = any(isinstance(one, Number) or concept_of(one) in _BESIDE_SIDES for one in beside)
        if _ends_what_is_taken(beside[0], token, clauses):
            numbered = False
            if concept_of(token) in SIDES and any(map(_is_money, tokens[place + 1 :])):
                continue
        if numbered or not groups.has(WordGroup.IN_LANGUAGE, token.text) or concept_of(token) not in _OF_A_SIDE:
            yield token


def _is_money(token: Token) -> bool:
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY


def _ends_what_is_taken(before: Token | None, token: Token, clauses: Clauses) -> bool:
    """Tell whether a side ends a clause behind what a model takes in, so that no price of another clause is its own."""
    return concept_of(before) in _TAKEN and end_of(token) == clauses.of(token)


def _are_prices(numbers: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Tell whether the numbers of two sides are prices by their size: "not more than 0.2 in and 0.8 out"."""
    values = [one.value for one in numbers if isinstance(one, Number)]
    limited = any(concept_of(token) in _LIMITING for token in tokens)
    parts = any(value != int(value) for value in values)
    return len(values) > 1 and (parts or (limited and max(values) <= _DEAR))


def _is_side(tokens: Sequence[Token], number: Number, clauses: Clauses) -> bool:
    """Tell whether a number is the price of a side, so that others may be those of the other one."""
    is_price = number.unit is NumberUnit.MONEY and not number.per
    return is_price and _is_labelled(tokens, tokens.index(number), clauses)


def _is_plain(token: Token) -> bool:
    return isinstance(token, Number) and token.is_plain and Decimal(0) < token.value <= _DEAREST


def _is_labelled(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number has a word for a side beside it, over a limit alone."""
    clause = clauses.of(tokens[place])
    for step in (-1, 1):
        at = place + step
        while concept_of(token_at(tokens, at)) in _LIMITING:
            at += step
        label = token_at(tokens, at)
        if label is not None and concept_of(label) in _OF_A_SIDE and clauses.of(label) == clause:
            return True
    return False


def _is_million_of(tokens: Sequence[Token], place: int, priced: set[int], clauses: Clauses) -> bool:
    """Tell whether a number is the million tokens that a price beside a side is of."""
    token = tokens[place]
    if not isinstance(token, Number) or token.value != _MILLION or not token.scaled or token.per:
        return False
    sums = (at for at in range(max(0, place - _NEAR), place) if at in priced or _is_sum_of_side(tokens, at, clauses))
    near = [at for at in sums if clauses.of(tokens[at]) == clauses.of(token)]
    return any(clauses.groups.has_any(WordGroup.FOR_ONE, clauses.between(tokens[at], token)) for at in near)
