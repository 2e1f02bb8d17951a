"""What the core needs of a store of sessions, preferences and notes."""

from collections.abc import Callable
from typing import NamedTuple, Protocol, TypeVar

from bot.events import Conversation, Layout
from bot.service.watches import Watches
from bot.values import Value
from bot.wizard.session import Session

Result = TypeVar("Result")


class Preferences(Value):
    """What a person, or the people of a place, have chosen for good."""

    lang: str | None = None
    known_lang: str | None = None
    """The language that the platform last told of a person, or that they last wrote in; nobody has chosen it."""
    layout: Layout | None = None
    compact: bool = False
    """Whether answers are short everywhere, not only where several people talk."""
    hidden: bool = False
    """Whether only the asker sees an answer, where the platform can hide it."""
    rooms: tuple[str, ...] = ()
    """The rooms of a place in which the bot answers; none for all of them."""
    mentions: bool = True
    """Whether messages in plain words that call the bot are answered in a place."""
    lookups: bool = False
    """Whether names in double brackets are looked up in what people of a place write to each other."""


class Note(NamedTuple):
    """A short text kept about a person in a conversation for a while: ids and numbers, never what they wrote."""

    user: str
    conversation: str
    name: str
    value: str
    updated_at: int
    """Seconds since 1970."""
    expires_at: int
    """The first second at which it does not count any more."""


class Store(Protocol):
    """Durable store of sessions, preferences, notes and the ids of events already seen.

    Every method that writes has committed durably when it returns.
    """

    @property
    def watches(self) -> Watches:
        """Return the store of what people watch."""

    async def session(self, user: str, conversation: str) -> Session | None:
        """Return the person's session in the conversation."""

    async def session_by_token(self, token: str, revision: int | None = None) -> Session | None:
        """Return the session that the token names, whoever owns it.

        With a `revision`, a session at that revision may come from memory even if another process has written
        since: `save` will refuse. Any other answer is what is stored now.
        """

    async def save(self, session: Session, expected: int | None) -> None:
        """Write the session over itself at revision `expected`; None: over whatever is there.

        Raises:
            ConflictError: what is stored is at another revision, is another session, or is gone; or the token
                names somebody else's session.
        """

    async def save_during(self, session: Session, expected: int | None, work: Callable[[], Result]) -> Result:
        """Write the session as `save` does, and do some work meanwhile; return what came of it once it is written.

        Raises:
            ConflictError: as by `save`, whatever came of the work.
        """

    async def drop(self, user: str, conversation: str) -> None:
        """Delete the person's session in the conversation."""

    async def preferences(self, user: str) -> Preferences:
        """Return the person's preferences; empty ones where none are stored.

        What another process wrote may show some seconds later.
        """

    async def save_preferences(self, user: str, preferences: Preferences) -> None:
        """Write the person's preferences."""

    async def keep_note(self, note: Note) -> None:
        """Write a note over the person's one of that name in the conversation."""

    async def note(self, user: str, conversation: str, name: str, now: int) -> str | None:
        """Return the value of a note that has not expired."""

    async def note_by_token(self, token: str, now: int) -> str | None:
        """Return the value of a note whose name is unique, whoever owns it, unless it has expired."""

    async def forget(self, user: str) -> int:
        """Erase everything stored about the person; return how many records that were."""

    async def move(self, old: Conversation, new: Conversation) -> None:
        """Move the sessions, notes, preferences, watches and digests of a place to its new id, all or nothing."""

    async def first_sight(self, event: str, now: int) -> bool:
        """Record that an event was seen; tell whether this was the first time."""

    async def purge(self, before: int, now: int) -> int:
        """Delete sessions and seen events not touched since `before` (seconds since 1970), and expired notes."""

    async def close(self) -> None:
        """Finish the writes under way and close the file."""
