"""The words that set models apart within their families, indexed for exact and partial matching."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from bot.catalogue.catalogue import Catalogue, is_retired, lab_id
from bot.catalogue.schema import Model
from bot.search.groups import Groups, WordSet
from bot.search.names import Names
from bot.search.normalise import has_digit
from bot.search.versions import newest_first

_WORTH = 4
"""Letters from which a mistyped word is taken for one of a family's or line's."""
_RARELY_WORTH = 6
"""Letters from which one is taken for another word."""
_STILL_WORTH = frozenset({"gpt"})
"""Words so well known that a typo in them is seen all the same."""


class ModelTokens(NamedTuple):
    """The words of one of a model's names that set it apart within its family."""

    model: Model
    words: WordSet


class ModelTokenIndex:
    """Index of the models that a set of distinguishing words names, in a family or anywhere."""

    def __init__(self, catalogue: Catalogue, names: Names, groups: Groups) -> None:
        self._catalogue = catalogue
        self._names = names
        self._groups = groups
        self._newest_first: dict[tuple[str | None, WordSet], tuple[Model, ...]] = {}
        self.optional = frozenset(catalogue.spellings.optional)
        self.telling = frozenset(catalogue.spellings.telling)

    @cached_property
    def vocabulary(self) -> WordSet:
        """Return every word that names are written in."""
        found = {word for _, texts in self._names.named() for text in texts for word in self._names.split(text)}
        found.update(word for name in self._all for word in name.words)
        found.update(word for line in self._names.lines for word in self._names.split(line))
        return frozenset(word for word in found if word.isascii())

    @cached_property
    def worth_guessing(self) -> WordSet:
        """Return the words for which a mistyped one may stand: of families and lines, and what sets members apart."""
        lines = {word for line in self._names.lines for word in self._names.split(line) if len(word) >= _WORTH}
        apart = {word for word in self.words_apart | self.telling | self._groups.family_words if len(word) >= _WORTH}
        rarer = {word for word in self.optional | self._groups.lab_words_alone if len(word) >= _RARELY_WORTH}
        found = (apart | lines | _STILL_WORTH | frozenset(self._catalogue.spellings.suffixes)) - self.optional | rarer
        return frozenset(word for word in found & self.vocabulary if len(word) > 2 and not has_digit(word))

    @cached_property
    def words_apart(self) -> WordSet:
        """Return every word that sets models apart."""
        return frozenset(self._catalogue.spellings.suffixes).union(*(name.words for name in self._all))

    def exactly(self, family: str, words: WordSet) -> tuple[Model, ...]:
        """Return the models of a family that exactly these words set apart."""
        return self._exact.get((family, words), ())

    def anywhere(self, words: WordSet) -> tuple[Model, ...]:
        """Return the models that exactly these words set apart, whatever the family."""
        return self._anywhere.get(words, ())

    def of_line(self, family: str | None, words: WordSet) -> tuple[Model, ...]:
        """Return the models whose names are these words and a version, the one to show first at the head."""
        place = (family, words)
        if place not in self._newest_first:
            self._newest_first[place] = newest_first(self._unversioned.get(place, ()))
        return self._newest_first[place]

    def containing(self, family: str | None, words: WordSet) -> Iterator[ModelTokens]:
        """Yield the names that say more than these words."""
        postings = sorted((self._postings.get(word, ()) for word in words), key=len)
        for place in postings[0] if postings else ():
            name = self._all[place]
            if words <= name.words and family in {None, name.model.family}:
                yield name

    def sharing(self, family: str, words: WordSet) -> Iterator[ModelTokens]:
        """Yield a family's names, those that share the most words first."""
        places = {place for word in words for place in self._postings.get(word, ())}
        names = [name for place in sorted(places) if (name := self._all[place]).model.family == family]
        yield from sorted(names, key=lambda name: (-len(name.words & words), is_retired(name.model)))
        place = (family, frozenset[str]())
        if place not in self._newest_first:
            self._newest_first[place] = newest_first(self._catalogue.members(family))
        yield from (ModelTokens(model, frozenset()) for model in self._newest_first[place])

    def names_of(self, model: Model) -> tuple[WordSet, ...]:
        """Return the sets of words of which each sets a model apart within its family."""
        return self._words_of.get(model.id, ())

    def in_family(self, family: str, word: str) -> bool:
        """Tell whether some member of a family bears a word."""
        return word in self._family_vocabulary.get(family, frozenset())

    @cached_property
    def _all(self) -> tuple[ModelTokens, ...]:
        """Return the models' names as people write them, the newest first."""
        spelled = self._catalogue.spellings.model
        found: list[ModelTokens] = []
        for family in self._catalogue.families:
            for model in self._catalogue.members(family):
                texts = (model.name, model.id.rpartition("/")[2], *model.aliases, *spelled.get(model.id, ()))
                found.extend(self._tokens_of(model, texts))
        return tuple(found)

    @cached_property
    def _exact(self) -> Mapping[tuple[str, WordSet], tuple[Model, ...]]:
        """Return the models that a set of words names within a family; an API's id counts where no name does."""
        found: dict[tuple[str, WordSet], dict[str, Model]] = {}
        for name in self._all:
            found.setdefault((name.model.family, name.words), {})[name.model.id] = name.model
        ids: dict[tuple[str, WordSet], dict[str, Model]] = {}
        for model in self._catalogue.models.values():
            for name in self._tokens_of(model, (text.rpartition("/")[2] for text in self._names.api_ids(model))):
                for words in {name.words, name.words - self.optional}:
                    if any(map(has_digit, words)):
                        ids.setdefault((model.family, words), {})[model.id] = model
        return {place: tuple(models.values()) for place, models in {**ids, **found}.items()}

    @cached_property
    def _words_of(self) -> Mapping[str, tuple[WordSet, ...]]:
        found: dict[str, list[WordSet]] = {}
        for (_, words), models in self._exact.items():
            for model in models:
                found.setdefault(model.id, []).append(words - self.optional)
        return {model_id: tuple(names) for model_id, names in found.items()}

    @cached_property
    def _anywhere(self) -> Mapping[WordSet, tuple[Model, ...]]:
        found: dict[WordSet, tuple[Model, ...]] = {}
        for (_, words), models in self._exact.items():
            found[words] = (*found.get(words, ()), *models)
        return found

    @cached_property
    def _unversioned(self) -> Mapping[tuple[str | None, WordSet], tuple[Model, ...]]:
        found: dict[tuple[str | None, WordSet], dict[str, Model]] = {}
        for name in self._all:
            plain = frozenset(word for word in name.words if not has_digit(word))
            for family in (name.model.family, None):
                found.setdefault((family, plain), {})[name.model.id] = name.model
        return {place: tuple(models.values()) for place, models in found.items()}

    @cached_property
    def _postings(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self._all):
            for word in name.words:
                found.setdefault(word, []).append(place)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def _family_vocabulary(self) -> Mapping[str, WordSet]:
        found: dict[str, set[str]] = {}
        for family, words in self._exact:
            found.setdefault(family, set()).update(words)
        return {family: frozenset(own) for family, own in found.items()}

    def _tokens_of(self, model: Model, texts: Iterable[str]) -> Iterator[ModelTokens]:
        """Yield the distinguishing words of each of a model's names."""
        shared = self._groups.shared_words(model.family) | self._groups.lab_words[lab_id(model)]
        for words in dict.fromkeys(frozenset(self._names.split(text)) - shared for text in texts):
            if words:
                yield ModelTokens(model, words)
