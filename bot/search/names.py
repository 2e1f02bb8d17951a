"""The names of the catalogue's entries, each as a whole."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.precomputed import EntryKind, Hit, Index
from bot.catalogue.schema import Model
from bot.search.normalise import clean, glued, has_digit, key, signpost_key, words
from bot.search.versions import is_size, newest_first

_SHORTEST_LINE = 3
"""Letters of the shortest line that its name alone means: o is one, but means nothing."""


class Names:
    """Index of every name and id by what each means as a whole."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._split: dict[str, tuple[str, ...]] = {}

    def split(self, text: str) -> tuple[str, ...]:
        """Split a name into words, once however many indexes need it."""
        found = self._split.get(text)
        if found is None:
            found = self._split[text] = words(clean(text))
        return found

    def api_ids(self, model: Model) -> Iterator[str]:
        """Yield the ids that APIs use for a model, but none that tells another size than its name."""
        if not any(map(is_size, self.split(model.name))):
            yield from model.api_ids
            return
        own = {word for text in (model.name, *model.aliases) for word in self.split(text) if is_size(word)}
        yield from (
            text for text in model.api_ids if own.issuperset(word for word in self.split(text) if is_size(word))
        )

    @cached_property
    def index(self) -> Index:
        """Return what texts mean outright: as it was kept, else worked out."""
        kept = self._catalogue.precomputed
        return (
            kept.index
            if kept
            else Index(names=self._by_name(), ids=self._by_id(), terms=self._terms(), signposts=self._signposts())
        )

    def _by_id(self) -> dict[str, str]:
        """Return what each exact id means, ids of APIs included."""
        ids: dict[str, str] = {}
        for model in self._catalogue.models.values():
            for text in (model.id, *self.api_ids(model)):
                ids.setdefault(text.casefold(), model.id)
        for text in list(ids):
            last = text.rpartition("/")[2]
            if has_digit(last) or "-" in last:
                ids.setdefault(last, ids[text])
        return ids

    def _by_name(self) -> dict[EntryKind, dict[str, str]]:
        """Return what each name means, written as one word."""
        names: dict[str, Hit] = {}
        for hit, texts in self.named():
            for text in texts:
                names.setdefault(key(self.split(text)), hit)
        names.pop("", None)
        by_kind: dict[EntryKind, dict[str, str]] = {}
        for name, hit in names.items():
            by_kind.setdefault(hit.kind, {})[name] = hit.id
        return by_kind

    @cached_property
    def by_glued_name(self) -> Mapping[str, Hit]:
        """Return what each name means, written without a space or sign; a version such as 1.0 is no 10."""
        names: dict[str, Hit] = {}
        twice: set[str] = set()
        for hit, texts in self.named():
            for typed in (self.split(text) for text in texts):
                if names.setdefault(glued(typed), hit) != hit:
                    twice.add(glued(typed))
        return {name: hit for name, hit in names.items() if name not in twice}

    def _terms(self) -> dict[str, str]:
        """Return what each word of the glossary means, written as one word."""
        names: dict[str, str] = {}
        spelled = self._catalogue.spellings.term
        for term in self._catalogue.terms.values():
            for text in (term.id, term.name, *term.names.values(), *term.aliases, *spelled.get(term.id, ())):
                for part in (text, text.partition("(")[0]):
                    names.setdefault(key(self.split(part)), term.id)
        return names

    def _signposts(self) -> dict[str, str]:
        """Return what each name of no text model means, as `signpost_key` writes it."""
        names: dict[str, str] = {}
        for signpost in self._catalogue.signposts.values():
            for text in (signpost.id, signpost.name, *signpost.names.values(), *signpost.aliases):
                names.setdefault(signpost_key(self.split(text)), signpost.id)
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
        return {whole: line for line, text in texts if len(whole := key(self.split(text))) >= _SHORTEST_LINE}

    def named(self) -> Iterator[tuple[Hit, Iterable[str]]]:
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
