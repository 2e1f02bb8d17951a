"""The options of a slash command for each kind of argument."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import discord
from discord.app_commands import Range

from bot.commands.spec import Argument
from bot.events import Wanted

Interaction = discord.Interaction[Any]
Callback = Callable[..., Any]
TEXT = "text"
"""The option in which anything may be written."""
_KIND = inspect.Parameter.POSITIONAL_OR_KEYWORD
Name = Range[str, 1, 100]
LongText = Range[str, 1, 4000]


@dataclass(frozen=True)
class CommandOptions:
    """Options of a command."""

    make_callback: Callable[[], Callback]
    """Makes a callback, by whose parameters the library registers the options; it is never called."""
    names: tuple[str, ...] = ()
    autocompleted: Wanted | None = None
    """What the options are completed with."""


def _no_options() -> Callback:
    async def callback(interaction: Interaction) -> None: ...

    return callback


def _name() -> Callback:
    async def callback(interaction: Interaction, name: Name) -> None: ...

    return callback


def _model() -> Callback:
    async def callback(interaction: Interaction, model: Name | None = None) -> None: ...

    return callback


def _models() -> Callback:
    async def callback(  # noqa: PLR0913, PLR0917  # each parameter is an option
        interaction: Interaction,
        first: Name,
        second: Name | None = None,
        third: Name | None = None,
        fourth: Name | None = None,
        fifth: Name | None = None,
        sixth: Name | None = None,
    ) -> None: ...

    return callback


def _word() -> Callback:
    async def callback(interaction: Interaction, word: Name | None = None) -> None: ...

    return callback


def _language() -> Callback:
    async def callback(interaction: Interaction, language: str | None = None) -> None: ...

    return callback


def _text() -> Callback:
    async def callback(interaction: Interaction, text: LongText) -> None: ...

    return callback


def _text_if_any() -> Callback:
    async def callback(interaction: Interaction, text: LongText | None = None) -> None: ...

    return callback


def typed(names: Sequence[str]) -> Callback:
    """Make the callback of a command with typed options."""
    parameters = [inspect.Parameter("interaction", _KIND, annotation=Interaction)]
    parameters += [
        inspect.Parameter(name, _KIND, default=None, annotation=LongText | None if name == TEXT else Name | None)
        for name in names
    ]

    async def callback(interaction: Interaction, **options: str | None) -> None: ...

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
