"""What an answer to a question is made with."""

from datetime import date
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.rate import Rate
from bot.questions.finding.claims import Explanations
from bot.questions.finding.model_table import ModelTable
from bot.questions.text.concepts import Concepts
from bot.standing.standings import Standings
from bot.words import Words


class Setting(NamedTuple):
    """The language, the catalogue and the day of an answer."""

    words: Words
    catalogue: Catalogue
    concepts: Concepts
    today: date
    table: ModelTable | None = None
    """The properties of the models, where they were read before."""
    explanations: Explanations | None = None
    """The claims and the glossary, where they were read before."""
    rate: Rate | None = None
    """The rate of roubles, where the operator has set one."""

    @property
    def standings(self) -> Standings:
        """Return how capable the models are."""
        return Standings(self.catalogue) if self.table is None else self.table.standings
