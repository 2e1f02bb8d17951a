"""The blocks and choices that a reply is made of."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Openness
from bot.events import Layout
from bot.values import Value


class Style(StrEnum):
    """Say how a run of text is set off."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"


class Span(Value):
    """Hold a run of text; a `url` makes it a link."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


Spans = tuple[Span, ...]


class Heading(Value):
    """Name what follows."""

    type: Literal["heading"] = "heading"
    text: str
    level: Literal[1, 2] = 1


class Paragraph(Value):
    """Say something in running text."""

    type: Literal["paragraph"] = "paragraph"
    spans: Spans


class FactLine(Value):
    """Show one fact: label, value, how far it can be trusted, and which source says so."""

    label: str
    value: str
    status: FactStatus | None = None
    """None where the value is not a catalogue fact, or is unknown."""
    mark: str = ""
    """The status in a sign or a word, in the reply's language."""
    source: int | None = None
    """The number of its line in the Sources block."""
    note: str = ""
    """A remark, such as another source's value."""


class FactList(Value):
    """List facts."""

    type: Literal["facts"] = "facts"
    items: tuple[FactLine, ...]


class Cell(Value):
    """Hold one value of a table."""

    text: str
    best: bool = False
    """Whether it is the best of its row."""


class Row(Value):
    """Hold one line of a table: what is compared, then a cell per column."""

    label: str
    cells: tuple[Cell, ...]


class Table(Value):
    """Set things side by side: one column a thing, one row a property."""

    type: Literal["table"] = "table"
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    best_mark: str
    """The sign of a best cell, explained by a Note."""


class Bullets(Value):
    """List things of equal rank."""

    type: Literal["bullets"] = "bullets"
    items: tuple[Spans, ...]


class NoteKind(StrEnum):
    """Say why a note is set apart."""

    INFO = "info"
    WARNING = "warning"
    LEGAL = "legal"
    """Must not be dropped or folded away."""
    WHY = "why"
    """Why a question is asked."""


class Note(Value):
    """Add a remark."""

    type: Literal["note"] = "note"
    kind: NoteKind
    spans: Spans


class Details(Value):
    """Hold what may be folded away under its summary."""

    type: Literal["details"] = "details"
    summary: str
    blocks: tuple["Block", ...]


class SourceLine(Value):
    """Name one source."""

    number: int
    title: str
    url: str
    checked: str
    """When it was read, worded."""


class Sources(Value):
    """List the sources of the facts above."""

    type: Literal["sources"] = "sources"
    title: str
    items: tuple[SourceLine, ...]


Block = Annotated[
    Heading | Paragraph | FactList | Table | Bullets | Note | Details | Sources,
    Field(discriminator="type"),
]


class PickOne(Value):
    """Offer one of several answers."""

    intent: Literal["pick_one"] = "pick_one"
    label: str
    action: str
    hint: str = ""
    """A second line, where the platform has one."""


class PickMany(Value):
    """Offer an answer that can be taken together with others."""

    intent: Literal["pick_many"] = "pick_many"
    label: str
    action: str
    picked: bool
    hint: str = ""


class Navigate(Value):
    """Lead to another reply, or another page of this one."""

    intent: Literal["navigate"] = "navigate"
    label: str
    action: str


class Open(Value):
    """Lead to a web page."""

    intent: Literal["open"] = "open"
    label: str
    url: str


class LookUp(Value):
    """Start an inline lookup, where the platform has one."""

    intent: Literal["look_up"] = "look_up"
    label: str
    query: str


class Copy(Value):
    """Put a text, such as an API id, on the clipboard."""

    intent: Literal["copy"] = "copy"
    label: str
    text: str


Choice = Annotated[PickOne | PickMany | Navigate | Open | LookUp | Copy, Field(discriminator="intent")]


class SubjectKind(StrEnum):
    """Name the kinds of catalogue entry that a reply can be about."""

    MODEL = "model"
    FAMILY = "family"
    LAB = "lab"
    TERM = "term"


class Subject(Value):
    """Name a catalogue entry that a reply is about."""

    kind: SubjectKind
    id: str
    name: str


class Audience(StrEnum):
    """Say who should see a reply."""

    EVERYONE = "everyone"
    ASKER = "asker"


class Outcome(StrEnum):
    """Say how a request ended."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    """Nothing in the catalogue is meant."""
    INFO = "info"
    QUESTION = "question"
    """The wizard asks."""
    RESULT = "result"
    """The wizard recommends."""
    NOTHING_FITS = "nothing_fits"
    DONE = "done"
    STALE = "stale"
    """The pressed button is of the past; nothing was changed."""
    FOREIGN = "foreign"
    """The pressed button belongs to somebody else; nothing was changed."""
    ERROR = "error"
    """The request cannot be met as it stands; the reply says what to do."""
    FAILED = "failed"
    """The fault is ours; the reply carries an incident code."""
    IGNORED = "ignored"
    """Nothing to say: the text was not meant for the bot, or the event was seen before."""


class Reply(Value):
    """Answer an event."""

    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...] = ()
    audience: Audience = Audience.EVERYONE
    replace: bool = False
    """Edit the message that the press came from."""
    subjects: tuple[Subject, ...] = ()
    """The catalogue entries that it is about, the main one first."""
    outcome: Outcome = Outcome.INFO
    openness: Openness | None = None
    """How open the one model that it is about is; a platform may show it by a colour."""
    again: str | None = None
    """The packed action that shows the same anew, where there is one."""
    layout: Layout = Layout.PLAIN
    cache_key: str | None = None
    """Names the finished reply: where two replies have the same key, they have the same blocks."""
    lang: str


class Suggestion(Value):
    """Complete a query: what it is, and a line that already answers."""

    subject: Subject | None
    """None for a command, and for a comparison."""
    title: str
    subtitle: str
    text: str
    """What to send in its place: an entry's id or a command."""


class Suggestions(Value):
    """Complete a query, best first."""

    items: tuple[Suggestion, ...]
    next_offset: int | None = None
    lang: str
