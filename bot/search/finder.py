"""Finding what somebody means by what they typed. Never a random model: rather none."""

import re
from copy import copy
from functools import cached_property
from itertools import islice, product

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.search.complete import Completer, CompletionPage, Typed
from bot.search.grammar import MOST_CHOICES, Ambiguous, Found, Grammar, SearchResult, Unknown
from bot.search.groups import Groups
from bot.search.mentions import Mentions
from bot.search.model_tokens import ModelTokenIndex
from bot.search.names import Names
from bot.search.normalise import clean, fragments, has_digit, key, words
from bot.search.speller import Speller, other_layouts
from bot.search.typos import Typos
from bot.search.versions import is_size

__all__ = ["Ambiguous", "CompletionPage", "EntryKind", "Finder", "Found", "Hit", "SearchResult", "Unknown"]

_LONGEST_TEXT = 4_000
"""Characters of a running text that are read."""
_MOST_MISTYPED = 2
"""Mistyped words that one name may have."""
_MOST_GUESSES = 16
_LONGEST_MISTYPED = 8
"""WordSet of the longest name that is read with mistyped words in it."""
_TELLING_ENOUGH = 3
"""WordSet from which a name is so telling that even a word of the language may be a slip in it."""
_SHORTEST_SWAPPED = 3
"""Signs of the shortest text that may have been typed on the wrong keyboard; a common word needs one more."""
_SHORTEST_SENTENCE = 3


