"""The names of the catalogue's entries, indexed for exact and partial matching."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, is_retired, lab_id
from bot.catalogue.normalise import clean, compact, has_digit, words
from bot.catalogue.schema import Model


class EntryKind(StrEnum):
    """Name the kinds of entry that can be found."""

    MODEL = "model"
    FAMILY = "family"
    LAB = "lab"
    TERM = "term"


@dataclass(frozen=True)
class Hit:
    """Name an entry."""

    kind: EntryKind
    id: str


@dataclass(frozen=True)
class _Marked:
    """Hold the words that set a model apart within its family."""

    model: Model
    hard: frozenset[str]


class Names:
    """Know every name, and which words of it set an entry apart from its relatives."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index the catalogue's names."""
        self._catalogue = catalogue
        self.optional = frozenset(catalogue.spellings.optional)
        self._family_names = {f.id: self._names_of_family(f.id) for f in catalogue.families.values()}
        self.family_words = {family: frozenset().union(*names) for family, names in self._family_names.items()}
        self.lab_words = {lab.id: _all_words((lab.name, *lab.aliases, lab.id)) for lab in catalogue.labs.values()}
        self._marked = {
            family: tuple(marked for model in catalogue.members(family) for marked in self._mark(model))
            for family in catalogue.families
        }

    @cached_property
    def by_id(self) -> dict[str, Hit]:
        """Return what each exact id means, ids of APIs included."""
        ids: dict[str, Hit] = {}
        for model in self._catalogue.models.values():
            for text in (model.id, *model.api_ids):
                ids.setdefault(text.casefold(), Hit(EntryKind.MODEL, model.id))
                ids.setdefault(text.casefold().rpartition("/")[2], Hit(EntryKind.MODEL, model.id))
        return ids

    @cached_property
    def by_name(self) -> dict[str, Hit]:
        """Return what each name means, written without spaces and signs."""
        names: dict[str, Hit] = {}
        for hit, texts in self._named():
            for text in texts:
                names.setdefault(compact(clean(text)), hit)
        names.pop("", None)
        return names

    @cached_property
    def terms(self) -> dict[str, Hit]:
        """Return what each word of the glossary means, written without spaces and signs."""
        names: dict[str, Hit] = {}
        spelled = self._catalogue.spellings.term
        for term in self._catalogue.terms.values():
            own = (term.name, *term.names.values())
            bare = (text.partition(" (")[0] for text in own)  # a name may explain itself in brackets
            for text in (term.id, *own, *bare, *term.aliases, *spelled.get(term.id, ())):
                names.setdefault(compact(clean(text)), Hit(EntryKind.TERM, term.id))
        return names

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Return every word that names are written in."""
        found = {word for hit, texts in self._named() for text in texts for word in words(clean(text))}
        return frozenset(word for word in found if word.isascii() and (len(word) > 1 or has_digit(word)))

    @cached_property
    def by_hard(self) -> dict[frozenset[str], tuple[Model, ...]]:
        """Return the models that a set of distinguishing words names, whatever the family."""
        found: dict[frozenset[str], list[Model]] = {}
        for group in self._marked.values():
            for marked in group:
                if marked.model not in found.setdefault(marked.hard, []):
                    found[marked.hard].append(marked.model)
        return {hard: tuple(models) for hard, models in found.items()}

    def marked(self, family: str) -> tuple[tuple[Model, frozenset[str]], ...]:
        """Return a family's models, newest first, with the words that set each apart."""
        return tuple((marked.model, marked.hard) for marked in self._marked.get(family, ()))

    def families_named(self, typed: frozenset[str]) -> list[str]:
        """List the families that some of the words name, the one named most fully first."""
        named = [family for family, own in self.family_words.items() if own & typed]
        return sorted(named, key=lambda family: min(len(name - typed) for name in self._family_names[family]))

    def _names_of_family(self, family_id: str) -> tuple[frozenset[str], ...]:
        family = self._catalogue.families[family_id]
        names = (_all_words((text,)) for text in (family.name, family.id, *family.aliases))
        return tuple(frozenset(word for word in name if not has_digit(word)) for name in names)

    def _mark(self, model: Model) -> Iterator[_Marked]:
        """Yield the distinguishing words of each of a model's names."""
        soft = self.family_words[model.family] | self.lab_words[lab_id(model)] | self.optional
        seen: set[frozenset[str]] = set()
        for text in (model.name, model.id.rpartition("/")[2], *model.aliases):
            hard = frozenset(words(clean(text))) - soft
            if hard and hard not in seen:
                seen.add(hard)
                yield _Marked(model, hard)

    def _named(self) -> Iterator[tuple[Hit, Iterable[str]]]:
        """Yield each entry with all its names; what is named first keeps the name."""
        spelled, catalogue = self._catalogue.spellings, self._catalogue
        for family in catalogue.families.values():
            texts = (family.name, family.id, *family.aliases, *spelled.family.get(family.id, ()))
            yield Hit(EntryKind.FAMILY, family.id), texts
        for model in sorted(catalogue.models.values(), key=is_retired):
            stem = model.id.rpartition("/")[2]
            yield Hit(EntryKind.MODEL, model.id), (model.name, stem, *model.aliases, *spelled.model.get(model.id, ()))
        for lab in catalogue.labs.values():
            yield Hit(EntryKind.LAB, lab.id), (lab.name, lab.id, *lab.aliases, *spelled.lab.get(lab.id, ()))


def _all_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words(clean(text)))
