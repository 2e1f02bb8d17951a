"""The blocks that a reply is made of."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.catalogue.facts import FactStatus
from bot.values import Value


class Style(StrEnum):
    """The style of a run of text."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


class Span(Value):
    """A run of text in one style; a `url` makes it a link."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None
    cites: bool = False
    """Whether it refers to the list of sources, and says nothing without it."""


Spans = tuple[Span, ...]


class Heading(Value):
    """A heading, of the reply or of a part of it."""

    type: Literal["heading"] = "heading"
    text: str
    level: Literal[1, 2] = 1


class Paragraph(Value):
    """A paragraph of running text."""

    type: Literal["paragraph"] = "paragraph"
    spans: Spans


class FactLine(Value):
    """One line of a fact list: label, value, how far it can be trusted, and which source says so."""

    label: str
    value: str
    status: FactStatus | None = None
    """None where the value is not a catalogue fact, or is unknown."""
    mark: str = ""
    """The status as a sign or a word, in the reply's language."""
    source: int | None = None
    """The number of its line in the Sources block."""
    note: str = ""
    """A remark, such as another source's value."""


class FactList(Value):
    """A list of facts."""

    type: Literal["facts"] = "facts"
    items: tuple[FactLine, ...]


class Cell(Value):
    """One cell of a table."""

    text: str
    best: bool = False
    """Whether it is the best of its row."""
    source: int | None = None
    """The number of its line in the Sources block."""

    @property
    def cited(self) -> str:
        """Return the text with the number of its source."""
        return self.text if self.source is None else f"{self.text} [{self.source}]"


class Row(Value):
    """One row of a table: what is compared, then a cell per column."""

    label: str
    cells: tuple[Cell, ...]


class Table(Value):
    """A table: a column for each thing compared, a row for each property."""

    type: Literal["table"] = "table"
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    best_mark: str
    """The sign of a best cell, explained by a Note."""


class Bullets(Value):
    """A bulleted list."""

    type: Literal["bullets"] = "bullets"
    items: tuple[Spans, ...]


class NoteKind(StrEnum):
    """The kinds of note."""

    INFO = "info"
    CAVEAT = "caveat"
    """What an answer leaves open: what was not understood, or is unknown."""
    WARNING = "warning"
    LEGAL = "legal"
    """Required by law: must not be dropped or folded away."""
    WHY = "why"
    """The reason for a question."""


class Note(Value):
    """A remark, set apart from the text."""

    type: Literal["note"] = "note"
    kind: NoteKind
    spans: Spans


class Details(Value):
    """A part that may be folded away under its summary."""

    type: Literal["details"] = "details"
    summary: str
    blocks: tuple["Block", ...]


class SourceLine(Value):
    """One line of a list of sources."""

    number: int
    title: str
    url: str
    checked: str
    """When the source was read, in words."""


class Sources(Value):
    """The sources of the facts above."""

    type: Literal["sources"] = "sources"
    title: str
    items: tuple[SourceLine, ...]


Block = Annotated[
    Heading | Paragraph | FactList | Table | Bullets | Note | Details | Sources,
    Field(discriminator="type"),
]
