"""A text with all that was read in it."""

from dataclasses import dataclass, field
from functools import cached_property

from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.mention import Mentioned
from bot.search.normalise import Token
from bot.search.products import is_id
from bot.search.ranker import pick
from bot.search.readers import readers_for, term_among_noise, whole_term
from bot.search.results import Found, SearchResult, Unknown
from bot.search.signpost_reader import signposts_in
from bot.search.typed_text import TypedText


@dataclass(frozen=True)
class Reading:
    """What a text names, worked out once, when it is first asked for.

    Places of tokens are characters of the cleaned text, `typed.cleaned`.
    """

    typed: TypedText
    indexes: SearchIndexes = field(repr=False, compare=False)
    wanted: EntryKind | None = None

    @property
    def text(self) -> str:
        """Return the text as it was typed."""
        return self.typed.text

    @cached_property
    def best(self) -> Candidate:
        """Return the candidate that the ranker picked."""
        return pick(self.indexes, self.typed, readers_for(self.wanted))

    @property
    def result(self) -> SearchResult:
        """Return what the text names."""
        return self.best.result

    @property
    def reason(self) -> Reason:
        """Return why the text is taken for that name."""
        return self.best.reason

    @property
    def span(self) -> tuple[int, int]:
        """Return the characters of the name, from its first word to its last, the end excluded."""
        return self.best.span

    @property
    def leftover(self) -> tuple[Token, ...]:
        """Return the words that are no part of the name."""
        return self.best.leftover

    @property
    def mentioned(self) -> Mentioned:
        """Return all the names in the text, and the words around them; a word such as Claude needs company."""
        return self.typed.mentioned

    @property
    def asked_for(self) -> Mentioned:
        """Return all the names in a text that asks for names, and the words around them."""
        return self.typed.asked_for

    @property
    def bare_name(self) -> str:
        """Return what was typed without the words around a name, cleaned; an id stays as it was typed."""
        part = self.typed.name.parts[-1]
        whole = is_id(self.typed.cleaned) or part == self.typed.name.joined or not part
        return self.text if whole else self.typed.cleaned[part[0].start : part[-1].end]

    @property
    def unknown_names(self) -> tuple[str, ...]:
        """Return the names in a running text whose version or suffix nothing bears."""
        found = self.asked_for
        return tuple(found.running[slice(*one.span)] for one in found.mentions if isinstance(one.result, Unknown))

    @property
    def is_unlisted_id(self) -> bool:
        """Tell whether the text is an id of something that is no entry, be there relatives of it."""
        return isinstance(self.result, Unknown) and self.result != Unknown() and is_id(self.typed.cleaned)

    @property
    def is_blank(self) -> bool:
        """Tell whether the text names nothing, not even a version that does not exist."""
        return self.result == Unknown()

    @cached_property
    def namesakes(self) -> tuple[Hit, ...]:
        """Return models that a version or suffix alone may mean, such as `flash` and `V3`; the newest come first."""
        spelled = [word for token in self.typed.tokens for word in self.indexes.speller.surely(token.text)]
        if len(spelled) != len(self.typed.tokens) or not self.indexes.noise.isdisjoint(self.typed.words):
            return ()
        return self.indexes.bearing(frozenset(spelled))

    @cached_property
    def signposts(self) -> tuple[Hit, ...]:
        """Return what is no text model and is named anywhere in the text."""
        return signposts_in(self.indexes, self.typed)

    @cached_property
    def term(self) -> Hit | None:
        """Return the word of the glossary that the whole text asks for; no name is looked up where it holds none."""
        whole = next(iter(whole_term(self.indexes, self.typed)), None)
        if whole is not None and isinstance(whole.result, Found):
            return whole.result.hit
        if next(term_among_noise(self.indexes, self.typed), None) is None:
            return None
        match self.result:
            case Found(hit=Hit(kind=EntryKind.TERM) as hit):
                return hit
            case _:
                return None
