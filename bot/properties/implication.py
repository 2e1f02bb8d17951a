"""Whether what meets one condition always meets another."""

from bot.properties.filters import Filter, Operator, judged_by, parts
from bot.properties.values import Unit

_SEVERAL = frozenset({Unit.LIST, Unit.LANGUAGES})
"""Units of properties that hold several values at once."""


def implies(one: Filter, other: Filter) -> bool:
    """Tell whether whatever meets a condition meets the other one too; False where that is not certain.

    Of conditions with "or" between them each must do so. Prices are compared in the currencies that both limit.
    """
    if not (one.others or other.others):
        return _part_implies(one, other)
    return all(any(_part_implies(part, meant) for meant in parts(other)) for part in parts(one))


def _part_implies(one: Filter, other: Filter) -> bool:
    if one.property != other.property or (one.where_applicable and not other.where_applicable):
        return False
    if one.operator in {Operator.AT_LEAST, Operator.AT_MOST}:
        return one.operator is other.operator and _is_within(one, other)
    return _holds(one, other)


def parts_of(one: Filter) -> tuple[Filter, ...]:
    """Take a condition apart that asks for several values at once."""
    if one.others or one.operator is not Operator.ALL_OF or len(one.ids) < 2:
        return (one,)
    return tuple(
        Filter(one.property, Operator.ALL_OF, frozenset({id_}), where_applicable=one.where_applicable)
        for id_ in sorted(one.ids)
    )


def _is_within(one: Filter, other: Filter) -> bool:
    """Tell whether a limit is as tight as another one."""
    sign = 1 if one.operator is Operator.AT_MOST else -1
    if one.amount is not None and other.amount is not None:
        return sign * one.amount <= sign * other.amount
    limits = {limit.currency: limit.amount for limit in other.prices}
    shared = [(limit.amount, limits[limit.currency]) for limit in one.prices if limit.currency in limits]
    return bool(shared) and all(sign * tight <= sign * loose for tight, loose in shared)


def _holds(one: Filter, other: Filter) -> bool:
    """Tell whether the values that one condition allows are all allowed by another."""
    match one.operator, other.operator:
        case Operator.ALL_OF, Operator.ALL_OF:
            return other.ids <= one.ids
        case Operator.ALL_OF, Operator.ANY_OF:
            return not one.ids.isdisjoint(other.ids)
        case Operator.ANY_OF, Operator.ANY_OF:
            return one.ids <= other.ids
        case Operator.NONE_OF, Operator.NONE_OF:
            return other.ids <= one.ids
        case Operator.ANY_OF, Operator.NONE_OF:
            return judged_by(other).unit not in _SEVERAL and one.ids.isdisjoint(other.ids)
        case _:
            return False
