"""The role of each number of a question: a limit of a property, a part of a sum, or how many models are wanted."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from bot.questions.slots.sides import SIDES, side_of
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Token

MONEY_LABELS: Mapping[str, str] = {
    "input_side": "price-input",
    "inputs": "price-input",
    "input_price": "price-input",
    "output_side": "price-output",
    "output": "price-output",
    "outputs": "price-output",
    "output_price": "price-output",
    "cached": "price-cached",
}
_SIZE_LABELS: Mapping[str, str] = {
    "context": "context_window",
    "longest_context": "context_window",
    "long_context": "context_window",
    "output": "output_limit",
    "output_side": "output_limit",
    "longest_output": "output_limit",
    "parameters": "parameters_total",
    "how_big": "parameters_total",
    "active": "parameters_active",
}
_SPENDING = frozenset(
    {"cost", "per_month", "how_many_tokens", "how_many_pages", "how_many_books", "how_many_words"}
    | {"how_many_characters", "one_off", "paying", "subscription"}
)
"""Concepts beside which money is a budget."""
_SHARES: Mapping[str, str] = {"cached": "cached_share"} | dict.fromkeys(("output", "output_side"), "output_share")
"""What a percentage beside a concept is a part of."""
_FEW_TIMES = 20
"""The most times that compare things, as in "5 times cheaper", and count no requests."""
_LENGTHS = frozenset({"longest_context", "long_context", "longest_output"})
_FARTHEST = 3
"""Tokens between a number and the word that labels it."""
_NEAR = 2
_FEW = 2
_MOST_WANTED = 50
_WEIGHTS_FROM = 400_000_000
"""A bare number from which it counts weights."""
_BEYOND_ANY_WINDOW = 1_000_000_000
"""A number of tokens that no model takes or gives at once."""
_MORE_THAN_FITS = 20_000_000
"""Tokens from which they are not those of one window."""
_WINDOW = "context"
_LOADS = frozenset({"load", "cost"})
"""Concepts beside which tokens are used, and held by no window."""
_IN_APPS = frozenset({"app", "subscription", "answer:skill.none"})
"""Concepts of what nobody pays by tokens for."""
_HELD = frozenset({_WINDOW, "long_context", "longest_context", "at_once", "single", "each"})
"""Concepts beside which tokens are those of one text."""
_AT_LEAST = frozenset({"at_least", "from"})
_SPANS_BEHIND = frozenset({"per_day", "per_week", "per_month", "per_year"})
_MOST_MONEY = 10_000_000
"""A number without a currency from which it is no sum."""
_MANY_CALLS = 1_000_000
"""A bare number in a month from which it counts tokens, and not calls."""
_OF_ONE_MESSAGE = frozenset({"context_window", "output_limit"})
_TEXTS = frozenset({NumberUnit.PAGES, NumberUnit.BOOKS, NumberUnit.WORDS, NumberUnit.CHARACTERS})
_REQUESTED = _TEXTS | {NumberUnit.REQUESTS}
_OF_TOKENS = frozenset({NumberUnit.TOKENS, NumberUnit.NOTHING})


class Surroundings:
    """The tokens of a question, as what stands around its numbers."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.concepts = frozenset(token.id for token in tokens if isinstance(token, Concept))
        self._numbers = [place for place, token in enumerate(tokens) if isinstance(token, Number)]
        self._units = {token.unit for token in tokens if isinstance(token, Number)}
        self.is_about_names = any(isinstance(token, Name) for token in tokens)
        self.has_requests = bool(self._units & (_REQUESTED if self.is_about_names else {NumberUnit.REQUESTS})) or any(
            isinstance(token, Number) and token.unit is NumberUnit.TIMES and token.value > _FEW_TIMES
            for token in tokens
        )
        self.has_gigabytes = NumberUnit.GIGABYTES in self._units
        self.is_sum = self._is_sum()
        self.is_paid_by_span = any(_is_of_span(token) for token in tokens) and self.concepts.isdisjoint(_IN_APPS)

    def near(self, place: int) -> frozenset[str]:
        """Return the concepts beside a number."""
        around = self._tokens[max(0, place - _NEAR) : place + _NEAR + 1]
        return frozenset(token.id for token in around if isinstance(token, Concept))

    def after(self, place: int) -> frozenset[str]:
        """Return the concept behind a number, if one is there."""
        following = self._tokens[place + 1 : place + 2]
        return frozenset(token.id for token in following if isinstance(token, Concept))

    def counted_behind(self, place: int) -> frozenset[str]:
        """Return the concepts behind a number up to the next one, in a few tokens: "10,000 news articles a day"."""
        behind = self._tokens[place + 1 : place + _FARTHEST + 1]
        counted = takewhile(lambda token: not isinstance(token, Number), behind)
        return frozenset(token.id for token in counted if isinstance(token, Concept))

    def is_a_single(self, place: int) -> bool:
        """Tell whether a number counts the request that the tokens just behind it are those of: "one 500k prompt"."""
        number, following = self._tokens[place], self._tokens[place + 1 : place + 2]
        sized = any(self._counts_tokens(place + 1) and token.at == number.at + 1 for token in following)
        return self.is_sum and sized

    def side(self, place: int) -> str | None:
        """Return the side of a sum that a number is on, if a word beside it tells."""
        return side_of(self._tokens, place)

    def before(self, place: int) -> tuple[str, ...]:
        """Return the concepts just before a number, the nearest last."""
        found: list[str] = []
        for token in reversed(self._tokens[max(0, place - _FARTHEST) : place]):
            if not isinstance(token, Concept):
                break
            found.insert(0, token.id)
        return tuple(found)

    def next_concept(self, place: int) -> str:
        """Return the next concept behind a place that does not join; nothing where there is none."""
        following = (token.id for token in self._tokens[place + 1 : place + 4] if isinstance(token, Concept))
        return next((one for one in following if one != "either"), "")

    def label(self, place: int, labels: Mapping[str, str]) -> str | None:
        """Return what the word that belongs to a number says of it.

        In a text the labels stand either before their numbers or behind them; the first of each tells which.
        """
        near = range(max(0, place - _FARTHEST), min(place + _FARTHEST + 1, len(self._tokens)))
        if not any(self._labels(at, labels) for at in near):
            return None
        behind_numbers = bisect_left(self._numbers, place)
        previous = self._numbers[behind_numbers - 1] if behind_numbers else -1
        following = next(iter(self._numbers[behind_numbers + 1 : behind_numbers + 2]), len(self._tokens))
        before = [at for at in range(place - 1, max(previous, place - _FARTHEST - 1), -1) if self._labels(at, labels)]
        behind = [at for at in range(place + 1, min(following, place + _FARTHEST + 1)) if self._labels(at, labels)]
        first = next(at for at in self._numbers if self._unit(at) is self._unit(place))
        leads = any(self._labels(at, labels) for at in range(first))
        ordered = (*before, *behind) if leads else (*behind, *before)
        token = self._tokens[ordered[0]] if ordered else None
        return labels[token.id] if isinstance(token, Concept) else None

    def _unit(self, place: int) -> NumberUnit | None:
        number = self._tokens[place]
        return number.unit if isinstance(number, Number) else None

    def _labels(self, place: int, labels: Mapping[str, str]) -> bool:
        token = self._tokens[place]
        priced = labels is _SIZE_LABELS and self._is_priced(place)
        return isinstance(token, Concept) and token.id in labels and not priced

    def _is_priced(self, place: int) -> bool:
        """Tell whether a word says what a price just before it is of: "$3 per million output tokens"."""
        before = self._tokens[place - 1] if place else None
        return isinstance(before, Number) and before.unit is NumberUnit.MONEY and before.per_million

    def _is_sum(self) -> bool:
        """Tell whether the numbers of tokens belong to a sum, and limit nothing."""
        places = [place for place in self._numbers if self._counts_tokens(place)]
        labelled = sum(
            bool({"input_side", "output_side", "each"} & self.after(place)) or self.side(place) is not None
            for place in self._numbers
        )
        named = self.is_about_names
        money = NumberUnit.MONEY in self._units
        repeated = any(isinstance(token, Number) and token.per for token in self._tokens)
        priced = money or repeated or bool({"cost", "per_month", "price", "evenly"} & self.concepts)
        most = max((self._amount(place) for place in places), default=0)
        limits = bool({"context", "output", "parameters", *_LENGTHS} & self.concepts)
        return (
            self.has_requests
            or (labelled >= _FEW and not money and not limits)
            or (named and labelled >= _FEW)
            or (named and len(places) >= _FEW)
            or (named and bool(places) and priced and not limits)
            or (most >= _MORE_THAN_FITS and "training_tokens" not in self.concepts)
        )

    def _amount(self, place: int) -> Decimal:
        """Return how many tokens a number counts; nothing where it does not say that it counts tokens."""
        number = self._tokens[place]
        return number.value if isinstance(number, Number) and number.unit is NumberUnit.TOKENS else Decimal(0)

    def _counts_tokens(self, place: int) -> bool:
        number = self._tokens[place]
        if not isinstance(number, Number) or number.unit not in _OF_TOKENS:
            return False
        return number.scaled or number.unit is NumberUnit.TOKENS


