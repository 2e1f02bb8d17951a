"""Discord's request bodies as tables of checks: what the bot may send, and no more.

A reduction of Discord's public OpenAPI document to the parts that a chat bot of text, cards and buttons uses; polls,
stickers and voice are left out, so that a body with them is refused. Where the documentation is stricter than the
document (a choice's value, a modal's parts), the documentation is followed.
"""

from tests.wire.discord_schema import (
    Address,
    Among,
    ByType,
    Check,
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
COLOUR = Whole(0, 0xFFFFFF)
CUSTOM_ID = Text(1, 100)
EMOJI = Record({"name": Text(0, 32)}, {"id": snowflake})
MEDIA = Record({"url": Address()})
NUMBERED = {"id": Whole(0, 2**31 - 1)}


def component(kind: int, required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    """Make the check of one type of component."""
    return Record({"type": Among(kind), **required}, {**NUMBERED, **(optional or {})})


def option(*, emoji: bool) -> Check:
    """Make the check of one option of a select or a group."""
    more: dict[str, Check] = {"emoji": EMOJI} if emoji else {}
    required = {"label": Text(1, 100), "value": Text(1, 100)}
    return Record(required, {"description": Text(0, 100), "default": truth, **more})


def select(kind: int, required: dict[str, Check], optional: dict[str, Check]) -> Check:
    """Make the check of one type of select."""
    bounds = {"min_values": Whole(0, 25), "max_values": Whole(1, 25)}
    shared = {"placeholder": Text(0, 150), "disabled": truth, "required": truth}
    return component(kind, {"custom_id": CUSTOM_ID, **required}, {**bounds, **shared, **optional})


def defaults(*kinds: str) -> dict[str, Check]:
    """Make the check of what a select of such things has chosen at first."""
    return {"default_values": Many(Record({"id": snowflake, "type": Among(*kinds)}), 0, 25)}


CHANNEL_TYPES = {"channel_types": Many(Among(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15), unique=True)}
SELECTS = {
    3: select(3, {"options": Many(option(emoji=True), 1, 25)}, {}),
    5: select(5, {}, defaults("user")),
    6: select(6, {}, defaults("role")),
    7: select(7, {}, defaults("user", "role")),
    8: select(8, {}, {**defaults("channel"), **CHANNEL_TYPES}),
}

# Message components
BUTTON = component(
    2,
    {"style": Among(1, 2, 3, 4, 5, 6)},
    {
        "custom_id": CUSTOM_ID,
        "label": Text(0, 80),
        "disabled": truth,
        "url": Address(512, ("http", "https", "discord")),
        "sku_id": snowflake,
        "emoji": EMOJI,
    },
)
TEXT_DISPLAY = component(10, {"content": Text(1, 4000)})
DESCRIBED = {"description": Text(1, 1024), "spoiler": truth}
THUMBNAIL = component(11, {"media": MEDIA}, DESCRIBED)
ACTION_ROW = component(1, {"components": Many(ByType({2: BUTTON, **SELECTS}), 1, 5)})
SECTION = component(
    9, {"components": Many(ByType({10: TEXT_DISPLAY}), 1, 3), "accessory": ByType({2: BUTTON, 11: THUMBNAIL})}
)
IN_CONTAINER = {
    1: ACTION_ROW,
    9: SECTION,
    10: TEXT_DISPLAY,
    12: component(12, {"items": Many(Record({"media": MEDIA}, DESCRIBED), 1, 10)}),
    13: component(13, {"file": Record({"url": Address(2048, ("attachment",))})}, {"spoiler": truth}),
    14: component(14, {}, {"spacing": Among(1, 2), "divider": truth}),
}
CONTAINER = component(17, {"components": Many(ByType(IN_CONTAINER), 1, 40)}, {"accent_color": COLOUR, "spoiler": truth})
COMPONENTS = Many(ByType({**IN_CONTAINER, 17: CONTAINER}), 0, 40)

# Messages
PICTURE = Record({}, {"url": Address(), "width": Whole(), "height": Whole(), "description": Text(0, 4096)})
EMBED = Record(
    {},
    {
        "type": Among("rich"),
        "url": Address(2048, ("http", "https")),
        "title": Text(0, 256),
        "color": COLOUR,
        "timestamp": moment,
        "description": Text(0, 4096),
        "author": Record(
            {"name": Text(1, 256)},
            {"url": Address(2048, ("http", "https")), "icon_url": Address()},
        ),
        "image": PICTURE,
        "thumbnail": PICTURE,
        "footer": Record({"text": Text(1, 2048)}, {"icon_url": Address()}),
        "fields": Many(Record({"name": Text(1, 256), "value": Text(1, 1024)}, {"inline": truth}), 0, 25),
    },
)
MENTIONS = Record(
    {},
    {
        "parse": Many(Among("users", "roles", "everyone"), unique=True),
        "users": Many(snowflake, 0, 100, unique=True),
        "roles": Many(snowflake, 0, 100, unique=True),
        "replied_user": truth,
    },
)
ATTACHMENT = Record(
    {"id": snowflake}, {"filename": Text(1, 1024), "description": Text(0, 1024), "title": Text(0, 1024)}
)
# `tts` stands in edits as well: discord.py always sends it, and Discord takes no notice.
MESSAGE_FIELDS = {
    "content": Text(0, 2000),
    "embeds": Many(EMBED, 0, 10),
    "allowed_mentions": MENTIONS,
    "components": COMPONENTS,
    "attachments": Many(ATTACHMENT, 0, 10),
    "flags": Whole(0),
    "tts": truth,
}
MESSAGE = Record({}, MESSAGE_FIELDS)
CHANNEL_MESSAGE = Record(
    {},
    {
        **MESSAGE_FIELDS,
        "nonce": Text(0, 25),
        "enforce_nonce": truth,
        "message_reference": Record(
            {"message_id": snowflake},
            {"channel_id": snowflake, "guild_id": snowflake, "fail_if_not_exists": truth, "type": Among(0)},
        ),
    },
)

# Modals
TEXT_INPUT = component(
    4,
    {"custom_id": CUSTOM_ID, "style": Among(1, 2)},
    {
        "label": Text(1, 45),
        "value": Text(0, 4000),
        "placeholder": Text(0, 100),
        "required": truth,
        "min_length": Whole(0, 4000),
        "max_length": Whole(1, 4000),
    },
)
IN_LABEL = {
    **SELECTS,
    4: TEXT_INPUT,
    19: component(
        19, {"custom_id": CUSTOM_ID}, {"min_values": Whole(0, 10), "max_values": Whole(1, 10), "required": truth}
    ),
    21: component(21, {"custom_id": CUSTOM_ID, "options": Many(option(emoji=False), 2, 10)}, {"required": truth}),
    22: component(
        22,
        {"custom_id": CUSTOM_ID, "options": Many(option(emoji=False), 1, 10)},
        {"min_values": Whole(0, 10), "max_values": Whole(1, 10), "required": truth},
    ),
    23: component(23, {"custom_id": CUSTOM_ID}, {"default": truth}),
}
LABEL = component(18, {"label": Text(1, 45), "component": ByType(IN_LABEL)}, {"description": Text(1, 100)})
MODAL_ROW = component(1, {"components": Many(ByType({4: TEXT_INPUT}), 1, 1)})
MODAL = Record(
    {
        "custom_id": CUSTOM_ID,
        "title": Text(1, 45),
        "components": Many(ByType({1: MODAL_ROW, 10: TEXT_DISPLAY, 18: LABEL}), 1, 5),
    }
)

# Commands
LOCALISED_NAMES = {"name_localizations": Values(LOCALES, Text(1, 32))}
LOCALISED_DESCRIPTIONS = {"description_localizations": Values(LOCALES, Text(1, 100))}


def choice(value: Check) -> Check:
    """Make the check of a choice whose value is of one kind."""
    return Record({"name": Text(1, 100), "value": value}, {"name_localizations": Values(LOCALES, Text(1, 100))})


STRING_CHOICES = Many(choice(Text(1, 100)), 0, 25)
INTEGER_CHOICES = Many(choice(Whole()), 0, 25)
NUMBER_CHOICES = Many(choice(number), 0, 25)
AUTOCOMPLETE = {3: STRING_CHOICES, 4: INTEGER_CHOICES, 10: NUMBER_CHOICES}


def command_option(kind: int, optional: dict[str, Check] | None = None) -> Check:
    """Make the check of one type of a command's option."""
    shared = {**LOCALISED_NAMES, **LOCALISED_DESCRIPTIONS, "required": truth}
    required = {"type": Among(kind), "name": Text(1, 32), "description": Text(1, 100)}
    return Record(required, {**shared, **(optional or {})})


VALUE_OPTIONS = {
    3: command_option(
        3,
        {
            "autocomplete": truth,
            "choices": STRING_CHOICES,
            "min_length": Whole(0, 6000),
            "max_length": Whole(1, 6000),
        },
    ),
    4: command_option(
        4, {"autocomplete": truth, "choices": INTEGER_CHOICES, "min_value": Whole(), "max_value": Whole()}
    ),
    **{kind: command_option(kind) for kind in (5, 6, 8, 9, 11)},
    7: command_option(7, CHANNEL_TYPES),
    10: command_option(
        10, {"autocomplete": truth, "choices": NUMBER_CHOICES, "min_value": number, "max_value": number}
    ),
}
SUBCOMMAND = command_option(1, {"options": Many(ByType(VALUE_OPTIONS), 0, 25)})
SUBCOMMAND_GROUP = command_option(2, {"options": Many(ByType({1: SUBCOMMAND}), 1, 25)})
COMMAND = Record(
    {"name": Text(1, 32)},
    {
        **LOCALISED_NAMES,
        **LOCALISED_DESCRIPTIONS,
        "description": Text(0, 100),
        "options": Many(ByType({**VALUE_OPTIONS, 1: SUBCOMMAND, 2: SUBCOMMAND_GROUP}), 0, 25),
        "default_member_permissions": Whole(0, 2**54 - 1),
        "dm_permission": truth,
        "contexts": Many(Among(0, 1, 2), 1, 3, unique=True),
        "integration_types": Many(Among(0, 1), 1, 2, unique=True),
        "type": Among(1, 2, 3),
        "id": snowflake,
        "nsfw": truth,
    },
)
COMMANDS = Many(COMMAND, 0, 130)
