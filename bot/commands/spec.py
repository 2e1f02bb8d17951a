"""The description of a command."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.commands.options import Option
from bot.commands.request import Request
from bot.reply.reply import Reply


class Argument(StrEnum):
    """The kinds of argument, for menus and completion."""

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
    """A command.

    Its words are `command-<name>` in the locale files; each language's own names for it are in `language.toml`.
    """

    name: str
    argument: Argument
    run: Callable[[Request], Awaitable[Reply]]
    on_message: bool = False
    """Whether it can be applied to a message that somebody wrote; its label is `menu-<name>-message`."""
    opens_chats: bool = False
    """Whether it is for the platforms alone that begin a chat with it."""
    options: tuple[Option, ...] = ()
    """What may be given in typed parts, where a platform has such."""
    for_managers: bool = False
    """Whether it is, in a place of several people, only for those who may manage it."""
    for_owners: bool = False
    """Whether only those who run the bot have it; to everybody else there is no such command."""
    changes_place: bool = False
    """Whether what it is given changes something there, which only those who manage the place may do."""
