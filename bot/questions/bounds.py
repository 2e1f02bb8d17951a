"""The bounds of a list: the makers and families that it stays within or leaves out, and its period."""

from decimal import Decimal

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import Filter, Operator
from bot.questions.question import Period


def within(names: list[Hit]) -> list[Filter]:
    """Return the conditions that a list stays within the families and makers named."""
    found = []
    for kind, name in ((EntryKind.LAB, "maker"), (EntryKind.FAMILY, "family")):
        ids = frozenset(hit.id for hit in names if hit.kind is kind)
        if ids:
            found.append(Filter(name, Operator.ANY_OF, ids))
    return found


def not_named(excluded: list[Hit]) -> list[Filter]:
    """Return the condition that a list leaves out the families that were excluded."""
    families = frozenset(hit.id for hit in excluded if hit.kind is EntryKind.FAMILY)
    return [Filter("family", Operator.NONE_OF, families)] if families else []


def in_period(period: Period | None, name: str) -> list[Filter]:
    """Return the conditions that a date lies in a span of days."""
    if period is None:
        return []
    limits = ((Operator.AT_LEAST, period.first), (Operator.AT_MOST, period.last))
    return [Filter(name, operator, amount=Decimal(day)) for operator, day in limits if day is not None]
