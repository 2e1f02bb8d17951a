"""Which platforms are connected, and since when one is not; how the catalogue is kept current."""

import asyncio
import time
from collections.abc import Callable
from enum import StrEnum

from bot.values import Value

PATIENCE = 300.0
"""Seconds for which a platform may be without a connection, trying again, before the process counts as unhealthy."""


class Connection(StrEnum):
    """What has become of a platform's connection."""

    MADE = "made"
    LOST = "lost"


Report = Callable[[Connection], None]
"""Called by a platform at every connection that it makes or loses."""


def report_to_nobody(_connection: Connection) -> None:
    """Take note of nothing."""


class RefreshFault(StrEnum):
    """What stood in the way of a refresh of the catalogue."""

    ANSWER = "answer"
    """Another catalogue gave no answer, or none that can be used."""
    FILES = "files"
    """Files of the program, or those of the copies."""
    ROUND = "round"
    """The process that asks has failed."""
    OPENING = "opening"
    """What was made of the answers cannot be opened."""


class RefreshState(Value):
    """How the refreshing of the catalogue goes."""

    failures: int = 0
    """Tries in a row that have failed."""
    fault: RefreshFault | None = None
    """What stood in the way of the last one, if it has failed."""
    compared_at: int | None = None
    """When the catalogue was last compared with others, in seconds since 1970."""


class ConnectionHealth:
    """The time since which each platform has been without a connection."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._disconnected_since: dict[str, float] = {}
        self._platforms: list[str] = []
        self.failing = asyncio.Event()
        """Set when something has failed, until whoever waits for that has taken note."""

    def reporter(self, platform: str) -> Report:
        """Return what a platform reports its connections to; it counts as not connected at first."""

        def report(connection: Connection) -> None:
            match connection:
                case Connection.MADE:
                    self._disconnected_since.pop(platform, None)
                case Connection.LOST:
                    self._disconnected_since.setdefault(platform, self._clock())

        self._platforms.append(platform)
        report(Connection.LOST)
        return report

    def fail(self, platform: str) -> None:
        """Record that a platform has ended and will not try again."""
        self._disconnected_since[platform] = float("-inf")
        self.failing.set()

    @property
    def connections(self) -> dict[str, bool]:
        """Tell of each platform whether it is connected now."""
        return {platform: platform not in self._disconnected_since for platform in self._platforms}

    @property
    def ill(self) -> tuple[str, ...]:
        """Name the platforms that have ended or been without a connection for long."""
        now = self._clock()
        return tuple(name for name, since in self._disconnected_since.items() if now - since >= PATIENCE)

    @property
    def is_healthy(self) -> bool:
        """Tell whether each platform is connected, or has been without a connection only briefly."""
        return not self.ill
