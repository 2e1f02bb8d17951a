"""Which message of a chat has shown an answer within the last minutes, so that it need not be shown again."""

from typing import NamedTuple

from cachetools import LRUCache

_LIFETIME = 5 * 60
"""Seconds after which an answer is shown again."""
_MAX_KNOWN = 10_000
"""Messages that are known; the oldest are forgotten, and all of them at a restart."""


class ShownMessage(NamedTuple):
    """A message of a chat."""

    id: str
    """The platform's id of it."""
    url: str | None = None
    """Its address, where a message has one."""


class Repeats:
    """The messages that have lately shown an answer, by the conversation and what they show; nothing else is kept."""

    def __init__(self) -> None:
        self._shown: LRUCache[tuple[str, str], tuple[ShownMessage, int]] = LRUCache(_MAX_KNOWN)

    def earlier(self, conversation: str, answer: str, now: int) -> ShownMessage | None:
        """Return the message that has shown an answer in the conversation within the last minutes."""
        message, shown_at = self._shown.get((conversation, answer), (None, 0))
        return message if now - shown_at < _LIFETIME else None

    def add(self, conversation: str, answer: str, message: ShownMessage, now: int) -> None:
        """Record that a message shows an answer."""
        self._shown[conversation, answer] = message, now

    def drop(self, conversation: str, message: str) -> None:
        """Forget a message that shows something else now."""
        gone = [key for key, (shown, _) in self._shown.items() if key[0] == conversation and shown.id == message]
        for key in gone:
            del self._shown[key]
