"""The tables of the local servers say what the platforms' official descriptions say; what they leave out is named."""

import json
from pathlib import Path

import pytest

from tests.wire import discord_tables as tables
from tests.wire.discord_schema import (
    Address,
    Among,
    ByType,
    Many,
    Record,
    Text,
    Values,
    Whole,
    moment,
    number,
    snowflake,
    truth,
)
from tests.wire.spec_facts import REQUEST_BODIES, discord_facts, telegram_facts, written
from tests.wire.telegram_methods import METHODS
from tests.wire.telegram_objects import OBJECTS

SPECS = Path(__file__).with_name("specs")
TELEGRAM = json.loads((SPECS / "telegram.json").read_text())
DISCORD = json.loads((SPECS / "discord.json").read_text())


# Telegram

TYPES = {
    "int": {"Integer"},
    "bool": {"Boolean", "True"},
    "str": {"String"},
    "chat": {"Integer|String"},
    "file": {"InputFile", "InputFile|String"},
    "ReplyMarkup": {"InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply"},
}
UNREAD = {"SuggestedPostParameters", "LoginUrl", "User"}
"""Objects that the local server takes without reading them."""
NOT_TAKEN = {
    "InlineKeyboardButton": {"callback_game"},
    "KeyboardButton": {"request_users", "request_chat", "request_managed_bot", "request_poll"},
}
"""Fields that the local server refuses: they ask for more than a bot of text and buttons needs."""


def named(kind):
    """Return the types of the description that a type of the tables stands for."""
    if kind.startswith("["):
        return {f"Array of {one}" for one in named(kind[1:-1])}
    return UNREAD if kind == "object" else TYPES.get(kind, {kind})


@pytest.mark.parametrize(("part", "table"), [("methods", METHODS), ("objects", OBJECTS)])
def test_telegram_s_methods_and_objects_have_the_fields_of_the_description(part, table):
    assert table.keys() == TELEGRAM[part].keys()
    for name, fields in table.items():
        described = TELEGRAM[part][name]
        left_out = {field for field in described if field.rstrip("*") in NOT_TAKEN.get(name, ())}
        assert fields.keys() == described.keys() - left_out, name
        for field, kind in fields.items():
            assert described[field] in named(kind), f"{name}.{field}"


# Discord

LEFT_OUT = "left out"
BODIES = {
    "MessageCreateRequest": tables.CHANNEL_MESSAGE,
    "IncomingWebhookRequestPartial": tables.MESSAGE,
    "IncomingWebhookUpdateRequestPartial": tables.MESSAGE,
    "IncomingWebhookInteractionRequest": tables.MESSAGE,
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": tables.MESSAGE,
    "ModalInteractionCallbackRequestData": tables.MODAL,
    "[ApplicationCommandUpdateRequest] 0..130": tables.COMMANDS,
    "[ApplicationCommandOptionStringChoice] 0..25": tables.STRING_CHOICES,
    "[ApplicationCommandOptionIntegerChoice] 0..25": tables.INTEGER_CHOICES,
    "[ApplicationCommandOptionNumberChoice] 0..25": tables.NUMBER_CHOICES,
}


def differences(check, kind, path=()):
    """Yield where a check says something else than a type of the description, and what both say."""
    match check:
        case Record():
            yield from of_objects(check, kind.split("|"), path)
        case ByType():
            yield from of_union(check, kind.split("|"), path)
        case Many():
            item, _, bounds = kind[1:].rpartition("] ")
            if bounds != f"{check.low}..{check.high}":
                yield path, f"{check.low}..{check.high}", bounds
            yield from differences(check.item, item, (*path, "*"))
        case Values():
            yield from differences(check.item, kind[1:-1], (*path, "*"))
        case _:
            said = in_words(check)
            if {*said.split("|")} != {*kind.split("|")}:
                yield path, said, kind


