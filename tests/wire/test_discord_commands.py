"""Each rule for modals and commands: what it refuses, and that it lets good ones pass."""

from typing import Any

import pytest

from tests.wire import discord_tables as tables
from tests.wire.discord_commands import command_problems, well_named
from tests.wire.discord_rules import modal_problems
from tests.wire.discord_schema import Problem

BUTTON = {"type": 2, "style": 1, "label": "Next", "custom_id": "next"}
SELECT = {"type": 3, "custom_id": "pick", "options": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]}
TEXT = {"type": 10, "content": "text"}
INPUT = {"type": 4, "custom_id": "q", "style": 1}
MODAL = {"custom_id": "m", "title": "Ask", "components": [{"type": 18, "label": "Question", "component": INPUT}]}
OPTION = {"type": 3, "name": "name", "description": "A model", "required": True, "autocomplete": True}
COMMAND = {"name": "model", "description": "Show a model", "options": [OPTION]}
MENU = {"name": "Which models?", "type": 3}


def row(*components: Any) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def found(problems: list[Problem]) -> list[str]:
    return [f"{'.'.join(map(str, problem.path))} {problem.code}" for problem in problems]


def labelled(**field: Any) -> dict[str, Any]:
    return {**MODAL, "components": [{"type": 18, "label": "Question", "component": {**INPUT, **field}}]}


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (MODAL, []),
        ({**MODAL, "components": [row({**INPUT, "label": "Question"})]}, []),
        (labelled(min_length=2, max_length=5, value="abc", placeholder="x" * 100), []),
        ({**MODAL, "components": [TEXT, {"type": 18, "label": "Which", "component": SELECT}]}, []),
        ({**MODAL, "title": "x" * 46}, ["title BASE_TYPE_BAD_LENGTH"]),
        ({**MODAL, "components": []}, ["components BASE_TYPE_BAD_LENGTH"]),
        (
            {**MODAL, "components": [{"type": 18, "label": "x" * 46, "component": INPUT}]},
            ["components.0.label BASE_TYPE_BAD_LENGTH"],
        ),
        ({**MODAL, "components": MODAL["components"] * 6}, ["components BASE_TYPE_BAD_LENGTH"]),
        (
            {**MODAL, "components": MODAL["components"] * 2},
            ["components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"],
        ),
        ({**MODAL, "components": [row(BUTTON)]}, ["components.0.components.0.type UNION_TYPE_CHOICES"]),
        ({**MODAL, "components": [row(INPUT)]}, ["components.0.components.0.label BASE_TYPE_REQUIRED"]),
        (labelled(label="twice"), ["components.0.component.label LABEL_TWICE"]),
        (labelled(min_length=5, max_length=2), ["components.0.component INVALID_LENGTHS"]),
        (labelled(max_length=2, value="abc"), ["components.0.component INVALID_LENGTHS"]),
        (
            {**MODAL, "components": [{"type": 18, "label": "Which", "component": {**SELECT, "disabled": True}}]},
            ["components.0.component.disabled INVALID_DISABLED"],
        ),
    ],
)
def test_modals_hold_to_their_rules(data, problems):
    assert found(modal_problems(tables.MODAL, data)) == problems


def command(**fields: Any) -> list[dict[str, Any]]:
    return [{**COMMAND, **fields}]


def option(**fields: Any) -> list[dict[str, Any]]:
    return command(options=[{**OPTION, **fields}])


