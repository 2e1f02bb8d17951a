"""The users' side of the local Discord: their actions, with the checks that a real client makes before it sends."""

from typing import Any

from tests.wire.discord_commands import MESSAGE, SLASH, SUBCOMMAND_GROUP, command_problems, localised
from tests.wire.discord_gateway import Gateway
from tests.wire.discord_interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Interaction, Modal
from tests.wire.discord_messages import Message, Seen
from tests.wire.discord_rules import walk
from tests.wire.discord_schema import units
from tests.wire.discord_state import State
from tests.wire.discord_world import (
    BY_GUILD,
    BY_USER,
    DM,
    GROUP_DM,
    GUILD_TEXT,
    IN_BOT_DM,
    IN_GUILD,
    IN_PRIVATE_CHANNEL,
    MANAGE_GUILD,
    PERMISSIONS,
    PUBLIC_THREAD,
    Body,
    Guild,
    Place,
    User,
)

STRING, INTEGER, BOOLEAN, NUMBER = 3, 4, 5, 10
TYPES: dict[int, tuple[type, ...]] = {STRING: (str,), INTEGER: (int,), BOOLEAN: (bool,), NUMBER: (int, float)}


class Driver:
    """Mixin with the actions of users."""

    state: State
    gateway: Gateway

    # People and places

    def user(
        self, locale: str = "en-US", *, name: str = "someone", installed: bool = True, manages: bool = False
    ) -> User:
        """Make a person, who may have installed the application in their own account, and may manage guilds."""
        return User(self.state.ids.new(), locale, name, installed, PERMISSIONS | (MANAGE_GUILD if manages else 0))

    def _place(self, **fields: Any) -> Place:
        place = Place(**fields)
        self.state.places[place.id] = place
        return place

    def channel(self, guild: Guild | None = None, **fields: Any) -> Place:
        """Make a channel of a guild that has the bot; a new guild unless one is given."""
        guild = guild or self.guild()
        return self._place(id=guild.channel_id, kind=GUILD_TEXT, context=IN_GUILD, guild_id=guild.id, **fields)

    def thread(self, channel: Place, **fields: Any) -> Place:
        """Make a thread of a channel."""
        told: Body = {"guild_id": channel.guild_id, "parent": channel.id, **fields}
        return self._place(id=self.state.ids.new(), kind=PUBLIC_THREAD, context=IN_GUILD, **told)

    def another_channel(self, channel: Place, **fields: Any) -> Place:
        """Make another channel of the same guild."""
        told: Body = {"guild_id": channel.guild_id, **fields}
        return self._place(id=self.state.ids.new(), kind=GUILD_TEXT, context=IN_GUILD, **told)

    def foreign_channel(self, **fields: Any) -> Place:
        """Make a channel of a guild that the bot is absent from."""
        ids = self.state.ids
        told: Body = {"kind": GUILD_TEXT, "context": IN_GUILD, "bot_present": False, **fields}
        return self._place(id=ids.new(), guild_id=ids.guild(), **told)

    def dm(self, user: User, **fields: Any) -> Place:
        """Make a direct message channel of a person and the bot."""
        return self._place(id=self.state.ids.new(), kind=DM, context=IN_BOT_DM, members=(user,), **fields)

    def group(self, *users: User) -> Place:
        """Make a group message channel of people; the bot is never in one."""
        told: Body = {"kind": GROUP_DM, "context": IN_PRIVATE_CHANNEL, "bot_present": False}
        return self._place(id=self.state.ids.new(), members=users, **told)

    def guild(self, *, channels: int = 1, roles: int = 1, emojis: int = 0) -> Guild:
        """Make a guild that has the bot; connected clients learn of it by `join`, later ones when they identify."""
        guild = Guild(self.state.ids.guild(), channels, roles, emojis)
        self.state.guilds[guild.id] = guild
        return guild

    async def join(self, guild: Guild) -> None:
        """Add the bot to a guild, and tell connected clients of it."""
        self.state.guilds[guild.id] = guild
        await self.gateway.dispatch("GUILD_CREATE", guild.as_json(self.state.bot), guild.id, 1)

    async def leave(self, guild: Guild) -> None:
        """Remove the bot from a guild."""
        self.state.guilds.pop(guild.id)
        await self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild.id, 1)

    def say(self, user: User, place: Place, content: str = "", *, forwarded: Body | None = None, **more: Any) -> Seen:
        """Post a person's (or another bot's) message, for context menus: text, `embeds`, `components`.

        `forwarded` is a message that it passes on, as `{"content": ..., "embeds": ..., "components": ...}`.
        """
        snapshots: list[Body] = []
        if forwarded:
            passed_on = self.state.new_message(place, user.as_json())
            passed_on.write(forwarded, {})
            shown = ("content", "embeds", "components", "attachments", "flags", "type", "timestamp", "mentions")
            snapshot = {key: value for key, value in passed_on.as_json().items() if key in shown}
            snapshots.append({"message": {**snapshot, "edited_timestamp": None}})
        message = self.state.new_message(place, user.as_json(), snapshots=snapshots)
        message.write({"content": content, **more}, {})
        return message.seen()

    # Commands

    def register(self, *commands: Body, guild: Guild | None = None) -> None:
        """Register commands without the bot, such as those of an earlier version, which it no longer knows."""
        problems = command_problems([*commands])
        assert not problems, "; ".join(map(str, problems))
        self.state.commands.put(guild.id if guild else None, [*commands], self.state.ids.new)

    async def slash(self, user: User, place: Place, command: str, **options: Any) -> Interaction:
        """Use a slash command, such as `slash(user, place, "/model", name="GPT-5")`."""
        registered, path, known = self._slash(user, place, command)
        for option in known:
            if option.get("required") and not {option["name"], localised(option, "name", user.locale)} & set(options):
                raise AssertionError(f"{command} needs {option['name']!r}")
        values = [self._value(user, known, name, value) for name, value in options.items()]
        for value in values:
            _check_value(_option(known, value["name"], user.locale), value["value"])
        return await self._start(COMMAND, user, place, _command_data(registered, path, values))

    async def autocomplete(
        self, user: User, place: Place, command: str, option: str, text: Any, **others: Any
    ) -> Interaction:
        """Type in an option of a slash command; its choices are `await (…).choices()`."""
        registered, path, known = self._slash(user, place, command)
        assert _option(known, option, user.locale).get("autocomplete"), f"{option!r} of {command} has no autocomplete"
        values = [self._value(user, known, name, value) for name, value in others.items()]
        values.append({**self._value(user, known, option, text), "focused": True})
        return await self._start(AUTOCOMPLETE, user, place, _command_data(registered, path, values))

    async def context_menu(self, user: User, name: str, message: Seen) -> Interaction:
        """Use a command in the context menu of a message."""
        self._check_visible(user, message.stored)
        place = message.stored.place
        registered = self._offered(MESSAGE, name, user, place)
        data = _command_data(registered, [], []) | {
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): message.stored.as_json()}},
        }
        return await self._start(COMMAND, user, place, data)

    def _offered(self, kind: int, name: str, user: User, place: Place) -> Body:
        command = self.state.commands.find(kind, name, place.guild_id if place.bot_present else None, user.locale)
        contexts = command["contexts"] or [IN_GUILD, IN_BOT_DM]
        assert place.context in contexts, f"{name!r} is not offered in context {place.context}, only in {contexts}"
        needed = int(command["default_member_permissions"] or 0) if place.guild_id else 0
        assert user.permissions & needed == needed, f"{name!r} is only offered to who has the permissions {needed}"
        ways = {BY_GUILD} if place.bot_present else set()
        ways |= {BY_USER} if user.installed else set()
        installs = command["integration_types"]
        assert ways & set(installs), f"{name!r} is installed by {installs}, the place and the person offer {ways}"
        return command

    def _slash(self, user: User, place: Place, command: str) -> tuple[Body, list[Body], list[Body]]:
        name, *subcommands = command.removeprefix("/").split()
        registered = self._offered(SLASH, name, user, place)
        known, path = registered.get("options") or [], []
        for each in subcommands:
            path.append(_option(known, each, user.locale))
            known = path[-1].get("options") or []
        return registered, path, known

    def _value(self, user: User, known: list[Body], name: str, value: Any) -> Body:
        option = _option(known, name, user.locale)
        expected = TYPES.get(option["type"])
        assert expected, f"options of type {option['type']} are not driven"
        assert isinstance(value, expected), f"{name!r} takes {expected}, got {value!r}"
        return {"name": option["name"], "type": option["type"], "value": value}

    # Components and modals

    async def press(self, user: User, message: Seen, name: str, *, stale: bool = False) -> Interaction:
        """Press a button, by its label or custom id, on the message as it is now.

        With `stale` the press is of the message as it was seen, as when an edit crosses the press on its way.
        """
        self._check_visible(user, message.stored)
        button = (message if stale else message.now()).button(name)
        assert button.custom_id, f"{name!r} is a link to {button.url}: pressing it tells the bot nothing"
        assert not button.disabled, f"{name!r} is disabled"
        return await self._use(user, message, {"custom_id": button.custom_id, "component_type": 2})

    async def select(self, user: User, message: Seen, *chosen: str, custom_id: str | None = None) -> Interaction:
        """Choose options of a select, by label or value; name the select if there are several."""
        self._check_visible(user, message.stored)
        select = message.now().select(custom_id)
        assert not select.disabled, f"{select.custom_id!r} is disabled"
        known = {name: option.value for option in select.options for name in (option.label, option.value)}
        missing = [each for each in chosen if each not in known]
        assert not missing, f"no options {missing} among {[(each.label, each.value) for each in select.options]}"
        assert select.low <= len(chosen) <= select.high, f"{len(chosen)} chosen of {select.low} to {select.high}"
        values = [known[each] for each in chosen]
        return await self._use(user, message, {"custom_id": select.custom_id, "component_type": 3, "values": values})

    async def _use(self, user: User, message: Seen, data: Body) -> Interaction:
        numbers = [each["id"] for each in _flat(message) if each.get("custom_id") == data["custom_id"]]
        stored = message.stored
        return await self._start(COMPONENT, user, stored.place, {"id": numbers[0], **data}, stored)

    async def submit(self, user: User, modal: Modal, **values: str) -> Interaction:
        """Send a modal with texts by label or custom id; fields left out keep what they were opened with."""
        assert user == modal.interaction.user, "a modal is shown to the one who opened it"
        texts = {}
        for label, field in modal.fields.items():
            assert field["type"] == 4, f"fields of type {field['type']} are not driven"
            text = values.pop(label, values.pop(field["custom_id"], field.get("value") or ""))
            low = field.get("min_length") or int(field.get("required") is not False)
            assert low <= units(text) <= (field.get("max_length") or 4000), f"{label!r} does not take {text!r:.60}"
            texts[field["custom_id"]] = text
        assert not values, f"no fields {sorted(values)} among {sorted(modal.fields)}"
        data = {"custom_id": modal.custom_id, "components": [_submitted(each, texts) for each in modal.components]}
        opened = modal.interaction
        return await self._start(MODAL_SUBMIT, user, opened.place, data, opened.source)

    def _check_visible(self, user: User, message: Message) -> None:
        assert not message.deleted, f"message {message.id} is deleted"
        assert message.viewer in {None, user}, f"message {message.id} is shown to {message.viewer} alone"

    async def _start(
        self, kind: int, user: User, place: Place, data: Body, source: Message | None = None
    ) -> Interaction:
        interaction = Interaction(self.state.ids, kind, user, place, data)
        interaction.source = source
        self.state.remember(interaction)
        told = interaction.as_json(self.state.application_id)
        interaction.delivered = await self.gateway.dispatch("INTERACTION_CREATE", told, place.guild_id)
        return interaction


