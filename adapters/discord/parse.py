"""Interactions read from their payloads as events and queries of the core.

The library would make objects of all that is in them, which takes longer than the answer, and fails on what it does
not know.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypedDict

from discord import AppCommandOptionType, AppCommandType, ChannelType, InteractionType, Permissions

from adapters.discord.components import action_of
from adapters.discord.options import OPTIONS, TEXT
from adapters.discord.payload import PLATFORM, Payload, message_text
from adapters.discord.responders import InteractionKey
from bot.app import App
from bot.commands.spec import Spec
from bot.events import Ability, Command, Conversation, ConversationKind, Press, Query, Wanted

_MAX_CHOICES = 25
"""Choices that an autocomplete may have."""
_ALONE = frozenset({Ability.READ_WORDS, Ability.NOTIFY})
_AMONG_OTHERS = frozenset({Ability.HIDE, Ability.REMOVE, Ability.NOTIFY})
"""What Discord can do in a direct message, and where others read along."""
_COMMAND, _COMPONENT = InteractionType.application_command.value, InteractionType.component.value
_AUTOCOMPLETE = InteractionType.autocomplete.value
_ON_MESSAGE, _STRING = AppCommandType.message.value, AppCommandOptionType.string.value
_GUILD_OWNER = "0"
"""The installation in a server, among those that allow an interaction."""
_PRIVATE_CHANNEL = 2
"""The context of a direct message among others, or of a group of people."""
_EPHEMERAL = 1 << 6
_THREADS = frozenset(
    one.value for one in (ChannelType.news_thread, ChannelType.public_thread, ChannelType.private_thread)
)
_PACE = 60
"""Answers a minute in a channel of a server: more of them nobody reads, though Discord would show them."""


class EventOrigin(TypedDict):
    """The fields that every event has: who asks, where, and in which language."""

    conversation: Conversation
    user: str
    lang: str | None
    abilities: frozenset[Ability]
    manages: bool | None
    may_write: bool
    pace: int | None


class _Registered(NamedTuple):
    """A command under the name that it is registered with."""

    spec: Spec
    options: Mapping[str, str]
    """The core's names of its typed options, by those that they are registered with."""
    order: Mapping[str, int]
    """The places of its other options."""


def key(interaction: Payload) -> InteractionKey:
    """Return what a responder has to know of an interaction."""
    return InteractionKey(
        id=interaction["id"],
        token=interaction["token"],
        application_id=interaction["application_id"],
        is_component=interaction["type"] == _COMPONENT and interaction.get("message") is not None,
    )


def is_autocomplete(interaction: Payload) -> bool:
    """Tell whether an interaction asks what an option may be completed to."""
    return bool(interaction["type"] == _AUTOCOMPLETE)


class InteractionParser:
    """Parser of interactions, by the names that the commands are registered with."""

    def __init__(self, app: App) -> None:
        words = app.words(app.languages[0])
        self._commands: dict[str, _Registered] = {}
        for spec in app.commands:
            names = (TEXT,) if spec.options else OPTIONS[spec.argument].names
            options = {words(f"option-{one.name}"): one.name for one in spec.options}
            order = {words(f"option-{name}"): place for place, name in enumerate(names)}
            self._commands[words(f"menu-{spec.name}")] = _Registered(spec, options, order)
        self._on_messages = {words(f"menu-{one.name}-message"): one for one in app.commands if one.on_message}

    def event(self, interaction: Payload) -> Command | Press:
        """Read what is asked; what can only be of another version is read as a press that means nothing."""
        if interaction["type"] == _COMMAND:
            return self._command(interaction)
        return _press(interaction)

    def query(self, interaction: Payload) -> Query | None:
        """Read what is being typed into an option, and what the others hold; None for one that nothing completes."""
        given = _options(interaction)
        focused: Mapping[str, object] = next((option for option in given if option.get("focused")), {})
        registered = self._commands.get(interaction["data"]["name"])
        if registered is None:
            return None
        spec, option = registered.spec, registered.options.get(str(focused.get("name", "")))
        if spec.options:
            wanted = Wanted.OPTION if option is not None else None
        else:
            wanted = OPTIONS[spec.argument].autocompleted
        if wanted is None:
            return None
        return Query(
            text=str(focused.get("value", "")),
            user=_user(interaction),
            platform=PLATFORM,
            lang=interaction.get("locale"),
            limit=_MAX_CHOICES,
            wanted=wanted,
            beside=tuple(str(option["value"]) for option in given if not option.get("focused")),
            command=spec.name if option is not None else "",
            option=option or "",
        )

    def _command(self, interaction: Payload) -> Command:
        """Read a command; one that was registered in another form is read as it would be written."""
        origin, data, given = event_origin(interaction), interaction["data"], _options(interaction)
        if data.get("type") == _ON_MESSAGE and data["name"] in self._on_messages:
            target = data["resolved"]["messages"][data["target_id"]]
            return Command(**origin, name=self._on_messages[data["name"]].name, args=message_text(target))
        registered = self._commands.get(data["name"])
        if registered is None:
            return Command(**origin, name=data["name"], args=_written(given))
        spec, options, order = registered
        if not all(_is_text(one) and (one["name"] in options or one["name"] in order) for one in given):
            return Command(**origin, name=spec.name, args=_written(given))
        text = sorted((one for one in given if one["name"] in order), key=lambda one: order[one["name"]])
        typed = tuple((options[one["name"]], one["value"]) for one in given if one["name"] in options)
        return Command(**origin, name=spec.name, args=_written(text), options=typed)


