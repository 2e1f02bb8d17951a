"""The one policy of how long to wait before something that failed is tried again."""

import random
from collections.abc import Callable
from dataclasses import dataclass

_MOST_DOUBLINGS = 60
"""More would be too large for a float's use as seconds, and `longest` is reached long before."""
_SPREAD = 0.2


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses that double from `first` to `longest` seconds, each up to a fifth shorter or longer by chance.

    The chance keeps clients that failed together from trying again together.
    """

    first: float
    longest: float
    chance: Callable[[], float] = random.random
    """Returns a number from 0 to 1."""

    def pause(self, failures: int) -> float:
        """Return the seconds to wait after `failures` failures in a row, counted from one."""
        doublings = min(max(failures, 1) - 1, _MOST_DOUBLINGS)
        return min(self.first * 2.0**doublings, self.longest) * (1 - _SPREAD + 2 * _SPREAD * self.chance())
