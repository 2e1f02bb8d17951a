"""Sums of a wish: what may be spent, in which currency and for what."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.catalogue.offers import Currency
from bot.questions.slots.slots import usual_currency
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import AT_HOME, BY_API, FREE, RUN_BY_ONESELF, UNMET
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.money.per_head import IN_APP, heads_named, is_per_head, is_plain, summed_over_heads
from bot.questions.wishes.money.plain_budgets import (
    CHEAPEST_PLAN,
    LIMITING,
    ONE_OFF,
    SPANS,
    WINDOWS,
    is_plain_budget,
)
from bot.questions.wishes.money.prices import prices_read, without_vain_sides
from bot.questions.wishes.things import IDLE

_MILLION = 1_000_000
_FOREIGN = "foreign_money"
_AT_HOME = frozenset({"run", AT_HOME, RUN_BY_ONESELF, "memory", "quant", "download"})
_JOINING = frozenset({"either", "or_less"})
_NEAR = 4
"""Tokens between a sum and the million that it is the price of."""
_LARGE: Mapping[Currency, int] = {Currency.USD: 10, Currency.EUR: 10, Currency.RUB: 999, Currency.CNY: 70}
"""Sums above which nobody means a price of a million tokens, where nothing says so."""
_OPENING = frozenset({"from", "at_least", "between"})
_PRICED = frozenset(
    {"price", "input_side", "output_side", "input_price", "output_price", "inputs", "output", "cheaper"}
)
"""Concepts beside which a sum is a price."""
_TRANSLATION = "for_translation"
_OF_TEXTS = frozenset({NumberUnit.PAGES, NumberUnit.BOOKS, NumberUnit.WORDS, NumberUnit.CHARACTERS})
_COUNTED = _OF_TEXTS | {*(NumberUnit.REQUESTS, NumberUnit.USERS, NumberUnit.HOURS)}
_RANGED = _COUNTED | {NumberUnit.MONEY}
"""What the higher of two numbers may count, as in «200-300 рублей»."""


def sums_read(tokens: Sequence[Token], clauses: Clauses, phones: Container[str]) -> list[Token]:
    """Return the tokens, with the sums that may be paid in a month for what they are, and prices of a million.

    `phones` are the ids of the machines that are phones.
    """
    tokens = list(without_vain_sides(tokens, clauses))
    tokens = slang_read(tokens, clauses)
    buying = set(_buying(clauses))
    tokens = [
        Other(token.text, token.at) if _is_sum(token) and clauses.of(token) in buying else token for token in tokens
    ]
    priced = prices_read(list(_ranges(tokens, clauses.groups)), clauses)
    read = list(_without_foreign(list(_of_a_million(priced, clauses)), clauses))
    read = [_limited_by_name(token, token_at(read, at + 1), clauses.groups) for at, token in enumerate(read)]
    read = [_as_money(one, clauses) if is_per_head(read, at) else one for at, one in enumerate(read)]
    read = list(summed_over_heads(list(heads_named(read, clauses))))
    plans = {clauses.of(token) for token in read if concept_of(token) == "subscription"}
    read = [
        _as_money(token, clauses) if is_plain_budget(place, read, clauses, plans) else token
        for place, token in enumerate(read)
    ]
    on_phone = any(isinstance(one, Number) and one.machine in phones for one in tokens)
    in_app = any(concept_of(token) in IN_APP for token in read) or (on_phone and not _runs(tokens))
    calls = any(concept_of(token) == BY_API for token in read)
    of_texts = _is_for_translation_of_texts(read)
    spent = (
        _is_bare(one) and (in_app or of_texts or _is_large(one, calls=calls) or _is_or_free(read, at))
        for at, one in enumerate(read)
    )
    if any(spent) and not _speaks_of_prices(read, calls=calls):
        return [Concept("paying", "", 0), *read]
    return read


def _is_for_translation_of_texts(tokens: Sequence[Token]) -> bool:
    """Tell whether texts of a length that is told are to be translated, so that a sum is for all of them."""
    translated = any(concept_of(token) == _TRANSLATION for token in tokens)
    return translated and any(isinstance(one, Number) and one.unit in _OF_TEXTS and not one.per for one in tokens)


def slang_read(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Return the tokens, with the sums that only slang says to be money: "two grand a month", «3 тыщи в месяц»."""
    return [_as_slang(tokens, place, clauses) for place in range(len(tokens))]


def _as_slang(tokens: Sequence[Token], place: int, clauses: Clauses) -> Token:
    """Take a number for a sum where its words are those of money alone: "two grand a month", «бюджет 10 тыр»."""
    token, following = tokens[place], token_at(tokens, place + 1)
    plain = isinstance(token, Number) and token.unit is NumberUnit.NOTHING
    spent = isinstance(token, Number) and (token.per in SPANS or concept_of(token_at(tokens, place - 1)) in LIMITING)
    counts = isinstance(following, Other) and following.at == end_of(token)
    slang = plain and spent and clauses.groups.has_any(WordGroup.MONEY, token.text.split())
    return _as_money(token, clauses) if slang and not counts else token


