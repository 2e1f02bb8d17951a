"""Each rule for messages: what it refuses, and that it lets good ones pass."""

import copy
from typing import Any

import pytest

from tests.wire import discord_tables as tables
from tests.wire.discord_rules import EDITABLE_FLAGS, defer_problems, message_problems
from tests.wire.discord_schema import Problem, as_form_errors

V2 = 32768
BUTTON = {"type": 2, "style": 1, "label": "Next", "custom_id": "next"}
LINK = {"type": 2, "style": 5, "label": "Site", "url": "https://example.org"}
SELECT = {"type": 3, "custom_id": "pick", "options": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]}
TEXT = {"type": 10, "content": "text"}
THUMBNAIL = {"type": 11, "media": {"url": "https://example.org/a.png"}}
SECTION = {"type": 9, "components": [TEXT], "accessory": BUTTON}
QUIET = {"allowed_mentions": {"parse": []}}
PLAIN = {"content": "text", **QUIET}
EMBED = {
    "title": "t",
    "fields": [{"name": "n", "value": "v"}],
    "footer": {"text": "f"},
    "timestamp": "2026-01-01T00:00Z",
}


def row(*components: Any) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def buttons(count: int) -> list[dict[str, Any]]:
    return [{**BUTTON, "custom_id": f"b{number}"} for number in range(count)]


def options(count: int) -> list[dict[str, Any]]:
    return [{"label": f"{number}", "value": f"{number}"} for number in range(count)]


def v2(*components: Any, **more: Any) -> dict[str, Any]:
    return {"components": list(components), "flags": V2, **QUIET, **more}


def container(*components: Any, **more: Any) -> dict[str, Any]:
    return {"type": 17, "components": list(components), **more}


def texts(count: int, length: int, letter: str = "x") -> list[dict[str, Any]]:
    return [{"type": 10, "content": letter * length}] * count


def found(problems: list[Problem]) -> list[str]:
    return [f"{'.'.join(map(str, problem.path))} {problem.code}" for problem in problems]


