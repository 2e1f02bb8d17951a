"""Which platforms are connected, and since when one is not."""

import time
from collections.abc import Callable

PATIENCE = 300.0
"""Seconds for which a platform may be without a connection, trying again, before the process counts as unhealthy."""


class ConnectionHealth:
    """The time since which each platform has been without a connection."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._disconnected_since: dict[str, float] = {}
        self._platforms: list[str] = []

    def reporter(self, platform: str) -> Callable[[bool], None]:
        """Return a function that a platform calls with whether it is connected; it counts as not connected at first."""

        def report(connected: bool) -> None:  # noqa: FBT001  # there is nothing else to report
            if connected:
                self._disconnected_since.pop(platform, None)
            else:
                self._disconnected_since.setdefault(platform, self._clock())

        self._platforms.append(platform)
        report(False)  # noqa: FBT003  # as above
        return report

    def fail(self, platform: str) -> None:
        """Record that a platform has ended and will not try again."""
        self._disconnected_since[platform] = float("-inf")

    @property
    def connections(self) -> dict[str, bool]:
        """Tell of each platform whether it is connected now."""
        return {platform: platform not in self._disconnected_since for platform in self._platforms}

    @property
    def is_healthy(self) -> bool:
        """Tell whether each platform is connected, or has been without a connection only briefly."""
        return all(self._clock() - since < PATIENCE for since in self._disconnected_since.values())
