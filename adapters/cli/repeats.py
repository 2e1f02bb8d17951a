"""Lines of the log that repeat themselves while a fault lasts."""

import logging
import time
from collections.abc import Callable
from typing import NamedTuple

from cachetools import LRUCache

_SECONDS = 60.0
"""Seconds for which a line is not written again."""
_LINES = 1_000
"""The number of lines that are remembered."""


class _Written(NamedTuple):
    until: float
    """When it may be written again."""
    more: int
    """How often it was left out since it was written."""


class Repeats(logging.Filter):
    """Filter of warnings and errors that were written just now: a fault that lasts is one line a minute, with a count.

    A full disk would otherwise write a line for every message that waits, each time that it is tried again.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Use a clock in seconds that never goes back."""
        super().__init__()
        self._clock = clock
        self._written: LRUCache[tuple[str, str], _Written] = LRUCache(_LINES)

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line may be written; one that was left out before tells how often."""
        if record.levelno < logging.WARNING or record.exc_info:
            return True
        line, now = (record.name, record.getMessage()), self._clock()
        known = self._written.get(line)
        if known is not None and now < known.until:
            self._written[line] = known._replace(more=known.more + 1)
            return False
        self._written[line] = _Written(now + _SECONDS, 0)
        if known is not None and known.more:
            record.msg, record.args = "%s (%d more since the last)", (line[1], known.more)
        return True
