"""What was written or read last, kept in memory to spare a hop to the file; never the source of truth."""

from collections import OrderedDict
from collections.abc import Callable

from bot.storage.base import Preferences
from bot.wizard.session import Session


class RecentSessions:
    """Remember the sessions written last, one per owner and conversation, at most `size` of them."""

    def __init__(self, size: int) -> None:
        """Start empty."""
        self._size = size
        self._sessions: OrderedDict[tuple[str, str], Session] = OrderedDict()
        self._owners: dict[str, tuple[str, str]] = {}

    def get(self, token: str, revision: int) -> Session | None:
        """Return the session of the token if it was written last at the revision."""
        owner = self._owners.get(token)
        session = None if owner is None else self._sessions[owner]
        return session if session is not None and session.revision == revision else None

    def put(self, session: Session) -> None:
        """Remember what was just written."""
        owner = (session.user, session.conversation)
        self.drop(*owner)
        self._sessions[owner] = session
        self._owners[session.token] = owner
        if len(self._sessions) > self._size:
            _, oldest = self._sessions.popitem(last=False)
            del self._owners[oldest.token]

    def drop(self, user: str, conversation: str) -> None:
        """Remember the session no longer."""
        session = self._sessions.pop((user, conversation), None)
        if session is not None:
            del self._owners[session.token]

    def drop_user(self, user: str) -> None:
        """Remember nothing of the person."""
        for owner in [owner for owner in self._sessions if owner[0] == user]:
            self.drop(*owner)

    def clear(self) -> None:
        """Remember nothing."""
        self._sessions.clear()
        self._owners.clear()


class RecentPreferences:
    """Remember preferences for some seconds, of at most `size` people."""

    def __init__(self, size: int, seconds: float, clock: Callable[[], float]) -> None:
        """Take a clock in seconds that never goes back."""
        self._size = size
        self._seconds = seconds
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, Preferences]] = OrderedDict()

    def get(self, user: str) -> Preferences | None:
        """Return what is remembered, unless it is too old."""
        until, preferences = self._kept.get(user, (0.0, None))
        return preferences if self._clock() < until else None

    def put(self, user: str, preferences: Preferences) -> None:
        """Remember what was just read or written."""
        self._kept.pop(user, None)
        self._kept[user] = (self._clock() + self._seconds, preferences)
        if len(self._kept) > self._size:
            self._kept.popitem(last=False)

    def drop(self, user: str) -> None:
        """Remember nothing of the person."""
        self._kept.pop(user, None)
