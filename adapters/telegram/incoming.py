"""What an update asks for, once it is parsed, and where its answer goes."""

from dataclasses import dataclass
from typing import assert_never

from bot.events import Conversation, ConversationKind, Event, Query

PLATFORM = "telegram"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an answer goes: into a chat, or onto a message that was sent through the bot."""

    chat: int | None = None
    thread: int | None = None
    reply_to: int | None = None
    """The message that is answered, where several people talk."""
    message: int | None = None
    """The message whose button was pressed."""
    inline_message: str | None = None
    private: bool = False
    quiet: bool = False
    """Whether the message arrives without a sound."""


@dataclass(frozen=True, slots=True)
class AlbumPart:
    """A message of an album: the pictures of one are messages of their own."""

    chat: int
    album: str
    message: int

    @property
    def key(self) -> tuple[int, str]:
        """The album."""
        return self.chat, self.album


@dataclass(frozen=True, slots=True)
class IncomingEvent:
    """A command, text or press for the core; `callback` is the id of the press, which must be acknowledged."""

    event: Event
    target: Target
    callback: str | None = None
    album: AlbumPart | None = None


@dataclass(frozen=True, slots=True)
class InlineLookup:
    """An inline query, which asks for completions."""

    query: Query
    query_id: str


@dataclass(frozen=True, slots=True)
class GuestQuery:
    """A message for the core from a chat that the bot is not in; it may be answered once."""

    event: Event
    query_id: str


@dataclass(frozen=True, slots=True)
class ChatMigrated:
    """A group that has got a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class BotMembership:
    """A change in whether the bot may write in a chat."""

    chat: int
    present: bool


@dataclass(frozen=True, slots=True)
class Ignored:
    """An update that is not for the bot."""


Incoming = IncomingEvent | InlineLookup | GuestQuery | ChatMigrated | BotMembership | Ignored


def is_ephemeral(incoming: Incoming) -> bool:
    """Tell whether the answer would be worthless after a restart, so that the update need not be stored."""
    return isinstance(incoming, InlineLookup)


def conversation_of(incoming: Incoming) -> Conversation | None:
    """Return the conversation in whose order an update is answered; None for one that waits for nothing."""
    match incoming:
        case IncomingEvent(event=event):
            return event.conversation
        case ChatMigrated():
            return migrated_conversations(incoming)[0]
        case _:
            return None


def kind_of(incoming: Incoming) -> str:
    """Return the kind that an update is measured as."""
    match incoming:
        case IncomingEvent(event=event):
            return event.type
        case InlineLookup():
            return "query"
        case GuestQuery():
            return "guest query"
        case ChatMigrated() | BotMembership() | Ignored():
            return "change"
        case _:
            assert_never(incoming)


def migrated_conversations(migrated: ChatMigrated) -> tuple[Conversation, Conversation]:
    """Return a group's conversation before and after it got a new id; a group that can get one has no topics."""
    old, new = (
        Conversation(platform=PLATFORM, chat=str(chat), kind=ConversationKind.GROUP)
        for chat in (migrated.old, migrated.new)
    )
    return old, new


def inline_conversation(inline_message: str) -> Conversation:
    """Return the conversation on a message that was sent through the bot."""
    return Conversation(platform=PLATFORM, chat=f"inline:{inline_message}", kind=ConversationKind.INLINE)
