"""Models of the parts of an update that the bot reads.

The library would make objects of every field of an update, which costs more than answering it; these models read the
few fields that the bot looks at and check them strictly, so that an update of an unknown form is known at once.
"""

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidatorFunctionWrapHandler, field_validator

MAX_NUMBER = 2**53
"""More than any number of an update: one beyond it is none of Telegram's."""


class Part(BaseModel):
    """Base class of the parts of an update."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class User(Part):
    """A person, or a bot."""

    id: int
    is_bot: bool = False
    language_code: str | None = None


class Chat(Part):
    """A chat."""

    id: int
    type: str
    is_forum: bool = False


class RepliedTo(Part):
    """The message that was replied to."""

    message_id: int
    sender: User | None = Field(default=None, alias="from")
    text: str | None = None
    caption: str | None = None


class Quote(Part):
    """The part of a message that a reply to it quotes; the message may be one of another chat."""

    text: str = ""


class Poll(Part):
    """A poll; its question is read as words."""

    question: str = ""


_CONTENTS = (
    *("forward_origin", "poll", "animation", "audio", "checklist", "contact", "dice", "document", "game", "giveaway"),
    *("giveaway_winners", "live_photo", "location", "paid_media", "photo", "rich_message", "sticker", "story"),
    *("video", "video_note", "voice"),
)
"""The fields of which a message that a person sent or forwarded has at least one where it has no text."""


class MessagePlace(Part):
    """A message of which only its place matters; the bot may no longer have access to the rest of it."""

    message_id: int
    chat: Chat
    message_thread_id: int | None = None
    is_topic_message: bool = False
    reply_to_message: RepliedTo | None = None

    @property
    def replies_to_topic(self) -> bool:
        """Tell whether it replies to nothing but the message that opened its topic, as all do that reply to no other.

        Outside topics a thread has the number of the message with which a chain of replies began.
        """
        replied = self.reply_to_message
        return self.is_topic_message and replied is not None and replied.message_id == self.message_thread_id


class Message(MessagePlace):
    """A message."""

    date: int
    sender: User | None = Field(default=None, alias="from")
    sender_chat: Chat | None = None
    text: str | None = None
    caption: str | None = None
    quote: Quote | None = None
    media_group_id: str | None = None
    via_bot: User | None = None
    forward_origin: object = None
    poll: Poll | None = None
    animation: object = None
    audio: object = None
    checklist: object = None
    contact: object = None
    dice: object = None
    document: object = None
    game: object = None
    giveaway: object = None
    giveaway_winners: object = None
    live_photo: object = None
    location: object = None
    paid_media: object = None
    photo: object = None
    rich_message: object = None
    sticker: object = None
    story: object = None
    video: object = None
    video_note: object = None
    voice: object = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None
    guest_query_id: str | None = None

    @property
    def about(self) -> str:
        """Return what the message replies to: the part that it quotes, else the whole text."""
        if self.quote is not None and self.quote.text:
            return self.quote.text
        replied = self.reply_to_message
        return "" if replied is None or self.replies_to_topic else replied.text or replied.caption or ""

    @property
    def words(self) -> str:
        """Return what is written in the message."""
        return self.text or self.caption or (self.poll.question if self.poll is not None else "")

    @property
    def is_wordless(self) -> bool:
        """Tell whether somebody sent something else than words; Telegram's service messages do not count."""
        return not self.words and any(getattr(self, name) is not None for name in _CONTENTS)


class PressedMessage(MessagePlace):
    """A message whose button was pressed: a press counts whatever the form of what its message replies to."""

    @field_validator("reply_to_message", mode="wrap")
    @classmethod
    def _read_leniently(cls, value: object, read: ValidatorFunctionWrapHandler) -> RepliedTo | None:
        try:
            replied: RepliedTo | None = read(value)
        except ValidationError:
            return None
        return replied


class CallbackQuery(Part):
    """A pressed button; its message is in a chat of the bot, or was sent through it (`inline_message_id`)."""

    id: str
    sender: User = Field(alias="from")
    message: PressedMessage | None = None
    inline_message_id: str | None = None
    data: str | None = None


class InlineQuery(Part):
    """What somebody types after the bot's name in any chat."""

    id: str
    sender: User = Field(alias="from")
    query: str
    offset: str


class Member(Part):
    """The bot's status in a chat."""

    status: str


class MembershipChange(Part):
    """The bot was added, removed, blocked or unblocked."""

    chat: Chat
    sender: User = Field(alias="from")
    new_chat_member: Member


class Update(Part):
    """An update; the kinds that the bot does not ask for are not read."""

    update_id: int = Field(ge=0, le=MAX_NUMBER)
    message: Message | None = None
    guest_message: Message | None = None
    callback_query: CallbackQuery | None = None
    inline_query: InlineQuery | None = None
    my_chat_member: MembershipChange | None = None


ALLOWED = tuple(name for name in Update.model_fields if name != "update_id")
"""The kinds of update that Telegram is asked for; without it the list of an earlier program stays in force."""
