"""What a property is: how it is read, what it is counted in, where it is shown, and which rules hold for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.properties.candidate import Candidate
from bot.properties.reading import Known, Reading
from bot.properties.values import Unit, Value, ids_of


class Direction(StrEnum):
    """The better one of two values."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


class Surface(StrEnum):
    """The places where a property is shown."""

    CARD_HEAD = "card_head"
    """The first lines of a model's card."""
    CARD = "card"
    TABLE = "table"
    """A row of a comparison."""
    LIST = "list"
    """A column of lists and completions, which show one line a model."""


@dataclass(frozen=True)
class Positive:
    """The rule that a number is above zero."""


@dataclass(frozen=True)
class RealDay:
    """The rule that a date is a year, a month or a day of the calendar."""


@dataclass(frozen=True)
class NotAbove:
    """The rule that a number is at most another fact's."""

    other: str
    called: str
    """What the message calls the other fact."""


@dataclass(frozen=True)
class NotBefore:
    """The rule that a date does not lie before another: the first of these facts that is known."""

    others: tuple[str, ...]


Rule = Positive | RealDay | NotAbove | NotBefore


@dataclass(frozen=True)
class Property:
    """A property of a model; its words are `fact-<name>` in the locale files."""

    name: str
    unit: Unit
    read: Callable[[Candidate], Reading]
    facts: tuple[str, ...] = ()
    """The fields of the schema's `Facts` that it reads."""
    direction: Direction = Direction.NEITHER
    shown: frozenset[Surface] = frozenset()
    list_order: int = 0
    """Its place among the columns of lists; everywhere else the order of the registry counts."""
    shown_if_unknown: bool = True
    """Whether a card shows it as unknown, rather than leave it out."""
    shown_if_not_applicable: bool = True
    """Whether a card that shows it as unknown says too that it does not apply."""
    not_applicable: str = "not-applicable"
    """The key of the text shown where the property does not apply."""
    hidden_values: frozenset[tuple[Surface, str]] = frozenset()
    """The values, by their ids, that a surface leaves out."""
    rules: tuple[Rule, ...] = ()
    """The rules that `zoobot check` applies to its facts."""
    value_words: tuple[str, ...] = ()
    """The keys of the words of its values, where these are few."""

    @property
    def label(self) -> str:
        """Return the key of its name in the locale files."""
        return f"fact-{self.name}"

    @property
    def is_compared(self) -> bool:
        """Tell whether a comparison names the models that are ahead in it."""
        return Surface.TABLE in self.shown and self.direction is not Direction.NEITHER

    def is_hidden(self, surface: Surface, value: Value) -> bool:
        """Tell whether a value is left out of a surface."""
        if not self.hidden_values:
            return False
        return any((surface, value_id) in self.hidden_values for value_id in ids_of(value))

    def confirmed(self, candidate: Candidate) -> Value | None:
        """Return the value that may be compared and used to choose; None where it is unknown or a rumour."""
        reading = self.read(candidate)
        return reading.value if isinstance(reading, Known) and reading.is_confirmed else None

    def words(self) -> Iterator[str]:
        """Yield the keys of the words that every language must have for it."""
        yield from (self.label, self.not_applicable)
        if self.is_compared:
            yield f"ahead-{self.name}"
        yield from self.value_words
