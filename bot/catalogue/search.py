"""Finding what somebody means by what they typed. Never a random model: rather none."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.complete import Completer, Page
from bot.catalogue.names import EntryKind, Hit, Names
from bot.catalogue.normalise import clean, compact, has_digit, words
from bot.catalogue.schema import Model
from bot.catalogue.spellings import Speller, other_layouts

__all__ = ["Ambiguous", "EntryKind", "Finder", "Found", "Hit", "Page", "Unknown"]

MOST_CHOICES = 5
_LONGEST_NAME = 6
"""Words of the longest name that is looked for in running text."""
_SMALLER = frozenset({"mini", "nano", "lite", "turbo", "tiny", "air"})
"""Suffixes of lesser siblings: a name without one never means them."""


@dataclass(frozen=True)
class Found:
    """Say what is meant, and what else of its kind may be of use."""

    hit: Hit
    others: tuple[Hit, ...] = ()


@dataclass(frozen=True)
class Ambiguous:
    """Hold two to five entries that are meant equally well, the best first."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Unknown:
    """Say that nothing is meant; `near` holds names that are really near."""

    near: tuple[Hit, ...] = ()


Outcome = Found | Ambiguous | Unknown


class Finder:
    """Find entries by name."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue; the indexes are made when they are first needed."""
        self._catalogue = catalogue
        self._noise = frozenset(catalogue.spellings.noise)
        self._generic = frozenset(catalogue.spellings.generic)

    def find(self, text: str, wanted: EntryKind | None = None) -> Outcome:
        """Say what `text` names."""
        cleaned = clean(text)
        hit = self._by_id(cleaned)
        if hit is not None:
            return Found(hit)
        if wanted is EntryKind.TERM and (term := self._names.terms.get(compact(cleaned))) is not None:
            return Found(term)
        outcome = self._find(cleaned)
        if isinstance(outcome, Unknown) and not outcome.near:
            for swapped in other_layouts(cleaned):
                second = self._find(swapped, forgiving=False)
                if not isinstance(second, Unknown):
                    return second
        return outcome

    def complete(self, text: str, wanted: EntryKind | None, offset: int, limit: int) -> Page:
        """List entries that `text` may be the beginning of, the likeliest first."""
        cleaned = clean(text)
        typed = self._speller.read(words(cleaned))
        page = self._completer.complete(typed, wanted, offset, limit)
        if page.hits or not cleaned:
            return self._exact_first(cleaned, page) if offset == 0 else page
        outcome = self.find(text)
        match outcome:
            case Found(hit=hit, others=others):
                hits: tuple[Hit, ...] = (hit, *others)
            case Ambiguous(hits=several):
                hits = several
            case Unknown(near=near):
                hits = near
        fitting = [hit for hit in hits if wanted in {None, hit.kind}]
        return Page(tuple(fitting[offset : offset + limit]), more=len(fitting) > offset + limit)

    def mentions(self, text: str) -> tuple[Hit, ...]:
        """List the models and families that a running text names, in order, each once."""
        typed = self._speller.read(words(clean(text)))
        hits: list[Hit] = []
        position = 0
        while position < len(typed):
            hit, length = self._longest(typed, position)
            if hit is not None and hit not in hits:
                hits.append(hit)
            position += length
        return tuple(hits)

    @cached_property
    def _names(self) -> Names:
        return Names(self._catalogue)

    @cached_property
    def _speller(self) -> Speller:
        return Speller(self._catalogue.spellings, self._names.vocabulary)

    @cached_property
    def _completer(self) -> Completer:
        return Completer(self._catalogue)

    @cached_property
    def _lines(self) -> dict[str, tuple[Model, ...]]:
        """Return each product line's models, the one to show first at the head."""
        lines: dict[str, list[Model]] = {}
        for family in self._catalogue.families:
            for model in self._catalogue.members(family):
                if model.line is not None:
                    lines.setdefault(model.line, []).append(model)
        return {line: tuple(sorted(models, key=is_retired)) for line, models in lines.items()}

    @cached_property
    def _line_names(self) -> dict[str, str]:
        spelled = self._catalogue.spellings.line
        texts = ((line, text) for line in self._lines for text in (line, *spelled.get(line, ())))
        return {compact(clean(text)): line for line, text in texts}

    def _by_id(self, cleaned: str) -> Hit | None:
        """Read an exact id, with or without what APIs put around it."""
        if any(char.isspace() for char in cleaned):
            return None
        for prefix in ("", *self._catalogue.spellings.prefixes):
            hit = self._names.by_id.get(cleaned.removeprefix(prefix))
            if hit is not None and (has_digit(cleaned) or "/" in cleaned):
                return hit
        return None

    def _find(self, cleaned: str, *, forgiving: bool = True) -> Outcome:
        typed = words(cleaned)
        hit = self._exact(compact(cleaned))
        if hit is not None:
            return hit
        read = self._speller.read(typed)
        bare = tuple(word for word in read if word not in self._noise)
        if not bare:
            return Unknown()
        outcome = self._exact("".join(bare)) or self._exact("".join(bare).replace(".", "")) or self._by_words(bare)
        if outcome is not None:
            return outcome
        corrected = self._speller.forgive(bare) if forgiving else None
        if corrected is None or corrected == bare:
            return self._term(cleaned, bare) or self._near(bare)
        second = self._exact("".join(corrected).replace(".", "")) or self._by_words(corrected)
        return second or self._near(corrected)

    def _exact(self, key: str) -> Outcome | None:
        """Read a whole name, a whole line or a whole word of the glossary."""
        hit = self._names.by_name.get(key)
        if hit is not None:
            return Found(hit)
        line = self._line_names.get(key)
        return self._newest_of(self._lines[line]) if line is not None else None

    def _term(self, cleaned: str, bare: tuple[str, ...]) -> Found | None:
        hit = self._names.terms.get(compact(cleaned)) or self._names.terms.get("".join(bare))
        return Found(hit) if hit is not None else None

    def _by_words(self, typed: tuple[str, ...]) -> Outcome | None:
        """Match the words against the names, numbers and suffixes exactly; None if no name has them all."""
        asked = frozenset(typed)
        families = self._names.families_named(asked)
        if not families:
            return self._without_family(asked)
        outcomes = [outcome for family in families if (outcome := self._in_family(family, asked)) is not None]
        found = [outcome for outcome in outcomes if isinstance(outcome, Found)]
        return next(iter(found or outcomes), None)

    def _in_family(self, family: str, asked: frozenset[str]) -> Outcome | None:
        labs = self._names.lab_words[self._catalogue.families[family].lab]
        hard = asked - self._names.family_words[family] - labs - self._names.optional
        if not hard:
            return Found(Hit(EntryKind.FAMILY, family))
        marked = self._names.marked(family)
        exact = [model for model, own in marked if own == hard]
        if exact:
            return _outcome(exact)
        return self._of_line(marked, hard) or _partial([(model, own) for model, own in marked if hard < own], hard)

    def _of_line(self, marked: tuple[tuple[Model, frozenset[str]], ...], hard: frozenset[str]) -> Outcome | None:
        """Read a name without its version as the newest that bears it."""
        if any(has_digit(word) for word in hard):
            return None
        of_line = [model for model, own in marked if frozenset(word for word in own if not has_digit(word)) == hard]
        return self._newest_of(tuple({model.id: model for model in of_line}.values())) if of_line else None

    def _newest_of(self, models: tuple[Model, ...]) -> Found:
        ordered = sorted(models, key=is_retired)
        hits = tuple(Hit(EntryKind.MODEL, model.id) for model in ordered)
        return Found(hits[0], hits[1:])

    def _without_family(self, asked: frozenset[str]) -> Outcome | None:
        """Match words that name no family, such as `opus 4.5`, `r1` or `openai o3`."""
        labs = [lab for lab, own in self._names.lab_words.items() if own & asked]
        hard = asked - frozenset(word for lab in labs for word in self._names.lab_words[lab]) - self._names.optional
        if not hard:
            return Found(Hit(EntryKind.LAB, labs[0])) if len(labs) == 1 else None
        if all(word.replace(".", "").isdigit() for word in hard):
            return None
        exact = [model for model in self._names.by_hard.get(hard, ()) if not labs or model.id.split("/")[0] in labs]
        if exact:
            return _outcome(exact)
        marked = tuple(pair for family in self._catalogue.families for pair in self._names.marked(family))
        named = frozenset(word for word in hard if not has_digit(word))
        if named and not all(self._speller.knows(word) for word in named):
            return None
        return self._of_line(marked, hard) or _partial([(model, own) for model, own in marked if hard < own], hard)

    def _near(self, typed: tuple[str, ...]) -> Unknown:
        """Offer the relatives of a version that does not exist; nothing for words that name no family."""
        asked = frozenset(typed)
        strange = [word for word in asked if not has_digit(word) and not self._speller.knows(word)]
        families = self._names.families_named(asked)
        if strange or not families:
            return Unknown()
        hard = asked - self._names.family_words[families[0]] - self._names.optional
        ranked = sorted(self._names.marked(families[0]), key=lambda pair: (-len(pair[1] & hard), is_retired(pair[0])))
        hits = dict.fromkeys(Hit(EntryKind.MODEL, model.id) for model, _ in ranked)
        return Unknown(tuple(hits)[:MOST_CHOICES])

    def _exact_first(self, cleaned: str, page: Page) -> Page:
        hit = self._names.by_name.get(compact(cleaned))
        if hit not in page.hits or hit is None:
            return page
        return Page((hit, *(other for other in page.hits if other != hit)), page.more)

    def _longest(self, typed: tuple[str, ...], start: int) -> tuple[Hit | None, int]:
        """Find the longest name that begins at `start`; return it with its length in words."""
        for end in range(min(len(typed), start + _LONGEST_NAME), start, -1):
            part = typed[start:end]
            if part[0] in self._noise or part[-1] in self._noise or not self._may_name(part):
                continue
            outcome = self._exact("".join(part).replace(".", "")) or self._by_words(part)
            if isinstance(outcome, Found) and outcome.hit.kind in {EntryKind.MODEL, EntryKind.FAMILY}:
                return outcome.hit, end - start
        return None, 1

    def _may_name(self, part: tuple[str, ...]) -> bool:
        """Tell whether words of running text can be a name: all known, and not a common word alone."""
        if not all(has_digit(word) or self._speller.knows(word) for word in part):
            return False
        return not all(word in self._generic or word.replace(".", "").isdigit() for word in part)


def _outcome(models: list[Model]) -> Outcome:
    """Turn the models that fit equally well into an outcome, those still in service first."""
    hits = tuple(Hit(EntryKind.MODEL, model.id) for model in sorted({m.id: m for m in models}.values(), key=is_retired))
    return Found(hits[0]) if len(hits) == 1 else Ambiguous(hits[:MOST_CHOICES])


def _partial(pairs: list[tuple[Model, frozenset[str]]], hard: frozenset[str]) -> Outcome | None:
    """Turn the models whose names say more than was asked into an outcome."""
    if not pairs:
        return None
    greater = [model for model, own in pairs if not (own - hard) & _SMALLER]
    if not greater:
        return Unknown(tuple(_hits(pairs))[:MOST_CHOICES])
    return _outcome([model for model, _ in pairs] if len(greater) > 1 else greater)


def _hits(pairs: list[tuple[Model, frozenset[str]]]) -> Iterator[Hit]:
    yield from dict.fromkeys(Hit(EntryKind.MODEL, model.id) for model, _ in pairs)
