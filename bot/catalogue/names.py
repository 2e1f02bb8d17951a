"""The names of the catalogue's entries, indexed for exact and partial matching."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, is_retired, lab_id
from bot.catalogue.normalise import clean, glued, has_digit, key, words
from bot.catalogue.schema import Model
from bot.catalogue.versions import api_ids, newest_first

Words = frozenset[str]
_SHORTEST_WORTH = 4
_SHORT_WORTH = frozenset({"gpt"})
_LONG_WORTH = 6
"""Letters of the family's and of other words from which a mistyped word is taken for one, and a shorter exception."""


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
class Name:
    """Hold one name of a model: the words that set it apart within its family."""

    model: Model
    hard: Words


class Names:
    """Know every name, and which words of it set an entry apart from its relatives."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Index the catalogue's names."""
        self._catalogue = catalogue
        self.optional = frozenset(catalogue.spellings.optional)
        self._suffixes = frozenset(catalogue.spellings.suffixes)

    @cached_property
    def lab_words(self) -> Mapping[str, Words]:
        """Return the words of each lab's names."""
        return {
            lab: frozenset(word for name in names for word in name if not has_digit(word))
            for lab, names in self._lab_names.items()
        }

    def labs_named(self, typed: Words) -> list[str]:
        """List the labs that the words name."""
        return [lab for lab, names in self._lab_names.items() if any(name <= typed for name in names)]

    @cached_property
    def by_id(self) -> Mapping[str, Hit]:
        """Return what each exact id means, ids of APIs included."""
        ids: dict[str, Hit] = {}
        for model in self._catalogue.models.values():
            for text in (model.id, *api_ids(model)):
                ids.setdefault(text.casefold(), Hit(EntryKind.MODEL, model.id))
        for text in list(ids):
            last = text.rpartition("/")[2]
            if has_digit(last) or "-" in last:
                ids.setdefault(last, ids[text])
        return ids

    @cached_property
    def by_name(self) -> Mapping[str, Hit]:
        """Return what each name means, written as one word."""
        names: dict[str, Hit] = {}
        for hit, texts in self._named():
            for text in texts:
                names.setdefault(key(words(clean(text))), hit)
        names.pop("", None)
        return names

    @cached_property
    def by_glued_name(self) -> Mapping[str, Hit]:
        """Return what each name means, written without a space or sign; a version such as 1.0 is no 10."""
        names: dict[str, Hit] = {}
        twice: set[str] = set()
        for hit, texts in self._named():
            for typed in (words(clean(text)) for text in texts):
                if names.setdefault(glued(typed), hit) != hit:
                    twice.add(glued(typed))
        return {name: hit for name, hit in names.items() if name not in twice}

    @cached_property
    def terms(self) -> Mapping[str, Hit]:
        """Return what each word of the glossary means, written as one word."""
        names: dict[str, Hit] = {}
        spelled = self._catalogue.spellings.term
        for term in self._catalogue.terms.values():
            for text in (term.id, term.name, *term.names.values(), *term.aliases, *spelled.get(term.id, ())):
                for part in (text, text.partition("(")[0]):
                    names.setdefault(key(words(clean(part))), Hit(EntryKind.TERM, term.id))
        return names

    @cached_property
    def lines(self) -> Mapping[str, tuple[Model, ...]]:
        """Return each product line's models, the one that answers for it at the head."""
        lines: dict[str, list[Model]] = {}
        for model in self._catalogue.models.values():
            if model.line is not None:
                lines.setdefault(model.line, []).append(model)
        return {line: newest_first(models) for line, models in lines.items()}

    @cached_property
    def line_names(self) -> Mapping[str, str]:
        """Return what line each name means, written as one word."""
        spelled = self._catalogue.spellings.line
        texts = ((line, text) for line in self.lines for text in (line, *spelled.get(line, ())))
        return {key(words(clean(text))): line for line, text in texts}

    @cached_property
    def vocabulary(self) -> Words:
        """Return every word that names are written in."""
        found = {word for _, texts in self._named() for text in texts for word in words(clean(text))}
        found.update(word for name in self._names for word in name.hard)
        found.update(word for line in self.lines for word in words(line))
        return frozenset(word for word in found if word.isascii())

    @cached_property
    def distinct(self) -> Words:
        """Return the words that name models without their family, such as opus, and those told to."""
        found = {word for name in self._names for word in name.hard if len(word) > 2 and not has_digit(word)}
        soft = self._suffixes | self.optional | frozenset(self._catalogue.spellings.noise)
        return frozenset(found - soft) | frozenset(self._catalogue.spellings.telling)

    @cached_property
    def worth_guessing(self) -> Words:
        """Return the words for which a mistyped one may stand: of families and lines, and what sets members apart."""
        lines = {word for line in self.lines for word in words(line)}
        labs = {name for names in self._lab_names.values() for own in names if len(own) == 1 for name in own}
        families = {word for soft in self._soft.values() for word in soft if len(word) >= _SHORTEST_WORTH}
        rarer = {word for word in labs | self.distinct if len(word) >= _LONG_WORTH}
        found = families | lines | rarer | self._suffixes | self.optional | _SHORT_WORTH
        return frozenset(word for word in found & self.vocabulary if len(word) > 2 and not has_digit(word))

    def family_soft(self, family: str) -> Words:
        """Return the words of a family's names that do not set its members apart."""
        return self._soft.get(family, frozenset())

    def families_named(self, typed: Words) -> list[str]:
        """List the families that the words name, the one named by the most words first."""
        most: dict[str, int] = {}
        for word in typed:
            for family, name in self._family_names.get(word, ()):
                if name <= typed:
                    most[family] = max(most.get(family, 0), len(name))
        return sorted(most, key=lambda family: (-most[family], family))

    def exactly(self, family: str, hard: Words) -> tuple[Model, ...]:
        """Return the models of a family that exactly these words set apart."""
        return self._exact.get((family, hard), ())

    def anywhere(self, hard: Words) -> tuple[Model, ...]:
        """Return the models that exactly these words set apart, whatever the family."""
        return self._anywhere.get(hard, ())

    def of_line(self, family: str | None, hard: Words) -> tuple[Model, ...]:
        """Return the models whose names are these words and a version, the one to show first at the head."""
        return newest_first(self._unversioned.get((family, hard), ()))

    def containing(self, family: str | None, hard: Words) -> Iterator[Name]:
        """Yield the names that say more than these words."""
        postings = sorted((self._postings.get(word, ()) for word in hard), key=len)
        for place in postings[0] if postings else ():
            name = self._names[place]
            if hard <= name.hard and family in {None, name.model.family}:
                yield name

    def sharing(self, family: str, hard: Words) -> Iterator[Name]:
        """Yield a family's names, those that share the most words first."""
        places = {place for word in hard for place in self._postings.get(word, ())}
        names = [name for place in sorted(places) if (name := self._names[place]).model.family == family]
        yield from sorted(names, key=lambda name: (-len(name.hard & hard), is_retired(name.model)))
        yield from (Name(model, frozenset()) for model in newest_first(self._catalogue.members(family)))

    def in_family(self, family: str, word: str) -> bool:
        """Tell whether some member of a family bears a word."""
        return word in self._family_vocabulary.get(family, frozenset())

    @cached_property
    def _lab_names(self) -> Mapping[str, tuple[Words, ...]]:
        return {
            lab.id: tuple(dict.fromkeys(frozenset(words(clean(text))) for text in (lab.name, lab.id, *lab.aliases)))
            for lab in self._catalogue.labs.values()
        }

    @cached_property
    def _family_names(self) -> Mapping[str, tuple[tuple[str, Words], ...]]:
        """Return the families, each with a name, that a word is part of."""
        found: dict[str, list[tuple[str, Words]]] = {}
        for family in self._catalogue.families.values():
            texts = (*family.name.split(" / "), family.id, *family.aliases)
            for name in dict.fromkeys(frozenset(words(clean(text))) for text in texts):
                for word in name:
                    found.setdefault(word, []).append((family.id, name))
        return {word: tuple(pairs) for word, pairs in found.items()}

    @cached_property
    def _soft(self) -> Mapping[str, Words]:
        soft: dict[str, set[str]] = {}
        for pairs in self._family_names.values():
            for family, name in pairs:
                soft.setdefault(family, set()).update(name)
        return {
            family: frozenset(word for word in own if not has_digit(word)) - self._suffixes
            for family, own in soft.items()
        }

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        """Return the models' names as people write them, the newest first."""
        spelled = self._catalogue.spellings.model
        found: list[Name] = []
        for family in self._catalogue.families:
            for model in self._catalogue.members(family):
                texts = (model.name, model.id.rpartition("/")[2], *model.aliases, *spelled.get(model.id, ()))
                found.extend(self._mark(model, texts))
        return tuple(found)

    @cached_property
    def _exact(self) -> Mapping[tuple[str, Words], tuple[Model, ...]]:
        """Return the models that a set of words names within a family; an API's id counts where no name does."""
        found: dict[tuple[str, Words], dict[str, Model]] = {}
        for name in self._names:
            found.setdefault((name.model.family, name.hard), {})[name.model.id] = name.model
        ids: dict[tuple[str, Words], dict[str, Model]] = {}
        for model in self._catalogue.models.values():
            for name in self._mark(model, (text.rpartition("/")[2] for text in api_ids(model))):
                for hard in {name.hard, name.hard - self.optional}:
                    if any(map(has_digit, hard)):
                        ids.setdefault((model.family, hard), {})[model.id] = model
        return {place: tuple(models.values()) for place, models in {**ids, **found}.items()}

    @cached_property
    def _anywhere(self) -> Mapping[Words, tuple[Model, ...]]:
        found: dict[Words, tuple[Model, ...]] = {}
        for (_, hard), models in self._exact.items():
            found[hard] = (*found.get(hard, ()), *models)
        return found

    @cached_property
    def _unversioned(self) -> Mapping[tuple[str | None, Words], tuple[Model, ...]]:
        found: dict[tuple[str | None, Words], dict[str, Model]] = {}
        for name in self._names:
            plain = frozenset(word for word in name.hard if not has_digit(word))
            for family in (name.model.family, None):
                found.setdefault((family, plain), {})[name.model.id] = name.model
        return {place: tuple(models.values()) for place, models in found.items()}

    @cached_property
    def _postings(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            for word in name.hard:
                found.setdefault(word, []).append(place)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def _family_vocabulary(self) -> Mapping[str, Words]:
        found: dict[str, set[str]] = {}
        for family, hard in self._exact:
            found.setdefault(family, set()).update(hard)
        return {family: frozenset(own) for family, own in found.items()}

    def _mark(self, model: Model, texts: Iterable[str]) -> Iterator[Name]:
        """Yield the distinguishing words of each of a model's names."""
        soft = self.family_soft(model.family) | self.lab_words[lab_id(model)]
        for hard in dict.fromkeys(frozenset(words(clean(text))) - soft for text in texts):
            if hard:
                yield Name(model, hard)

    def _named(self) -> Iterator[tuple[Hit, Iterable[str]]]:
        """Yield each entry with all its names; what is named first keeps the name."""
        spelled, catalogue = self._catalogue.spellings, self._catalogue
        for family in catalogue.families.values():
            texts = (family.name, family.id, *family.aliases, *spelled.family.get(family.id, ()))
            yield Hit(EntryKind.FAMILY, family.id), texts
        models = sorted(catalogue.models.values(), key=is_retired)
        for model in models:
            yield Hit(EntryKind.MODEL, model.id), (model.name,)
        for model in models:
            texts = (model.id.rpartition("/")[2], *model.aliases, *spelled.model.get(model.id, ()))
            yield Hit(EntryKind.MODEL, model.id), texts
        for lab in catalogue.labs.values():
            yield Hit(EntryKind.LAB, lab.id), (lab.name, lab.id, *lab.aliases, *spelled.lab.get(lab.id, ()))