def _is_of_span(token: Token) -> bool:
    """Tell whether a token is what may be spent in a span of time."""
    return isinstance(token, Number) and token.unit is NumberUnit.MONEY and bool(token.per) and not token.per_million


@dataclass(frozen=True)
class _Rule:
    """The role of the numbers with one of these units for which the condition holds."""

    units: frozenset[NumberUnit]
    role: Callable[[Number, int, Surroundings], str | None]
    """Gives the role; None where the rule does not apply."""


def _when(
    role: str, holds: Callable[[Number, int, Surroundings], bool]
) -> Callable[[Number, int, Surroundings], str | None]:
    return lambda number, place, around: role if holds(number, place, around) else None


def _always(role: str) -> Callable[[Number, int, Surroundings], str | None]:
    return lambda _number, _place, _around: role


def _is_plain_price(number: Number, place: int, around: Surroundings) -> bool:
    """Tell whether a number is a price without its currency, as in "price < 0.5"."""
    before = around.before(place)
    limited = bool(before) and before[-1] in {"at_most", "at_least"}
    return not number.scaled and limited and bool({"price", "input_price", "output_price"} & set(before[:-1]))


def _is_budget(number: Number, place: int, around: Surroundings) -> bool:
    del place
    enough = "run" in around.concepts and around.is_about_names and not around.has_gigabytes
    return bool(number.per) or bool(_SPENDING & around.concepts) or around.is_sum or enough


