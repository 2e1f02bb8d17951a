"""Interactions read as events and queries of the core."""

from collections.abc import Mapping
from typing import Any, TypedDict

import discord

from adapters.discord.payload import PLATFORM, Payload, message_text
from adapters.discord.responders import InteractionKey
from bot.events import Ability, Command, Conversation, ConversationKind, Press, Query, Wanted

_MAX_CHOICES = 25
"""Choices that an autocomplete may have."""
_ALONE = frozenset({Ability.READ_WORDS})
_AMONG_OTHERS = frozenset({Ability.HIDE})
"""What Discord can do in a direct message, and where others read along."""


def key(interaction: discord.Interaction[Any]) -> InteractionKey:
    """Return what a responder has to know of an interaction."""
    return InteractionKey(
        id=str(interaction.id),
        token=interaction.token,
        application_id=str(interaction.application_id),
        is_component=interaction.type is discord.InteractionType.component and interaction.message is not None,
    )


class EventOrigin(TypedDict):
    """The fields that every event has: who asks, where, and in which language."""

    conversation: Conversation
    user: str
    lang: str
    abilities: frozenset[Ability]
    manages: bool | None
    may_write: bool


def event_origin(interaction: discord.Interaction[Any]) -> EventOrigin:
    """Read who asks and where; a thread is a channel of its own, in the room of the channel that it belongs to."""
    chat, kind = str(interaction.channel_id or interaction.user.id), _kind(interaction)
    place = Conversation(platform=PLATFORM, chat=chat, kind=kind)
    manages, may_write = None, True
    if kind is ConversationKind.GROUP:
        parent = _parent(interaction)
        room = chat if parent is None else str(parent)
        place = place.model_copy(update={"place": str(interaction.guild_id), "room": room})
        manages, may_write = _manages(interaction), _may_write(interaction, in_thread=parent is not None)
    return {
        "conversation": place,
        "user": str(interaction.user.id),
        "lang": interaction.locale.value,
        "abilities": _ALONE if kind is ConversationKind.PRIVATE else _AMONG_OTHERS,
        "manages": manages,
        "may_write": may_write,
    }


def command(
    interaction: discord.Interaction[Any], name: str, args: str, options: tuple[tuple[str, str], ...] = ()
) -> Command:
    """Read a command."""
    return Command(**event_origin(interaction), name=name, args=args, options=options)


def press(interaction: discord.Interaction[Any], action: str) -> Press:
    """Read a pressed button or a selected option."""
    message = interaction.message
    hidden = message is not None and message.flags.ephemeral
    return Press(**event_origin(interaction), action=action, hidden=hidden, picked=selected_values(interaction))


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


def message_command(interaction: discord.Interaction[Any], name: str) -> Command:
    """Read a command that was used on a message."""
    data: Payload = dict(interaction.data or {})
    target = data["resolved"]["messages"][data["target_id"]]
    return command(interaction, name, message_text(target))


def written_options(interaction: discord.Interaction[Any]) -> str:
    """Return the options of a command as one text, of whatever type they are."""
    return ", ".join(str(option["value"]) for option in _options(interaction))


def has_types(interaction: discord.Interaction[Any], types: Mapping[str, int]) -> bool:
    """Tell whether the options of a command have the types that they are registered with."""
    text = discord.AppCommandOptionType.string.value
    return all(
        types.get(option["name"]) == option["type"] and (option["type"] != text or isinstance(option["value"], str))
        for option in _options(interaction)
    )


def command_name(interaction: discord.Interaction[Any]) -> str:
    """Return the name under which a command is registered."""
    return str(dict(interaction.data or {}).get("name", ""))


def focused_option(interaction: discord.Interaction[Any]) -> tuple[str, str, str]:
    """Return the name of a command, and the name and text of the option that is being typed."""
    focused = next((option for option in _options(interaction) if option.get("focused")), {})
    return command_name(interaction), str(focused.get("name", "")), str(focused.get("value", ""))


def _options(interaction: discord.Interaction[Any]) -> list[Mapping[str, Any]]:
    """Return the options of a command that have a value."""
    data: Mapping[str, Any] = dict(interaction.data or {})
    return [option for option in data.get("options", ()) if "value" in option]


def custom_id(interaction: discord.Interaction[Any]) -> str:
    """Return the custom id of the component that was used."""
    return str(dict(interaction.data or {}).get("custom_id", ""))


def selected_values(interaction: discord.Interaction[Any]) -> tuple[str, ...]:
    """Return the values that were selected in a select."""
    data: Mapping[str, Any] = dict(interaction.data or {})
    return tuple(map(str, data.get("values", ())))


def selected_value(interaction: discord.Interaction[Any]) -> str:
    """Return the value that was selected in a select; empty for none."""
    return next(iter(selected_values(interaction)), "")


def has_component(message: discord.Message | None, custom_id: str) -> bool:
    """Tell whether a message has a component with a custom id."""
    components: list[object] = list(message.components) if message is not None else []
    while components:
        component = components.pop()
        if getattr(component, "custom_id", None) == custom_id:
            return True
        components += getattr(component, "children", ())
    return False


def _parent(interaction: discord.Interaction[Any]) -> int | None:
    """Return the channel that a thread belongs to; None outside threads."""
    channel = interaction.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else None


def _manages(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether the asker may manage the server; an administrator may do everything."""
    return interaction.permissions.manage_guild or interaction.permissions.administrator


def _may_write(interaction: discord.Interaction[Any], *, in_thread: bool) -> bool:
    """Tell whether the bot may write there for everyone."""
    may = interaction.app_permissions
    return may.administrator or (may.send_messages_in_threads if in_thread else may.send_messages)


def _kind(interaction: discord.Interaction[Any]) -> ConversationKind:
    if interaction.guild_id is not None:
        return ConversationKind.GROUP if interaction.is_guild_integration() else ConversationKind.INLINE
    return ConversationKind.INLINE if interaction.context.private_channel else ConversationKind.PRIVATE
