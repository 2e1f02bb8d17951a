"""From an update to what the core is asked, and to where its answer goes."""

import re
from dataclasses import dataclass, replace

from adapters.telegram.updates import CallbackQuery, InlineQuery, Message, Update, User
from bot.events import Command, Conversation, ConversationKind, Event, Layout, Press, Query, Text

PLATFORM = "telegram"
_GENERAL = 1
"""The topic that a message belongs to when it is sent without one, and cannot be sent into by its number."""
_STAND_INS = frozenset({1087968824, 136817688, 777000})
"""Who speaks for an anonymous administrator, for a channel, and for the channel behind a discussion."""
_GONE = frozenset({"left", "kicked"})
_PAGE = 15
"""Results of an inline page: more would only be slower to arrive."""


@dataclass(frozen=True, slots=True)
class Target:
    """Say where an answer goes: into a chat, or onto a message that was sent through the bot."""

    chat: int | None = None
    thread: int | None = None
    reply_to: int | None = None
    """The message that is answered, where several people talk."""
    message: int | None = None
    """The message whose button was pressed."""
    inline_message: str | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Ask the core; `callback` is the pressed button's query."""

    event: Event
    target: Target
    callback: str | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """Ask for completions under an inline query."""

    query: Query
    query_id: str


@dataclass(frozen=True, slots=True)
class Summoned:
    """Ask the core from a chat that the bot is not in; it may answer once."""

    event: Event
    query_id: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Say that a group has a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Membership:
    """Say that the bot may speak in a chat, or may no longer."""

    chat: int
    present: bool


@dataclass(frozen=True, slots=True)
class Nothing:
    """Say that the update is not for the bot."""


Incoming = Asked | Looked | Summoned | Moved | Membership | Nothing


@dataclass(frozen=True, slots=True)
class Reader:
    """Read updates as this bot would."""

    bot_id: int
    username: str

    def read(self, update: Update, layouts: tuple[Layout, ...] = (Layout.PLAIN,)) -> Incoming:
        """Say what an update asks; `layouts` are those that a chat of the bot can show."""
        if update.message is not None:
            return self._message(update.message, layouts)
        if update.callback_query is not None:
            return _press(update.callback_query, layouts)
        if update.inline_query is not None:
            return _looked(update.inline_query)
        if update.guest_message is not None:
            return self._summons(update.guest_message)
        if update.my_chat_member is not None:
            change = update.my_chat_member
            return Membership(change.chat.id, change.new_chat_member.status not in _GONE)
        return Nothing()

    def _message(self, message: Message, layouts: tuple[Layout, ...]) -> Incoming:
        if message.migrate_to_chat_id is not None:
            return Moved(message.chat.id, message.migrate_to_chat_id)
        if message.migrate_from_chat_id is not None:
            return Moved(message.migrate_from_chat_id, message.chat.id)
        user = speaker_of(message)
        text = message.text or message.caption
        private = message.chat.type == "private"
        wordless = private and message.is_wordless
        if user is None or not (text or wordless) or self._is_own(message):
            return Nothing()
        thread = _thread(message)
        target = Target(
            chat=message.chat.id,
            thread=thread,
            reply_to=None if private else message.message_id,
            private=private,
        )
        event = self._said(text or "", _place(message, thread), user, message.sender, layouts)
        if isinstance(event, Text) and wordless:
            return Asked(event.model_copy(update={"wordless": True}), target)
        if isinstance(event, Text) and not private:
            if not self._is_meant(message, event):
                return Nothing()
            event = event.model_copy(update={"mentioned": True})
        return Nothing() if event is None else Asked(event, target)

    def _summons(self, message: Message) -> Incoming:
        """Read a message of a chat that the bot is not in: its chat's id means nothing, and only its text counts."""
        user = speaker_of(message)
        text = message.text or message.caption
        if message.guest_query_id is None or user is None or not text:
            return Nothing()
        place = Conversation(platform=PLATFORM, chat=f"guest:{message.guest_query_id}", kind=ConversationKind.INLINE)
        event = self._said(text, place, user, message.sender, (Layout.PLAIN,))
        if event is None:
            return Nothing()
        if isinstance(event, Text):
            event = event.model_copy(update={"mentioned": True})
        return Summoned(event, message.guest_query_id)

    def _said(
        self, text: str, place: Conversation, user: str, sender: User | None, layouts: tuple[Layout, ...]
    ) -> Command | Text | None:
        """Read what somebody wrote; None for a command to another bot."""
        lang = sender.language_code if sender else None
        mention = re.compile(rf"(?<![\w@])@{re.escape(self.username)}(?!\w)", re.IGNORECASE)
        stripped = text.strip()
        named = bool(mention.search(stripped))
        if not stripped.startswith("/"):
            stripped = " ".join(mention.sub(" ", stripped).split(" ")).strip() if named else stripped
        if not stripped.startswith("/") or stripped[1:2].isspace() or len(stripped) == 1:
            private = place.kind is ConversationKind.PRIVATE
            return Text(
                conversation=place, user=user, lang=lang, layouts=layouts, text=stripped, mentioned=named or private
            )
        head, *rest = stripped.split(maxsplit=1)
        name, at, bot = head[1:].partition("@")
        if at and bot.lower() != self.username.lower():
            return None
        return Command(
            conversation=place,
            user=user,
            lang=lang,
            layouts=layouts,
            name=name,
            args=rest[0] if rest else "",
            addressed=bool(at) or place.kind is not ConversationKind.GROUP,
        )

    def _is_own(self, message: Message) -> bool:
        """Tell whether the message came from a bot: this one's inline results, or another bot's talk."""
        sent = message.sender
        other_bot = sent is not None and sent.is_bot and sent.id not in _STAND_INS
        return other_bot or (message.via_bot is not None and message.via_bot.id == self.bot_id)

    def _is_meant(self, message: Message, event: Text) -> bool:
        replied = message.reply_to_message
        to_bot = replied is not None and replied.sender is not None and replied.sender.id == self.bot_id
        opens_topic = replied is not None and replied.message_id == message.message_thread_id
        return event.mentioned or (to_bot and not opens_topic)


