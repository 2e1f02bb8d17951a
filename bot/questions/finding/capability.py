"""Orders of lists by how capable models are, in general or in the task that is asked for."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.catalogue.schema import Task
from bot.properties.filters import Filter, Operator
from bot.questions.question import Order

SMARTEST = "smartest"
"""What a question for the most capable model is taken for."""
_BEST = frozenset({SMARTEST, "most", "choose"})
"""Concepts that ask for the best of a task, and not only for what it is good for."""
GENERAL = "standing"
TASK_BY_ORDER: Mapping[str, Task | None] = MappingProxyType(
    {GENERAL: None, **{f"{GENERAL}-{task}": task for task in Task}}
)
"""The task of each such order, by the name that stands in the place of a property's."""


def is_by_capability(order: Order | None) -> bool:
    """Tell whether an order is by how capable models are: no property of theirs says that."""
    return order is not None and order.property in TASK_BY_ORDER


def order_by_capability(topics: Iterable[str], filters: Iterable[Filter]) -> Order | None:
    """Return the order in which the best come first; None where no such thing is asked for."""
    asked = _BEST.intersection(topics)
    tasks = {
        id_ for one in filters if one.property == "strengths" and one.operator is Operator.ALL_OF for id_ in one.ids
    }
    if len(tasks) == 1 and asked:
        return Order(f"{GENERAL}-{tasks.pop()}", descending=True)
    return Order(GENERAL, descending=True) if SMARTEST in asked else None
