"""What a reader makes of a text: a result, the reason for it, and the words that it read."""

from dataclasses import dataclass
from enum import StrEnum

from bot.search.normalise import Token, left_over
from bot.search.results import SearchResult
from bot.search.typed_text import TypedText


class Reason(StrEnum):
    """Why a text is taken for a name."""

    ID = "id"
    """It is an exact id."""
    WRAPPED_ID = "wrapped id"
    """It is an id with a hub, a region or a way of packing around it."""
    NAME = "name"
    """It is a whole name, in any script."""
    GRAMMAR = "grammar"
    """Its words are a family, version, size and suffixes that belong together."""
    SOUND = "sound"
    """A word sounds like one of a name."""
    SPACING = "spacing"
    """It is a name with spaces and signs left out or put in."""
    TERM = "term"
    """It is a word of the glossary."""
    TYPO = "typo"
    """A word is a typo away from one of a name."""
    PRODUCT = "product"
    """It is the name of a product of which there is no entry."""
    RELATIVE = "relative"
    """It is a version that nobody made, of a family that exists."""
    LAYOUT = "layout"
    """It was typed on the wrong keyboard."""
    FRAGMENT = "fragment"
    """One part of it, set apart by signs, is a name."""
    MENTION = "mention"
    """It is a sentence that holds names."""
    NOTHING = "nothing"
    """Nothing in it was read."""


@dataclass(frozen=True)
class Candidate:
    """One way to read a text. The places of tokens are characters of the cleaned text."""

    result: SearchResult
    reason: Reason
    text: TypedText
    read: tuple[Token, ...]
    """The words that were read as the name."""

    @property
    def span(self) -> tuple[int, int]:
        """Return the characters from the first word that was read to the last, the end excluded."""
        return (self.read[0].start, self.read[-1].end) if self.read else (0, 0)

    @property
    def leftover(self) -> tuple[Token, ...]:
        """Return the words that are no part of the name, those inside its span too."""
        return () if self.is_whole else left_over(self.text.tokens, self.read)

    @property
    def is_whole(self) -> bool:
        """Tell whether it is plain that every word was read, without a look at their places; for most names it is."""
        return self.read is self.text.tokens or self.read is self.text.name.joined
