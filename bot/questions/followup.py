"""What a person's last answer in a conversation was about, for questions such as "and the price?"."""

from collections.abc import Iterable

from pydantic import ValidationError

from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.registry import is_property
from bot.questions.notes import Notes
from bot.questions.question import Task
from bot.reply.blocks import Subject
from bot.values import Value

LIFETIME = 30 * 60
"""Seconds after an answer for which it can be referred to."""
MOST_HITS = 12
_NAME = "last"


class Remembered(Value):
    """The entries that an answer was about, the main one first, and the properties that were asked for."""

    hits: tuple[Hit, ...]
    asked: tuple[str, ...] = ()
    task: Task = Task.SHOW

    def to_json(self) -> str:
        """Write it as JSON."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, text: str) -> "Remembered | None":
        """Read it from JSON; None if another version wrote it in a form that this one cannot read."""
        try:
            return cls.model_validate_json(text)
        except ValidationError:
            return None


async def remember(
    notes: Notes, subjects: Iterable[Subject], asked: Iterable[str] = (), task: Task = Task.SHOW
) -> None:
    """Remember what an answer was about; nothing is written for one that was about no entry."""
    hits = tuple(Hit(EntryKind(one.kind.value), one.id) for one in subjects)[:MOST_HITS]
    if hits:
        named = tuple(name for name in dict.fromkeys(asked) if is_property(name))
        await notes.keep(_NAME, Remembered(hits=hits, asked=named, task=task).to_json(), LIFETIME)


async def recalled(notes: Notes) -> Remembered | None:
    """Return what the person's last answer in the conversation was about; None if that is unknown or too long ago."""
    text = await notes.get(_NAME)
    return None if text is None else Remembered.from_json(text)
