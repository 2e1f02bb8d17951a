"""What is worked out from all the entries, and kept beside them so that few need be read."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from bot.values import Value


class EntryKind(StrEnum):
    """The kinds of entry that can be found."""

    MODEL = "model"
    FAMILY = "family"
    LAB = "lab"
    TERM = "term"
    SIGNPOST = "signpost"


class Hit(NamedTuple):
    """A reference to an entry."""

    kind: EntryKind
    id: str


class Index(Value):
    """The ids that whole texts mean; see `Names` for how the texts are written."""

    names: dict[EntryKind, dict[str, str]]
    """Whole names, written as one word."""
    ids: dict[str, str]
    """Exact ids of models, those of APIs too."""
    terms: dict[str, str]
    """Words of the glossary, written as one word."""
    signposts: dict[str, str] = Field(default_factory=dict)
    """Names of what is no text model, written as one word."""

    def named(self, name: str) -> Hit | None:
        """Return what a whole name means."""
        return next((Hit(kind, texts[name]) for kind, texts in self.names.items() if name in texts), None)

    def identified(self, text: str) -> Hit | None:
        """Return what an exact id means."""
        return _hit(EntryKind.MODEL, self.ids, text)

    def term(self, word: str) -> Hit | None:
        """Return what a word of the glossary means."""
        return _hit(EntryKind.TERM, self.terms, word)

    def signpost(self, name: str) -> Hit | None:
        """Return what the name of something that is no text model means."""
        return _hit(EntryKind.SIGNPOST, self.signposts, name)


class Precomputed(Value):
    """Data derived from all the entries, stored so that it need not be derived again."""

    index: Index
    names_with_notice: dict[str, tuple[str, ...]]
    """The names that call for a lab's notice, by the lab's id."""
    next_change: date | None
    """The first day on which an entry changes by itself."""


def _hit(kind: EntryKind, ids: Mapping[str, str], text: str) -> Hit | None:
    return Hit(kind, ids[text]) if text in ids else None