def of_objects(check, names, path):
    """Yield the differences between a check of objects and the objects of these names, of whichever form."""
    forms = [DISCORD["objects"][name] for name in names]
    fields = {**check.required, **check.optional}
    described = {field.rstrip("*"): "|".join(kinds_of(forms, field.rstrip("*"))) for form in forms for field in form}
    yield from (((*path, field), LEFT_OUT, described[field]) for field in described.keys() - fields.keys())
    yield from (((*path, field), "taken", "not described") for field in fields.keys() - described.keys())
    for field in fields.keys() & described.keys():
        if (field in check.required) is not all(f"{field}*" in form for form in forms):
            yield (*path, field), *(("required", "optional") if field in check.required else ("optional", "required"))
        yield from differences(fields[field], described[field], (*path, field))


def kinds_of(forms, field):
    """Return the types that a field has in the forms of an object."""
    return dict.fromkeys(form[name] for form in forms for name in (field, f"{field}*") if name in form)


def of_union(check, names, path):
    """Yield the differences between a check by type and the objects that may stand there, told apart by their type."""
    by_type = {int(kind): name for name in names for kind in DISCORD["objects"][name]["type*"].split("|")}
    if by_type.keys() != check.kinds.keys():
        yield (*path, "type"), str(sorted(check.kinds)), str(sorted(by_type))
    for kind in by_type.keys() & check.kinds.keys():
        yield from differences(check.kinds[kind], by_type[kind], (*path, kind))


def in_words(check):
    """Return a check of a single value in the words of the description."""
    match check:
        case Text():
            return f"str {check.low}..{check.high}"
        case Address():
            return f"str 0..{check.high}"
        case Whole():
            return f"int {check.low}..{check.high}"
        case Among():
            return "|".join(map(str, check.allowed))
    return {truth: "bool", number: "number", snowflake: "id", moment: "time"}[check]


EXPECTED = {
    # What a bot of text, cards and buttons does not send.
    **{key: {LEFT_OUT} for key in ("applied_tags", "avatar_url", "thread_name", "username")},
    **{key: {LEFT_OUT} for key in ("poll", "shared_client_theme", "sticker_ids", "handler")},
    **{f"attachments.{name}": {LEFT_OUT} for name in ("duration_secs", "is_remix", "is_spoiler", "waveform")},
    **{f"embeds.{name}": {LEFT_OUT} for name in ("provider", "video")},
    **{f"{picture}.{name}": {LEFT_OUT} for picture in ("image", "thumbnail")
       for name in ("is_animated", "placeholder", "placeholder_version")},
    "type": {"1|2|3 for 1|2|3|4"},
    "nonce": {"str 0..25 for int -9223372036854775808..9223372036854775807|str 0..25"},
    # Where the documentation, or the sense, is stricter than the description.
    "author.name": {"required for optional", "str 1..256 for str 0..256"},
    "footer.text": {"required for optional", "str 1..2048 for str 0..2048"},
    "embeds.type": {"rich for str 0..152133"},
    "fields.name": {"str 1..256 for str 0..256"},
    "fields.value": {"str 1..1024 for str 0..1024"},
    "choices.value": {"str 1..100 for str 0..6000"},
    "value": {"str 1..100 for str 0..6000"},
    "content": {"str 0..2000 for str 0..4000"},
    "flags": {f"int 0..{2**53 - 1} for int {1 - 2**53}..{2**53 - 1}"},
    "components": {"1..5 for 1..40"},
    "components.components": {"1..1 for 1..5"},
    "options.options": {"1..25 for 0..25"},
    "allowed_mentions.parse": {"0..40 for 0..1521"},
    "contexts": {"1..3 for 1.."},
    "integration_types": {"1..2 for 1.."},
    **{f"{place}.channel_types": {"0..40 for 0.."} for place in ("component", "components", "options")},
    # What the library sends and the documentation knows.
    "nsfw": {"taken for not described"},
    "tts": {"taken for not described"},
}  # fmt: skip
"""The differences by the last two names of their paths: what the local server says, for what is described."""


