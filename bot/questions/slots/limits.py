"""The concepts that limit numbers and days, and what each asks of them."""

from collections.abc import Mapping

from bot.properties.filters import Operator
from bot.questions.question import Order

NUMBER_LIMITS: Mapping[str, Operator] = {
    "at_least": Operator.AT_LEAST,
    "from": Operator.AT_LEAST,
    "after": Operator.AT_LEAST,
    "at_most": Operator.AT_MOST,
    "up_to": Operator.AT_MOST,
}
"""What a limit asks of a number."""
LIMITS = NUMBER_LIMITS.keys() | {"along"}
"""All concepts that lead to a limit, "with" among them."""
LATE_LIMITS: Mapping[str, str] = {
    "or_more": "at_least",
    "and_more": "at_least",
    "upwards": "at_least",
    "or_less": "at_most",
    "and_less": "at_most",
    "and_cheaper": "at_most",
    "downwards": "at_most",
}
"""Limits that stand behind their number."""
COMPARATIVES: Mapping[str, str] = {
    "cheaper": "at_most",
    "not_dearer": "at_most",
    "smaller": "at_most",
    "dearer": "at_least",
    "bigger": "at_least",
    "newer": "after",
    "older": "at_most",
}
"""Comparatives, and the limit that each is of a number or day behind it."""
OF_PRICES = frozenset({"cheaper", "not_dearer", "dearer"})
"""Comparatives of what something costs."""
ORDERS: Mapping[str, Order] = {
    "cheaper": Order("price-input"),
    "dearer": Order("price-input", descending=True),
    "smaller": Order("parameters_total"),
    "bigger": Order("parameters_total", descending=True),
    "newer": Order("released", descending=True),
    "older": Order("released"),
}
"""Comparatives, and the order that each asks for of several."""
TURNED: Mapping[str, str] = {"older": "at_least", "newer": "up_to"}
"""The limits of comparatives behind a negation, as in "not older than 2026"."""
