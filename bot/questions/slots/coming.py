"""Periods of what is to come: of this year or, where that one is over, of the next."""

from datetime import date

from bot.catalogue.precomputed import EntryKind
from bot.properties.values import day_number
from bot.questions.question import Period
from bot.questions.slots.conditions import is_about_the_end
from bot.questions.slots.filling import PRICES_AHEAD, PRICES_BEHIND
from bot.questions.slots.slots import Slots
from bot.questions.slots.tasks import NEW_PRICES
from bot.questions.text.periods import is_long_over

_YEAR = 10_000
"""A year, in the numbers of days."""


def period_meant(slots: Slots, today: date) -> Period | None:
    """Return the period of a question; one without a year lies ahead where what is to come is asked for."""
    if slots.period is None or slots.year_said:
        return slots.period
    if _will_end(slots) or (_is_of_coming_prices(slots) and is_long_over(slots.period, today)):
        return not_before(slots.period, today)
    return slots.period


def _will_end(slots: Slots) -> bool:
    ends = is_about_the_end(slots) and not slots.topics & {"is_retired", "was_retired"}
    return ends or "coming_out" in slots.topics


def _is_of_coming_prices(slots: Slots) -> bool:
    """Tell whether prices to come are asked about; new ones are, unless it is said that they have changed."""
    new = bool(slots.topics & NEW_PRICES)
    if slots.topics & PRICES_AHEAD:
        return new or "price" in slots.asked
    return new and not slots.topics & PRICES_BEHIND and all(hit.kind is not EntryKind.MODEL for hit in slots.names)


def not_before(period: Period, today: date) -> Period:
    """Return a period of the next year where that of this one is over; one without a beginning begins today."""
    now = day_number(today)
    if period.last is None or period.last >= now:
        return period if period.first is not None else Period(now, period.last)
    return Period(now if period.first is None else period.first + _YEAR, period.last + _YEAR)
