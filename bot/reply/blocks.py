"""The blocks and choices that a reply is made of."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field

from bot.actions import PagedAction
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Openness
from bot.events import Layout
from bot.reply.picture import Drawing, Picture
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


class PickOne(Value):
    """One of several answers, of which one is chosen."""

    intent: Literal["pick_one"] = "pick_one"
    label: str
    action: str
    hint: str = ""
    """A second line, where the platform has one."""
    evades: bool = False
    """Whether it evades the question, and stands out less than the answers."""


class PickMany(Value):
    """One of several answers, of which any number is chosen."""

    intent: Literal["pick_many"] = "pick_many"
    label: str
    action: str
    picked: bool
    hint: str = ""
    key: str = ""
    """What names it among the answers where all that are picked are taken at once, by the action `at_once`."""
    at_once: str = ""


class Navigate(Value):
    """A way to another reply, or to another page of this one."""

    intent: Literal["navigate"] = "navigate"
    label: str
    action: str


class Open(Value):
    """A link to a web page."""

    intent: Literal["open"] = "open"
    label: str
    url: str


class LookUp(Value):
    """The start of an inline lookup, where the platform has one."""

    intent: Literal["look_up"] = "look_up"
    label: str
    query: str


class Copy(Value):
    """A text for the clipboard, such as an API id."""

    intent: Literal["copy"] = "copy"
    label: str
    text: str


Choice = Annotated[PickOne | PickMany | Navigate | Open | LookUp | Copy, Field(discriminator="intent")]


class SubjectKind(StrEnum):
    """The kinds of catalogue entry that a reply can be about."""

    MODEL = "model"
    FAMILY = "family"
    LAB = "lab"
    TERM = "term"
    SIGNPOST = "signpost"


class Subject(Value):
    """A catalogue entry that a reply is about."""

    kind: SubjectKind
    id: str
    name: str


class Audience(StrEnum):
    """The people who should see a reply."""

    EVERYONE = "everyone"
    ASKER = "asker"


class Outcome(StrEnum):
    """The outcome of a request."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    """Nothing in the catalogue is meant."""
    INFO = "info"
    QUESTION = "question"
    """The guided choice asks."""
    RESULT = "result"
    """The guided choice recommends."""
    NOTHING_FITS = "nothing_fits"
    DONE = "done"
    STALE = "stale"
    """The button pressed is outdated; nothing was changed."""
    FOREIGN = "foreign"
    """The button pressed belongs to somebody else; nothing was changed."""
    ERROR = "error"
    """The request cannot be met as it stands; the reply says what to do."""
    FAILED = "failed"
    """An error in the program; the reply carries an incident code."""
    IGNORED = "ignored"
    """No reply is due: the text was not meant for the bot, or the event was seen before."""


_DELIVERY = frozenset({"audience", "layout", "remove", "replace"})
"""The fields of a reply that say how it is delivered, not what it shows."""


class Reply(Value):
    """The answer to an event."""

    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...] = ()
    audience: Audience = Audience.EVERYONE
    replace: bool = False
    """Edit the message that the press came from."""
    remove: bool = False
    """Take the message back that the press came from; only where that fails is the asker told so, by the blocks."""
    points_to: str | None = None
    """The platform's id of an earlier message of the conversation that people should look at."""
    subjects: tuple[Subject, ...] = ()
    """The catalogue entries that it is about, the main one first."""
    outcome: Outcome = Outcome.INFO
    openness: Openness | None = None
    """How open the one model that it is about is; a platform may show it by a colour."""
    again: str | None = None
    """The packed action that shows the same page again, where there is one that needs no more than the button."""
    paging: PagedAction | None = Field(default=None, exclude=True)
    """The action that shows the page asked for, where the blocks may need several; a finished reply has none."""
    layout: Layout = Layout.PLAIN
    is_finished: bool = Field(default=False, exclude=True)
    """Whether it was finished by `bot.views.finish` before; one with a cache key always was."""
    cache_key: str | None = None
    """Identifies the blocks of a finished reply: replies with the same key have the same ones."""
    drawing: Drawing | None = None
    """A chart that is drawn before the reply is sent; where none can be, its alternative text stands for it."""
    picture: Picture | None = None
    """The drawing once it is drawn: the blocks stand below it."""
    lang: str

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """Return a copy with changes; it stays finished, and keeps its cache key, if only its delivery is changed."""
        if update and not update.keys() <= _DELIVERY:
            update = {"cache_key": None, "is_finished": False, **update}
        return super().model_copy(update=update, deep=deep)

    def with_blocks(self, *content: Block) -> Self:
        """Return a copy that shows other blocks."""
        return self.model_copy(update={"blocks": content})

    def with_choices(self, *choices: Choice) -> Self:
        """Return a copy that offers other choices."""
        return self.model_copy(update={"choices": choices})

    def with_last(self, choice: Choice) -> Self:
        """Return a copy of a finished reply that offers one more choice; its blocks are those of its cache key."""
        return self.model_copy(update={"choices": (*self.choices, choice), "cache_key": self.cache_key})


class Suggestion(Value):
    """A completion of a query: an entry, and a line that already answers."""

    subject: Subject | None
    """None for a command, and for a comparison."""
    title: str
    subtitle: str
    text: str
    """What to send in its place: an entry's id or a command."""


class Suggestions(Value):
    """Completions of a query, best first."""

    items: tuple[Suggestion, ...]
    next_offset: int | None = None
    lang: str
