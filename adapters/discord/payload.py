"""Messages read from their payloads: the library fails on parts that it does not know, and no message may break it."""

from collections.abc import Iterator, Mapping
from typing import Any, TypedDict

from bot.commands.written import written_command
from bot.events import Ability, Command, Conversation, ConversationKind, Event, Press, Text

PLATFORM = "discord"
Payload = Mapping[str, Any]


class _Origin(TypedDict):
    conversation: Conversation
    user: str
    abilities: frozenset[Ability]
    event_id: str


_BY_PEOPLE = frozenset({0, 19})
"""The types of messages that people write: a message of its own, and a reply."""
_TEXTS = frozenset({"content", "title", "description", "name", "value", "text"})
_PARTS = frozenset(
    {"answers", "component", "components", "embeds", "fields", "footer", "message", "message_snapshots", "poll"}
    | {"poll_media", "question"}
)
"""The parts of a message that hold texts, themselves or in parts of their own."""
_ABILITIES = frozenset({Ability.READ_WORDS, Ability.NOTIFY})
"""What Discord can do in a direct message."""
_WORDLESS = ("attachments", "sticker_items", "embeds", "poll", "message_snapshots", "components")
"""The parts of which a message may consist instead of words."""


def message_text(message: Payload) -> str:
    """Return all texts of a message: its own, those of embeds, components and a poll, and those that it forwards."""
    return "\n".join(text for text in _texts(message) if text)


def direct_message(message: Payload) -> Event | None:
    """Read a direct message of a person, which does not tell the writer's language; None for any other message."""
    author, text = message["author"], str(message.get("content") or "").strip()
    is_empty = not text and not any(map(message.get, _WORDLESS))
    if is_empty or "guild_id" in message or author.get("bot") or message.get("type", 0) not in _BY_PEOPLE:
        return None
    command = written_command(text)
    if command is not None:
        return Command(**_origin(message), name=command.name, args=command.args)
    text = text or message_text(message)
    about = message_text(message.get("referenced_message") or {})
    return Text(**_origin(message), text=text, wordless=not text.strip(), about=about)


def _origin(message: Payload) -> _Origin:
    """Read who wrote a direct message where, and what tells it from others: two processes may be told of it."""
    return {
        "conversation": Conversation(platform=PLATFORM, chat=str(message["channel_id"])),
        "user": str(message["author"]["id"]),
        "abilities": _ABILITIES,
        "event_id": str(message["id"]),
    }


def unread_interaction(interaction: Payload) -> Press:
    """Read who used what cannot be read any further, and where; all else may be of any form."""
    member, locale = interaction.get("member"), interaction.get("locale")
    user = interaction["user"] if member is None else member["user"]
    kind = ConversationKind.PRIVATE if member is None else ConversationKind.GROUP
    place = Conversation(platform=PLATFORM, chat=str(interaction.get("channel_id", user["id"])), kind=kind)
    lang = locale if isinstance(locale, str) else None
    return Press(conversation=place, user=str(user["id"]), lang=lang, action="")


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, Mapping):
        for key, value in part.items():
            if key in _TEXTS and isinstance(value, str):
                yield value
            elif key in _PARTS:
                yield from _texts(value)
    elif isinstance(part, list):
        for each in part:
            yield from _texts(each)