def _is_plain_budget(number: Number, place: int, around: Surroundings) -> bool:
    """Tell whether a number is what may be spent, without its currency: "budget 2k a month"."""
    before = [one for one in around.before(place) if one not in {"at_most", "up_to"}]
    return bool(number.per) and number.value < _MOST_MONEY and before[-1:] == ["cost"]


def _part_of_sum(number: Number, place: int, around: Surroundings) -> str | None:
    """Return the side of a sum that a number of tokens is on; `tokens` where nothing tells."""
    side = around.side(place)
    counted = number.scaled or number.unit is NumberUnit.TOKENS
    large = around.has_requests and number.value > _MOST_WANTED
    if (
        _WINDOW in around.after(place)
        or not around.is_sum
        or not (counted or large or side is not None or "each" in around.after(place))
    ):
        return None
    return side or "tokens"


def _used_in_a_span(number: Number, place: int, around: Surroundings) -> str | None:
    """Return what a number counts that is used every day or month; what is not said to be tokens may be calls."""
    is_bare = number.unit is NumberUnit.NOTHING
    spanned = not number.per and bool(_SPANS_BEHIND & (around.near(place) | around.counted_behind(place)))
    if is_bare and spanned and number.scaled and around.after(place) & SIDES.keys():
        return around.side(place)
    if is_bare and spanned and (number.scaled or number.value > _MOST_WANTED):
        return "requests"  # of something that is no unit: "50k receipts a month"
    if spanned and number.unit is NumberUnit.TOKENS and _WINDOW not in around.near(place):
        return around.side(place) or "tokens"
    if not number.per:
        return None
    return "tokens" if number.unit is NumberUnit.TOKENS or number.value >= _MANY_CALLS else "requests"


