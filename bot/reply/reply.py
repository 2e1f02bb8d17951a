"""The reply to an event, and the completions of a query."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import Field

from bot.actions import PagedAction
from bot.catalogue.schema import Openness
from bot.events import Layout
from bot.reply.blocks import Block
from bot.reply.choices import Choice
from bot.reply.picture import Drawing, Picture
from bot.values import Value


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
