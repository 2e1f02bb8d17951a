"""From a typed line or a JSON object to an event of the core."""

from pydantic import Field, ValidationError, model_validator

from bot.commands.written import written_command
from bot.events import Ability, Command, Conversation, ConversationKind, Event, Press, Query, Text, Wanted
from bot.values import Value

PLATFORM = "terminal"


class Sender(Value):
    """Who sent a line, and where, as the platform describes it."""

    conversation: Conversation
    user: str
    lang: str | None = None
    event_id: str | None = None
    abilities: frozenset[Ability] = frozenset({Ability.READ_WORDS})
    mentioned: bool = True
    about: str = ""
    manages: bool | None = None


def text_event(text: str, sender: Sender) -> Event:
    """Parse what somebody wrote: a command, with or without the bot's name after it, or plain words."""
    who, command = sender.model_dump(exclude={"mentioned", "about"}), written_command(text)
    if command is not None:
        return Command(**who, name=command.name, args=command.args)
    return Text(**who, text=text.strip(), mentioned=sender.mentioned, about=sender.about)


class PipeLine(Value):
    """One line of `zoobot pipe`; exactly one of `text`, `press` and `suggest` is given."""

    text: str | None = None
    press: str | None = None
    suggest: str | None = None
    lang: str | None = None
    user: str = "user"
    chat: str = "chat"
    thread: str | None = None
    place: str | None = None
    room: str | None = None
    platform: str = "pipe"
    kind: ConversationKind = ConversationKind.PRIVATE
    event_id: str | None = None
    mentioned: bool = True
    about: str = ""
    manages: bool | None = None
    limit: int = Field(default=25, ge=1, le=50)
    offset: int = Field(default=0, ge=0)
    wanted: Wanted = Wanted.ANY

    @model_validator(mode="after")
    def _one_request(self) -> "PipeLine":
        if sum(part is not None for part in (self.text, self.press, self.suggest)) != 1:
            raise ValueError("give exactly one of text, press and suggest")
        return self

    def request(self) -> Event | Query:
        """Return the event or the query that the line means."""
        if self.suggest is not None:
            return Query(
                text=self.suggest,
                user=self.user,
                platform=self.platform,
                lang=self.lang,
                offset=self.offset,
                limit=self.limit,
                wanted=self.wanted,
            )
        place = Conversation(
            platform=self.platform,
            chat=self.chat,
            thread=self.thread,
            kind=self.kind,
            place=self.place,
            room=self.room,
        )
        sender = Sender(
            conversation=place,
            user=self.user,
            lang=self.lang,
            event_id=self.event_id,
            mentioned=self.mentioned,
            about=self.about,
            manages=self.manages,
        )
        if self.press is not None:
            return Press(**sender.model_dump(exclude={"mentioned", "about"}), action=self.press)
        return text_event(self.text or "", sender)


def line_problem(error: ValidationError) -> str:
    """Return which part of a line is wrong, without repeating what was written."""
    detail = error.errors(include_url=False, include_context=False, include_input=False)[0]
    key = ".".join(str(part) for part in detail["loc"])
    return f"{key}: {detail['msg']}" if key else str(detail["msg"])
