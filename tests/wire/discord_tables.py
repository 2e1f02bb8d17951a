"""Discord's request bodies as tables of checks: what the bot may send, and no more.

A reduction of Discord's public OpenAPI document to the parts that a chat bot of text, cards and buttons uses; polls,
stickers and voice are left out, so that a body with them is refused. Where the documentation is stricter than the
document (a choice's value, a modal's parts), the documentation is followed.
"""

from tests.wire.discord_schema import (
    Check,
    address,
    among,
    by_type,
    many,
    mapping,
    moment,
    number,
    record,
    snowflake,
    text,
    truth,
    whole,
)

LOCALES = frozenset(
    {
        *(
            "ar",
            "bg",
            "cs",
            "da",
            "de",
            "el",
            "en-GB",
            "en-US",
            "es-419",
            "es-ES",
            "fi",
            "fr",
            "he",
            "hi",
            "hr",
            "hu",
            "id",
        ),
        *(
            "it",
            "ja",
            "ko",
            "lt",
            "nl",
            "no",
            "pl",
            "pt-BR",
            "ro",
            "ru",
            "sv-SE",
            "th",
            "tr",
            "uk",
            "vi",
            "zh-CN",
            "zh-TW",
        ),
    }
)
COLOUR = whole(0, 0xFFFFFF)
CUSTOM_ID = text(1, 100)
EMOJI = record({"name": text(0, 32)}, {"id": snowflake, "animated": truth})
MEDIA = record({"url": address()})
NUMBERED = {"id": whole(0, 2**31 - 1)}


