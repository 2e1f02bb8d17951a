"""The concepts that limit numbers and days, and what each asks of them."""

from collections.abc import Mapping

from bot.properties.filters import Operator

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
TURNED: Mapping[str, str] = {"older": "at_least", "newer": "up_to"}
"""The limits of comparatives behind a negation, as in "not older than 2026"."""
