"""Which message of a chat has shown an answer within the last minutes, so that it need not be shown again."""

from typing import NamedTuple

from cachetools import LRUCache

from bot.service.pace import is_recent

_LIFETIME = 5 * 60
"""Seconds after which an answer is shown again."""
_MAX_CONVERSATIONS = 2_000
"""Conversations whose messages are known; those that were quiet longest are forgotten, and all at a restart."""


class ShownMessage(NamedTuple):
    """A message of a chat."""

    id: str
    """The platform's id of it."""
    url: str | None = None
    """Its address, where a message has one."""


class Repeats:
    """The messages of each conversation that have lately shown an answer; nothing else is kept."""

    def __init__(self) -> None:
        self._shown: LRUCache[str, dict[str, tuple[ShownMessage, int]]] = LRUCache(_MAX_CONVERSATIONS)

    def earlier(self, conversation: str, answer: str, now: int) -> ShownMessage | None:
        """Return the message that has shown an answer in the conversation within the last minutes."""
        message, shown_at = self._shown.get(conversation, {}).get(answer, (None, 0))
        return message if is_recent(shown_at, now, _LIFETIME) else None

    def add(self, conversation: str, answer: str, message: ShownMessage, now: int) -> None:
        """Record that a message shows an answer; forget those of the conversation that are too old."""
        recent = {
            key: one for key, one in self._shown.get(conversation, {}).items() if is_recent(one[1], now, _LIFETIME)
        }
        self._shown[conversation] = {**recent, answer: (message, now)}

    def drop(self, conversation: str, message: str) -> None:
        """Forget a message that shows something else now."""
        known = self._shown.get(conversation)
        if known is not None:
            self._shown[conversation] = {key: one for key, one in known.items() if one[0].id != message}
