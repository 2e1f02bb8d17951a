"""What is stored of one person's guided choice in one conversation."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from bot.properties.filters import Filter
from bot.properties.values import Money
from bot.values import Value

_MOST_LOST = 3
"""Phrases that are kept of what could not be taken into account."""


class QuestionAnswer(Value):
    """The options given to one question; none means "I don't know"."""

    question: str
    options: tuple[str, ...] = ()


class Told(Value):
    """What was said in words that no option is."""

    filters: tuple[Filter, ...] = ()
    preferred: tuple[Filter, ...] = ()
    """What is only preferred: what meets it goes first, as far as anything does."""
    budget: Money | None = None
    """What may be spent in a month: an amount, not a price per million tokens."""
    converted: Money | None = None
    """The budget in another currency, where there is a rate."""
    people: int = 1
    """How many people the budget is for together."""
    is_once: bool = False
    """Whether the budget and the tokens are those of everything, and not of a month."""
    budget_preferred: bool = False
    """Whether the budget need not be kept."""
    monthly_tokens: int | None = None
    """The tokens of a month, where they were said exactly."""
    machine_assumed: str = ""
    """The machine that was named without its memory; nothing where that was told, or none was named."""
    card_gb: int | None = None
    """The memory of one of the graphics cards that were named; None where that is not known."""
    unread: tuple[str, ...] = ()
    """Phrases of which nothing was read, the newest last."""
    unkept: tuple[tuple[str, bool], ...] = ()
    """Properties of which much (true) or little is wanted, which the guided choice cannot keep."""


class Earlier(Value):
    """What had been said before a sentence changed a result."""

    answers: tuple[QuestionAnswer, ...] = ()
    told: Told | None = None


class Session(Value):
    """The state of a guided choice between two presses."""

    schema_version: Literal[1] = 1
    """A stored session of another version counts as expired."""
    token: str = Field(pattern=r"^[a-z0-9]{6,10}$")
    """Names the session in its buttons; not guessable."""
    user: str
    """The owner's `user_key`."""
    conversation: str
    """The conversation's `key`."""
    lang: str = ""
    """The language that the owner was answered in at the start; unknown of an older session."""
    shared: bool = False
    """Whether the owner is a place in whose name people write: whoever is there may press."""
    revision: int = Field(default=0, ge=0)
    """Grows by one with every write."""
    answers: tuple[QuestionAnswer, ...] = ()
    """In the order given, so that the last can be taken back."""
    told: Told | None = None
    """What was said in sentences beside the answers; None where no sentence was."""
    before: Earlier | None = None
    """What the last sentence about a result changed; None where it was no sentence, and nothing can be put back."""
    asked: int = Field(default=0, ge=0)
    """How many questions were asked and answered, by a press or in words."""
    pages: int = Field(default=0, ge=0)
    """How many pages of ticks were."""
    draft: tuple[str, ...] = ()
    """Options picked so far of a question that takes several."""
    finished: bool = False
    """Whether the result was shown; it can still be asked about."""
    updated_at: int
    """Seconds since 1970 of the last write; a session that is old by it is deleted."""

    @property
    def given(self) -> tuple[tuple[str, str], ...]:
        """Return the options given, each with its question."""
        return tuple((answer.question, option) for answer in self.answers for option in answer.options)

    @property
    def beside(self) -> Told:
        """Return what was said beside the answers."""
        return self.told or Told()

    def with_beside(self, **changed: object) -> "Session":
        """Return the session with something else beside the answers."""
        if self.told is None:
            return self
        return self.model_copy(update={"told": self.told.model_copy(update=changed)})

    def with_lost(self, unread: Iterable[str], unkept: Iterable[tuple[str, bool]]) -> "Session":
        """Return the session with what else could not be taken into account; the newest of it is kept."""
        said = self.beside
        return self.with_beside(
            unread=tuple(dict.fromkeys((*said.unread, *unread)))[-_MOST_LOST:],
            unkept=tuple(dict.fromkeys((*said.unkept, *unkept)))[-_MOST_LOST:],
        )

    def restarted(self) -> "Session":
        """Return the session without anything that was said."""
        return Session(
            token=self.token,
            user=self.user,
            conversation=self.conversation,
            lang=self.lang,
            revision=self.revision,
            updated_at=self.updated_at,
        )
