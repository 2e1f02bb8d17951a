"""Caches of what was written or read last, to spare an access to the file; never the source of truth."""

from collections.abc import Callable

from cachetools import LRUCache

from bot.service.store import Preferences
from bot.wizard.session import Session

_Owner = tuple[str, str]
"""A person and a conversation: they have one session at a time."""


class SessionCache:
    """The sessions used last, one for each owner and conversation, at most `size` of them."""

    def __init__(self, size: int) -> None:
        self._sessions: LRUCache[_Owner, Session] = LRUCache(size)
        self._owners: LRUCache[str, _Owner] = LRUCache(size)

    def get(self, token: str, revision: int) -> Session | None:
        """Return the session of the token if it was written last at the revision."""
        owner = self._owners.get(token)
        session = None if owner is None else self._sessions.get(owner)
        return session if session is not None and (session.token, session.revision) == (token, revision) else None

    def put(self, session: Session) -> None:
        """Store a session that was just written."""
        owner = (session.user, session.conversation)
        self.drop(*owner)
        self._sessions[owner] = session
        self._owners[session.token] = owner

    def drop(self, user: str, conversation: str) -> None:
        """Remove the person's session in the conversation."""
        session = self._sessions.pop((user, conversation), None)
        if session is not None:
            self._owners.pop(session.token, None)

    def drop_user(self, user: str) -> None:
        """Remove every session of the person."""
        for token in [token for token, owner in self._owners.items() if owner[0] == user]:
            del self._owners[token]
        for owner in [owner for owner in self._sessions if owner[0] == user]:
            del self._sessions[owner]

    def clear(self) -> None:
        """Remove everything."""
        self._sessions.clear()
        self._owners.clear()


class PreferencesCache:
    """The preferences of at most `size` people, each for some seconds."""

    def __init__(self, size: int, seconds: float, clock: Callable[[], float]) -> None:
        """Use a clock in seconds that never goes back."""
        self._preferences: LRUCache[str, tuple[Preferences, float]] = LRUCache(size)
        """Each with the time until which it counts."""
        self._seconds = seconds
        self._clock = clock

    def get(self, user: str) -> Preferences | None:
        """Return the person's preferences, unless they are too old."""
        kept = self._preferences.get(user)
        return None if kept is None or kept[1] <= self._clock() else kept[0]

    def put(self, user: str, preferences: Preferences) -> None:
        """Store preferences that were just read or written."""
        self._preferences[user] = (preferences, self._clock() + self._seconds)

    def drop(self, user: str) -> None:
        """Remove the person's preferences."""
        self._preferences.pop(user, None)
