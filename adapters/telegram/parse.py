"""From an update to the event that the core handles, and to where its answer goes."""

import re
from dataclasses import dataclass
from typing import TypedDict

from telegram.constants import FloodLimit

from adapters.telegram.incoming import (
    PLATFORM,
    AlbumPart,
    BotMembership,
    ChatMigrated,
    GuestQuery,
    Ignored,
    Incoming,
    IncomingEvent,
    InlineLookup,
    Target,
    inline_conversation,
)
from adapters.telegram.updates import CallbackQuery, InlineQuery, Message, MessagePlace, Update, User
from bot.commands.written import written_command
from bot.events import Ability, Command, Conversation, ConversationKind, Layout, Press, Query, Text

_GENERAL = 1
"""The topic that a message belongs to when it is sent without one, and cannot be sent into by its number."""
_PROXY_USERS = frozenset({1087968824, 136817688, 777000})
"""Telegram's users that stand for an anonymous administrator, a channel, and the channel behind a discussion."""
_ABSENT = frozenset({"left", "kicked"})
_PACE = int(FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP) - 2
"""Answers a minute in a group: so many that the messages of presses, and the word that there are too many, fit too."""
_ABILITIES = frozenset({Ability.READ_WORDS, Ability.OPEN_CHATS, Ability.NOTIFY})
"""What Telegram can do everywhere."""
_AMONG_PEOPLE = _ABILITIES | {Ability.REMOVE}
"""What Telegram can do in a group."""
_PAGE = 15
"""Results of an inline page: more would only be slower to arrive."""


class _Origin(TypedDict):
    """The fields that every event has: who asks, where, and what can be shown there."""

    conversation: Conversation
    user: str
    shared: bool
    lang: str | None
    layouts: tuple[Layout, ...]
    abilities: frozenset[Ability]
    pace: int | None


@dataclass(frozen=True, slots=True)
class UpdateParser:
    """Parser of updates, from the point of view of one bot."""

    bot_id: int
    username: str

    def parse(self, update: Update, layouts: tuple[Layout, ...] = (Layout.PLAIN,)) -> Incoming:
        """Return what an update asks for; `layouts` are those that a chat of the bot can show."""
        if update.message is not None:
            return self._message(update.message, layouts)
        if update.callback_query is not None:
            return _press(update.callback_query, layouts)
        if update.inline_query is not None:
            return _inline_lookup(update.inline_query)
        if update.guest_message is not None:
            return self._guest_query(update.guest_message)
        if update.my_chat_member is not None:
            change = update.my_chat_member
            return BotMembership(change.chat.id, change.new_chat_member.status not in _ABSENT)
        return Ignored()

    def _message(self, message: Message, layouts: tuple[Layout, ...]) -> Incoming:
        if message.migrate_to_chat_id is not None:
            return ChatMigrated(message.chat.id, message.migrate_to_chat_id)
        if message.migrate_from_chat_id is not None:
            return ChatMigrated(message.migrate_from_chat_id, message.chat.id)
        user = author_of(message)
        text = message.words
        private = message.chat.type == "private"
        wordless = private and message.is_wordless
        forwarded = private and message.forward_origin is not None
        if user is None or not (text or wordless) or (self._is_by_bot(message) and not forwarded):
            return Ignored()
        thread = _thread(message)
        target = Target(
            chat=message.chat.id,
            thread=thread,
            reply_to=None if private else message.message_id,
            private=private,
        )
        said = "" if forwarded else text
        event = self._parse_text(said, _origin(_conversation(message, thread), user, message.sender, layouts))
        if isinstance(event, Text) and wordless:
            return IncomingEvent(event.model_copy(update={"wordless": True}), target, album=_album(message))
        if isinstance(event, Text) and not private:
            addressed = self._is_addressed(message, event)
            if not addressed and not event.bracketed:
                return Ignored()
            event = event.model_copy(update={"mentioned": addressed})
        about = text if forwarded else message.about  # a forwarded text is what somebody else wrote, never a command
        if isinstance(event, Text) and about:
            event = event.model_copy(update={"about": about})
        return Ignored() if event is None else IncomingEvent(event, target, album=_album(message))

    def _guest_query(self, message: Message) -> Incoming:
        """Parse a message of a chat that the bot is not in: only what is written in it means something."""
        user = author_of(message)
        text = message.words
        if message.guest_query_id is None or user is None or not text:
            return Ignored()
        place = Conversation(platform=PLATFORM, chat=f"guest:{message.guest_query_id}", kind=ConversationKind.INLINE)
        event = self._parse_text(text, _origin(place, user, message.sender))
        if event is None:
            return Ignored()
        if isinstance(event, Text):
            event = event.model_copy(update={"mentioned": True, "about": message.about})
        return GuestQuery(event, message.guest_query_id)

    def _parse_text(self, text: str, origin: _Origin) -> Command | Text | None:
        """Parse what somebody wrote; None for a command to another bot."""
        kind = origin["conversation"].kind
        mention = re.compile(rf"(?<![\w@])@{re.escape(self.username)}(?!\w)", re.IGNORECASE)
        stripped = text.strip()
        named = bool(mention.search(stripped))
        if named and not stripped.startswith("/"):
            stripped = " ".join(mention.sub(" ", stripped).split(" ")).strip()
        command = written_command(stripped)
        if command is None:
            return Text(**origin, text=stripped, mentioned=named or kind is ConversationKind.PRIVATE)
        if command.bot and command.bot.lower() != self.username.lower():
            return None
        addressed = bool(command.bot) or kind is not ConversationKind.GROUP
        return Command(**origin, name=command.name, args=command.args, addressed=addressed)

    def _is_by_bot(self, message: Message) -> bool:
        """Tell whether a bot wrote the message: this one as an inline result, or another one."""
        sent = message.sender
        other_bot = sent is not None and sent.is_bot and not _is_stand_in(sent)
        return other_bot or (message.via_bot is not None and message.via_bot.id == self.bot_id)

    def _is_addressed(self, message: Message, event: Text) -> bool:
        """Tell whether a text in a group mentions the bot or replies to it."""
        replied = message.reply_to_message
        to_bot = replied is not None and replied.sender is not None and replied.sender.id == self.bot_id
        return event.mentioned or (to_bot and not message.replies_to_topic)


