"""The families and labs that words name."""

from collections.abc import Mapping
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.search.names import Names
from bot.search.normalise import has_digit

WordSet = frozenset[str]


class Groups:
    """Index of the words that name a family or a lab; a family's own words do not set its members apart."""

    def __init__(self, catalogue: Catalogue, names: Names) -> None:
        self._catalogue = catalogue
        self._names = names
        self._suffixes = frozenset(catalogue.spellings.suffixes)

    def labs_named(self, typed: WordSet) -> list[str]:
        """List the labs that the words name."""
        return list(
            dict.fromkeys(lab for word in typed for lab, name in self._labs_by_word.get(word, ()) if name <= typed)
        )

    def names_rivals(self, typed: WordSet) -> bool:
        """Tell whether the words name two families that have no word of their names in common."""
        named = {pair for word in typed for pair in self._family_names.get(word, ()) if pair[1] <= typed}
        return any(
            family != other and name.isdisjoint(other_name) for family, name in named for other, other_name in named
        )

    def families_named(self, typed: WordSet) -> list[str]:
        """List the families that the words name, the one named by the most words first."""
        most: dict[str, int] = {}
        for word in typed:
            for family, name in self._family_names.get(word, ()):
                if name <= typed:
                    most[family] = max(most.get(family, 0), len(name))
        return sorted(most, key=lambda family: (-most[family], family))

    def shared_words(self, family: str) -> WordSet:
        """Return the words of a family's names that do not set its members apart."""
        return self._shared_words.get(family, frozenset())

    @cached_property
    def lab_words(self) -> Mapping[str, WordSet]:
        """Return the words of each lab's names."""
        return {
            lab: frozenset(word for name in names for word in name if not has_digit(word))
            for lab, names in self._lab_names.items()
        }

    @cached_property
    def family_words(self) -> WordSet:
        """Return the words of the families' names."""
        return frozenset[str]().union(*self._shared_words.values())

    @cached_property
    def lab_words_alone(self) -> WordSet:
        """Return the words that name a lab by themselves."""
        names = (name for names in self._lab_names.values() for name in names)
        return frozenset(word for name in names if len(name) == 1 for word in name)

    @cached_property
    def _lab_names(self) -> Mapping[str, tuple[WordSet, ...]]:
        return {
            lab.id: tuple(
                dict.fromkeys(frozenset(self._names.split(text)) for text in (lab.name, lab.id, *lab.aliases))
            )
            for lab in self._catalogue.labs.values()
        }

    @cached_property
    def _labs_by_word(self) -> Mapping[str, tuple[tuple[str, WordSet], ...]]:
        """Return the labs, each with a name, that a word is part of."""
        found: dict[str, list[tuple[str, WordSet]]] = {}
        for lab, names in self._lab_names.items():
            for name in names:
                for word in name:
                    found.setdefault(word, []).append((lab, name))
        return {word: tuple(pairs) for word, pairs in found.items()}

    @cached_property
    def _family_names(self) -> Mapping[str, tuple[tuple[str, WordSet], ...]]:
        """Return the families, each with a name, that a word is part of."""
        found: dict[str, list[tuple[str, WordSet]]] = {}
        for family in self._catalogue.families.values():
            texts = (*family.name.split(" / "), family.id, *family.aliases)
            for name in dict.fromkeys(frozenset(self._names.split(text)) for text in texts):
                for word in name:
                    found.setdefault(word, []).append((family.id, name))
        return {word: tuple(pairs) for word, pairs in found.items()}

    @cached_property
    def _shared_words(self) -> Mapping[str, WordSet]:
        shared: dict[str, set[str]] = {}
        for pairs in self._family_names.values():
            for family, name in pairs:
                shared.setdefault(family, set()).update(name)
        return {
            family: frozenset(word for word in own if not has_digit(word)) - self._suffixes
            for family, own in shared.items()
        }
