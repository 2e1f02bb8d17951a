"""A person's last answer in a conversation, for questions that go on from it, such as "and the price?"."""

from collections.abc import Iterable

from pydantic import ValidationError

from bot.action_codec import ActionError
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.properties.filters import names_entries
from bot.questions.conversation.notes import Notes
from bot.questions.packing.codec import packed, unpack_question
from bot.questions.question import Question
from bot.reply.choices import Choice, Navigate
from bot.reply.reply import Subject
from bot.values import Value

LIFETIME = 30 * 60
"""Seconds after an answer for which it can be referred to."""
MOST_HITS = 12
_NAME = "last"


class Remembered(Value):
    """The entries that an answer was about, the main one first, and the packed question that it answered."""

    hits: tuple[Hit, ...]
    packed: str | None = None
    page: int = 0
    """The page of the list that was shown."""
    choices: tuple[tuple[str, str], ...] = ()
    """The labels of the choices under it, each with its action: who types one means it."""
    recommended: bool = False
    """Whether the entries are what the guided choice recommends: what is asked of "it" is asked of the first."""

    @property
    def question(self) -> Question | None:
        """Return the question that was answered; None where there was none, or another version wrote it."""
        try:
            return unpack_question(self.packed) if self.packed is not None else None
        except ActionError:
            return None

    def still_in(self, catalogue: Catalogue) -> "Remembered":
        """Return what is left of it in a catalogue that may have changed since."""
        question = self.question
        known = question is None or names_known(catalogue, question)
        hits = tuple(hit for hit in self.hits if catalogue.has(hit))
        packed, page = (self.packed, self.page) if known else (None, 0)
        return self.model_copy(update={"hits": hits, "packed": packed, "page": page})

    def to_json(self) -> str:
        """Write it as JSON."""
        return self.model_dump_json(exclude_defaults=True)

    @classmethod
    def from_json(cls, text: str) -> "Remembered | None":
        """Read it from JSON; None if another version wrote it in a form that this one cannot read."""
        try:
            return cls.model_validate_json(text)
        except ValidationError:
            return None


async def remember(
    notes: Notes,
    subjects: Iterable[Subject],
    question: Question | None = None,
    page: int = 0,
    choices: Iterable[Choice] = (),
) -> None:
    """Remember an answer; nothing is written for one that was about no entry and answered no question."""
    last = Remembered(
        hits=shown(subjects),
        packed=packed(question) if question is not None else None,
        page=page,
        choices=tuple((one.label, one.action) for one in choices if isinstance(one, Navigate)),
    )
    if last.hits or last.packed is not None:
        await notes.keep(_NAME, last.to_json(), LIFETIME)


async def remember_recommended(notes: Notes, subjects: Iterable[Subject]) -> None:
    """Remember what the guided choice recommends."""
    last = Remembered(hits=shown(subjects), recommended=True)
    if last.hits:
        await notes.keep(_NAME, last.to_json(), LIFETIME)


def shown(subjects: Iterable[Subject]) -> tuple[Hit, ...]:
    """Return the entries that are remembered of an answer."""
    return tuple(Hit(EntryKind(one.kind.value), one.id) for one in subjects)[:MOST_HITS]


async def recalled(notes: Notes) -> Remembered | None:
    """Return the person's last answer in the conversation; None if there is none, or it is too long ago."""
    text = await notes.get(_NAME)
    return None if text is None else Remembered.from_json(text)


def names_known(catalogue: Catalogue, question: Question) -> bool:
    """Tell whether the entries that a question names are in the catalogue."""
    conditions = all(names_entries(one, catalogue) for one in question.filters)
    return conditions and all(map(catalogue.has, question.names))
