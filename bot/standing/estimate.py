"""What a model can probably do, where nothing else is known of it: by its date, its size or price, and its strengths.

The weights are those of a least-squares fit of the scores in `data/scores/`, with a free difficulty for each test: a
year is worth 1.1 logits, 10 points of the size or price 0.24, a named strength 0.5 (in November 2026).
"""

import math
from datetime import date
from types import MappingProxyType

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.offers import Currency
from bot.catalogue.schema import Model, Task, Tier
from bot.properties.values import Money

TIERS = MappingProxyType({Tier.FLAGSHIP: 60, Tier.WORKHORSE: 50, Tier.SMALL: 40})
PRICE_POINTS = 40
"""What the price that its maker asks adds to the place in the maker's range."""
VERY_CHEAP, TOP_SPAN = 0.2, 40
"""Dollars that count as very cheap; so many times that is a top model's price, and more buys no higher standing."""
SMALLEST, SIZE_POINTS = 5, 75
"""What the smallest open model scores, and what size adds to it up to a large one."""
SMALL_SIZE, LARGE_SIZE = 1e9, 1e12
A_YEAR, A_POINT, A_STRENGTH = 1.1, 0.024, 0.5
"""What they are worth, in logits."""
UNTRIED_STRENGTH = 0.2
"""What a named strength is worth in a task that no test measures: nobody has tried whether it is one."""
START, MIDDLE = 2025, 50
"""A model of the start of this year with so many points and no named strength has the ability 0."""
MIDDLE_OF_YEAR = 0.5
MONTHS = 12
TOP = 100


def estimate(
    model: Model, price: Money | None, size: int | None, task: Task | None, strength: float = A_STRENGTH
) -> float | None:
    """Estimate the ability in a task, in logits; None where date, size, and place in the maker's range are unknown.

    `price` is what its maker asks; `size` is in weights; `strength` is what the task is worth where it is a named
    strength. Without a task it is the ability in general.
    """
    points, year = _points(model, price, size), _year(model)
    if points is None or year is None:
        return None
    strengths = confirmed_value(model.facts.strengths) or ()
    return A_YEAR * (year - START) + A_POINT * (points - MIDDLE) + strength * (task in strengths)


def top_ability(day: date) -> float:
    """Return the ability to expect of a maker's top model that comes out on a day."""
    return A_YEAR * (day.year + (day.month - 0.5) / MONTHS - START) + A_POINT * (TOP - MIDDLE)


def _points(model: Model, price: Money | None, size: int | None) -> float | None:
    """Place a model by its size, or else by its maker's range and price in dollars."""
    if size is not None:
        return SMALLEST + SIZE_POINTS * math.log(max(size, SMALL_SIZE) / SMALL_SIZE) / math.log(LARGE_SIZE / SMALL_SIZE)
    tier = confirmed_value(model.facts.tier)
    if tier is None:
        return None
    if price is None or price.currency is not Currency.USD:
        return TIERS[tier]
    ratio = max(float(price.amount), VERY_CHEAP) / VERY_CHEAP
    return TIERS[tier] + PRICE_POINTS * min(1.0, math.log(ratio) / math.log(TOP_SPAN))


def _year(model: Model) -> float | None:
    """Return when a model came out, as a fraction of a year; a month counts from its middle."""
    released = confirmed_value(model.facts.released)
    if released is None:
        return None
    year, _, rest = released.partition("-")
    return int(year) + ((int(rest[:2]) - 0.5) / MONTHS if rest else MIDDLE_OF_YEAR)
