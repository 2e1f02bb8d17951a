"""The input of the core: events to answer and queries to complete."""

import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.values import Value

_BRACKETED = re.compile(r"\[\[([^\[\]\n]{1,60})\]\]")
_MOST_BRACKETED = 3
"""Names in brackets that are looked up in one message."""


class ConversationKind(StrEnum):
    """The kinds of conversation, by who can read it."""

    PRIVATE = "private"
    GROUP = "group"
    INLINE = "inline"
    """A message sent through the bot into a chat that it is not in."""


class Layout(StrEnum):
    """The ways to lay out a reply."""

    PLAIN = "plain"
    """Running text; the rows of a table are lines."""
    RICH = "rich"
    """The platform's own tables, headings and folding parts, which not every client can show."""


class Ability(StrEnum):
    """What a platform can do where an event comes from."""

    HIDE = "hide"
    """Show an answer to the asker alone while others read along."""
    REMOVE = "remove"
    """Take back an answer that others read, and tell whom it answers."""
    READ_WORDS = "read words"
    """Pass on messages in plain words: in a place of several people, at least those that call the bot."""
    OPEN_CHATS = "open chats"
    """Begin a chat with a command of its own."""
    NOTIFY = "notify"
    """Write to people later, when nobody has just asked."""


class Conversation(Value):
    """A place where people talk; the core never interprets `platform`."""

    platform: str
    chat: str
    thread: str | None = None
    kind: ConversationKind = ConversationKind.PRIVATE
    place: str | None = None
    """The id of the place that the chat is a part of, such as a server of many channels; None where it is no part."""
    room: str | None = None
    """The id of the part of the place, a channel or a topic, that it happens in; None in an undivided place."""

    @property
    def key(self) -> str:
        """The parts in one key, for locks and storage."""
        return "\x1f".join((self.platform, self.chat, self.thread or ""))

    @property
    def chat_key(self) -> str:
        """The key of the chat with all its threads, for what a platform can show in it."""
        return f"{self.platform}:{self.chat}"

    @property
    def place_key(self) -> str:
        """The key of the place with all its rooms and threads, for preferences that its members share."""
        return f"{self.platform}:place:{self.place or self.chat}"


class _Event(Value):
    """Base class of all events."""

    conversation: Conversation
    user: str
    """The asker's id on the platform."""
    shared: bool = False
    """Whether it is the id of a place in whose name people write; each of them presses under an id of their own."""
    lang: str | None = None
    """The language of the asker's profile; a stored preference wins."""
    event_id: str | None = None
    """The platform's id of the event, if the platform may deliver an event twice."""
    layouts: tuple[Layout, ...] = (Layout.PLAIN,)
    """The layouts that the platform can show there."""
    abilities: frozenset[Ability] = frozenset()
    pace: int | None = Field(default=None, ge=1)
    """How many answers a minute the platform can show there; None where it can show any number."""
    manages: bool | None = None
    """Whether the asker may manage a place of several people; None where that is not known."""
    may_write: bool = True
    """Whether the bot may write there for everyone."""

    @property
    def user_key(self) -> str:
        """The key of the asker, unique across platforms."""
        return f"{self.conversation.platform}:{self.user}"


class Command(_Event):
    """A command, such as `/model gpt-4o`."""

    type: Literal["command"] = "command"
    name: str
    args: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """What was given in typed options, each with the option's name."""
    addressed: bool = True
    """Whether only the bot can be meant: in private, or where the command carries the bot's name."""


class Press(_Event):
    """The press of a button of an earlier reply."""

    type: Literal["press"] = "press"
    action: str
    """The packed action as it was received; it may be forged."""
    message: str | None = None
    """The platform's id of the message with the button."""
    hidden: bool = False
    """Whether the asker alone sees the message with the button, of which others know nothing."""
    asker: str | None = None
    """The id of whom the message with the button answers, as far as the platform tells."""
    picked: tuple[str, ...] = ()
    """The keys of all the answers that are picked, where the platform takes them at once."""


class Text(_Event):
    """A message in plain words."""

    type: Literal["text"] = "text"
    text: str
    mentioned: bool = True
    """Whether the message is addressed to the bot; always so in private."""
    wordless: bool = False
    """Whether the message has no words, such as a picture."""
    about: str = ""
    """The text of the message that it replies to, or the part of it that it quotes."""

    @property
    def bracketed(self) -> tuple[str, ...]:
        """The first names that it has in double brackets, which may be looked up though it is not for the bot."""
        names = (found[1].strip() for found in _BRACKETED.finditer(self.text))
        return tuple(dict.fromkeys(name for name in names if name))[:_MOST_BRACKETED]


Event = Annotated[Command | Press | Text, Field(discriminator="type")]


class Wanted(StrEnum):
    """The kinds of completion that a query asks for."""

    ANY = "any"
    MODEL = "model"
    FAMILY = "family"
    TERM = "term"
    COMMAND = "command"
    OPTION = "option"
    """Values of the option of a command."""


class Query(Value):
    """A request for completions of what is being typed."""

    text: str
    user: str
    platform: str
    lang: str | None = None
    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=25, ge=1, le=50)
    wanted: Wanted = Wanted.ANY
    beside: tuple[str, ...] = ()
    """What is named already beside what is being typed: it is not suggested again."""
    command: str = ""
    option: str = ""
    """The option of the command that is typed into."""

    @property
    def user_key(self) -> str:
        """The key of the asker, unique across platforms."""
        return f"{self.platform}:{self.user}"