def _buying(clauses: Clauses) -> Iterator[int]:
    """Yield the clauses that speak of buying a machine, and not a service: "5000 dollars for hardware"."""
    groups = clauses.groups
    for start, end in clauses.spans():
        pairs = pairwise(clauses.words[start:end])
        if any(groups.has(WordGroup.BUYING, one) and groups.has(WordGroup.BOUGHT, other) for one, other in pairs):
            yield end


def _runs(tokens: Sequence[Token]) -> bool:
    return any(concept_of(token) in _AT_HOME for token in tokens)


def without_lowest(tokens: Sequence[Token], clauses: Clauses) -> list[Token]:
    """Leave out the least of two sums, for what may be paid at most is what counts: "$5 to $10", "from €20 to 30"."""
    ranges = {place: high for place in range(len(tokens)) if (high := _highest(tokens, place, clauses)) is not None}
    opening = {place - 1 for place in ranges if concept_of(token_at(tokens, place - 1)) in _OPENING}
    dropped = {*opening, *(at for place, high in ranges.items() for at in range(place, high))}
    units = {high: tokens[place] for place, high in ranges.items()}
    return [
        replace(token, unit=NumberUnit.MONEY, currency=low.currency)
        if isinstance(token, Number) and isinstance(low := units.get(place), Number)
        else token
        for place, token in enumerate(tokens)
        if place not in dropped
    ]


def _highest(tokens: Sequence[Token], place: int, clauses: Clauses) -> int | None:
    """Return the place of the highest sum of a range that begins at a place."""
    low, dash = tokens[place], concept_of(token_at(tokens, place + 1)) == "dash"
    high = token_at(tokens, place + 1 + dash)
    if not (isinstance(low, Number) and isinstance(high, Number) and _is_bare(low)):
        return None
    between = clauses.between(low, high)
    opened = concept_of(token_at(tokens, place - 1)) == "between" and clauses.groups.has_all(WordGroup.AND, between)
    joined = len(between) == 1 and (dash or opened or clauses.groups.has_all(WordGroup.UP_TO, between))
    alike = (high.unit is NumberUnit.MONEY and high.currency is low.currency) or is_plain(high)
    return place + 1 + dash if joined and alike and low.value < high.value else None


def _ranges(tokens: Sequence[Token], groups: WordGroups) -> Iterator[Token]:
    """Yield the tokens, of "300-400 pages" the most, and what is done once or costs nothing as that."""
    skipped = 0
    for place, token in enumerate(tokens):
        dash, high = token_at(tokens, place + 1), token_at(tokens, place + 2)
        if skipped:
            skipped -= 1
        elif is_plain(token) and concept_of(dash) == "dash" and isinstance(high, Number) and high.unit in _RANGED:
            skipped = 1
        elif groups.has(WordGroup.ONCE, token.text) and _is_counted(_before_languages(tokens[:place])):
            yield Concept(ONE_OFF, token.text, token.at)
        elif _is_nothing(token):
            yield Concept("free", token.text, token.at)
        else:
            yield token


def _before_languages(tokens: Sequence[Token]) -> Token | None:
    """Return the last token that says more than a language: "5 million words from English to Polish, once"."""
    silent = {"from", IDLE}
    others = (
        one for one in reversed(tokens) if concept_of(one) not in silent and not concept_of(one).startswith(LANGUAGE)
    )
    return next(others, None)


def _is_counted(token: Token | None) -> bool:
    """Tell whether a token is a number, or says of one that it is of each."""
    return isinstance(token, Number) or concept_of(token) == "each"


def _is_nothing(token: Token) -> bool:
    """Tell whether a token is a sum of nothing: "$0 budget"."""
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY and token.value == 0


def _limited_by_name(token: Token, following: Token | None, groups: WordGroups) -> Token:
    """Take a limit of no number for one by what is named: «чем заменить GPT-4o, чтобы не дороже»."""
    dearer = concept_of(token) == "at_most" and groups.has_any(WordGroup.DEARER, token.text.split())
    return Concept("not_dearer", token.text, token.at) if dearer and not isinstance(following, Number) else token


