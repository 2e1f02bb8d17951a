"""Messages of an unknown form: as much of one as it takes to tell its sender that it cannot be read."""

from pydantic import Field, ValidationError

from adapters.telegram.incoming import PLATFORM, IncomingEvent, Target
from adapters.telegram.updates import MAX_NUMBER, Chat, Part, User
from bot.events import Conversation, Text


class _Message(Part):
    chat: Chat
    sender: User = Field(alias="from")


class UnreadableUpdate(Part):
    """An update with a message of which nothing is known but who sent it where."""

    update_id: int = Field(ge=0, le=MAX_NUMBER)
    message: _Message

    @property
    def user_key(self) -> str:
        """The `user_key` of who sent it."""
        return f"{PLATFORM}:{self.message.sender.id}"

    @property
    def incoming(self) -> IncomingEvent:
        """The message as one without words."""
        chat, sender = self.message.chat, self.message.sender
        event = Text(
            conversation=Conversation(platform=PLATFORM, chat=str(chat.id)),
            user=str(sender.id),
            lang=sender.language_code,
            text="",
            wordless=True,
        )
        return IncomingEvent(event, Target(chat=chat.id, private=True))


def unreadable_update(raw: object) -> UnreadableUpdate | None:
    """Return what is known of an update; None where nobody waits for an answer, as nobody does among several people."""
    try:
        update = UnreadableUpdate.model_validate(raw)
    except ValidationError:
        return None
    return update if update.message.chat.type == "private" and not update.message.sender.is_bot else None
