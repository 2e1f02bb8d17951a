"""Interactions and messages read as events and queries of the core."""

from collections.abc import Iterator, Mapping
from typing import Any, TypedDict

import discord

from bot.events import Command, Conversation, ConversationKind, Event, Press, Query, Text, Wanted

PLATFORM = "discord"
_MAX_CHOICES = 25
"""Choices that an autocomplete may have."""


class EventOrigin(TypedDict):
    """The fields that every event has: who asks, where, and in which language."""

    conversation: Conversation
    user: str
    lang: str


def event_origin(interaction: discord.Interaction[Any]) -> EventOrigin:
    """Read who asks and where; a thread is a channel of its own."""
    place = Conversation(
        platform=PLATFORM, chat=str(interaction.channel_id or interaction.user.id), kind=_kind(interaction)
    )
    return {"conversation": place, "user": str(interaction.user.id), "lang": interaction.locale.value}


def command(
    interaction: discord.Interaction[Any], name: str, args: str, options: tuple[tuple[str, str], ...] = ()
) -> Command:
    """Read a command."""
    return Command(**event_origin(interaction), name=name, args=args, options=options)


def press(interaction: discord.Interaction[Any], action: str) -> Press:
    """Read a pressed button or a selected option."""
    return Press(**event_origin(interaction), action=action)


def query(
    interaction: discord.Interaction[Any], typed: str, wanted: Wanted, command: str = "", option: str = ""
) -> Query:
    """Read what is being typed into an option, and what the other options hold."""
    return Query(
        text=typed,
        user=str(interaction.user.id),
        platform=PLATFORM,
        lang=interaction.locale.value,
        limit=_MAX_CHOICES,
        wanted=wanted,
        beside=tuple(str(option["value"]) for option in _options(interaction) if not option.get("focused")),
        command=command,
        option=option,
    )


def message_text(message: discord.Message) -> str:
    """Return all texts of a message: its own, those of its embeds and components, and those it forwards."""
    snapshots = (text for snapshot in message.message_snapshots for text in _texts(snapshot))
    return "\n".join(text for text in (*_texts(message), *snapshots) if text)


def direct_message(message: discord.Message) -> Event:
    """Read a direct message; it does not tell the writer's language."""
    place = Conversation(platform=PLATFORM, chat=str(message.channel.id))
    user, text = str(message.author.id), message.content.strip()
    if text.startswith("/"):
        name, _, args = text[1:].partition(" ")
        return Command(conversation=place, user=user, name=name, args=args.strip())
    return Text(conversation=place, user=user, text=text, about=_replied_to(message))


def _replied_to(message: discord.Message) -> str:
    """Return all texts of the message that is replied to, as far as the library was sent it."""
    reference = message.reference
    resolved = reference.resolved if reference is not None else None
    return message_text(resolved) if isinstance(resolved, discord.Message) else ""


def focused_option(interaction: discord.Interaction[Any]) -> tuple[str, str, str]:
    """Return the name of a command, and the name and text of the option that is being typed."""
    focused = next((option for option in _options(interaction) if option.get("focused")), {})
    command = str(dict(interaction.data or {}).get("name", ""))
    return command, str(focused.get("name", "")), str(focused.get("value", ""))


def _options(interaction: discord.Interaction[Any]) -> list[Mapping[str, Any]]:
    """Return the options of a command that have a value."""
    data: Mapping[str, Any] = dict(interaction.data or {})
    return [option for option in data.get("options", ()) if "value" in option]


def custom_id(interaction: discord.Interaction[Any]) -> str:
    """Return the custom id of the component that was used."""
    return str(dict(interaction.data or {}).get("custom_id", ""))


def selected_value(interaction: discord.Interaction[Any]) -> str:
    """Return the value that was selected in a select."""
    data: Mapping[str, Any] = dict(interaction.data or {})
    return str(next(iter(data.get("values", ())), ""))


def has_component(message: discord.Message | None, custom_id: str) -> bool:
    """Tell whether a message has a component with a custom id."""
    components: list[object] = list(message.components) if message is not None else []
    while components:
        component = components.pop()
        if getattr(component, "custom_id", None) == custom_id:
            return True
        components += getattr(component, "children", ())
    return False


def _kind(interaction: discord.Interaction[Any]) -> ConversationKind:
    if interaction.guild_id is not None:
        return ConversationKind.GROUP if interaction.is_guild_integration() else ConversationKind.INLINE
    return ConversationKind.INLINE if interaction.context.private_channel else ConversationKind.PRIVATE


def _texts(message: discord.Message | discord.MessageSnapshot) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield from (embed.title or "", embed.description or "")
        for field in embed.fields:
            yield from (field.name or "", field.value or "")
        yield embed.footer.text or ""
    for component in message.components:
        yield from _component_texts(component)


def _component_texts(component: object) -> Iterator[str]:
    """Yield the texts of a component and of those inside it."""
    content = getattr(component, "content", None)
    if isinstance(content, str):
        yield content
    for inner in getattr(component, "children", ()):
        yield from _component_texts(inner)
