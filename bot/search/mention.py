"""The names in a running text, each with its place, and the words between them."""

from dataclasses import dataclass
from functools import cached_property

from bot.catalogue.precomputed import Hit
from bot.search.normalise import Token, left_over, tokens
from bot.search.results import Found, SearchResult


@dataclass(frozen=True)
class Mention:
    """A name in a running text; a version or suffix that nothing bears makes it unknown."""

    result: SearchResult
    read: tuple[Token, ...]

    @property
    def span(self) -> tuple[int, int]:
        """Return the characters of the running text that the name takes, the end excluded."""
        return self.read[0].start, self.read[-1].end


@dataclass(frozen=True)
class Mentioned:
    """All the names in a running text, in order, however often each. Places are characters of `running`."""

    running: str
    """The cleaned text, of which more is read than of a name."""
    mentions: tuple[Mention, ...]

    @property
    def results(self) -> tuple[SearchResult, ...]:
        """Return what the names mean, each once."""
        return tuple(dict.fromkeys(mention.result for mention in self.mentions))

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Return the models and families that are named, each once."""
        return tuple(dict.fromkeys(one.result.hit for one in self.mentions if isinstance(one.result, Found)))

    @cached_property
    def leftover(self) -> tuple[Token, ...]:
        """Return the words that are no part of any name."""
        return left_over(tokens(self.running), tuple(token for mention in self.mentions for token in mention.read))

    @property
    def gaps(self) -> tuple[tuple[Token, ...], ...]:
        """Return the words left over before the first name, between each two, and after the last."""
        starts = (0, *(mention.span[1] for mention in self.mentions))
        stops = (*(mention.span[0] for mention in self.mentions), len(self.running))
        return tuple(
            tuple(token for token in self.leftover if start <= token.start < stop)
            for start, stop in zip(starts, stops, strict=True)
        )
