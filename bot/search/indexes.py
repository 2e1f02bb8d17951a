"""The indexes that all readers share, each made when it is first needed."""

import re
from collections.abc import Iterator
from copy import copy
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.precomputed import EntryKind, Hit
from bot.lazy import loose, make_all
from bot.search.complete import Completer
from bot.search.grammar import Grammar
from bot.search.groups import Groups
from bot.search.mention import Mention
from bot.search.mentions import MentionScanner
from bot.search.model_tokens import ModelTokenIndex
from bot.search.names import Names
from bot.search.normalise import Token, has_digit, key, signpost_key
from bot.search.products import Products
from bot.search.results import MOST_CHOICES, Found, SearchResult
from bot.search.speller import Speller
from bot.search.typos import Typos
from bot.search.version_guard import VersionGuard
from bot.search.versions import newest_first

_BEGINNING = 2
"""Letters by which a word is known that begins no name."""
_VERSION = re.compile(r"\d+\.\d+|[a-z]\d+(?:\.\d+)?|\d+x?\d*b")
"""A version or size that is no everyday number."""
_PATH = re.compile(r"(?<![^\s(<\"'«])(?:https?://)?(?:[\w-]+\.[\w.-]+/)?([a-z][\w.-]*/[\w.-]*\w)/?(?![\w/])")
"""An id with its maker, alone or at the end of an address."""


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
            make_all(part)

    def on_day(self, catalogue: Catalogue) -> "SearchIndexes":
        """Return indexes that rank completions by the catalogue as of another day and share every other one."""
        other = copy(self)
        other._current = catalogue  # noqa: SLF001  # its own class
        for part in ("completer", "scanner"):  # they hold on to what is replaced
            vars(other).pop(part, None)
        return other

    @cached_property
    def never_in_titles(self) -> frozenset[str]:
        """Return the words of a sentence around a name that no list of models sets beside one."""
        return self.noise.difference(self.spellings.optional)

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
        return VersionGuard(self.spellings, self.speller, self.typos, self.products)

    @cached_property
    def scanner(self) -> MentionScanner:
        """Return what finds names in running text."""
        return MentionScanner(self.spellings, self.speller, self.guard, loose(self.match))

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
        """Match what APIs put before an id, up to a dot or a dash."""
        hosts = (host if host.endswith("-") else rf"{host}\." for host in self.spellings.hosts)
        return re.compile(rf"\A(?:{'|'.join(hosts)})+")

    @cached_property
    def thinking(self) -> re.Pattern[str]:
        """Match what turns the thinking of a model on or off at the end of an id."""
        return re.compile(rf"(?:[-:.@](?:{'|'.join(self.spellings.thinking)}))+\Z")

    @cached_property
    def products(self) -> Products:
        """Return the words that tell products of other kinds."""
        return Products(self.spellings)

    def scan(self, running: str, *, topical: bool) -> tuple[Mention, ...]:
        """Find the names in a running text; an id with its hub or maker, or its address, is one name."""
        ids = tuple(self._ids_in(running)) if "/" in running else ()
        rest = running
        for mention in ids:
            start, end = mention.span
            rest = f"{rest[:start]}{';' * (end - start)}{rest[end:]}"
        found = (*ids, *self.scanner.scan(rest, topical=topical))
        return tuple(sorted(found, key=lambda mention: mention.span)) if ids else found

    def _ids_in(self, running: str) -> Iterator[Mention]:
        for match in _PATH.finditer(running):
            hit = self.identified(match[1])
            if hit is not None:
                yield Mention(Found(hit), (Token(match.group(), *match.span()),))

    def named(self, typed: tuple[str, ...]) -> Hit | None:
        """Return the entry whose whole name the words are."""
        return self.names.index.named(key(typed))

    def identified(self, text: str) -> Hit | None:
        """Return what an exact id means."""
        return self.names.index.identified(text)

    def exact(self, typed: tuple[str, ...]) -> Found | None:
        """Return what a whole name, or the whole name of a product line, means."""
        whole = key(typed)
        hit = self.names.index.named(whole)
        if hit is not None:
            return Found(hit)
        line = self.names.line_names.get(whole)
        return self.grammar.newest_of(self.names.lines[line]) if line is not None else None

    def term(self, typed: tuple[str, ...]) -> Found | None:
        """Return what a word of the glossary means."""
        hit = self.names.index.term(key(typed)) if typed else None
        return Found(hit) if hit is not None else None

    def signpost(self, typed: tuple[str, ...]) -> Hit | None:
        """Return what the name of something that is no text model means."""
        return self.names.index.signpost(signpost_key(typed))

    def may_begin_signpost(self, word: str) -> bool:
        """Tell whether such a name begins as a word does."""
        return word[:_BEGINNING] in self._beginnings

    def is_borrowed(self, typed: tuple[str, ...]) -> bool:
        """Tell whether a name is an everyday word too."""
        return signpost_key(typed) in self._borrowed

    @cached_property
    def _borrowed(self) -> frozenset[str]:
        return frozenset(signpost_key((word,)) for word in (*self.spellings.borrowed, *self.spellings.common))

    @cached_property
    def version_words(self) -> frozenset[str]:
        """Return the words that follow a name and tell its version, its size or how it is packed."""
        return frozenset((*self.spellings.suffixes, *self.spellings.optional, *self.spellings.editions))

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        names = self.names.index.signposts
        return frozenset(name[:length] for name in names for length in range(1, _BEGINNING + 1))

    def bearing(self, typed: frozenset[str]) -> tuple[Hit, ...]:
        """Return models whose names hold words that alone name nothing: one of each family, the largest first."""
        bare = frozenset(self.spellings.bare)
        if not typed or not all(word in bare or _VERSION.fullmatch(word) for word in typed):
            return ()
        names = tuple(self.model_tokens.containing(None, typed))
        plain = {name.model.id: sum(not has_digit(word) for word in name.words - typed) for name in reversed(names)}
        models = sorted(
            newest_first({name.model.id: name.model for name in names}.values()), key=lambda one: plain[one.id]
        )
        models.sort(key=is_retired)
        firsts = {model.family: model for model in reversed(models)}.values()
        known = sorted(firsts, key=lambda one: (is_retired(one), -len(self.catalogue.members(one.family)), one.id))
        return tuple(Hit(EntryKind.MODEL, one) for one in dict.fromkeys(m.id for m in (*known, *models)))[:MOST_CHOICES]

    def thinks(self, hit: Hit) -> bool:
        """Tell whether an entry is a model that can think before it answers."""
        model = self.catalogue.models.get(hit.id) if hit.kind is EntryKind.MODEL else None
        return model is not None and model.facts.reasoning is not None and model.facts.reasoning.value

    def match(self, read: tuple[str, ...]) -> SearchResult | None:
        """Return what words mean that are spelled as in names."""
        return (self.exact(read) or self.grammar.match(read)) if read else None
