"""The indexes that all readers share, each made when it is first needed."""

import re
from copy import copy
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import Hit
from bot.search.complete import Completer
from bot.search.grammar import Grammar
from bot.search.groups import Groups
from bot.search.mention import Mention
from bot.search.mentions import MentionScanner
from bot.search.model_tokens import ModelTokenIndex
from bot.search.names import Names
from bot.search.normalise import key
from bot.search.results import Found, SearchResult
from bot.search.speller import Speller
from bot.search.typos import Typos
from bot.search.version_guard import VersionGuard


class SearchIndexes:
    """The indexes of one catalogue, and what whole names mean in them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = self._current = catalogue
        self.spellings = catalogue.spellings
        self.noise: frozenset[str] = frozenset((*catalogue.spellings.noise, *catalogue.spellings.topic))

    def warm_up(self) -> None:
        """Make every index now."""
        parts = (self.names, self.groups, self.model_tokens, self.speller, self.typos, self.completer)
        for part in (self, *parts):
            for name, value in vars(type(part)).items():
                if isinstance(value, cached_property):
                    getattr(part, name)

    def on_day(self, catalogue: Catalogue) -> "SearchIndexes":
        """Return indexes that rank completions by the catalogue as of another day and share every other one."""
        other = copy(self)
        other._current = catalogue  # noqa: SLF001  # its own class
        vars(other).pop("completer", None)
        return other

    @cached_property
    def names(self) -> Names:
        """Return the names as wholes."""
        return Names(self.catalogue)

    @cached_property
    def groups(self) -> Groups:
        """Return the words that name families and labs."""
        return Groups(self.catalogue, self.names)

    @cached_property
    def model_tokens(self) -> ModelTokenIndex:
        """Return the words that set models apart."""
        return ModelTokenIndex(self.catalogue, self.names, self.groups)

    @cached_property
    def speller(self) -> Speller:
        """Return the reader of single words."""
        return Speller(self.spellings, self.model_tokens.vocabulary, self.model_tokens.worth_guessing)

    @cached_property
    def typos(self) -> Typos:
        """Return the words that mistyped ones stand for."""
        return Typos(self.speller, self.model_tokens.words_apart)

    @cached_property
    def grammar(self) -> Grammar:
        """Return the grammar of names."""
        return Grammar(self.catalogue, self.groups, self.model_tokens)

    @cached_property
    def guard(self) -> VersionGuard:
        """Return the rule that numbers and suffixes must match exactly."""
        return VersionGuard(self.spellings, self.speller, self.typos)

    @cached_property
    def scanner(self) -> MentionScanner:
        """Return what finds names in running text."""
        return MentionScanner(self.spellings, self.speller, self.guard, self.match)

    @cached_property
    def completer(self) -> Completer:
        """Return what completes names."""
        return Completer(self._current, self.names, self.speller)

    @cached_property
    def tags(self) -> re.Pattern[str]:
        """Match what APIs and hubs put after an id."""
        tags = (tag if tag.startswith(":") else f"[-.:@]{tag}" for tag in self.spellings.tags)
        return re.compile(rf"(?:{'|'.join(tags)})+\Z")

    @cached_property
    def hosts(self) -> re.Pattern[str]:
        """Match what APIs put before an id, up to a dot."""
        return re.compile(rf"\A(?:(?:{'|'.join(self.spellings.hosts)})\.)+")

    def scan(self, running: str, *, topical: bool) -> tuple[Mention, ...]:
        """Find the names in a running text."""
        return self.scanner.scan(running, topical=topical)

    def named(self, typed: tuple[str, ...]) -> Hit | None:
        """Return the entry whose whole name the words are."""
        return self.names.index.named(key(typed))

    def identified(self, text: str) -> Hit | None:
        """Return what an exact id means."""
        return self.names.index.identified(text)

    def exact(self, typed: tuple[str, ...]) -> Found | None:
        """Return what a whole name, or the whole name of a product line, means."""
        hit = self.named(typed)
        if hit is not None:
            return Found(hit)
        line = self.names.line_names.get(key(typed))
        return self.grammar.newest_of(self.names.lines[line]) if line is not None else None

    def term(self, typed: tuple[str, ...]) -> Found | None:
        """Return what a word of the glossary means."""
        hit = self.names.index.term(key(typed)) if typed else None
        return Found(hit) if hit is not None else None

    def match(self, read: tuple[str, ...]) -> SearchResult | None:
        """Return what words mean that are spelled as in names."""
        return (self.exact(read) or self.grammar.match(read)) if read else None
