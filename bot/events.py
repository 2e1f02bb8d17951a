"""What reaches the core: events to answer and queries to complete."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.values import Value


class ConversationKind(StrEnum):
    """Say who can read a conversation."""

    PRIVATE = "private"
    GROUP = "group"
    INLINE = "inline"
    """A message that the bot put into a chat it is not in."""


class Layout(StrEnum):
    """Say how a reply is laid out."""

    PLAIN = "plain"
    """As running text; tables as lines of it."""
    RICH = "rich"
    """With the platform's own tables, headings and folding parts, which not every reader's program can show."""


class Conversation(Value):
    """Name a place where people talk; the core never interprets `platform`."""

    platform: str
    chat: str
    thread: str | None = None
    kind: ConversationKind = ConversationKind.PRIVATE

    @property
    def key(self) -> str:
        """Join the parts to one key, for locks and storage."""
        return "\x1f".join((self.platform, self.chat, self.thread or ""))

    @property
    def place_key(self) -> str:
        """Name the place with all its threads, for what its people have chosen together."""
        return f"{self.platform}:place:{self.chat}"


class _Event(Value):
    conversation: Conversation
    user: str
    """The asker's id on the platform."""
    lang: str | None = None
    """The language of the asker's profile; a stored preference wins."""
    event_id: str | None = None
    """The platform's id of the event, where it may deliver one twice."""
    layouts: tuple[Layout, ...] = (Layout.PLAIN,)
    """The layouts that the platform can show there."""

    @property
    def user_key(self) -> str:
        """Name the asker across platforms."""
        return f"{self.conversation.platform}:{self.user}"


class Command(_Event):
    """Ask by a command, such as `/model gpt-4o`."""

    type: Literal["command"] = "command"
    name: str
    args: str = ""
    addressed: bool = True
    """Whether it can only be meant for the bot: in private, or with the bot's name behind it."""


class Press(_Event):
    """Press a choice of an earlier reply."""

    type: Literal["press"] = "press"
    action: str
    """The packed action, as it came back: not to be trusted."""


class Text(_Event):
    """Say something in plain words."""

    type: Literal["text"] = "text"
    text: str
    mentioned: bool = True
    """Whether it was said to the bot; always so in private."""
    wordless: bool = False
    """Whether something else than words was sent, such as a picture."""


Event = Annotated[Command | Press | Text, Field(discriminator="type")]


class Wanted(StrEnum):
    """Say what a query may be completed with."""

    ANY = "any"
    MODEL = "model"
    FAMILY = "family"
    TERM = "term"
    COMMAND = "command"


class Query(Value):
    """Ask for completions of what is being typed."""

    text: str
    user: str
    platform: str
    lang: str | None = None
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=25, ge=1, le=50)
    wanted: Wanted = Wanted.ANY

    @property
    def user_key(self) -> str:
        """Name the asker across platforms."""
        return f"{self.platform}:{self.user}"
