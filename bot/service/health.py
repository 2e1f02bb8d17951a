"""Which platforms are connected, and since when one is not."""

import time
from collections.abc import Callable

PATIENCE = 300.0
"""Seconds for which a platform may be without a connection, trying again, before the process counts as ill."""


class Pulse:
    """Know since when each platform has been without a connection."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Take a clock in seconds that never goes back."""
        self._clock = clock
        self._apart: dict[str, float] = {}

    def of(self, platform: str) -> Callable[[bool], None]:
        """Return what a platform tells its connection by; until it has told of one it has none."""

        def tell(connected: bool) -> None:  # noqa: FBT001  # there is nothing else to tell
            if connected:
                self._apart.pop(platform, None)
            else:
                self._apart.setdefault(platform, self._clock())

        tell(False)  # noqa: FBT003  # as above
        return tell

    def fail(self, platform: str) -> None:
        """Note that a platform has ended and will not try again."""
        self._apart[platform] = float("-inf")

    @property
    def is_well(self) -> bool:
        """Tell whether each platform is connected, or has not been without a connection for long."""
        return all(self._clock() - since < PATIENCE for since in self._apart.values())
