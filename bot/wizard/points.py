"""The points of all candidates side by side, kept so that many of them are added up at once."""

import sys
from array import array
from collections.abc import Iterable
from functools import cached_property, lru_cache

_BITS = 32
"""Bits for each candidate in the one number that stands for the points of all."""


class Points(tuple[int, ...]):  # noqa: SLOT001  # the number is kept beside
    """The points of each candidate."""

    @cached_property
    def number(self) -> int:
        """Return all of them as one number: those of two such numbers are added by adding these."""
        signs = _signs(len(self))
        lifted = array("I", [one + (1 << _BITS - 1) for one in self])
        return int.from_bytes(lifted.tobytes(), sys.byteorder) - signs


def added(points: Iterable[Points], count: int) -> "array[int]":
    """Add up points of so many candidates; a sum may be below nothing too."""
    signs = _signs(count)
    total = sum(one.number for one in points)
    return array("i", ((total + signs) ^ signs).to_bytes(count * _BITS // 8, sys.byteorder))


@lru_cache(maxsize=64)
def taken_from(places: int, points: int, count: int) -> Points:
    """Return what takes so many points from the candidates at some places, given as bits, of so many candidates."""
    return Points(-points * (places >> place & 1) for place in range(count))


@lru_cache(maxsize=4)
def _signs(count: int) -> int:
    """Return the number in which the bit of the sign is set for each candidate."""
    return sum(1 << _BITS * place + _BITS - 1 for place in range(count))