def _of_a_million(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, "a million tokens for at most $2" as a price: the number says of how many, and no context."""
    priced = {place: at for at in range(len(tokens)) if (place := _million_of(tokens, at, clauses)) is not None}
    counts = {at: tokens[place] for place, at in priced.items()}
    for place, token in enumerate(tokens):
        count = counts.get(place)
        if isinstance(token, Number) and isinstance(count, Number):
            yield replace(token, value=token.value * _MILLION / count.value, per_million=True)
        elif place not in priced:
            yield token


def _million_of(tokens: Sequence[Token], place: int, clauses: Clauses) -> int | None:
    """Return the place of the million tokens that a sum is the price of."""
    if not _is_bare(tokens[place]):
        return None
    near = range(max(0, place - _NEAR), min(place + _NEAR + 1, len(tokens)))
    same = (at for at in near if clauses.of(tokens[at]) == clauses.of(tokens[place]))
    millions = (at for at in same if _is_million(tokens[at]) or (at == place + 1 and _is_paid_for(tokens, at, clauses)))
    return next((at for at in millions if not _is_window(tokens, at)), None)


def _is_paid_for(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a number counts the millions of tokens that the sum just before it buys: "$30 for 3M tokens"."""
    paid, count = tokens[place - 1], tokens[place]
    counts = isinstance(count, Number) and count.unit is NumberUnit.TOKENS and not count.per
    between = clauses.between(paid, count)
    groups = clauses.groups
    bought = len(between) == 1 and (groups.has_any(WordGroup.FOR, between) or groups.has_any(WordGroup.PER, between))
    return isinstance(count, Number) and counts and bought and count.value > _MILLION


def _is_million(token: Token) -> bool:
    counts = isinstance(token, Number) and token.unit in {NumberUnit.TOKENS, NumberUnit.NOTHING} and token.scaled
    return isinstance(token, Number) and counts and token.value == _MILLION and not token.per


def _is_window(tokens: Sequence[Token], place: int) -> bool:
    return any(concept_of(token_at(tokens, at)) in WINDOWS for at in (place - 1, place + 1))


def _without_foreign(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, sums in a currency that no price is in as words, each with its currency."""
    foreign = (place for place, token in enumerate(tokens) if concept_of(token) == _FOREIGN)
    sums = [(place, *_number_beside(tokens, place, clauses)) for place in foreign]
    last = {min(places): max(places) for places in sums}
    behind = 0
    for place, token in enumerate(tokens):
        if place in last and place >= behind:
            behind = last[place] + 1
            yield Concept(UNMET, " ".join(clauses.words[token.at : end_of(tokens[last[place]])]), token.at)
        elif place >= behind:
            yield token


def _number_beside(tokens: Sequence[Token], place: int, clauses: Clauses) -> Iterator[int]:
    """Yield the places of the number before a currency, else behind it, and of the range that it ends or begins."""
    for step in (-1, 1):
        at = place + step
        token = token_at(tokens, at)
        if isinstance(token, Number) and clauses.of(token) == clauses.of(tokens[place]):
            yield at
            if concept_of(token_at(tokens, at + step)) == "dash":
                yield from (at + step, at + 2 * step)
            elif (million := _million_behind(tokens, max(at, place), clauses)) is not None:
                yield million
            return


def _million_behind(tokens: Sequence[Token], place: int, clauses: Clauses) -> int | None:
    """Return the place of a million that a sum at a place is paid per: "£5 per million tokens", "£5/1M"."""
    stroke = concept_of(token_at(tokens, place + 1)) == "beside"
    paid, token = tokens[place], token_at(tokens, place + 1 + stroke)
    if token is None or not _is_million(token) or clauses.of(paid) != clauses.of(token):
        return None
    per = stroke or clauses.groups.has_any(WordGroup.PER, clauses.between(paid, token))
    return place + 1 + stroke if per else None


def _as_money(token: Token, clauses: Clauses) -> Token:
    if not isinstance(token, Number):
        return token
    text = token.text if token.per else " ".join(clauses.words)
    return replace(token, unit=NumberUnit.MONEY, currency=usual_currency(text))


def _is_sum(token: Token) -> bool:
    """Tell whether a token is a bare sum, perhaps in thousands of a currency that is not said."""
    thousands = isinstance(token, Number) and token.unit is NumberUnit.NOTHING and token.scaled
    return thousands or _is_bare(token)


def _is_bare(token: Token | None) -> bool:
    """Tell whether a token is a sum of which nothing says what it is for."""
    return isinstance(token, Number) and token.is_bare_sum


def _is_or_free(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a sum is what may be paid where nothing free is to be had: "free or under 10 euros"."""
    before = [concept_of(one) for one in tokens[max(0, place - _NEAR) : place]]
    return not FREE.isdisjoint(before) and not _JOINING.isdisjoint(before)


def _is_large(token: Token, *, calls: bool) -> bool:
    """Tell whether nobody means a sum as the price of a million tokens; who calls no API means few prices so."""
    if not calls and isinstance(token, Number) and token.currency is Currency.RUB:
        return token.value >= CHEAPEST_PLAN
    limit = _LARGE.get(token.currency) if isinstance(token, Number) and token.currency is not None else None
    return isinstance(token, Number) and limit is not None and token.value > limit


def _speaks_of_prices(tokens: Sequence[Token], *, calls: bool) -> bool:
    priced = _PRICED if calls else _PRICED - {"cheaper"}
    return any(concept_of(token) in priced or (isinstance(token, Number) and token.per_million) for token in tokens)
