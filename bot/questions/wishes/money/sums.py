"""Sums of a wish: what may be spent, in which currency and for what."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.catalogue.offers import Currency
from bot.questions.slots.slots import usual_currency
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concepts import LANGUAGE
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.money.per_head import IN_APP, heads_named, is_per_head, is_plain, summed_over_heads
from bot.questions.wishes.money.prices import prices_read, without_vain_sides

_APPLICATION, _FOREIGN = "answer:skill.none", "foreign_money"
_API, _COST = "answer:skill.api", "cost"
_AT_HOME = frozenset({"run", "at_home", "answer:skill.run", "memory", "quant", "download"})
_ONE_OFF = "one_off"
_FREE, _JOINING = frozenset({"free", "answer:budget.free"}), frozenset({"either", "or_less"})
_THOUSAND, _MILLION = 1_000, 1_000_000
_NEAR = 4
"""Tokens between a sum and the million that it is the price of."""
_WINDOWS = frozenset({"context", "long_context", "longest_context"})
_LARGE: Mapping[Currency, int] = {Currency.USD: 10, Currency.EUR: 10, Currency.RUB: 999, Currency.CNY: 70}
"""Sums above which nobody means a price of a million tokens, where nothing says so."""
_SIZED = _WINDOWS | {"output", "longest_output", "parameters", "at_once", "answer:context.long"}
"""Concepts beside which thousands are tokens."""
_CONTEXTS, _MOST_THOUSANDS = frozenset({4_000, 8_000, 16_000, 32_000, 64_000}), 100_000
"""Thousands that contexts have, and from which nobody means what is paid for a model."""
_OPENING = frozenset({"from", "at_least", "between"})
_LIMITING = frozenset({"at_most", "up_to", "most", "downwards", "or_less", "and_less", "paying", "cost", "cheaper"})
_PRICED = frozenset(
    {"price", "input_side", "output_side", "input_price", "output_price", "inputs", "output", "cheaper"}
)
"""Concepts beside which a sum is a price."""
_SPANS = frozenset({"day", "week", "month", "year"})
_CHEAPEST_PLAN = 100
"""Roubles of a month below which nobody means a plan."""
_TRANSLATION = "for_translation"
_LIMIT = 2
"""Tokens of a limit: the word for it, and the number."""
_WORKED_THROUGH = frozenset({"answer:goal.extract", "for_translation", "for_support", "for_analysis"}) | {
    *("images", "pdf", "audio", "video")
}
"""Concepts of what is done with one thing after the other, which a bare number counts."""
_OF_TEXTS = frozenset({NumberUnit.PAGES, NumberUnit.BOOKS, NumberUnit.WORDS, NumberUnit.CHARACTERS})
_COUNTED = _OF_TEXTS | {*(NumberUnit.REQUESTS, NumberUnit.USERS, NumberUnit.HOURS)}
_RANGED = _COUNTED | {NumberUnit.MONEY}
"""What the higher of two numbers may count, as in «200-300 рублей»."""


def sums_read(tokens: Sequence[Token], clauses: Clauses, phones: Container[str]) -> list[Token]:
    """Return the tokens, with the sums that may be paid in a month for what they are, and prices of a million.

    `phones` are the ids of the machines that are phones.
    """
    tokens = list(without_vain_sides(tokens, clauses.groups))
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
        _as_money(token, clauses) if _is_plain_budget(place, read, clauses, plans) else token
        for place, token in enumerate(read)
    ]
    on_phone = any(isinstance(one, Number) and one.machine in phones for one in tokens)
    in_app = any(concept_of(token) in IN_APP for token in read) or (on_phone and not _runs(tokens))
    calls = any(concept_of(token) == _API for token in read)
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
    spent = isinstance(token, Number) and (token.per in _SPANS or concept_of(token_at(tokens, place - 1)) in _LIMITING)
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
            yield Concept(_ONE_OFF, token.text, token.at)
        elif _is_nothing(token):
            yield Concept("free", token.text, token.at)
        else:
            yield token


def _before_languages(tokens: Sequence[Token]) -> Token | None:
    """Return the last token that is of no language: "5 million words from English to Polish, once"."""
    others = (one for one in reversed(tokens) if concept_of(one) != "from" and not concept_of(one).startswith(LANGUAGE))
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
    return any(concept_of(token_at(tokens, at)) in _WINDOWS for at in (place - 1, place + 1))


def _without_foreign(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, sums in a currency that no price is in as words, each with its currency."""
    foreign = (place for place, token in enumerate(tokens) if concept_of(token) == _FOREIGN)
    sums = [(place, *_number_beside(tokens, place, clauses)) for place in foreign]
    last = {min(places): max(places) for places in sums}
    behind = 0
    for place, token in enumerate(tokens):
        if place in last and place >= behind:
            behind = last[place] + 1
            yield Other(" ".join(clauses.words[token.at : end_of(tokens[last[place]])]), token.at)
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
            return