CHOICES = [{"name": "A", "value": "a"}, {"name": "B", "value": "b"}]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ([COMMAND, MENU, {**MENU, "type": 2}], []),
        ([{**COMMAND, "name": f"c{number}"} for number in range(100)], []),
        (command(name="модель", name_localizations={"ru": "модель", "th": "กำ"}, contexts=[0, 1, 2], nsfw=False), []),
        (option(choices=CHOICES, autocomplete=False), []),
        (command(options=[{"type": 1, "name": "sub", "description": "x", "options": [OPTION]}]), []),
        ([COMMAND, COMMAND], ["1.name APPLICATION_COMMANDS_DUPLICATE_NAME"]),
        ([{**COMMAND, "name": f"c{number}"} for number in range(101)], [" MAX_COMMANDS"]),
        ([{**MENU, "name": f"{number}"} for number in range(16)], [" MAX_COMMANDS"]),
        (command(name="Model"), ["0.name APPLICATION_COMMAND_INVALID_NAME"]),
        (command(name="two words"), ["0.name APPLICATION_COMMAND_INVALID_NAME"]),
        (command(name="x" * 33), ["0.name BASE_TYPE_BAD_LENGTH"]),
        (
            command(name_localizations={"ru": "Модель"}),
            ["0.name_localizations.ru APPLICATION_COMMAND_INVALID_NAME"],
        ),
        (command(name_localizations={"rus": "модель"}), ["0.name_localizations.rus ENUM_TYPE_COERCE"]),
        (command(description=""), ["0.description BASE_TYPE_REQUIRED"]),
        (command(description="x" * 101), ["0.description BASE_TYPE_BAD_LENGTH"]),
        (
            command(description_localizations={"ru": "я" * 101}),
            ["0.description_localizations.ru BASE_TYPE_BAD_LENGTH"],
        ),
        (command(contexts=[0, 0]), ["0.contexts SET_TYPE_ALREADY_CONTAINS_VALUE"]),
        (command(integration_types=[2]), ["0.integration_types.0 BASE_TYPE_CHOICES"]),
        (command(scope=1), ["0.scope UNKNOWN_FIELD"]),
        (command(options=[OPTION] * 26), ["0.options BASE_TYPE_BAD_LENGTH"]),
        (
            command(options=[{**OPTION, "name": "a", "required": False}, OPTION]),
            ["0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
        ),
        (command(options=[OPTION, OPTION]), ["0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID"]),
        (
            command(
                options=[
                    {**OPTION, "name_localizations": {"ru": "имя"}},
                    {**OPTION, "name": "other", "name_localizations": {"ru": "имя"}},
                ]
            ),
            ["0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID"],
        ),
        (
            command(
                options=[{**OPTION, "name_localizations": {"ru": "other"}}, {**OPTION, "name": "other"}],
            ),
            ["0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID"],
        ),
        (option(description=None), ["0.options.0.description BASE_TYPE_REQUIRED"]),
        (option(choices=CHOICES), ["0.options.0 APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES"]),
        (
            option(autocomplete=False, choices=[{"name": "A", "value": "x" * 101}]),
            ["0.options.0.choices.0.value BASE_TYPE_BAD_LENGTH"],
        ),
        (
            option(autocomplete=False, choices=[CHOICES[0], {**CHOICES[1], "name": "A"}]),
            ["0.options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS"],
        ),
        (
            option(autocomplete=False, choices=[{"name": f"{n}", "value": f"{n}"} for n in range(26)]),
            ["0.options.0.choices BASE_TYPE_BAD_LENGTH"],
        ),
        (option(min_length=5, max_length=2), ["0.options.0.min_length OPTION_BOUNDS"]),
        (option(type=12), ["0.options.0.type UNION_TYPE_CHOICES"]),
        (
            command(options=[OPTION, {"type": 1, "name": "sub", "description": "x"}]),
            ["0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"],
        ),
        (
            command(
                options=[
                    {
                        "type": 3,
                        "name": f"o{n}",
                        "description": "x" * 100,
                        "description_localizations": {"ru": "y" * 50},
                    }
                    | {"choices": [{"name": f"{m}" + "x" * 20, "value": f"{m}" * 10} for m in range(10)]}
                    for n in range(20)
                ]
            ),
            ["0 APPLICATION_COMMAND_TOO_LARGE"],
        ),
        ([{**MENU, "description": "x"}], ["0.description CONTEXT_MENU_DESCRIPTION"]),
        ([{**MENU, "options": [OPTION]}], ["0.options CONTEXT_MENU_OPTIONS"]),
    ],
)
def test_commands_hold_to_their_rules(body, problems):
    assert found(command_problems(body)) == problems


def test_the_size_of_a_command_counts_the_longest_locale():
    long, short = "d" * 100, "s" * 10
    options = [{**OPTION, "name": f"{n:032}", "description": long} for n in range(25)]
    translated = [{**each, "description_localizations": {"ru": short, "de": long}} for each in options]

    assert command_problems(command(options=options)) == []
    assert command_problems(command(options=translated)) == []


@pytest.mark.parametrize(
    ("name", "good"),
    [
        *(("model", True), ("a-b_c'd", True), ("модель", True), ("模型", True), ("ñ", True), ("2", True)),
        *(("Модель", False), ("a b", False), ("a/b", False), ("a.b", False)),
    ],
)
def test_names_are_small_letters_and_digits(name, good):
    assert well_named(name) is good