class Finder:
    """Find entries by name."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue; the indexes are made when they are first needed."""
        self._catalogue = self._current = catalogue
        self._noise = frozenset((*catalogue.spellings.noise, *catalogue.spellings.topic))

    def warm_up(self) -> None:
        """Make every index now."""
        names, groups, model_tokens = self._names, self._groups, self._model_tokens
        for part in (self, names, groups, model_tokens, self._speller, self._typos, self._completer):
            for name, value in vars(type(part)).items():
                if isinstance(value, cached_property):
                    getattr(part, name)

    def on_day(self, catalogue: Catalogue) -> "Finder":
        """Return a finder that ranks completions by the catalogue as of another day and shares every other index."""
        finder = copy(self)
        finder._current = catalogue  # noqa: SLF001  # its own class
        vars(finder).pop("_completer", None)
        return finder

    def find(self, text: str, wanted: EntryKind | None = None) -> SearchResult:
        """Say what `text` names."""
        cleaned = clean(text)
        typed = words(cleaned)
        if wanted is EntryKind.TERM and (term := self._names.index.term(key(typed))) is not None:
            return Found(term)
        outcome = self._meant(cleaned, typed)
        if not isinstance(outcome, Unknown):
            return outcome
        inside = self._in_fragment(cleaned) if outcome.near else self._in_sentence(text, typed)
        return inside or outcome

    def complete(self, text: str, wanted: EntryKind | None, offset: int, limit: int) -> CompletionPage:
        """List entries that `text` may be the beginning of, the likeliest first."""
        cleaned = clean(text)
        hit = self._names.index.named(key(words(cleaned))) or self._names.index.identified(cleaned)
        page = self._completer.complete(Typed(cleaned, hit), wanted, offset, limit)
        if page.hits or not cleaned:
            return page
        for swapped in other_layouts(cleaned):
            page = self._completer.complete(Typed(swapped), wanted, offset, limit)
            if page.hits:
                return page
        fitting = [hit for hit in _hits(self._meant(cleaned, words(cleaned))) if wanted in {None, hit.kind}]
        return CompletionPage(tuple(fitting[offset : offset + limit]), more=len(fitting) > offset + limit)

    def mentions(self, text: str, *, asked: bool = False) -> tuple[Hit, ...]:
        """List the models and families that a running text names, in order, each once.

        Where names are asked for, a word such as Claude or gemini is one; elsewhere it needs company.
        """
        outcomes = self._mentions.outcomes(clean(text, _LONGEST_TEXT), topical=asked)
        hits = (outcome.hit for outcome in outcomes if isinstance(outcome, Found))
        return tuple(dict.fromkeys(hits))

    @cached_property
    def _names(self) -> Names:
        return Names(self._catalogue)

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self._catalogue, self._names)

    @cached_property
    def _model_tokens(self) -> ModelTokenIndex:
        return ModelTokenIndex(self._catalogue, self._names, self._groups)

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self._catalogue.spellings, self._model_tokens.vocabulary, self._model_tokens.worth_guessing)

    @cached_property
    def _typos(self) -> Typos:
        return Typos(self._speller, self._model_tokens.words_apart)

    @cached_property
    def _grammar(self) -> Grammar:
        return Grammar(self._catalogue, self._groups, self._model_tokens)

    @cached_property
    def _completer(self) -> Completer:
        return Completer(self._current, self._names, self._speller)

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self._catalogue.spellings, self._speller, self._typos, self._named)

    @cached_property
    def _tags(self) -> re.Pattern[str]:
        """Match what APIs and hubs put after an id."""
        tags = (tag if tag.startswith(":") else f"[-.:@]{tag}" for tag in self._catalogue.spellings.tags)
        return re.compile(rf"(?:{'|'.join(tags)})+\Z")

    @cached_property
    def _hosts(self) -> re.Pattern[str]:
        """Match what APIs put before an id, up to a dot."""
        return re.compile(rf"\A(?:(?:{'|'.join(self._catalogue.spellings.hosts)})\.)+")

    def _by_id(self, cleaned: str, typed: tuple[str, ...]) -> Found | None:
        """Read an exact id, unless the words are a name as well."""
        if "/" not in cleaned and self._exact(typed) is not None:
            return None
        hit = self._names.index.identified(cleaned)
        return Found(hit) if hit is not None else None

    def _meant(self, cleaned: str, typed: tuple[str, ...]) -> SearchResult:
        """Say what a text as a whole names, typed on the wrong keyboard perhaps."""
        outcome = self._by_id(cleaned, typed) or self._look_up(typed, cleaned)
        if outcome != Unknown():
            return outcome
        for swapped in map(words, other_layouts(cleaned)):
            second = self._read(swapped)
            named = {*self._speller.read(swapped)}.isdisjoint(self._catalogue.spellings.common)
            if isinstance(second, Found | Ambiguous) and len(cleaned) >= _SHORTEST_SWAPPED + (not named):
                return second
        return outcome

    def _look_up(self, typed: tuple[str, ...], cleaned: str) -> SearchResult:
        """Read the words as a name, then as an id with what APIs put around it, then with slips forgiven."""
        outcome = self._exact(typed) or self._whole_term(typed) or self._read(typed)
        if outcome is None and (hit := self._names.by_glued_name.get(cleaned)) is not None:
            return Found(hit)
        if outcome is None and not any(char.isspace() for char in cleaned):
            outcome = self._read_id(cleaned)
        if outcome is None:
            apart = words(cleaned, join=False)
            outcome = self._term(typed) or (self._read(apart) if len(set(apart)) == len(apart) else None)
            outcome = outcome or self._forgiving(typed)
        return outcome if outcome is not None else self._near(typed)

    def _read(self, typed: tuple[str, ...]) -> SearchResult | None:
        """Read the words as they are, then without the words around a name."""
        joined = self._speller.joined(typed)
        exact = self._exact(self._speller.read(joined))
        if exact is not None:
            return exact
        for part in dict.fromkeys((self._without_lead(joined), self._bare(joined))):
            for reading in self._speller.readings(part):
                outcome = self._named(reading)
                if outcome is not None and not self._is_idle(joined, part, outcome):
                    return outcome
        return None

    def _is_idle(self, typed: tuple[str, ...], part: tuple[str, ...], outcome: SearchResult) -> bool:
        """Tell whether a common word such as step was rather used than named: nothing around it asks about it."""
        if part == typed or typed[0] != part[0] or not _is_family(outcome):
            return False
        spellings = self._catalogue.spellings
        asking = not {*typed}.isdisjoint((*spellings.topic, *spellings.asking))
        return not asking and all(word in spellings.common for word in self._speller.read(part))

    def _named(self, read: tuple[str, ...]) -> SearchResult | None:
        """Read words that are spelled as in names."""
        return (self._exact(read) or self._grammar.match(read)) if read else None

    def _exact(self, typed: tuple[str, ...]) -> Found | None:
        """Read a whole name or a whole line."""
        whole = key(typed)
        hit = self._names.index.named(whole)
        if hit is not None:
            return Found(hit)
        line = self._names.line_names.get(whole)
        return self._grammar.newest_of(self._names.lines[line]) if line is not None else None

    def _whole_term(self, typed: tuple[str, ...]) -> Found | None:
        """Read a word of the glossary."""
        hit = self._names.index.term(key(typed)) if typed else None
        return Found(hit) if hit is not None else None

    def _term(self, typed: tuple[str, ...]) -> Found | None:
        """Read a word of the glossary among other words; small words may be a part of it, as in mixture of experts."""
        noise = frozenset(self._catalogue.spellings.noise)
        named = [place for place, word in enumerate(typed) if word not in noise]
        if not named:
            return None
        for start in range(named[0] + 1):
            for end in range(len(typed), named[-1], -1):
                if (found := self._whole_term(typed[start:end])) is not None:
                    return found
        return self._whole_term(tuple(typed[place] for place in named))

    def _read_id(self, cleaned: str) -> SearchResult | None:
        """Read an id without the hub, the region and the way of packing that stand around it."""
        bare = self._hosts.sub("", self._tags.sub("", cleaned))
        last = self._hosts.sub("", bare.rstrip("/").rpartition("/")[2])
        for part in dict.fromkeys((bare, last)):
            hit = self._names.index.identified(part)
            if hit is not None and (has_digit(part) or "-" in part):
                return Found(hit)
            outcome = self._read(words(part)) if part != cleaned else None
            if outcome is not None:
                return outcome
        return None

    def _bare(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """Drop the words around a name."""
        return tuple(word for word in typed if word not in self._noise)

    def _without_lead(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """Drop the words around a name, but keep what may be a part of it: «про» after a name is pro."""
        kept: list[str] = []
        for word, following in zip(typed, (*typed, "")[1:], strict=True):
            if word not in self._noise or (kept and self._speller.is_suffix(word, following)):
                kept.append(word)
        return tuple(kept)

    def _forgiving(self, typed: tuple[str, ...]) -> SearchResult | None:
        """Read the words with small slips in those that are not recognised."""
        joined = self._speller.joined(typed)
        for part in dict.fromkeys((self._without_lead(joined), self._bare(joined))):
            outcome = self._forgive(part)
            if outcome is not None:
                return outcome
        return None

    def _forgive(self, typed: tuple[str, ...]) -> SearchResult | None:
        strange = sum(1 for word in typed if not has_digit(word) and not self._speller.surely(word))
        if not 0 < strange <= _MOST_MISTYPED or len(typed) > _LONGEST_MISTYPED:
            return None
        bold = len(typed) >= _TELLING_ENOUGH or any(map(is_size, typed))
        guesses = [self._guesses(word, alone=len(typed) == 1, bold=bold) for word in typed]
        found: dict[SearchResult, None] = {}
        lacking: Unknown | None = None
        for guess in islice(product(*guesses), _MOST_GUESSES):
            read = tuple(part for parts in guess for part in parts)
            outcome = self._named(read)
            if outcome is None or isinstance(outcome, Unknown):
                lacking = lacking or outcome or self._grammar.near(read, self._speller.vocabulary)
            else:
                found[outcome] = None
        if not found:
            return lacking
        hits = tuple(dict.fromkeys(hit for outcome in found for hit in _hits(outcome)[:1]))
        return next(iter(found)) if len(found) == 1 else Ambiguous(hits[:MOST_CHOICES])

    def _guesses(self, word: str, *, alone: bool, bold: bool) -> tuple[tuple[str, ...], ...]:
        """List what a word may stand for: itself if it is known, else what it sounds like and the words near to it."""
        known = self._speller.surely(word)
        if known or has_digit(word):
            return (known or (word,),)
        heard = self._speller.spelled(word)
        near = self._typos.near(word, alone=alone, bold=bold)
        return tuple(dict.fromkeys((heard, *near) if heard else near))

    def _near(self, typed: tuple[str, ...]) -> Unknown:
        joined = self._speller.joined(typed)
        for part in (self._without_lead(joined), self._bare(joined)):
            near = self._grammar.near(self._speller.read(part), self._speller.vocabulary)
            if near.near:
                return near
        return Unknown()

    def _in_fragment(self, cleaned: str) -> Found | None:
        """Read the one part of a text, set apart by its signs, that names something; no number may stand elsewhere."""
        parts = fragments(cleaned)
        found = [(part, outcome) for part in parts if isinstance(outcome := self._read(words(part)), Found)]
        if len(parts) < 2 or len(found) != 1:
            return None
        (named, outcome) = found[0]
        return None if any(has_digit(part) for part in parts if part != named) else outcome

    def _in_sentence(self, text: str, typed: tuple[str, ...]) -> SearchResult | None:
        """Read a sentence as the one name in it; where it holds several, any of them may be meant."""
        if len(typed) < _SHORTEST_SENTENCE:
            return None
        outcomes = self._mentions.outcomes(clean(text, _LONGEST_TEXT))
        if len(outcomes) == 1:
            return outcomes[0] if not _is_family(outcomes[0]) or not any(map(has_digit, typed)) else None
        hits = tuple(dict.fromkeys(outcome.hit for outcome in outcomes if isinstance(outcome, Found)))
        return Ambiguous(hits[:MOST_CHOICES]) if len(hits) > 1 else None


def _is_family(outcome: SearchResult) -> bool:
    return isinstance(outcome, Found) and outcome.hit.kind is EntryKind.FAMILY


def _hits(outcome: SearchResult) -> tuple[Hit, ...]:
    """List what an outcome shows, the likeliest first."""
    match outcome:
        case Found(hit=hit, others=others):
            return (hit, *others)
        case Ambiguous(hits=hits):
            return hits
        case Unknown(near=near):
            return near