def _of_a_load(number: Number, place: int, around: Surroundings) -> str | None:
    """Return the side of a load that tokens are said to be, or that shall cost something: "volume 2M tokens".

    So are tokens beside what may be spent in a month: "5M tokens, up to $20 a month".
    """
    del number
    near = around.near(place)
    least = not _AT_LEAST.isdisjoint(around.before(place)[-1:])
    paid = around.is_paid_by_span and around.concepts.isdisjoint(_HELD) and not least
    load = paid or (near & _LOADS and _WINDOW not in near)
    return around.side(place) or "tokens" if load else None


def _size(number: Number, place: int, around: Surroundings) -> str | None:
    if not number.scaled and number.unit is NumberUnit.NOTHING and number.value <= _MOST_WANTED:
        return None
    label = around.label(place, _SIZE_LABELS)
    if label == "output_limit" and "output" not in around.concepts | {"longest_output"} and not number.scaled:
        return None
    if label in _OF_ONE_MESSAGE and number.unit is NumberUnit.NOTHING and number.value >= _BEYOND_ANY_WINDOW:
        return "parameters_total"
    return label


def _is_weights(number: Number, place: int, around: Surroundings) -> bool:
    del place, around
    return number.scaled and number.value >= _WEIGHTS_FROM


def _share(number: Number, place: int, around: Surroundings) -> str | None:
    """Return what a percentage, or a number such as a half, is a part of."""
    if number.unit is NumberUnit.NOTHING and number.value >= 1:
        return None
    return next((_SHARES[one] for one in sorted(around.near(place)) if one in _SHARES), None)


def _times(number: Number, place: int, around: Surroundings) -> str | None:
    del place, around
    return "requests" if number.value > _FEW_TIMES else None


def _is_memory(number: Number, place: int, around: Surroundings) -> bool:
    return not number.scaled and not around.has_gigabytes and bool({"memory", "run"} & around.near(place))


def _is_wanted(number: Number, place: int, around: Surroundings) -> bool:
    del place, around
    return not number.scaled and number.value == int(number.value) and 0 < number.value <= _MOST_WANTED


def _is_of_tokens(number: Number, place: int, around: Surroundings) -> bool:
    del place, around
    return number.scaled or number.unit is NumberUnit.TOKENS


_MONEY, _NOTHING = frozenset({NumberUnit.MONEY}), frozenset({NumberUnit.NOTHING})
_RULES = (
    _Rule(_MONEY, _when("price", lambda number, _place, _around: number.per_million)),
    _Rule(_MONEY, _when("budget", _is_budget)),
    _Rule(_MONEY, _always("price")),
    _Rule(frozenset({NumberUnit.GIGABYTES}), _always("memory")),
    _Rule(frozenset({NumberUnit.WEIGHTS}), _always("parameters_total")),
    _Rule(frozenset({NumberUnit.PERCENT, NumberUnit.NOTHING}), _share),
    _Rule(frozenset({NumberUnit.TIMES}), _times),
    _Rule(
        _REQUESTED | {NumberUnit.USERS, NumberUnit.BITS, NumberUnit.DAYS, NumberUnit.HOURS},
        lambda number, _place, _around: number.unit.value,
    ),
    _Rule(_NOTHING, _when("requests", lambda number, place, around: number.value == 1 and around.is_a_single(place))),
    _Rule(_NOTHING, _when("languages", lambda _number, place, around: "languages" in around.after(place))),
    _Rule(_NOTHING, _when("budget", _is_plain_budget)),
    _Rule(_OF_TOKENS, _part_of_sum),
    _Rule(_OF_TOKENS, _used_in_a_span),
    _Rule(frozenset({NumberUnit.TOKENS}), _of_a_load),
    _Rule(_NOTHING, _when("price", _is_plain_price)),
    _Rule(_NOTHING, _when("memory", _is_memory)),
    _Rule(_OF_TOKENS, _size),
    _Rule(_NOTHING, _when("parameters_total", _is_weights)),
    _Rule(_OF_TOKENS, _when("context_window", _is_of_tokens)),
    _Rule(_NOTHING, _when("wanted", _is_wanted)),
)
"""The first rule that gives a role decides."""


def role_of(number: Number, place: int, around: Surroundings) -> str:
    """Return the role of a number; `left over` where it has none."""
    found = (rule.role(number, place, around) for rule in _RULES if number.unit in rule.units)
    return next((role for role in found if role is not None), "left over")
