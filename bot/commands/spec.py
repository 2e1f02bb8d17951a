"""The description of a command."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.commands.request import Request
from bot.reply.blocks import Reply


class Argument(StrEnum):
    """The kinds of argument, for menus and completion."""

    NONE = "none"
    MODEL = "model"
    MODEL_OPTIONAL = "model_optional"
    MODELS = "models"
    TERM = "term"
    LANGUAGE = "language"
    TEXT = "text"


@dataclass(frozen=True)
class Spec:
    """The description of a command; its words are `command-<name>` in the locale files."""

    name: str
    argument: Argument
    run: Callable[[Request], Awaitable[Reply]]
    aliases: tuple[str, ...] = ()
    """Other names of the command, such as Russian ones."""
    on_message: bool = False
    """Whether it can be applied to a message that somebody wrote; its label is `menu-<name>-message`."""