def event_origin(interaction: Payload) -> EventOrigin:
    """Read who asks and where; a thread is a channel of its own, in the room of the channel that it belongs to."""
    user, kind = _user(interaction), _kind(interaction)
    chat = str(interaction.get("channel_id") or user)
    if kind is ConversationKind.GROUP:
        parent = _parent(interaction)
        server, room = str(interaction["guild_id"]), parent or chat
        place = Conversation(platform=PLATFORM, chat=chat, kind=kind, place=server, room=room)
        manages, may_write = _manages(interaction), _may_write(interaction, in_thread=parent is not None)
    else:
        place, manages, may_write = Conversation(platform=PLATFORM, chat=chat, kind=kind), None, True
    return {
        "conversation": place,
        "user": user,
        "lang": interaction.get("locale"),
        "abilities": _ALONE if kind is ConversationKind.PRIVATE else _AMONG_OTHERS,
        "manages": manages,
        "may_write": may_write,
        "pace": _PACE if kind is ConversationKind.GROUP else None,
    }


def _press(interaction: Payload) -> Press:
    """Read a pressed button or a selected option; an id of another form is passed on as the action."""
    data, message = interaction.get("data") or {}, interaction.get("message") or {}
    custom_id = str(data.get("custom_id", ""))
    picked = tuple(map(str, data.get("values") or ()))
    action, hidden = action_of(custom_id, next(iter(picked), "")), bool(message.get("flags", 0) & _EPHEMERAL)
    if action is None:
        action = custom_id
    asker = ((message.get("interaction_metadata") or {}).get("user") or {}).get("id")
    return Press(
        **event_origin(interaction), action=action, hidden=hidden, asker=asker, picked=picked, message=message.get("id")
    )


def _options(interaction: Payload) -> list[Payload]:
    """Return the options of a command that have a value."""
    return [option for option in interaction["data"].get("options") or () if "value" in option]


def _is_text(option: Payload) -> bool:
    return option["type"] == _STRING and isinstance(option["value"], str)


def _written(options: list[Payload]) -> str:
    """Return options as one text, of whatever type they are."""
    return ", ".join(str(option["value"]) for option in options if option["value"] != "")


def _user(interaction: Payload) -> str:
    member = interaction.get("member")
    return str((member["user"] if member is not None else interaction["user"])["id"])


def _parent(interaction: Payload) -> str | None:
    """Return the channel that a thread belongs to; None outside threads."""
    channel = interaction.get("channel") or {}
    return str(channel["parent_id"]) if channel.get("type") in _THREADS else None


def _manages(interaction: Payload) -> bool:
    """Tell whether the asker may manage the server; an administrator may do everything."""
    may = Permissions(int(interaction["member"].get("permissions", 0)))
    return may.manage_guild or may.administrator


def _may_write(interaction: Payload, *, in_thread: bool) -> bool:
    """Tell whether the bot may write there for everyone."""
    may = Permissions(int(interaction.get("app_permissions", 0)))
    return may.administrator or (may.send_messages_in_threads if in_thread else may.send_messages)


def _kind(interaction: Payload) -> ConversationKind:
    guild = interaction.get("guild_id")
    if guild is not None:
        owners = interaction.get("authorizing_integration_owners") or {}
        return ConversationKind.GROUP if owners.get(_GUILD_OWNER) == guild else ConversationKind.INLINE
    is_among_others = interaction.get("context") == _PRIVATE_CHANNEL
    return ConversationKind.INLINE if is_among_others else ConversationKind.PRIVATE
