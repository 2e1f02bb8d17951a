"""Models side by side: which of them have the best value of a property."""

from collections.abc import Sequence
from decimal import Decimal

from bot.catalogue.offers import Currency
from bot.properties.property import Direction, Property
from bot.properties.reading import Known, Reading
from bot.properties.values import Money, magnitude


def best_positions(one: Property, readings: Sequence[Reading]) -> frozenset[int]:
    """Return the places of the readings that have the best value of a property where more or less is plainly better.

    There is a best value only where at least two values are known and not all of them are equal; then every reading
    that has it is among the best. A rumour, a price of the past and a price that is not in dollars are not compared.
    """
    if one.direction is Direction.NEITHER:
        return frozenset()
    values = [comparable(reading) for reading in readings]
    known = [value for value in values if value is not None]
    if len(known) < 2 or min(known) == max(known):
        return frozenset()
    best = max(known) if one.direction is Direction.MORE else min(known)
    return frozenset(place for place, value in enumerate(values) if value == best)


def comparable(reading: Reading) -> Decimal | None:
    """Return the number that a reading is compared by; None where it is unknown or no price of today in dollars."""
    match reading:
        case Known(value=Money(currency=currency)) if currency is not Currency.USD or not reading.is_current:
            return None
        case Known(value=value) if reading.is_confirmed:
            return magnitude(value)
        case _:
            return None
