"""The options of a slash command for each kind of argument."""

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
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
HandleTyped = Callable[[Interaction, str, tuple[tuple[str, str], ...]], Awaitable[None]]
"""Handles a command with its argument and its typed options."""
Callback = Callable[..., Any]
TEXT = "text"
"""The option in which anything may be written."""
_KIND = inspect.Parameter.POSITIONAL_OR_KEYWORD
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


def _text_if_any(handle: Handle) -> Callback:
    async def callback(interaction: Interaction, text: LongText | None = None) -> None:
        await handle(interaction, text or "")

    return callback


def typed(names: Sequence[str], handle: HandleTyped) -> Callback:
    """Make the callback of a command with typed options, each with the text around them left free."""
    parameters = [inspect.Parameter("interaction", _KIND, annotation=Interaction)]
    parameters += [
        inspect.Parameter(name, _KIND, default=None, annotation=LongText | None if name == TEXT else Name | None)
        for name in names
    ]

    async def callback(interaction: Interaction, **given: str | None) -> None:
        values = {name: value for name, value in given.items() if value}
        await handle(interaction, values.pop(TEXT, ""), tuple(values.items()))

    callback.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # the library reads it
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
        Argument.TEXT_OPTIONAL: CommandOptions(_text_if_any, ("text",)),
    }
)
