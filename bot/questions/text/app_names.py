"""The applications of makers, and their paid plans, by the names that a text calls them by."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import split_words

_TOPIC = "app_"
_API = "api"


def app_topic(name: str) -> str:
    """Return the topic of a question that names an application, or a plan of one."""
    return _TOPIC + "".join(sign for sign in name.casefold() if sign.isascii() and sign.isalnum())


class AppNames:
    """The names of applications and their plans, without those that models and makers bear too."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def named_in(self, text: str) -> Mapping[str, Hit]:
        """Return the topics of the applications and plans that a text names, with their makers; none of the API."""
        words = self._words(text)
        if _API in words:
            return {}
        said = f" {' '.join(words)} "
        found: dict[str, Hit] = {}
        for name, (topic, maker) in self._names.items():
            if f" {name} " in said:
                found[topic] = maker
                said = said.replace(f" {name} ", " | ")
        return found

    def called(self, text: str, groups: WordGroups) -> frozenset[str]:
        """Return the topics of the applications that a text calls so, as "the ChatGPT app" does."""
        words = self._words(text)
        found = set[str]()
        for lab in self._catalogue.labs.values():
            name = () if lab.app is None else tuple(lab.app.name.casefold().split())
            for at in range(len(words)) if lab.app is not None else ():
                end = at + len(name)
                beside = (*words[max(0, at - 1) : at], *words[end : end + 1])
                if lab.app is not None and tuple(words[at:end]) == name and groups.has_any(WordGroup.PRODUCTS, beside):
                    found.add(app_topic(lab.app.name))
        return frozenset(found)

    def _words(self, text: str) -> list[str]:
        return [self._spellings.get(word, word) for word in (one.text.casefold() for one in split_words(text))]

    @cached_property
    def _names(self) -> Mapping[str, tuple[str, Hit]]:
        """Return what each name says, the longest first: a plan has its application's name in its own."""
        catalogue = self._catalogue
        taken = {one.name.casefold() for one in (*catalogue.families.values(), *catalogue.labs.values())}
        names = {name.casefold(): (app_topic(name), maker) for name, maker in self._named()}
        return {name: names[name] for name in sorted(names.keys() - taken, key=len, reverse=True)}

    def _named(self) -> Iterator[tuple[str, Hit]]:
        for lab in self._catalogue.labs.values():
            if lab.app is not None:
                for name in (lab.app.name, *(plan.name for plan in lab.app.plans)):
                    yield name, Hit(EntryKind.LAB, lab.id)

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return {said: word for word, spelled in self._catalogue.spellings.word.items() for said in spelled}
