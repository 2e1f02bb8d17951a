"""Tokens that mean one thing together: machines with their number or year, and the two ends of a range."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from bot.questions.slots.sides import touch
from bot.questions.text.several_machines import counts_machines, memory_together
from bot.questions.text.tokens import Concept, Number, NumberUnit, Other, Time, Token
from bot.questions.text.words import TIMES_SIGNS

_BEHIND: Mapping[str, tuple[str, ...]] = {
    "or_more": ("either", "at_least"),
    "or_less": ("either", "at_most"),
    "and_more": ("at_least",),
    "and_less": ("at_most",),
    "and_cheaper": ("along", "cheaper"),
}
"""Limits that stand behind their number, and what they say where they stand behind anything else."""

_BESIDE = 2
"""Words from a count of machines to the machine that it counts, with one between them: «1 карта a6000»."""
_LEAST_EACH = 4
"""Gigabytes for each of so many machines below which a number in digits behind one is a part of its memory."""


def joined(tokens: Sequence[Token]) -> list[Token]:
    """Join the tokens that mean one thing together."""
    limited = list(_limits_behind(tokens))
    return _ranges_completed(_dashes_read(_machines_counted(list(_without_years_of_machines(limited)))))


def _limits_behind(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens; what may limit the number before it, as "or under" does, limits the next where none is."""
    tokens = _limits_at_numbers(tokens)
    before: Token | None = None
    for token, following in zip_longest(tokens, tokens[1:]):
        leads = isinstance(before, Time) and isinstance(following, Number) and touch(token, following)
        stands = isinstance(before, Number | Time) and not leads  # "of this year and under $1"
        if isinstance(token, Concept) and token.id in _BEHIND and not stands:
            yield from (Concept(one, token.text, token.at) for one in _BEHIND[token.id])
        else:
            yield token
        before = token


def _limits_at_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Move a limit behind a number and its label to the number: "200k context or more" is "200k or more context"."""
    found = list(tokens)
    for place in range(2, len(found)):
        number, label, limit = found[place - 2 : place + 1]
        late = isinstance(limit, Concept) and limit.id in _BEHIND and isinstance(label, Concept)
        leads = any(isinstance(one, Number | Time) and touch(limit, one) for one in found[place + 1 : place + 2])
        if late and isinstance(number, Number) and touch(number, label) and touch(label, limit) and not leads:
            found[place - 1 : place + 1] = [limit, label]
    return found


def _without_years_of_machines(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens without the years of machines, as in "2019 MacBook Pro": they are none of models."""
    for place, token in enumerate(tokens):
        pairs = pairwise(tokens[max(0, place - 1) : place + 2])
        beside_machine = any(touch(*pair) and any(map(_is_machine, pair)) for pair in pairs)
        if not (isinstance(token, Time) and beside_machine):
            yield token


def _is_machine(token: Token) -> bool:
    return isinstance(token, Number) and token.machine is not None


def _machines_counted(tokens: Sequence[Token]) -> list[Token]:
    """Join "2x" with the machine or the memory behind it: their memory together."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        each = any(isinstance(one, Concept) and one.id == "each" for one in tokens[place + 1 : place + 2])
        match [*found[-2:], token]:
            case [*_, Number() as times, Number() as memory] if _is_single(times, memory):
                found[-1:] = [memory]
            case [Number() as times, sign, Number() as memory] if _is_times(sign) and _is_single(times, memory):
                found[-2:] = [memory]
            case [*_, Number() as times, Number() as memory] if _is_of_several(times, (), memory, each=each):
                found[-1:] = [memory_together(times, memory)]
            case [Number() as times, between, Number() as memory] if _is_of_several(times, (between,), memory):
                found[-2:] = [memory_together(times, memory)]
            case [Number() as memory, Concept(), Number() as times] if place == len(tokens) - 1 and _is_count_of(
                memory, times
            ):
                found[-2:] = [memory_together(times, memory)]
            case [*_, Number() as memory, Number() as times] if place == len(tokens) - 1 and _is_count_of(
                memory, times
            ):
                found[-1:] = [memory_together(times, memory)]
            case _:
                found.append(token)
    return found


def _is_single(times: Number, memory: Number) -> bool:
    """Tell whether a number says that there is one of a machine: "1x 3090", «1 карта a6000»."""
    near = memory.at - times.at <= _BESIDE
    return memory.machine is not None and times.unit is NumberUnit.NOTHING and times.value == 1 and near


def _is_of_several(times: Number, between: Sequence[Token], memory: Number, *, each: bool = False) -> bool:
    has_memory = memory.machine is not None or memory.unit is NumberUnit.GIGABYTES
    return has_memory and counts_machines(times) and _is_of_each(memory, between, each=each)


def _is_count_of(memory: Number, times: Number) -> bool:
    """Tell whether a number behind a machine counts it, as in "if the H100s are only two", and is not its memory."""
    in_words = not any(map(str.isdigit, times.text))
    apart = times.at > memory.at + len(memory.text.split()) and times.value * _LEAST_EACH <= memory.value
    return memory.machine is not None and (in_words or apart) and counts_machines(times)


def _is_of_each(memory: Number, between: Sequence[Token], *, each: bool) -> bool:
    """Tell whether an amount is that of each of several machines: "2x 3090", "2x24 GB", "two cards with 24 GB each"."""
    if memory.machine is not None:
        return all(map(_is_times, between)) or (len(between) == 1 and _is_along(between[0]))
    return (each and not between) or (len(between) == 1 and (_is_times(between[0]) or _is_along(between[0])))


def _is_along(token: Token) -> bool:
    return isinstance(token, Concept) and token.id == "along"


def _is_times(token: Token) -> bool:
    return isinstance(token, Other) and token.text in TIMES_SIGNS


def _dashes_read(tokens: Sequence[Token]) -> list[Token]:
    """Read a dash between two numbers as a range."""
    found: list[Token] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if not (isinstance(token, Concept) and token.id == "dash"):
            found.append(token)
        elif found and isinstance(found[-1], Number) and isinstance(following, Number):
            found.insert(-1, Concept("between", token.text, token.at))
    return found


def _ranges_completed(tokens: Sequence[Token]) -> list[Token]:
    """Give the first of two numbers the unit of the second, as in "from 7 to 14b" and "16 or 24 GB"."""
    found = list(tokens)
    places = [place for place, token in enumerate(tokens) if isinstance(token, Number)]
    for first, second in pairwise(places):
        between = [token.id for token in tokens[first + 1 : second] if isinstance(token, Concept)]
        before = tokens[first - 1] if first else None
        opens = isinstance(before, Concept) and before.id in {"between", "from"}
        linked = len(between) == second - first - 1
        closes = linked and set(between) <= {"at_most", "up_to", "along"}
        either = linked and between == ["either"]
        low, high = found[first], found[second]
        if ((opens and closes) or either) and isinstance(low, Number) and isinstance(high, Number):
            found[first] = _in_unit_of(low, high)
    return found


def _in_unit_of(low: Number, high: Number) -> Number:
    if high.unit is NumberUnit.MONEY and low.value > high.value:
        return low  # "from 256k, up to $3" is no range
    if low.unit is not NumberUnit.NOTHING or low.scaled:
        return (
            replace(low, unit=high.unit, currency=high.currency, per=high.per)
            if low.unit is NumberUnit.NOTHING
            else low
        )
    return replace(
        low,
        value=low.value * high.scale,
        unit=high.unit,
        scale=high.scale,
        currency=high.currency,
        per=high.per,
        per_million=high.per_million,
    )
