"""How long to wait before something that failed is tried again."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses that double from `first` to `longest` seconds, each up to a fifth shorter or longer by chance."""

    first: float
    longest: float
    chance: Callable[[], float] = random.random
    """Returns a number from 0 to 1."""

    def pause(self, failures: int) -> float:
        """Return the seconds to wait after so many failures in a row, from one."""
        doublings = min(max(failures, 1) - 1, 60)
        return min(self.first * 2.0**doublings, self.longest) * (0.8 + 0.4 * self.chance())