def component(kind: int, required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    """Make the check of one type of component."""
    return record({"type": among(kind), **required}, {**NUMBERED, **(optional or {})})


def option(*, emoji: bool) -> Check:
    """Make the check of one option of a select or a group."""
    more: dict[str, Check] = {"emoji": EMOJI} if emoji else {}
    required = {"label": text(1, 100), "value": text(1, 100)}
    return record(required, {"description": text(0, 100), "default": truth, **more})


def select(kind: int, required: dict[str, Check], optional: dict[str, Check]) -> Check:
    """Make the check of one type of select."""
    bounds = {"min_values": whole(0, 25), "max_values": whole(1, 25)}
    shared = {"placeholder": text(0, 150), "disabled": truth, "required": truth}
    return component(kind, {"custom_id": CUSTOM_ID, **required}, {**bounds, **shared, **optional})


DEFAULTS = {
    "default_values": many(record({"id": snowflake, "type": among("user", "role", "channel")}), 0, 25),
}
CHANNEL_TYPES = {"channel_types": many(among(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15), unique=True)}
SELECTS = {
    3: select(3, {"options": many(option(emoji=True), 1, 25)}, {}),
    5: select(5, {}, DEFAULTS),
    6: select(6, {}, DEFAULTS),
    7: select(7, {}, DEFAULTS),
    8: select(8, {}, {**DEFAULTS, **CHANNEL_TYPES}),
}

# Message components
BUTTON = component(
    2,
    {"style": among(1, 2, 3, 4, 5, 6)},
    {
        "custom_id": CUSTOM_ID,
        "label": text(0, 80),
        "disabled": truth,
        "url": address(512, ("http", "https", "discord")),
        "sku_id": snowflake,
        "emoji": EMOJI,
    },
)
TEXT_DISPLAY = component(10, {"content": text(1, 4000)})
DESCRIBED = {"description": text(1, 1024), "spoiler": truth}
THUMBNAIL = component(11, {"media": MEDIA}, DESCRIBED)
ACTION_ROW = component(1, {"components": many(by_type({2: BUTTON, **SELECTS}), 1, 5)})
SECTION = component(
    9, {"components": many(by_type({10: TEXT_DISPLAY}), 1, 3), "accessory": by_type({2: BUTTON, 11: THUMBNAIL})}
)
IN_CONTAINER = {
    1: ACTION_ROW,
    9: SECTION,
    10: TEXT_DISPLAY,
    12: component(12, {"items": many(record({"media": MEDIA}, DESCRIBED), 1, 10)}),
    13: component(13, {"file": record({"url": address(2048, ("attachment",))})}, {"spoiler": truth}),
    14: component(14, {}, {"spacing": among(1, 2), "divider": truth}),
}
CONTAINER = component(
    17, {"components": many(by_type(IN_CONTAINER), 1, 40)}, {"accent_color": COLOUR, "spoiler": truth}
)
COMPONENTS = many(by_type({**IN_CONTAINER, 17: CONTAINER}), 0, 40)

# Messages
PICTURE = record(
    {}, {"url": address(), "proxy_url": address(), "width": whole(), "height": whole(), "description": text(0, 4096)}
)
EMBED = record(
    {},
    {
        "type": among("rich"),
        "url": address(2048, ("http", "https")),
        "title": text(0, 256),
        "color": COLOUR,
        "timestamp": moment,
        "description": text(0, 4096),
        "author": record(
            {"name": text(1, 256)},
            {"url": address(2048, ("http", "https")), "icon_url": address(), "proxy_icon_url": address()},
        ),
        "image": PICTURE,
        "thumbnail": PICTURE,
        "footer": record({"text": text(1, 2048)}, {"icon_url": address(), "proxy_icon_url": address()}),
        "fields": many(record({"name": text(1, 256), "value": text(1, 1024)}, {"inline": truth}), 0, 25),
    },
)
MENTIONS = record(
    {},
    {
        "parse": many(among("users", "roles", "everyone"), unique=True),
        "users": many(snowflake, 0, 100, unique=True),
        "roles": many(snowflake, 0, 100, unique=True),
        "replied_user": truth,
    },
)
ATTACHMENT = record(
    {"id": snowflake}, {"filename": text(1, 1024), "description": text(0, 1024), "title": text(0, 1024)}
)
# `tts` stands in edits as well: discord.py always sends it, and Discord takes no notice.
MESSAGE_FIELDS = {
    "content": text(0, 2000),
    "embeds": many(EMBED, 0, 10),
    "allowed_mentions": MENTIONS,
    "components": COMPONENTS,
    "attachments": many(ATTACHMENT, 0, 10),
    "flags": whole(0),
    "tts": truth,
}
MESSAGE = record({}, MESSAGE_FIELDS)
CHANNEL_MESSAGE = record(
    {},
    {
        **MESSAGE_FIELDS,
        "nonce": text(0, 25),
        "enforce_nonce": truth,
        "message_reference": record(
            {"message_id": snowflake},
            {"channel_id": snowflake, "guild_id": snowflake, "fail_if_not_exists": truth, "type": among(0)},
        ),
    },
)

# Modals
TEXT_INPUT = component(
    4,
    {"custom_id": CUSTOM_ID, "style": among(1, 2)},
    {
        "label": text(1, 45),
        "value": text(0, 4000),
        "placeholder": text(0, 100),
        "required": truth,
        "min_length": whole(0, 4000),
        "max_length": whole(1, 4000),
    },
)
IN_LABEL = {
    **SELECTS,
    4: TEXT_INPUT,
    19: component(
        19, {"custom_id": CUSTOM_ID}, {"min_values": whole(0, 10), "max_values": whole(1, 10), "required": truth}
    ),
    21: component(21, {"custom_id": CUSTOM_ID, "options": many(option(emoji=False), 2, 10)}, {"required": truth}),
    22: component(
        22,
        {"custom_id": CUSTOM_ID, "options": many(option(emoji=False), 1, 10)},
        {"min_values": whole(0, 10), "max_values": whole(1, 10), "required": truth},
    ),
    23: component(23, {"custom_id": CUSTOM_ID}, {"default": truth}),
}
LABEL = component(18, {"label": text(1, 45), "component": by_type(IN_LABEL)}, {"description": text(1, 100)})
MODAL_ROW = component(1, {"components": many(by_type({4: TEXT_INPUT}), 1, 1)})
MODAL = record(
    {
        "custom_id": CUSTOM_ID,
        "title": text(1, 45),
        "components": many(by_type({1: MODAL_ROW, 10: TEXT_DISPLAY, 18: LABEL}), 1, 5),
    }
)

# Commands
LOCALISED_NAMES = {"name_localizations": mapping(LOCALES, text(1, 32))}
LOCALISED_DESCRIPTIONS = {"description_localizations": mapping(LOCALES, text(1, 100))}


def choice(value: Check) -> Check:
    """Make the check of a choice whose value is of one kind."""
    return record({"name": text(1, 100), "value": value}, {"name_localizations": mapping(LOCALES, text(1, 100))})


STRING_CHOICES = many(choice(text(1, 100)), 0, 25)
INTEGER_CHOICES = many(choice(whole()), 0, 25)
NUMBER_CHOICES = many(choice(number), 0, 25)
AUTOCOMPLETE = {3: STRING_CHOICES, 4: INTEGER_CHOICES, 10: NUMBER_CHOICES}


def command_option(kind: int, optional: dict[str, Check] | None = None) -> Check:
    """Make the check of one type of a command's option."""
    shared = {**LOCALISED_NAMES, **LOCALISED_DESCRIPTIONS, "required": truth}
    required = {"type": among(kind), "name": text(1, 32), "description": text(1, 100)}
    return record(required, {**shared, **(optional or {})})


VALUE_OPTIONS = {
    3: command_option(
        3,
        {
            "autocomplete": truth,
            "choices": STRING_CHOICES,
            "min_length": whole(0, 6000),
            "max_length": whole(1, 6000),
        },
    ),
    4: command_option(
        4, {"autocomplete": truth, "choices": INTEGER_CHOICES, "min_value": whole(), "max_value": whole()}
    ),
    **{kind: command_option(kind) for kind in (5, 6, 8, 9, 11)},
    7: command_option(7, CHANNEL_TYPES),
    10: command_option(
        10, {"autocomplete": truth, "choices": NUMBER_CHOICES, "min_value": number, "max_value": number}
    ),
}
SUBCOMMAND = command_option(1, {"options": many(by_type(VALUE_OPTIONS), 0, 25)})
SUBCOMMAND_GROUP = command_option(2, {"options": many(by_type({1: SUBCOMMAND}), 1, 25)})
COMMAND = record(
    {"name": text(1, 32)},
    {
        **LOCALISED_NAMES,
        **LOCALISED_DESCRIPTIONS,
        "description": text(0, 100),
        "options": many(by_type({**VALUE_OPTIONS, 1: SUBCOMMAND, 2: SUBCOMMAND_GROUP}), 0, 25),
        "default_member_permissions": whole(0, 2**54 - 1),
        "dm_permission": truth,
        "contexts": many(among(0, 1, 2), 1, 3, unique=True),
        "integration_types": many(among(0, 1), 1, 2, unique=True),
        "type": among(1, 2, 3),
        "id": snowflake,
        "nsfw": truth,
    },
)
COMMANDS = many(COMMAND, 0, 130)
