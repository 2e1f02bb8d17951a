"""What somebody typed, cleaned and split once for all that read it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from bot.search.mention import Mention, Mentioned
from bot.search.normalise import MAX_LENGTH, Token, clean, texts, tokens
from bot.search.speller import Speller

_LONGEST_TEXT = 4_000
"""Characters of a running text that are read."""


class Lexicon(Protocol):
    """The words of a catalogue, as far as splitting a text needs them."""

    @property
    def noise(self) -> frozenset[str]:
        """Return the words around a name that are no part of it."""

    @property
    def speller(self) -> Speller:
        """Return the reader of single words."""

    def scan(self, running: str, *, topical: bool) -> tuple[Mention, ...]:
        """Find the names in a running text."""


@dataclass(frozen=True)
class NameWords:
    """Words in which a name is looked for, with and without the words around it."""

    typed: tuple[Token, ...]
    lexicon: Lexicon = field(repr=False, compare=False)

    @cached_property
    def joined(self) -> tuple[Token, ...]:
        """Return the words with numbers joined to their units and letters."""
        return self.lexicon.speller.joined(self.typed)

    @cached_property
    def parts(self) -> tuple[tuple[Token, ...], ...]:
        """Return the words without those around a name: all but what may be a part of it, then without any."""
        return tuple(dict.fromkeys((self._without_lead(), self._bare())))

    def _bare(self) -> tuple[Token, ...]:
        return tuple(token for token in self.joined if token.text not in self.lexicon.noise)

    def _without_lead(self) -> tuple[Token, ...]:
        """Keep a suffix after a name though it is a word around names too: «про» is pro there."""
        kept: list[Token] = []
        following = (*texts(self.joined), "")[1:]
        for token, after in zip(self.joined, following, strict=True):
            if token.text not in self.lexicon.noise or (kept and self.lexicon.speller.is_suffix(token.text, after)):
                kept.append(token)
        return tuple(kept)


@dataclass(frozen=True)
class TypedText:
    """A text that somebody typed. The places of its tokens are characters of `cleaned`."""

    text: str
    lexicon: Lexicon = field(repr=False, compare=False)

    @cached_property
    def cleaned(self) -> str:
        """Return the text in one case, script width and kind of dash, cut to the length of a name."""
        return clean(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words and version numbers with their places."""
        return tokens(self.cleaned)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return the words and version numbers."""
        return texts(self.tokens)

    @cached_property
    def name(self) -> NameWords:
        """Return the words as those of one name."""
        return NameWords(self.tokens, self.lexicon)

    @cached_property
    def mentioned(self) -> Mentioned:
        """Return the names in the text; a word such as Claude or gemini needs company to be one."""
        return self._scanned(topical=False)

    @cached_property
    def asked_for(self) -> Mentioned:
        """Return the names in a text that asks for names: a word such as Claude is one there."""
        return self._scanned(topical=True)

    def _scanned(self, *, topical: bool) -> Mentioned:
        running = self.cleaned if len(self.text) <= MAX_LENGTH else clean(self.text, _LONGEST_TEXT)
        return Mentioned(running, self.lexicon.scan(running, topical=topical))
