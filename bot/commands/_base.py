"""What every command is given, and what it is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.days import on_day
from bot.catalogue.search import Finder
from bot.commands._cards import Cards
from bot.commands._phrases import Phrases
from bot.events import Conversation
from bot.reply.blocks import Reply
from bot.storage.base import Store
from bot.words import Lexicon, Words

if TYPE_CHECKING:
    from bot.wizard.wizard import Wizard


@dataclass(frozen=True)
class Tools:
    """Hold what the core works with; made once, by the composition root."""

    catalogue: Catalogue
    finder: Finder
    phrases: Phrases
    new_wizard: "Callable[[Catalogue], Wizard]"
    """Makes the guided choice over a catalogue."""
    lexicon: Lexicon
    store: Store
    clock: Callable[[], int]
    """Seconds since 1970."""
    new_token: Callable[[], str]
    """An unguessable name for a wizard session."""
    version: str
    cards: Cards = field(default_factory=Cards)

    @cached_property
    def wizard(self) -> "Wizard":
        """Return the guided choice, made when somebody first chooses."""
        return self.new_wizard(self.catalogue)

    def on_day(self, day: date) -> "Tools":
        """Return the tools with the catalogue as it stands on a day; the same ones if nothing has changed by then."""
        catalogue = on_day(self.catalogue, day)
        return self if catalogue is self.catalogue else replace(self, catalogue=catalogue, cards=Cards())


class Request(NamedTuple):
    """Hold one request to a command."""

    tools: Tools
    words: Words
    user: str
    """The asker's `user_key`."""
    conversation: Conversation
    args: str = ""


class Argument(StrEnum):
    """Say what a command's argument is, for menus and completion."""

    NONE = "none"
    MODEL = "model"
    MODEL_OPTIONAL = "model_optional"
    MODELS = "models"
    TERM = "term"
    LANGUAGE = "language"
    TEXT = "text"


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