def _is_stand_in(sender: User | None) -> bool:
    """Tell whether a message was written in the name of a group or a channel."""
    return sender is not None and sender.id in _PROXY_USERS


def author_of(message: Message) -> str | None:
    """Return the id of who writes: the chat's for an anonymous administrator or a channel; None in a channel's post."""
    if message.sender is None:
        return None
    if _is_stand_in(message.sender):
        return str(message.sender_chat.id) if message.sender_chat is not None else None
    return str(message.sender.id)


def user_key_of(update: Update) -> str:
    """Return the `user_key` of who sent the update; empty where nobody did."""
    message = update.message or update.guest_message
    user = author_of(message) if message is not None else None
    for part in (update.callback_query, update.inline_query, update.my_chat_member):
        if part is not None:
            user = str(part.sender.id)
    return f"{PLATFORM}:{user}" if user is not None else ""


def _origin(
    place: Conversation, user: str, sender: User | None, layouts: tuple[Layout, ...] = (Layout.PLAIN,)
) -> _Origin:
    among_people = place.kind is ConversationKind.GROUP
    return {
        "conversation": place,
        "user": user,
        "shared": among_people and _is_stand_in(sender),
        "lang": sender.language_code if sender else None,
        "layouts": layouts,
        "abilities": _AMONG_PEOPLE if among_people else _ABILITIES,
        "pace": _PACE if among_people else None,
    }


def _press(callback: CallbackQuery, layouts: tuple[Layout, ...]) -> Incoming:
    message = callback.message
    user, action = str(callback.sender.id), callback.data or ""
    if callback.inline_message_id is not None:
        place = inline_conversation(callback.inline_message_id)
        press = Press(**_origin(place, user, callback.sender), action=action)
        return IncomingEvent(press, Target(inline_message=callback.inline_message_id), callback.id)
    if message is None:
        return Ignored()
    thread = _thread(message)
    origin = _origin(_conversation(message, thread), user, callback.sender, layouts)
    press = Press(**origin, asker=_asker(message), action=action, message=str(message.message_id))
    target = Target(
        chat=message.chat.id,
        thread=thread,
        reply_to=_own_words(message, press),
        message=message.message_id,
        private=message.chat.type == "private",
    )
    return IncomingEvent(press, target, callback.id)


def _asker(message: MessagePlace) -> str | None:
    """Return the id of whom a message of the bot answers; None where it answers nobody any more."""
    answered = message.reply_to_message
    if answered is None or answered.sender is None or message.replies_to_topic:
        return None
    if answered.sender.is_bot and not _is_stand_in(answered.sender):  # it points to an earlier answer
        return None
    return str(answered.sender.id)


def _own_words(message: MessagePlace, press: Press) -> int | None:
    """Return the message of who pressed that the pressed one answers: what is sent for the press answers it too."""
    answered, in_group = message.reply_to_message, press.conversation.kind is ConversationKind.GROUP
    return answered.message_id if answered is not None and in_group and press.asker == press.user else None


def _inline_lookup(inline: InlineQuery) -> InlineLookup:
    offset = int(inline.offset) if inline.offset.isascii() and inline.offset.isdigit() and len(inline.offset) < 7 else 0
    query = Query(
        text=inline.query,
        user=str(inline.sender.id),
        platform=PLATFORM,
        lang=inline.sender.language_code,
        offset=offset,
        limit=_PAGE,
    )
    return InlineLookup(query, inline.id)


def _conversation(message: MessagePlace, thread: int | None) -> Conversation:
    kind = ConversationKind.PRIVATE if message.chat.type == "private" else ConversationKind.GROUP
    room = str(thread or _GENERAL) if message.chat.is_forum and kind is ConversationKind.GROUP else None
    return Conversation(
        platform=PLATFORM,
        chat=str(message.chat.id),
        thread=None if thread is None else str(thread),
        kind=kind,
        room=room,
    )


def _album(message: Message) -> AlbumPart | None:
    album = message.media_group_id
    return None if album is None else AlbumPart(message.chat.id, album, message.message_id)


def _thread(message: MessagePlace) -> int | None:
    """Return the topic to answer in. Outside topics a thread is only a chain of replies."""
    if not message.is_topic_message or message.message_thread_id == _GENERAL:
        return None
    return message.message_thread_id