def test_discord_s_bodies_are_those_of_the_description_but_for_the_differences_that_are_named():
    found = {}
    for kind, check in BODIES.items():
        for path, said, described in differences(check, kind):
            names = [step for step in path if isinstance(step, str) and step != "*"]
            text = LEFT_OUT if said == LEFT_OUT else f"{said} for {described}"
            found.setdefault(".".join(names[-2:]), set()).add(text)
    assert found == EXPECTED


def test_every_body_that_the_local_server_checks_is_compared():
    compared = {name for kind in BODIES for name in kind.split("|")}
    for name, kind in DISCORD["bodies"].items():
        if name != "callback":
            assert set(kind.split("|")) <= compared, name
    data = [DISCORD["objects"][name].get(field) for name in DISCORD["bodies"]["callback"].split("|")
            for field in ("data", "data*")]  # fmt: skip
    assert (
        {"IncomingWebhookInteractionRequest", "ModalInteractionCallbackRequestData"}
        <= {*data}
        <= {*compared, *ELSEWHERE}
    )


ELSEWHERE = {
    None,
    "SocialLayerSKUPurchaseEligibilityCallbackData",
    "|".join(
        f"InteractionApplicationCommandAutocompleteCallback{kind}Data" for kind in ("Integer", "Number", "String")
    ),
}
"""The data of responses that no bot of this kind sends, and of completions, whose lists are compared by themselves."""


# The reduction of the descriptions


def test_a_description_is_reduced_to_names_and_types():
    described = {
        "methods": {name: {"fields": []} for name in METHODS},
        "types": {name: {"fields": []} for name in OBJECTS},
    }
    described["methods"]["sendMessage"] = {"fields": [
        {"name": "chat_id", "types": ["Integer", "String"], "required": True, "description": "Where to"},
        {"name": "text", "types": ["String"], "required": False},
    ]}  # fmt: skip
    described["types"]["MenuButton"] = {"subtypes": ["One", "Two"]}
    described["types"]["One"] = {"fields": [{"name": "type", "types": ["String"], "required": True}]}
    described["types"]["Two"] = {"fields": [
        *described["types"]["One"]["fields"], {"name": "text", "types": ["String"], "required": True}
    ]}  # fmt: skip
    facts = telegram_facts(described)
    assert facts["methods"]["sendMessage"] == {"chat_id*": "Integer|String", "text": "String"}
    assert facts["objects"]["MenuButton"] == {"type*": "String", "text": "String"}


def test_a_schema_is_reduced_to_its_fields_and_bounds():
    def body(name):
        return {"requestBody": {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}}

    kinds = {
        "name": {"type": ["string", "null"], "minLength": 1, "maxLength": 9},
        "kind": {"$ref": "#/components/schemas/Kind"},
        "parts": {"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]}},
        "size": {"type": "integer", "minimum": 0, "format": "int32"},
        "at": {"type": "string", "format": "date-time"},
        "names": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 2}},
        "owner": {"$ref": "#/components/schemas/SnowflakeType"},
    }
    schemas = {
        "Whole": {"properties": kinds, "required": ["name"]},
        "Part": {"properties": {"on": {"type": "boolean"}}},
        "Kind": {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]},
        "SnowflakeType": {"type": "string"},
    }
    paths = {path: {method: body("Whole")} for path, method in REQUEST_BODIES.values()}
    facts = discord_facts({"paths": paths, "components": {"schemas": schemas}})
    assert facts["objects"] == {
        "Part": {"on": "bool"},
        "Whole": {
            "name*": "str 1..9", "kind": "1|2", "parts": "[Part] 0..", "size": f"int 0..{2**31 - 1}", "at": "time",
            "names": "{str 0..2}", "owner": "id",
        },
    }  # fmt: skip
    assert json.loads(written(facts)) == facts


@pytest.mark.parametrize(("name", "facts"), [("telegram", TELEGRAM), ("discord", DISCORD)])
def test_the_facts_are_stored_as_they_are_written(name, facts):
    assert (SPECS / f"{name}.json").read_text() == written(facts)
