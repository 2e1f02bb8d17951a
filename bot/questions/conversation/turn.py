"""A text beside the answer that it may go on from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.questions.conversation.changes import with_other_names
from bot.questions.conversation.cues import Cue, Cues
from bot.questions.conversation.followup import Remembered
from bot.questions.question import Question, Task, Volume
from bot.questions.read import Parsed, QuestionReader
from bot.questions.slots.limits import LIMITS
from bot.questions.slots.slots import Slots
from bot.questions.text.tokens import Concept, Name, Number, NumberUnit, Other, Token

_HEADS = frozenset({"list", "choose", "news", "run", "may", "cost", "alternatives", "only_open"})
"""Concepts of a question that stands by itself."""
FRAGMENT = 5
"""Words of the longest text that goes on from a list without a word that says so."""
_SEVERAL = 2


@dataclass(frozen=True)
class Continued:
    """What a text asks as a continuation."""

    question: Question
    page: int = 0


@dataclass(frozen=True)
class Turn:
    """A text with the answer before it."""

    parsed: Parsed
    cues: Cues
    before: Remembered
    reader: QuestionReader
    catalogue: Catalogue
    is_reply: bool = False
    """Whether the text replies to the message that it may go on from."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens of the text without mere cues; a bare number counts what was counted before."""
        said = (token for token in self.parsed.tokens if not is_inside(token, self.cues.silent))
        return tuple(self._counted(token) if isinstance(token, Number) else token for token in said)

    @cached_property
    def slots(self) -> Slots:
        """Return what is read of the text by itself."""
        understood = tuple(
            one for one in self.tokens if not (isinstance(one, Other) and is_inside(one, self.cues.taken))
        )
        return self.reader.filled(understood, self.parsed.today)

    @cached_property
    def rest(self) -> tuple[Token, ...]:
        """Return the tokens that are no part of a cue."""
        return tuple(token for token in self.tokens if not is_inside(token, self.cues.taken))

    @property
    def strange(self) -> int:
        """Return how many words are not understood."""
        return sum(isinstance(token, Other) for token in self.rest)

    @property
    def is_led(self) -> bool:
        """Tell whether the text opens with a word such as "and", or narrows something by "only"."""
        return not self.cues.kinds.isdisjoint({Cue.LEAD, Cue.ONLY})

    @cached_property
    def said(self) -> frozenset[str]:
        """Return the concepts beside the cues."""
        return frozenset(token.id for token in self.rest if isinstance(token, Concept))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Return what the last answer was about; nothing can be asked of what is no model or maker of models."""
        return tuple(hit for hit in self.before.hits if hit.kind not in {EntryKind.TERM, EntryKind.SIGNPOST})

    @cached_property
    def models(self) -> tuple[Hit, ...]:
        """Return the models of the last answer."""
        original = self.last.names if self.last.task is Task.ALTERNATIVES else ()
        return tuple(hit for hit in self.hits if hit.kind is EntryKind.MODEL and hit not in original)

    @cached_property
    def last(self) -> Question:
        """Return the question answered before; of an answer without one, what it comes to."""
        known = self.before.question
        if known is not None:
            return known
        hits = self.hits
        several = len(hits) >= _SEVERAL and not self.before.recommended
        if several and all(hit.kind is EntryKind.MODEL for hit in hits):
            return Question(Task.COMPARE, names=hits)
        return Question(Task.SHOW, names=hits[:1])

    @property
    def main(self) -> Hit | None:
        """Return what the last answer was about first of all."""
        named = self.last.names
        return next(iter((*named[:1], *self.hits)) if len(named) == 1 else iter(self.hits), None)

    @property
    def main_model(self) -> Model | None:
        """Return the model that the last answer was about; of a family none."""
        hit = self.main
        if hit is None or hit.kind is not EntryKind.MODEL or not self.catalogue.is_model(hit.id):
            return None
        return self.catalogue.model(hit.id)

    @cached_property
    def is_plural(self) -> bool:
        """Tell whether the text speaks of models of a kind, and not of one."""
        ends = any(isinstance(token, Concept) and self.reader.is_plural(token.text) for token in self.rest)
        return Cue.PLURAL in self.cues or ends

    @property
    def is_fragment(self) -> bool:
        """Tell whether the text is too short and bare to be a question by itself."""
        return self.cues.count <= FRAGMENT and Cue.NOUN not in self.cues and self.said.isdisjoint(_HEADS)

    def repeated(self, names: tuple[Hit, ...]) -> Question:
        """Return the last question, asked of others that are named."""
        return with_other_names(self.last, names)

    def decided(self, names: Sequence[Hit], *concepts: str) -> Question | None:
        """Return what the text asks of something named, as if its names stood before it; with concepts not said."""
        named: list[Token] = [Name((hit,), "", -1) for hit in names]
        named += [Concept(one, "", -1) for one in concepts]
        rest = tuple(token for token in self.tokens if not _is_ordinal(token, self.cues))
        return self.reader.decided((*named, *rest), self.parsed.today)

    def _counted(self, number: Number) -> Number:
        alone = all(token == number or _is_limit(token) for token in self.parsed.tokens)
        if number.unit is not NumberUnit.NOTHING or not alone or not self.is_led:
            return number
        limited = {one.property: one for one in self.last.filters}
        if "memory" in limited or self.last.task is Task.RUN:
            return number if number.scaled else replace(number, unit=NumberUnit.GIGABYTES)
        if self.last.task is Task.COST and (self.last.volume or Volume()).requests:
            return replace(number, unit=NumberUnit.REQUESTS)
        prices = next((one.prices for one in self.last.filters if one.prices), ())
        return replace(number, unit=NumberUnit.MONEY, currency=prices[0].currency) if prices else number


def is_inside(token: Token, places: frozenset[int]) -> bool:
    """Tell whether all words of a token stand at these places."""
    return places.issuperset(range(token.at, token.at + max(1, len(token.text.split()))))


def _is_limit(token: Token) -> bool:
    """Tell whether a token only limits a number, or opens a text."""
    return isinstance(token, Concept) and token.id in {"contrast", *LIMITS}


def _is_ordinal(token: Token, cues: Cues) -> bool:
    """Tell whether a token only says which of the models are meant."""
    return bool(cues.ordinals or Cue.PLACE in cues) and (
        is_inside(token, cues.taken) or (isinstance(token, Number) and token.unit is NumberUnit.NOTHING)
    )
