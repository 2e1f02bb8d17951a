"""The numbers along an axis."""

import math
from collections.abc import Sequence

_MOST = 6
_WIDE = 8
"""How many times the smallest value the largest is where an axis counts in powers."""
_ROOM = 0.06
"""The room at both ends of an axis, as a part of its length."""


def is_wide(values: Sequence[float]) -> bool:
    """Tell whether values lie so far apart that an axis should count in powers."""
    return min(values) > 0 and max(values) >= _WIDE * min(values)


def reach(values: Sequence[float], *, is_log: bool) -> tuple[float, float]:
    """Return how far an axis reaches, with room at both ends; one that counts evenly begins at nothing."""
    low, high = min(values), max(values)
    if not is_log:
        return 0.0, high * (1 + 2 * _ROOM) or 1.0
    room = (high / low) ** (2 * _ROOM)
    return low / room, high * room


def ticks(low: float, high: float, *, is_log: bool, binary: bool = False) -> tuple[float, ...]:
    """Return round numbers between two, six at most; `binary` ones are powers of two, as windows are counted."""
    if is_log:
        return _thinned(_powers(low, high, binary=binary))
    step = _round_step(high / _MOST)
    return tuple(step * count for count in range(int(high / step) + 1))


def _powers(low: float, high: float, *, binary: bool) -> list[float]:
    if binary:
        return [
            thousands * unit for unit in (10**3, 10**6) for thousands in _DOUBLINGS if low <= thousands * unit <= high
        ]
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return [
        digit * 10.0**power
        for power in range(first, last + 1)
        for digit in (1, 2, 5)
        if low <= digit * 10.0**power <= high
    ]


_DOUBLINGS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)


def _thinned(numbers: Sequence[float]) -> tuple[float, ...]:
    """Leave out every second number, or more, until few enough are left."""
    every = math.ceil(len(numbers) / _MOST)
    return tuple(numbers[::every]) if numbers else ()


def _round_step(least: float) -> float:
    """Return the smallest round number that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(digit * power for digit in (1, 2, 5, 10) if digit * power >= least * 0.999)
