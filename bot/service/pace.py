"""The one policy of how much is answered in a place where many ask at once."""

from collections import deque
from enum import StrEnum

from cachetools import LRUCache

_MINUTE = 60
_MAX_PLACES = 10_000
"""Places whose pace is known; each of the others begins anew."""


class Turn(StrEnum):
    """What becomes of a request."""

    ANSWER = "answer"
    SAY_SO = "say so"
    """It is the first that is too many."""
    KEEP_QUIET = "keep quiet"


class Pace:
    """Counter of what was answered in each place within the last minute; nothing else is kept of it."""

    def __init__(self) -> None:
        self._answered: LRUCache[str, deque[int]] = LRUCache(_MAX_PLACES)
        self._told: LRUCache[str, int] = LRUCache(_MAX_PLACES)

    def turn(self, place: str, most: int, now: int) -> Turn:
        """Count a request at `now` (seconds since 1970) in a place where at most so many are answered in a minute."""
        turns = self._answered.setdefault(place, deque())
        while turns and turns[0] <= now - _MINUTE:
            turns.popleft()
        if len(turns) < most:
            turns.append(now)
            return Turn.ANSWER
        if self._told.get(place, now - _MINUTE) > now - _MINUTE:
            return Turn.KEEP_QUIET
        self._told[place] = now
        return Turn.SAY_SO
