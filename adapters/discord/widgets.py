"""Buttons and selects that outlive the process: all that they mean is in their `custom_id` and values.

Every one of them is a DynamicItem. A view that mixes these with others, or is used twice, would take them out of the
library's registry for the whole process (see `client.Pinned`).
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Self, assert_never

import discord
from discord import ui

from adapters.discord.parse import chosen
from bot.reply import blocks
from bot.reply.blocks import Choice

ROW = 5
"""Buttons in a row."""
FEW = 5
"""Answers up to which each has its button; more of them are put in a select."""
MOST_OPTIONS = 25
_LABEL = 100
_PICKED, _FREE = "\u2611 ", "\u2610 "


class ActionButton(ui.DynamicItem[ui.Item[Any]], template=r"z\d{1,2}:(?P<action>.*)"):
    """Carry a packed action; the number before it only keeps two buttons of a message apart."""

    def __init__(self, button: ui.Item[Any], action: str) -> None:
        """Take the button as it is shown, and what it carries."""
        super().__init__(button)
        self.action = action

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Read the button anew from the message that it was pressed on; nothing here may raise, nobody would answer."""
        return cls(item, match["action"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the action to the client."""
        await interaction.client.on_action(interaction, self.action)


class ActionSelect(ui.DynamicItem[ui.Item[Any]], template=r"s\d{1,2}"):
    """Offer answers in a list; each one's value is its packed action."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """Read the select anew from the message that it was used on; nothing here may raise, as above."""
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Hand the chosen action to the client."""
        await interaction.client.on_action(interaction, chosen(interaction))


ITEMS: tuple[type[ui.DynamicItem[Any]], ...] = (ActionButton, ActionSelect)


def carried(custom_id: str, value: str) -> str | None:
    """Return the action of a button with this id, or of a select with this chosen value; None if they are not ours."""
    button = ActionButton.__discord_ui_compiled_template__.fullmatch(custom_id)
    if button is not None:
        return button["action"]
    return value if ActionSelect.__discord_ui_compiled_template__.fullmatch(custom_id) else None


def rows(choices: tuple[Choice, ...], placeholder: str) -> Iterator[ui.ActionRow[Any]]:
    """Lay choices out in rows: many answers in selects, everything else as buttons, in their order."""
    numbered = enumerate(choices)
    several = sum(isinstance(choice, blocks.PickOne) for choice in choices) > FEW
    for in_select, group in groupby(numbered, lambda pair: several and isinstance(pair[1], blocks.PickOne)):
        if in_select:
            picks = [(number, choice) for number, choice in group if isinstance(choice, blocks.PickOne)]
            for start in range(0, len(picks), MOST_OPTIONS):
                yield ui.ActionRow(_select(picks[start : start + MOST_OPTIONS], placeholder))
            continue
        buttons = [button for number, choice in group if (button := _button(number, choice)) is not None]
        for start in range(0, len(buttons), ROW):
            yield ui.ActionRow(*buttons[start : start + ROW])


def _select(picks: list[tuple[int, blocks.PickOne]], placeholder: str) -> ActionSelect:
    options = [
        discord.SelectOption(label=pick.label[:_LABEL], value=pick.action, description=pick.hint[:_LABEL] or None)
        for _, pick in picks
    ]
    return ActionSelect(ui.Select(custom_id=f"s{picks[0][0]}", options=options, placeholder=placeholder))


def _button(number: int, choice: Choice) -> ui.Item[Any] | None:
    """Make the button of a choice; None for what the text says instead."""
    match choice:
        case blocks.PickOne():
            return _action_button(number, choice.label, choice.action, discord.ButtonStyle.primary)
        case blocks.PickMany():
            style = discord.ButtonStyle.success if choice.picked else discord.ButtonStyle.secondary
            label = (_PICKED if choice.picked else _FREE) + choice.label
            return _action_button(number, label, choice.action, style)
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
