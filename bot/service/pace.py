"""The one policy of how much is answered in a place where many ask at once."""

from enum import StrEnum

from cachetools import LRUCache

_MINUTE = 60
_MAX_KNOWN = 5_000
"""Chats and people whose pace is known; each of the others begins anew."""


class Turn(StrEnum):
    """What becomes of a request."""

    ANSWER = "answer"
    TELL_CHAT = "tell chat"
    """It is the first that is too many for the chat."""
    TELL_PERSON = "tell person"
    """It is the first that is too many of one person."""
    KEEP_QUIET = "keep quiet"


class Pace:
    """Counter of what was answered in each chat and to each person within the last minute; it keeps nothing else."""

    def __init__(self) -> None:
        self._answered: LRUCache[str, list[int]] = LRUCache(_MAX_KNOWN)
        self._told: LRUCache[str, int] = LRUCache(_MAX_KNOWN)

    def turn(self, chat: str, person: str, most: int, now: int, *, tells: bool = True) -> Turn:
        """Count a request at `now` (seconds since 1970) in a chat where at most so many are answered in a minute.

        One person gets half of them, so that the others are answered too. What is not to be told of is kept quiet
        about, and somebody can be told of the next.
        """
        of_chat, of_person = self._recent(chat, now), self._recent(f"{chat}\x1f{person}", now)
        is_too_many = len(of_person) >= max(1, most // 2)
        if not tells and (is_too_many or len(of_chat) >= most):
            return Turn.KEEP_QUIET
        if is_too_many:
            is_first = self._is_first(f"{chat}\x1f{person}", now)
            self._is_first(chat, now)  # one word is enough for all who read it
            return Turn.TELL_PERSON if is_first else Turn.KEEP_QUIET
        if len(of_chat) >= most:
            return Turn.TELL_CHAT if self._is_first(chat, now) else Turn.KEEP_QUIET
        of_chat.append(now)
        of_person.append(now)
        return Turn.ANSWER

    def _recent(self, key: str, now: int) -> list[int]:
        """Return the times of what was answered within the last minute."""
        turns = self._answered.setdefault(key, [])
        while turns and not is_recent(turns[0], now, _MINUTE):
            del turns[0]
        return turns

    def _is_first(self, key: str, now: int) -> bool:
        """Tell whether nobody was told within the last minute, and record that somebody is now."""
        if is_recent(self._told.get(key, now - _MINUTE), now, _MINUTE):
            return False
        self._told[key] = now
        return True


def is_recent(at: int, now: int, seconds: int) -> bool:
    """Tell whether a time is of the last so many seconds; one to come is of a clock that was put back."""
    return now - seconds < at <= now
