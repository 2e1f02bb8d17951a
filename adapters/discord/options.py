"""The options of a slash command for each kind of argument."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import discord
from discord.app_commands import Range

from bot.commands.spec import Argument
from bot.events import Wanted

Interaction = discord.Interaction[Any]
Handle = Callable[[Interaction, str], Awaitable[None]]
"""Handles a command with its argument."""
Callback = Callable[..., Any]
Name = Range[str, 1, 100]
LongText = Range[str, 1, 4000]


@dataclass(frozen=True)
class CommandOptions:
    """Options of a command; the library reads their names, types and order from the callback's parameters."""

    make_callback: Callable[[Handle], Callback]
    names: tuple[str, ...] = ()
    autocompleted: Wanted | None = None
    """What the options are completed with."""


def _no_options(handle: Handle) -> Callback:
    async def callback(interaction: Interaction) -> None:
        await handle(interaction, "")

    return callback


def _name(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, name: Name) -> None:
        await handle(interaction, name)

    return callback


def _model(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, model: Name | None = None) -> None:
        await handle(interaction, model or "")

    return callback


def _models(handle: Handle) -> Callback:
    async def callback(  # noqa: PLR0913, PLR0917  # each parameter is an option
        interaction: Interaction,
        first: Name,
        second: Name | None = None,
        third: Name | None = None,
        fourth: Name | None = None,
        fifth: Name | None = None,
        sixth: Name | None = None,
    ) -> None:
        given = (first, second, third, fourth, fifth, sixth)
        await handle(interaction, ", ".join(name for name in given if name))

    return callback


def _word(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, word: Name | None = None) -> None:
        await handle(interaction, word or "")

    return callback


def _language(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, language: str | None = None) -> None:
        await handle(interaction, language or "")

    return callback


def _text(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, text: LongText) -> None:
        await handle(interaction, text)

    return callback


OPTIONS: Mapping[Argument, CommandOptions] = MappingProxyType(
    {
        Argument.NONE: CommandOptions(_no_options),
        Argument.MODEL: CommandOptions(_name, ("name",), Wanted.ANY),
        Argument.MODEL_OPTIONAL: CommandOptions(_model, ("model",), Wanted.MODEL),
        Argument.MODELS: CommandOptions(
            _models, ("first", "second", "third", "fourth", "fifth", "sixth"), Wanted.MODEL
        ),
        Argument.TERM: CommandOptions(_word, ("word",), Wanted.TERM),
        Argument.LANGUAGE: CommandOptions(_language, ("language",)),
        Argument.TEXT: CommandOptions(_text, ("text",)),
    }
)