def is_fleeting(incoming: Incoming) -> bool:
    """Tell whether an answer is worthless by the time that a process has started again."""
    return isinstance(incoming, Looked)


def speaker_of(message: Message) -> str | None:
    """Name who speaks: the chat itself for an anonymous administrator or a channel; None in a channel's own post."""
    if message.sender is None:
        return None
    if message.sender.id in _STAND_INS:
        return str(message.sender_chat.id) if message.sender_chat is not None else None
    return str(message.sender.id)


def owner_of(update: Update) -> str:
    """Name who sent the update across platforms; empty where nobody did."""
    message = update.message or update.guest_message
    user = speaker_of(message) if message is not None else None
    for part in (update.callback_query, update.inline_query, update.my_chat_member):
        if part is not None:
            user = str(part.sender.id)
    return f"{PLATFORM}:{user}" if user is not None else ""


def moved_places(moved: Moved) -> tuple[Conversation, Conversation]:
    """Name the conversation of a group before and after it got a new id; a group that can move has no topics."""
    old, new = (
        Conversation(platform=PLATFORM, chat=str(chat), kind=ConversationKind.GROUP) for chat in (moved.old, moved.new)
    )
    return old, new


def inline_place(inline_message: str) -> Conversation:
    """Name the conversation that is held on a message sent through the bot."""
    return Conversation(platform=PLATFORM, chat=f"inline:{inline_message}", kind=ConversationKind.INLINE)


def without_topic(target: Target) -> Target:
    """Return the target with the topic left out, and with it the message to reply to."""
    return replace(target, thread=None, reply_to=None)


def _press(callback: CallbackQuery, layouts: tuple[Layout, ...]) -> Incoming:
    message = callback.message
    user, lang = str(callback.sender.id), callback.sender.language_code
    action = callback.data or ""
    if callback.inline_message_id is not None:
        place = inline_place(callback.inline_message_id)
        press = Press(conversation=place, user=user, lang=lang, action=action)
        return Asked(press, Target(inline_message=callback.inline_message_id), callback.id)
    if message is None:
        return Nothing()
    thread = _thread(message)
    press = Press(conversation=_place(message, thread), user=user, lang=lang, layouts=layouts, action=action)
    target = Target(
        chat=message.chat.id, thread=thread, message=message.message_id, private=message.chat.type == "private"
    )
    return Asked(press, target, callback.id)


def _looked(asked: InlineQuery) -> Looked:
    offset = int(asked.offset) if asked.offset.isascii() and asked.offset.isdigit() and len(asked.offset) < 7 else 0
    query = Query(
        text=asked.query,
        user=str(asked.sender.id),
        platform=PLATFORM,
        lang=asked.sender.language_code,
        offset=offset,
        limit=_PAGE,
    )
    return Looked(query, asked.id)


def _place(message: Message, thread: int | None) -> Conversation:
    kind = ConversationKind.PRIVATE if message.chat.type == "private" else ConversationKind.GROUP
    return Conversation(
        platform=PLATFORM, chat=str(message.chat.id), thread=None if thread is None else str(thread), kind=kind
    )


def _thread(message: Message) -> int | None:
    """Return the topic to answer in. Outside topics a thread is only a chain of replies."""
    if not message.is_topic_message or message.message_thread_id == _GENERAL:
        return None
    return message.message_thread_id
