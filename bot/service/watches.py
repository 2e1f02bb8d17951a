"""What the core needs of a store of watches, and of the digests that are made of them and not sent yet."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from bot.events import Conversation, ConversationKind
from bot.watching.changes import Change
from bot.watching.watch import Watch

_SEPARATOR = "\x1f"
FURTHEST = 24 * 60 * 60
"""Seconds: no digest is put off for so long; one that seems to be is of a clock that was ahead, and is due."""


class Recipient(NamedTuple):
    """Who is told: a person in private, or the people of a conversation."""

    owner: str
    """The key of whose preferences hold and who may have it erased: a person's, or a place's."""
    conversation: str
    """The key of where the digest goes; of a person, the chat that their id on the platform names."""
    shared: bool

    @property
    def platform(self) -> str:
        """Return the platform that the digest goes by."""
        return self.conversation.partition(_SEPARATOR)[0]

    @property
    def place(self) -> Conversation:
        """Return where the digest goes; of the person alone the chat is their id."""
        platform, chat, thread = self.conversation.split(_SEPARATOR)
        kind = ConversationKind.GROUP if self.shared else ConversationKind.PRIVATE
        return Conversation(platform=platform, chat=chat, thread=thread or None, kind=kind)


class KeptWatch(NamedTuple):
    """A watch as it is stored."""

    id: int
    watch: Watch


class Subscription(NamedTuple):
    """All that one recipient watches."""

    recipient: Recipient
    lang: str
    """The language in which the last of it was asked for."""
    watches: tuple[Watch, ...]


class Digest(NamedTuple):
    """A digest that is to be sent."""

    id: int
    version: int
    """It changes when more is added to a digest that could not be sent yet."""
    recipient: Recipient
    lang: str
    changes: tuple[Change, ...]
    tries: int
    """How often it was tried to send it, this time included."""


class News(NamedTuple):
    """What one recipient is to be told."""

    recipient: Recipient
    lang: str
    changes: tuple[Change, ...]


class LastState(NamedTuple):
    """The state of the catalogue at the last comparison."""

    day: int
    """The day of the digest that it was taken for, counted from 1970."""
    states: str
    """What `bot.watching.state.stored` wrote."""


class Added(StrEnum):
    """What became of a watch that was to be added."""

    NEW = "new"
    KNOWN = "known"
    """It is watched already."""
    TOO_MANY = "too many"


class Watches(Protocol):
    """Durable store of what people watch and of the digests that are not sent yet.

    A person's and a place's are erased and moved with everything else of theirs, by `Store`.
    """

    async def add(self, recipient: Recipient, watch: Watch, lang: str, most: int) -> Added:
        """Add a watch, unless the recipient has it or has as many as there may be."""

    async def of(self, recipient: Recipient) -> list[KeptWatch]:
        """List what a recipient watches, in the order in which it was added."""

    async def remove(self, recipient: Recipient, number: int | None = None) -> int:
        """Remove the recipient's watch of that id, or all of them; return how many there were."""

    async def subscriptions(self) -> list[Subscription]:
        """List what everybody watches."""

    async def last_state(self) -> LastState | None:
        """Return the state at the last comparison; None before the first."""

    async def last_day(self) -> int | None:
        """Return the day of the last comparison; None before the first."""

    async def publish(self, expected: int | None, state: LastState, news: Sequence[News], now: int) -> None:
        """Store a state and the digests that it makes, all or nothing, if the last day is still the expected one.

        What is added to a digest that is not sent yet goes out with it.
        """

    async def claim(self, platform: str, now: int, until: int) -> Digest | None:
        """Return a digest of the platform that is due, which is not due again before `until`; None if none is."""

    async def put_off(self, digest: Digest, until: int) -> None:
        """Make a claimed digest due again then."""

    async def done(self, digest: Digest) -> None:
        """Delete a digest that was sent or has nothing to say, unless more was added to it meanwhile."""

    async def drop(self, recipient: Recipient) -> None:
        """Delete everything of a recipient who can be told nothing any more."""
