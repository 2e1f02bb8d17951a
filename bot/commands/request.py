"""What every command is given: a request, and the tools to answer it with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.days import on_day
from bot.events import Conversation
from bot.questions.phrases import Phrases
from bot.search.finder import Finder
from bot.service.store import Store
from bot.views.cards import Cards
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
