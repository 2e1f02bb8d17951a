"""Buttons and selects that survive a restart: their `custom_id` and values hold all that they do.

Each is a DynamicItem. A view that mixes these with other items, or is sent twice, would remove them from the library's
registry for the whole process (see `client.PermanentRegistry`).
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby
from typing import Any, Self, assert_never

import discord
from discord import ui

from adapters.discord.parse import selected_value
from bot.reply import blocks
from bot.reply.blocks import Choice
from bot.reply.signs import signed_label

MAX_BUTTONS = 5
"""Buttons in a row."""
MAX_PICK_BUTTONS = 5
"""Answers that have a button each; more of them are put in a select."""
MAX_OPTIONS = 25
"""Options of a select."""
_MAX_OPTION_LABEL = 100


class _Widget(StrEnum):
    """The components that a choice can be, or be a part of."""

    BUTTON = "button"
    SELECT = "select"
    MANY_SELECT = "many select"


class ActionButton(ui.DynamicItem[ui.Item[Any]], template=r"z\d{1,2}:(?P<action>.*)"):
    """Button with a packed action; the number before it only makes the ids in a message unique."""

    def __init__(self, button: ui.Item[Any], action: str) -> None:
        super().__init__(button)
        self.action = action

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Make the button from the message that it was pressed on; an error here would leave the press unanswered."""
        return cls(item, match["action"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Pass the action to the client."""
        await interaction.client.handle_action(interaction, self.action)


class ActionSelect(ui.DynamicItem[ui.Item[Any]], template=r"s\d{1,2}"):
    """Select with a packed action as the value of each option."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Make the select from the message that it was used on; an error here would leave it unanswered."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Pass the selected action to the client."""
        await interaction.client.handle_action(interaction, selected_value(interaction))


class ManySelect(ui.DynamicItem[ui.Item[Any]], template=r"m\d{1,2}:(?P<action>.*)"):
    """Select of any number of answers, which are taken by one packed action."""

    def __init__(self, select: ui.Item[Any], action: str) -> None:
        super().__init__(select)
        self.action = action

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Make the select from the message that it was used on; an error here would leave it unanswered."""
        return cls(item, match["action"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Pass the action to the client."""
        await interaction.client.handle_action(interaction, self.action)


DYNAMIC_ITEMS: tuple[type[ui.DynamicItem[Any]], ...] = (ActionButton, ActionSelect, ManySelect)


def action_of(custom_id: str, value: str) -> str | None:
    """Return the action of a component with this id, or of a select with this value; None for an id of another form."""
    for item in (ActionButton, ManySelect):
        carried = item.__discord_ui_compiled_template__.fullmatch(custom_id)
        if carried is not None:
            return carried["action"]
    return value if ActionSelect.__discord_ui_compiled_template__.fullmatch(custom_id) else None


def action_rows(choices: tuple[Choice, ...], placeholder: str) -> Iterator[ui.ActionRow[Any]]:
    """Yield choices in rows, in their order: many answers as selects, everything else as buttons."""
    many = sum(isinstance(choice, blocks.PickOne) for choice in choices) > MAX_PICK_BUTTONS
    widgets = ((_widget(choice, many=many), number, choice) for number, choice in enumerate(choices))
    for widget, group in groupby(widgets, lambda each: each[0]):
        numbered = [(number, choice) for _, number, choice in group]
        match widget:
            case _Widget.SELECT:
                picks = [(number, choice) for number, choice in numbered if isinstance(choice, blocks.PickOne)]
                for start in range(0, len(picks), MAX_OPTIONS):
                    yield ui.ActionRow(_select(picks[start : start + MAX_OPTIONS], placeholder))
            case _Widget.MANY_SELECT:
                several = [choice for _, choice in numbered if isinstance(choice, blocks.PickMany)]
                yield ui.ActionRow(_many_select(numbered[0][0], several, placeholder))
            case _Widget.BUTTON:
                buttons = [button for number, choice in numbered if (button := _button(number, choice)) is not None]
                for start in range(0, len(buttons), MAX_BUTTONS):
                    yield ui.ActionRow(*buttons[start : start + MAX_BUTTONS])
            case _:
                assert_never(widget)


def _widget(choice: Choice, *, many: bool) -> _Widget:
    if isinstance(choice, blocks.PickMany) and choice.at_once:
        return _Widget.MANY_SELECT
    return _Widget.SELECT if many and isinstance(choice, blocks.PickOne) else _Widget.BUTTON


def _select(picks: list[tuple[int, blocks.PickOne]], placeholder: str) -> ActionSelect:
    options = [_option(pick, pick.action) for _, pick in picks]
    return ActionSelect(ui.Select(custom_id=f"s{picks[0][0]}", options=options, placeholder=placeholder))


def _many_select(number: int, picks: list[blocks.PickMany], placeholder: str) -> ManySelect:
    options = [_option(pick, pick.key, picked=pick.picked) for pick in picks]
    action = picks[0].at_once
    select: ui.Select[Any] = ui.Select(
        custom_id=f"m{number}:{action}",
        options=options,
        placeholder=placeholder,
        min_values=0,
        max_values=len(options),
    )
    return ManySelect(select, action)


def _option(pick: blocks.PickOne | blocks.PickMany, value: str, *, picked: bool = False) -> discord.SelectOption:
    hint = pick.hint[:_MAX_OPTION_LABEL] or None
    return discord.SelectOption(label=pick.label[:_MAX_OPTION_LABEL], value=value, description=hint, default=picked)


def _button(number: int, choice: Choice) -> ui.Item[Any] | None:
    """Return the button of a choice; None for one that is written as text."""
    match choice:
        case blocks.PickOne():
            style = discord.ButtonStyle.secondary if choice.evades else discord.ButtonStyle.primary
            return _action_button(number, choice.label, choice.action, style)
        case blocks.PickMany():
            style = discord.ButtonStyle.success if choice.picked else discord.ButtonStyle.secondary
            return _action_button(number, signed_label(choice), choice.action, style)
        case blocks.Navigate():
            return _action_button(number, choice.label, choice.action, discord.ButtonStyle.secondary)
        case blocks.Open():
            return ui.Button(label=choice.label, url=choice.url)
        case blocks.Copy() | blocks.LookUp():
            return None
        case _:
            assert_never(choice)


def _action_button(number: int, label: str, action: str, style: discord.ButtonStyle) -> ActionButton:
    return ActionButton(ui.Button(label=label, style=style, custom_id=f"z{number}:{action}"), action)