def _is_plain_budget(place: int, tokens: Sequence[Token], clauses: Clauses, plans: Container[int]) -> bool:
    """Tell whether a number without a currency is what may be paid: "max 25 a month", «до 30 тыс в месяц».

    `plans` are the clauses that speak of a plan.
    """
    token = tokens[place]
    if not isinstance(token, Number) or token.unit is not NumberUnit.NOTHING:
        return False
    if _is_behind_budget(place, tokens, clauses) or _is_limited_as_price(place, tokens, clauses):
        return token.scale in {1, _THOUSAND, _MILLION}
    if token.per not in _SPANS and not (clauses.of(token) in plans and _may_be_of_plan(token, clauses)):
        return False
    beside = {concept_of(token_at(tokens, at)) for at in (place - 2, place - 1, place + 1)}
    following = token_at(tokens, place + 1)
    aimed = clauses.groups.has_any(WordGroup.FOR, clauses.words[end_of(token) : end_of(token) + 1])
    ends = aimed or following is None or clauses.of(following) != clauses.of(token)
    thousands = token.scale == _THOUSAND and ends and usual_currency(token.text) is Currency.RUB
    if token.scaled and not thousands:
        return False
    told = any(concept_of(one) == _COST and clauses.of(one) == clauses.of(token) for one in tokens[:place])
    paid = clauses.groups.has_any(WordGroup.PAYING, clauses.before(token, 1))
    return told or paid or _is_paid_alone(token, tokens, clauses) or not beside.isdisjoint(_LIMITING)


def _is_paid_alone(token: Number, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number of a month, alone in its clause, is roubles: «править тексты, 1500 в месяц»."""
    words = clauses.words[token.at : end_of(token)]
    counts = any(concept_of(one) in _WORKED_THROUGH for one in tokens)
    roubles = token.per == "month" and usual_currency(" ".join(words)) is Currency.RUB and not token.scaled
    return roubles and token.value >= _CHEAPEST_PLAN and clauses.has_alone(token, tokens) and not counts


def _is_behind_budget(place: int, tokens: Sequence[Token], clauses: Clauses) -> bool:
    """Tell whether a number stands behind a word for a budget, with a limit between them at most."""
    before = token_at(tokens, place - 1)
    word = token_at(tokens, place - 2) if concept_of(before) in _LIMITING - {_COST} else before
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
    once = any(concept_of(one) == _ONE_OFF for one in tokens[:place])
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
    return token.value >= _CHEAPEST_PLAN or usual_currency(" ".join(clauses.words)) is not Currency.RUB


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
    return not _FREE.isdisjoint(before) and not _JOINING.isdisjoint(before)


def _is_large(token: Token, *, calls: bool) -> bool:
    """Tell whether nobody means a sum as the price of a million tokens; who calls no API means few prices so."""
    if not calls and isinstance(token, Number) and token.currency is Currency.RUB:
        return token.value >= _CHEAPEST_PLAN
    limit = _LARGE.get(token.currency) if isinstance(token, Number) and token.currency is not None else None
    return isinstance(token, Number) and limit is not None and token.value > limit


def _speaks_of_prices(tokens: Sequence[Token], *, calls: bool) -> bool:
    priced = _PRICED if calls else _PRICED - {"cheaper"}
    return any(concept_of(token) in priced or (isinstance(token, Number) and token.per_million) for token in tokens)