@pytest.mark.parametrize(
    "body",
    [
        PLAIN,
        {**PLAIN, "content": "x" * 2000, "components": [row(*buttons(5)), row(SELECT), row(LINK)], "flags": 64},
        {"embeds": [EMBED, {**EMBED, "description": "x" * 4096}], "content": None, "tts": False, **QUIET},
        v2(container(SECTION, {"type": 14, "spacing": 2, "divider": True}, TEXT, row(SELECT), accent_color=0xFFFFFF)),
        v2({"type": 9, "components": [TEXT] * 3, "accessory": THUMBNAIL}),
        v2({"type": 12, "items": [{"media": {"url": "https://example.org/a.png"}}] * 10}),
        v2(container(*texts(19, 170, "界"))),
        v2(*texts(1, 4000, "я")),
        v2(*[container(*texts(3, 10))] * 10),
        v2(row({**SELECT, "options": options(25), "max_values": 25, "min_values": 0, "placeholder": "x" * 150})),
        v2(row({"type": 2, "style": 2, "emoji": {"name": "🦙"}, "custom_id": "x" * 100, "disabled": True})),
    ],
)
def test_good_messages_pass(body):
    assert found(message_problems(tables.MESSAGE, body)) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (None, " MODEL_TYPE_CONVERT"),
        (QUIET, " EMPTY_MESSAGE"),
        ({**PLAIN, "content": " \n"}, " EMPTY_MESSAGE"),
        ({**PLAIN, "content": "x" * 2001}, "content BASE_TYPE_BAD_LENGTH"),
        ({**PLAIN, "content": "🦙" * 1001}, "content BASE_TYPE_BAD_LENGTH"),
        ({**PLAIN, "content": 5}, "content BASE_TYPE_BAD_TYPE"),
        ({**PLAIN, "text": "x"}, "text UNKNOWN_FIELD"),
        ({**PLAIN, "flags": 1}, "flags INVALID_FLAGS"),
        ({**PLAIN, "flags": True}, "flags NUMBER_TYPE_COERCE"),
        ({"content": "x"}, "allowed_mentions MENTIONS_NOT_OFF"),
        ({"content": "x", "allowed_mentions": {"parse": ["users"]}}, "allowed_mentions MENTIONS_NOT_OFF"),
        ({"content": "x", "allowed_mentions": {}}, "allowed_mentions MENTIONS_NOT_OFF"),
        ({"content": "x", "allowed_mentions": {"parse": [], "users": ["5"]}}, "allowed_mentions MENTIONS_NOT_OFF"),
        (
            {"content": "x", "allowed_mentions": {"parse": [], "replied_user": True}},
            "allowed_mentions.replied_user MENTIONS_NOT_OFF",
        ),
        ({"embeds": [EMBED] * 11, **QUIET}, "embeds BASE_TYPE_BAD_LENGTH"),
        ({"embeds": [{"description": "x" * 3000}] * 3, **QUIET}, "embeds MAX_EMBED_SIZE_EXCEEDED"),
        ({"embeds": [{"title": "x" * 257}], **QUIET}, "embeds.0.title BASE_TYPE_BAD_LENGTH"),
        ({"embeds": [{"color": 5}], **QUIET}, "embeds.0 EMPTY_EMBED"),
        ({"embeds": [{**EMBED, "timestamp": "now"}], **QUIET}, "embeds.0.timestamp DATE_TIME_TYPE_PARSE"),
        (
            {"embeds": [{"fields": [{"name": "n", "value": "x" * 1025}]}], **QUIET},
            "embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH",
        ),
        ({"embeds": [{"fields": [{"name": " ", "value": "v"}]}], **QUIET}, "embeds.0.fields.0.name BASE_TYPE_REQUIRED"),
        ({**PLAIN, "attachments": [{"id": "0"}]}, "attachments.0 ATTACHMENT_NOT_FOUND"),
        ({**PLAIN, "components": [TEXT]}, "components.0.type UNION_TYPE_CHOICES"),
        (
            {**PLAIN, "components": [row({**BUTTON, "custom_id": f"{n}"}) for n in range(6)]},
            "components BASE_TYPE_BAD_LENGTH",
        ),
        (v2(TEXT, content="x"), "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        (v2(TEXT, embeds=[EMBED]), "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
        (v2(*[container(TEXT, TEXT)] * 14), "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
        (v2(*texts(5, 801)), "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        (v2(container(*texts(20, 190, "界"))), "components COMPONENT_BYTES_EXCEEDED"),
        (v2({"type": 10, "content": " "}), "components.0.content BASE_TYPE_REQUIRED"),
        (v2({"type": 10, "content": "x" * 4001}), "components.0.content BASE_TYPE_BAD_LENGTH"),
        (v2(container(container(TEXT))), "components.0.components.0.type UNION_TYPE_CHOICES"),
        (v2(container()), "components.0.components BASE_TYPE_BAD_LENGTH"),
        (v2(container(TEXT, accent_color=0x1000000)), "components.0.accent_color NUMBER_TYPE_RANGE"),
        (v2({"type": 9, "components": [TEXT]}), "components.0.accessory BASE_TYPE_REQUIRED"),
        (v2({**SECTION, "components": [TEXT] * 4}), "components.0.components BASE_TYPE_BAD_LENGTH"),
        (v2({**SECTION, "accessory": SELECT}), "components.0.accessory.type UNION_TYPE_CHOICES"),
        (v2({"type": 14, "spacing": 3}), "components.0.spacing BASE_TYPE_CHOICES"),
        (v2({"type": 12}), "components.0.items BASE_TYPE_REQUIRED"),
        (
            v2({"type": 9, "components": [TEXT], "accessory": {"type": 11, "media": {"url": "ftp://x"}}}),
            "components.0.accessory.media.url URL_TYPE_INVALID_SCHEME",
        ),
        (
            v2({"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}),
            "components.0 UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        (v2(row(*buttons(6))), "components.0.components BASE_TYPE_BAD_LENGTH"),
        (v2(row(BUTTON, SELECT)), "components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        (v2(row(SELECT, {**SELECT, "custom_id": "2"})), "components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        (v2(row(BUTTON, BUTTON)), "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        (
            v2(row(BUTTON), container(SECTION)),
            "components.1.components.0.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (v2({**TEXT, "id": 3}, {**TEXT, "id": 3}), "components.1.id COMPONENT_ID_DUPLICATED"),
        (v2(row({**BUTTON, "custom_id": "x" * 101})), "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH"),
        (v2(row({**BUTTON, "label": "x" * 81})), "components.0.components.0.label BASE_TYPE_BAD_LENGTH"),
        (v2(row({**BUTTON, "label": " "})), "components.0.components.0.label BASE_TYPE_REQUIRED"),
        (v2(row({**BUTTON, "style": 7})), "components.0.components.0.style BASE_TYPE_CHOICES"),
        (v2(row({**BUTTON, "url": "https://e.org"})), "components.0.components.0.url BUTTON_FIELDS"),
        (v2(row({**LINK, "custom_id": "x"})), "components.0.components.0.custom_id BUTTON_FIELDS"),
        (v2(row({"type": 2, "style": 1, "label": "x"})), "components.0.components.0.custom_id BASE_TYPE_REQUIRED"),
        (v2(row({**LINK, "url": "tg://x"})), "components.0.components.0.url URL_TYPE_INVALID_SCHEME"),
        (v2(row({**LINK, "url": "https://e org"})), "components.0.components.0.url URL_TYPE_INVALID_URL"),
        (v2(row({**LINK, "url": "https://e.org/" + "x" * 500})), "components.0.components.0.url BASE_TYPE_BAD_LENGTH"),
        (v2(row({**SELECT, "options": options(26)})), "components.0.components.0.options BASE_TYPE_BAD_LENGTH"),
        (v2(row({**SELECT, "options": []})), "components.0.components.0.options BASE_TYPE_BAD_LENGTH"),
        (v2(row({**SELECT, "max_values": 3})), "components.0.components.0.max_values SELECT_COMPONENT_VALUES"),
        (
            v2(row({**SELECT, "min_values": 2, "max_values": 1})),
            "components.0.components.0.min_values SELECT_COMPONENT_VALUES",
        ),
        (
            v2(
                row(
                    {
                        **SELECT,
                        "options": [
                            {"label": "A", "value": "a", "default": True},
                            SELECT["options"][1] | {"default": True},
                        ],
                    }
                )
            ),
            "components.0.components.0.options SELECT_COMPONENT_DEFAULTS",
        ),
        (
            v2(row({**SELECT, "options": [{"label": "A", "value": "a"}, {"label": "B", "value": "a"}]})),
            "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
        (
            v2(row({**SELECT, "options": [{"label": "x" * 101, "value": "a"}]})),
            "components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH",
        ),
        (v2(row({**SELECT, "placeholder": "x" * 151})), "components.0.components.0.placeholder BASE_TYPE_BAD_LENGTH"),
        (v2({"type": 10, "content": "x", "style": 1}), "components.0.style UNKNOWN_FIELD"),
    ],
)
def test_bad_messages_are_refused(body, problem):
    assert found(message_problems(tables.MESSAGE, body)) == [problem]


CARD = {"content": "", "embeds": [], "components": [TEXT], "attachments": [], "flags": V2}
NOTE = {"content": "old", "embeds": [EMBED], "components": [], "attachments": [{"id": "7", "filename": "a.png"}]}
NOTE |= {"flags": 0}


@pytest.mark.parametrize(
    ("stored", "body", "problems"),
    [
        (CARD, {"components": [TEXT], **QUIET}, []),
        (CARD, v2(row(BUTTON)), []),
        (CARD, {"content": "x", **QUIET}, ["content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"]),
        (CARD, {"components": [TEXT], "flags": 0, **QUIET}, ["flags INVALID_FLAGS"]),
        (CARD, {"components": [], **QUIET}, [" EMPTY_MESSAGE"]),
        (
            NOTE,
            v2(TEXT),
            [
                "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            ],
        ),
        (NOTE, v2(TEXT, content=None, embeds=[]), []),
        (NOTE, {"content": "new", "attachments": [{"id": "7"}], **QUIET}, []),
        (NOTE, {"content": "new", "attachments": [{"id": "8"}], **QUIET}, ["attachments.0 ATTACHMENT_NOT_FOUND"]),
        (NOTE, {"content": "", "embeds": [], **QUIET}, []),
        (NOTE, {"content": "", "embeds": [], "attachments": [], **QUIET}, [" EMPTY_MESSAGE"]),
        (NOTE, {"content": "new", "flags": 64, **QUIET}, ["flags INVALID_FLAGS"]),
    ],
)
def test_an_edit_is_judged_by_what_it_leaves(stored, body, problems):
    assert found(message_problems(tables.MESSAGE, body, stored=stored, flags=EDITABLE_FLAGS)) == problems


def test_an_uploaded_file_can_be_shown():
    body = v2({"type": 12, "items": [{"media": {"url": "attachment://chart.png"}}]}, attachments=[{"id": 0}])

    assert found(message_problems(tables.MESSAGE, body, files={"0": "chart.png"})) == []
    assert found(message_problems(tables.MESSAGE, body, files={"0": "other.png"})) == [
        "components.0 UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
    ]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (None, []),
        ({"flags": 64, "tts": False}, []),
        ({"flags": V2}, ["data.flags INVALID_FLAGS"]),
        ({"content": "x"}, ["data.content UNKNOWN_FIELD"]),
    ],
)
def test_a_deferred_answer_may_only_be_ephemeral(data, problems):
    assert found(list(defer_problems(data))) == problems


def test_problems_are_nested_as_discord_nests_them():
    problems = message_problems(tables.MESSAGE, v2(row({**BUTTON, "label": "x" * 81})))

    errors = as_form_errors(problems)

    assert errors["components"]["0"]["components"]["0"]["label"]["_errors"] == [
        {"code": "BASE_TYPE_BAD_LENGTH", "message": "Must be 80 or fewer in length, is 81."}
    ]


def test_checking_changes_nothing():
    body = v2(container(SECTION, row(SELECT)))
    before = copy.deepcopy(body)

    message_problems(tables.MESSAGE, body)

    assert body == before
