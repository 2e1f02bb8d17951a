"""What each kind of argument becomes as options of a slash command."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import discord
from discord.app_commands import Range

from bot.commands.spec import Argument
from bot.events import Wanted

Interaction = discord.Interaction[Any]
Ask = Callable[[Interaction, str], Awaitable[None]]
"""Asks a command with its argument."""
Callback = Callable[..., Any]
Name = Range[str, 1, 100]
LongText = Range[str, 1, 4000]


@dataclass(frozen=True)
class Shape:
    """Hold the options of a command; the library reads names, kinds and order from the callback."""

    callback: Callable[[Ask], Callback]
    options: tuple[str, ...] = ()
    wanted: Wanted | None = None
    """What the options are completed with."""


def _nothing(ask: Ask) -> Callback:
    async def callback(interaction: Interaction) -> None:
        await ask(interaction, "")

    return callback


def _name(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, name: Name) -> None:
        await ask(interaction, name)

    return callback


def _model(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, model: Name | None = None) -> None:
        await ask(interaction, model or "")

    return callback


def _models(ask: Ask) -> Callback:
    async def callback(  # noqa: PLR0913, PLR0917  # an option of Discord each
        interaction: Interaction,
        first: Name,
        second: Name | None = None,
        third: Name | None = None,
        fourth: Name | None = None,
        fifth: Name | None = None,
        sixth: Name | None = None,
    ) -> None:
        given = (first, second, third, fourth, fifth, sixth)
        await ask(interaction, ", ".join(name for name in given if name))

    return callback


def _word(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, word: Name | None = None) -> None:
        await ask(interaction, word or "")

    return callback


def _language(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, language: str | None = None) -> None:
        await ask(interaction, language or "")

    return callback


def _text(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, text: LongText) -> None:
        await ask(interaction, text)

    return callback


def _text_if_any(ask: Ask) -> Callback:
    async def callback(interaction: Interaction, text: LongText | None = None) -> None:
        await ask(interaction, text or "")

    return callback


SHAPES: Mapping[Argument, Shape] = MappingProxyType(
    {
        Argument.NONE: Shape(_nothing),
        Argument.MODEL: Shape(_name, ("name",), Wanted.ANY),
        Argument.MODEL_OPTIONAL: Shape(_model, ("model",), Wanted.MODEL),
        Argument.MODELS: Shape(_models, ("first", "second", "third", "fourth", "fifth", "sixth"), Wanted.MODEL),
        Argument.TERM: Shape(_word, ("word",), Wanted.TERM),
        Argument.LANGUAGE: Shape(_language, ("language",)),
        Argument.TEXT: Shape(_text, ("text",)),
        Argument.TEXT_OPTIONAL: Shape(_text_if_any, ("text",)),
    }
)
