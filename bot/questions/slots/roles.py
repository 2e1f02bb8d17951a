"""The role of each number of a question: a limit of a property, a part of a sum, or how many models are wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.questions.slots.sides import SIDES
from bot.questions.slots.surroundings import FEW_TIMES, OF_TOKENS, REQUESTED, SIZE_LABELS, Surroundings
from bot.questions.text.tokens import Number, NumberUnit

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
_SPENDING = frozenset(
    {"cost", "per_month", "how_many_tokens", "how_many_pages", "how_many_books", "how_many_words"}
    | {"how_many_characters", "one_off", "paying", "subscription"}
)
"""Concepts beside which money is a budget."""
_SHARES: Mapping[str, str] = {"cached": "cached_share"} | dict.fromkeys(("output", "output_side"), "output_share")
"""What a percentage beside a concept is a part of."""
_MOST_WANTED = 50
_WEIGHTS_FROM = 400_000_000
"""A bare number from which it counts weights."""
_BEYOND_ANY_WINDOW = 1_000_000_000
"""A number of tokens that no model takes or gives at once."""
_WINDOW = "context"
_LOADS = frozenset({"load", "cost"})
"""Concepts beside which tokens are used, and held by no window."""
_HELD = frozenset({_WINDOW, "long_context", "longest_context", "at_once", "single", "each"})
"""Concepts beside which tokens are those of one text."""
_AT_LEAST = frozenset({"at_least", "from"})
_SPANS_BEHIND = frozenset({"per_day", "per_week", "per_month", "per_year"})
_MOST_MONEY = 10_000_000
"""A number without a currency from which it is no sum."""
_MANY_CALLS = 1_000_000
"""A bare number in a month from which it counts tokens, and not calls."""
_OF_ONE_MESSAGE = frozenset({"context_window", "output_limit"})


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
    label = around.label(place, SIZE_LABELS)
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
    return "requests" if number.value > FEW_TIMES else None


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
        REQUESTED | {NumberUnit.USERS, NumberUnit.BITS, NumberUnit.DAYS, NumberUnit.HOURS},
        lambda number, _place, _around: number.unit.value,
    ),
    _Rule(_NOTHING, _when("requests", lambda number, place, around: number.value == 1 and around.is_a_single(place))),
    _Rule(_NOTHING, _when("languages", lambda _number, place, around: "languages" in around.after(place))),
    _Rule(_NOTHING, _when("budget", _is_plain_budget)),
    _Rule(OF_TOKENS, _part_of_sum),
    _Rule(OF_TOKENS, _used_in_a_span),
    _Rule(frozenset({NumberUnit.TOKENS}), _of_a_load),
    _Rule(_NOTHING, _when("price", _is_plain_price)),
    _Rule(_NOTHING, _when("memory", _is_memory)),
    _Rule(OF_TOKENS, _size),
    _Rule(_NOTHING, _when("parameters_total", _is_weights)),
    _Rule(OF_TOKENS, _when("context_window", _is_of_tokens)),
    _Rule(_NOTHING, _when("wanted", _is_wanted)),
)
"""The first rule that gives a role decides."""


def role_of(number: Number, place: int, around: Surroundings) -> str:
    """Return the role of a number; `left over` where it has none."""
    found = (rule.role(number, place, around) for rule in _RULES if number.unit in rule.units)
    return next((role for role in found if role is not None), "left over")
