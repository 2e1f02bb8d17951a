"""The REST endpoints of the local Discord, by Discord's rules."""

from dataclasses import dataclass, field
from typing import Any

from tests.wire import discord_interactions
from tests.wire import discord_tables as tables
from tests.wire.discord_commands import command_problems
from tests.wire.discord_interactions import (
    AUTOCOMPLETE,
    CHOICES,
    COMMAND,
    COMPONENT,
    DEFER,
    DEFER_UPDATE,
    FOREIGN_FOLLOWUPS,
    MODAL_SUBMIT,
    OPEN_MODAL,
    SEND,
    TOKEN_SECONDS,
    UPDATE,
    Acknowledgement,
    Interaction,
    Modal,
)
from tests.wire.discord_messages import Message
from tests.wire.discord_rules import (
    EDITABLE_FLAGS,
    EPHEMERAL,
    LOADING,
    SENDABLE_FLAGS,
    defer_problems,
    message_problems,
    modal_problems,
    walk,
)
from tests.wire.discord_schema import Problem, Record, Whole, problems_of
from tests.wire.discord_state import State
from tests.wire.discord_world import DM, GROUP_DM, Body, Call, RefusedRequestError

Answer = tuple[int, Any]
RECIPIENT = Record({"recipient_id": tables.snowflake}, {})
ENVELOPE = Record({"type": Whole()}, {"data": lambda *_: None})
ALLOWED = {
    COMMAND: {SEND, DEFER, OPEN_MODAL},
    COMPONENT: {SEND, DEFER, DEFER_UPDATE, UPDATE, OPEN_MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {SEND, DEFER},
}


@dataclass(slots=True)
class Request:
    """A parsed request."""

    call: Call
    path: dict[str, str]
    query: dict[str, str]
    body: Any = None
    files: dict[str, str] = field(default_factory=dict)


def invalid_form(problems: list[Problem]) -> RefusedRequestError:
    """Return the refusal of a body for its problems."""
    if [problem.code for problem in problems] == ["EMPTY_MESSAGE"]:
        return RefusedRequestError(400, 50006, "Cannot send an empty message", problems)
    return RefusedRequestError(400, 50035, "Invalid Form Body", problems)


def refuse_if(problems: list[Problem]) -> None:
    """Refuse a body that has problems."""
    if problems:
        raise invalid_form(problems)


class Endpoints:
    """The endpoints over the shared state."""

    def __init__(self, state: State) -> None:
        self.state = state

    def commands(self, request: Request) -> Answer:
        """GET or PUT the commands of the application or of one of its guilds."""
        scope = self._scope(request)
        if request.call.method == "PUT":
            refuse_if(command_problems(request.body))
            return 200, self.state.commands.put(scope, request.body, self.state.ids.new)
        listed = self.state.commands.listed(scope)
        if request.query.get("with_localizations", "").lower() in {"1", "true"}:
            return 200, listed
        hidden = {"name_localizations", "description_localizations"}
        return 200, [{key: value for key, value in each.items() if key not in hidden} for each in listed]

    def _scope(self, request: Request) -> int | None:
        if request.path["application"] != str(self.state.application_id):
            raise RefusedRequestError(403, 20012, "You are not authorized to perform this action on this application")
        if "guild" not in request.path:
            return None
        guild = int(request.path["guild"])
        if guild not in self.state.guilds:
            raise RefusedRequestError(403, 50001, "Missing Access")
        return guild

    def direct_channel(self, request: Request) -> Answer:
        """POST the id of a person to get the channel of direct messages with them."""
        refuse_if(problems_of(RECIPIENT, request.body))
        places = (place for place in self.state.places.values() if place.kind == DM)
        person = request.body["recipient_id"]
        own = next((place for place in places if person in {str(member.id) for member in place.members}), None)
        if own is None:
            raise RefusedRequestError(400, 50033, "Invalid Recipient(s)")
        return 200, own.as_json()

    def channel_message(self, request: Request) -> Answer:
        """POST a message to a channel; one message is created for a nonce that is enforced."""
        place = self.state.places.get(int(request.path["channel"]))
        if place is None:
            raise RefusedRequestError(404, 10003, "Unknown Channel")
        if not place.bot_present or place.kind == GROUP_DM:
            raise RefusedRequestError(403, 50001, "Missing Access")
        if place.refuses:
            raise RefusedRequestError(*place.refuses)
        flags = SENDABLE_FLAGS & ~EPHEMERAL
        refuse_if(message_problems(tables.CHANNEL_MESSAGE, request.body, files=request.files, flags=flags))
        nonce = request.body.get("nonce") if request.body.get("enforce_nonce") else None
        message = self.state.by_nonce.get(nonce) if nonce is not None else None
        if message is None:
            message = self.state.new_message(place, self.state.bot)
            message.write(request.body, request.files)
            if nonce is not None:
                self.state.by_nonce[nonce] = message
        return 200, message.as_json()

    def callback(self, request: Request) -> Answer:
        """POST the initial response to an interaction."""
        interaction = self.state.interactions.get(int(request.path["interaction"]))
        age = interaction.age + request.call.lag if interaction else 0.0
        if interaction is None or interaction.token != request.path["token"] or age > TOKEN_SECONDS:
            raise RefusedRequestError(404, 10062, "Unknown interaction")
        if interaction.ack:
            raise RefusedRequestError(400, 40060, "Interaction has already been acknowledged.")
        if age > discord_interactions.ACKNOWLEDGE_SECONDS:
            raise RefusedRequestError(404, 10062, "Unknown interaction")
        refuse_if(problems_of(ENVELOPE, request.body))
        kind, data = request.body["type"], request.body.get("data")
        self._check_callback(interaction, kind, data, request.files)
        message = self._answer(interaction, kind, data or {}, request.files)
        interaction.ack = Acknowledgement(kind, age)
        interaction.changed()
        if request.query.get("with_response", "").lower() not in {"1", "true"}:
            return 204, None
        return 200, _callback_response(interaction, kind, message)

    def _check_callback(self, interaction: Interaction, kind: int, data: Any, files: dict[str, str]) -> None:
        allowed = set(ALLOWED[interaction.kind])
        if interaction.kind == MODAL_SUBMIT and interaction.source:
            allowed |= {DEFER_UPDATE, UPDATE}
        if kind not in allowed:
            message = f"Value must be one of {sorted(allowed)} for an interaction of type {interaction.kind}."
            raise invalid_form([Problem(("type",), "BASE_TYPE_CHOICES", message)])
        if kind == SEND:
            refuse_if(_under_data(message_problems(tables.MESSAGE, data, files=files)))
        elif kind == UPDATE and data is not None:
            refuse_if(_under_data(_edit_problems(interaction.source, data, files)))
        elif kind in {DEFER, DEFER_UPDATE}:
            refuse_if(list(defer_problems(data)))
        elif kind == OPEN_MODAL:
            refuse_if(_under_data(modal_problems(tables.MODAL, data)))
        elif kind == CHOICES:
            table = Record({}, {"choices": tables.AUTOCOMPLETE[_focused(interaction.data)["type"]]})
            refuse_if(_under_data(problems_of(table, data)))

    def _answer(self, interaction: Interaction, kind: int, data: Body, files: dict[str, str]) -> Message | None:
        if kind in {SEND, DEFER}:
            flags = self._privacy(interaction, data) | (LOADING if kind == DEFER else 0)
            interaction.original = self.state.new_reply(interaction, followup=False, flags=flags)
            if kind == SEND:
                interaction.original.write(data, files)
            return interaction.original
        if kind in {UPDATE, DEFER_UPDATE}:
            source = interaction.source
            assert source is not None
            interaction.edits_before = source.edits
            if kind == UPDATE:
                source.edit(data, files)
            return source
        if kind == CHOICES:
            interaction.suggested = list(data.get("choices") or [])
        if kind == OPEN_MODAL:
            interaction.modal = _modal(interaction, data)
        return None

    def _privacy(self, interaction: Interaction, data: Body) -> int:
        # Without USE_EXTERNAL_APPS a server shows a foreign application's answers to the asker alone.
        forced = not interaction.place.bot_present and not interaction.place.external_apps
        return EPHEMERAL if forced else (data.get("flags") or 0) & EPHEMERAL

    def _by_token(self, request: Request) -> Interaction:
        interaction = self.state.by_token.get(request.path["token"])
        known = interaction is not None and request.path["application"] == str(self.state.application_id)
        if interaction is None or not known or interaction.ack is None or interaction.kind == AUTOCOMPLETE:
            raise RefusedRequestError(404, 10015, "Unknown Webhook")
        if interaction.age + request.call.lag > TOKEN_SECONDS:
            raise RefusedRequestError(401, 50027, "Invalid Webhook Token")
        return interaction

    def followup(self, request: Request) -> Answer:
        """POST a followup message of an interaction."""
        interaction = self._by_token(request)
        refuse_if(message_problems(tables.MESSAGE, request.body, files=request.files))
        original = interaction.original
        if original and original.flags & LOADING:
            # Discord's older way: the first followup fills the deferred answer, whose privacy stays.
            original.edit(request.body, request.files)
            return 200, original.as_json()
        if not interaction.place.bot_present and len(interaction.sent) >= FOREIGN_FOLLOWUPS:
            raise RefusedRequestError(
                400, 40094, "This interaction has reached the maximum number of follow up messages"
            )
        flags = self._privacy(interaction, request.body)
        message = self.state.new_reply(interaction, followup=True, flags=flags)
        message.write(request.body, request.files)
        interaction.sent.append(message)
        interaction.changed()
        return 200, message.as_json()

    def message(self, request: Request) -> Answer:
        """GET, PATCH or DELETE a message of an interaction."""
        interaction = self._by_token(request)
        message = self._message_of(interaction, request.path["message"])
        if request.call.method == "DELETE":
            message.delete()
            return 204, None
        if request.call.method == "PATCH":
            refuse_if(_edit_problems(message, request.body, request.files))
            message.edit(request.body, request.files)
        return 200, message.as_json()

    def _message_of(self, interaction: Interaction, name: str) -> Message:
        own = [interaction.original or interaction.source] if name == "@original" else []
        if name.isdecimal():
            own = [interaction.original, interaction.source, *interaction.sent]
            own = [each for each in own if each and each.id == int(name)]
        message = own[0] if own else None
        if message is None or message.deleted or (message is interaction.source and message.application_id is None):
            raise RefusedRequestError(404, 10008, "Unknown Message")
        return message


def _edit_problems(message: Message | None, body: object, files: dict[str, str]) -> list[Problem]:
    if message is None or message.deleted:
        raise RefusedRequestError(404, 10008, "Unknown Message")
    return message_problems(tables.MESSAGE, body, stored=message.kept(), files=files, flags=EDITABLE_FLAGS)


def _under_data(problems: list[Problem]) -> list[Problem]:
    return [problem._replace(path=("data", *problem.path)) for problem in problems]


def _focused(data: Body) -> Body:
    options = list(data.get("options") or [])
    while options:
        option: Body = options.pop()
        if option.get("focused"):
            return option
        options += option.get("options") or []
    raise AssertionError("an autocomplete has a focused option")


def _modal(interaction: Interaction, data: Body) -> Modal:
    fields: dict[str, Body] = {}
    for _, each in walk(data["components"]):
        if each["type"] == 18:
            fields[each["label"]] = each["component"]
        elif each["type"] == 1:
            fields[each["components"][0]["label"]] = each["components"][0]
    return Modal(data["custom_id"], data["title"], fields, tuple(data["components"]), interaction)


def _callback_response(interaction: Interaction, kind: int, message: Message | None) -> Body:
    told: Body = {"id": str(interaction.id), "type": interaction.kind}
    if message:
        told["response_message_id"] = str(message.id)
        told["response_message_loading"] = bool(message.flags & LOADING)
        told["response_message_ephemeral"] = bool(message.flags & EPHEMERAL)
    resource: Body = {"type": kind}
    if message and kind in {SEND, UPDATE}:
        resource["message"] = message.as_json()
    return {"interaction": told, "resource": resource}
