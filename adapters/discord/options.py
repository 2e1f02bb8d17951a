"""The options of a slash command for each kind of argument."""

import inspect
from collections.abc import Callable, Iterable, Mapping
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
Name = Range[str, 1, 100]
LongText = Range[str, 1, 4000]
_MODELS = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True)
class CommandOptions:
    """Options of a command."""

    kinds: Mapping[str, Any]
    """The type of each option, by its name."""
    required: int = 0
    """How many of them, the first, must be given."""
    autocompleted: Wanted | None = None
    """What the options are completed with."""

    @property
    def names(self) -> tuple[str, ...]:
        """List the names of the options."""
        return tuple(self.kinds)

    def callback(self) -> Callback:
        """Make a callback by whose parameters the library registers the options; it is never called."""

        async def callback(interaction: Interaction, **options: str | None) -> None: ...

        parameters = [_parameter("interaction", Interaction)]
        for place, (name, kind) in enumerate(self.kinds.items()):
            parameters.append(_parameter(name, kind) if place < self.required else _parameter(name, kind | None, None))
        callback.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # the library reads it
        return callback


def typed(names: Iterable[str]) -> CommandOptions:
    """Make the options of a command with typed ones, each of which may be left out."""
    return CommandOptions({name: LongText if name == TEXT else Name for name in names})


def _parameter(name: str, kind: object, default: object = inspect.Parameter.empty) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=kind)


OPTIONS: Mapping[Argument, CommandOptions] = MappingProxyType(
    {
        Argument.NONE: CommandOptions({}),
        Argument.MODEL: CommandOptions({"name": Name}, 1, Wanted.ANY),
        Argument.MODEL_OPTIONAL: CommandOptions({"model": Name}, 0, Wanted.MODEL),
        Argument.MODELS: CommandOptions(dict.fromkeys(_MODELS, Name), 1, Wanted.MODEL),
        Argument.TERM: CommandOptions({"word": Name}, 0, Wanted.TERM),
        Argument.LANGUAGE: CommandOptions({"language": str}),
        Argument.TEXT: CommandOptions({TEXT: LongText}, 1),
        Argument.TEXT_OPTIONAL: CommandOptions({TEXT: LongText}),
    }
)