def _option(known: list[Body], name: str, locale: str) -> Body:
    for option in known:
        if name in {option["name"], localised(option, "name", locale)}:
            return option
    raise AssertionError(f"no option {name!r} among {[option['name'] for option in known]}")


def _check_value(option: Body, value: Any) -> None:
    choices = option.get("choices")
    if choices:
        allowed = [choice["value"] for choice in choices]
        assert value in allowed, f"{option['name']!r} takes one of {allowed}, not {value!r}"
    size = units(value) if isinstance(value, str) else value
    kind = "length" if isinstance(value, str) else "value"
    low, high = option.get(f"min_{kind}"), option.get(f"max_{kind}")
    assert low is None or size >= low, f"{option['name']!r} takes at least {low}, not {value!r}"
    assert high is None or size <= high, f"{option['name']!r} takes at most {high}, not {value!r}"


def _command_data(registered: Body, path: list[Body], values: list[Body]) -> Body:
    options = values
    for step in reversed(path):
        options = [{"name": step["name"], "type": step["type"], "options": options}]
    assert not path or path[-1]["type"] != SUBCOMMAND_GROUP, f"{path[-1]['name']!r} is a group of commands"
    data: Body = {"id": registered["id"], "name": registered["name"], "type": registered["type"]}
    if registered["type"] == SLASH:
        data["options"] = options
    return data


def _flat(message: Seen) -> list[Body]:
    return [each for _, each in walk(message.stored.components)] + [each for _, each in walk(message.components)]


def _submitted(each: Body, texts: dict[str, str]) -> Body:
    if each["type"] == 18:
        field = each["component"]
        return {"type": 18, "id": 1, "component": _text_input(field, texts)}
    if each["type"] == 1:
        return {"type": 1, "id": 1, "components": [_text_input(each["components"][0], texts)]}
    return {"type": each["type"], "id": 1}


def _text_input(field: Body, texts: dict[str, str]) -> Body:
    return {"type": 4, "id": 2, "custom_id": field["custom_id"], "value": texts[field["custom_id"]]}
