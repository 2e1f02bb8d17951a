"""What a command is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.commands.request import Request
from bot.reply.blocks import Reply


class Argument(StrEnum):
    """Say what a command's argument is, for menus and completion."""

    NONE = "none"
    MODEL = "model"
    MODEL_OPTIONAL = "model_optional"
    MODELS = "models"
    TERM = "term"
    LANGUAGE = "language"
    TEXT = "text"
    TEXT_OPTIONAL = "text_optional"


@dataclass(frozen=True)
class Spec:
    """Describe a command; its words are `command-<name>` in the locale files."""

    name: str
    argument: Argument
    run: Callable[[Request], Awaitable[Reply]]
    aliases: tuple[str, ...] = ()
    """Other names that answer too, such as Russian ones."""
    on_message: bool = False
    """Whether it can be asked about a message that somebody wrote; its label is `menu-<name>-message`."""
