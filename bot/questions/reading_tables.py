"""The tables that questions are read by, each built of the languages' words when it is first needed."""

from collections.abc import Callable, Mapping
from functools import cached_property, reduce
from operator import or_

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import MachineKind
from bot.lazy import make_all
from bot.questions.conversation.whole_texts import WholeTexts
from bot.questions.text.app_names import AppNames
from bot.questions.text.concepts import Concepts, QuestionWords, WishSigns
from bot.questions.text.known_words import (
    names_with_meaning,
    tests_with_meaning,
    with_answers,
)
from bot.questions.text.name_spans import Find
from bot.questions.text.names_apart import NamesApart
from bot.questions.text.neighbours import PRODUCT
from bot.questions.text.retyping import Retyping
from bot.questions.text.spoken import loose_words
from bot.questions.text.stems import stemmer
from bot.questions.text.vocabulary import Vocabulary, build_vocabulary
from bot.questions.wishes.described import Describing
from bot.questions.wishes.homonyms import NamingWords
from bot.questions.wishes.places.subjects import Subjects
from bot.questions.wishes.wished import WishWords
from bot.search.machines import MachineFinder

_ENGLISH = "language.en"


class ReadingTables:
    """The tables for the reading of questions, of the words of all languages and of the catalogue."""

    def __init__(
        self, catalogue: Catalogue, find: Find, read_words: Callable[[], tuple[Concepts, tuple[QuestionWords, ...]]]
    ) -> None:
        self._catalogue = catalogue
        self._find = find
        self._read_words = read_words

    def make(self) -> None:
        """Build every table now."""
        make_all(self)
        make_all(self.whole_texts)

    @cached_property
    def words(self) -> tuple[Concepts, tuple[QuestionWords, ...]]:
        """Return what the concepts mean, and the words of each language."""
        return self._read_words()

    @cached_property
    def concepts(self) -> Concepts:
        """Return what the concepts mean."""
        return self.words[0]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the words that questions are asked with."""
        products = [(name, PRODUCT + family) for name, family in self.concepts.products.items()]
        names = (*names_with_meaning(self._catalogue), *products, *tests_with_meaning(self._catalogue))
        return build_vocabulary(self.words[1], names)

    @cached_property
    def wishing(self) -> Vocabulary:
        """Return the words with those for options of the guided choice."""
        spoken = [one.model_copy(update={"concepts": with_answers(one)}) for one in self.words[1]]
        return build_vocabulary(spoken, names_with_meaning(self._catalogue))

    @cached_property
    def loose(self) -> Mapping[str, str]:
        """Return the languages that are meant by words alone."""
        return loose_words(self.words[1])

    @cached_property
    def whole_texts(self) -> WholeTexts:
        """Return the reading of whole texts about the guided choice."""
        return WholeTexts(self.words[1], self.vocabulary.cues)

    @cached_property
    def names(self) -> NamesApart:
        """Return what sets names apart that were typed as one word."""
        return NamesApart(self._find, self.vocabulary, self.wishing, self.loose, self.concepts, self.in_pairs)

    @cached_property
    def called(self) -> Mapping[str, str]:
        """Return what each language is called, by its code."""
        tables = [table for one in reversed(self.words[1]) for table in (one.spoken.loose, one.spoken.words)]
        called: dict[str, str] = {}
        for code, (first, *_) in (one for table in tables for one in table.items()):
            if code not in called or " " not in first:  # "French", and not "Canadian French"
                called[code] = first
        english = next((words[0] for one in self.words[1] if (words := one.answers.get(_ENGLISH))), "")
        return called | {"en": english, "ru": self.phrase("russian") or ""}

    @cached_property
    def in_pairs(self) -> Mapping[str, str]:
        """Return what each language is called, by all that it is written by in a pair of two."""
        short = ((word, code) for one in self.words[1] for code, words in one.spoken.short.items() for word in words)
        return {**self.called, **{word: self.called[code] for word, code in short if code in self.called}}

    @cached_property
    def retyping(self) -> Retyping:
        """Return what finds the words that were meant by those typed."""
        stems = ((one.single_words, stemmer(one.stemmer)) for one in self.words[1])
        places = frozenset(
            word for spoken in self._catalogue.places.words.values() for one in spoken.values() for word in one.words
        )

        vocabulary = self.vocabulary  # a function that held the reader would keep it from being freed

        def knows(word: str) -> bool:
            return word in places or vocabulary.knows(word)

        return Retyping(((word, stem(word)) for words, stem in stems for word in words), knows)

    @cached_property
    def subjects(self) -> Subjects:
        """Return what tells the countries that a text is about from those where somebody is."""
        return Subjects(self._catalogue.places, self.wishing)

    @cached_property
    def wish_words(self) -> WishWords:
        """Return the words by which wishes are read."""
        naming = NamingWords(self.words[1], self._catalogue.spellings)
        return WishWords(self.wishing, self.subjects, naming, Describing(self.words[1]))

    @cached_property
    def signs(self) -> WishSigns:
        """Return the signs of a wish."""
        return reduce(or_, (one.wish_signs for one in self.words[1]), WishSigns())

    @cached_property
    def apps(self) -> AppNames:
        """Return the names of applications and their plans."""
        return AppNames(self._catalogue)

    @cached_property
    def phones(self) -> frozenset[str]:
        """Return the ids of the machines that are phones."""
        machines = self._catalogue.machines.machines
        return frozenset(id_ for id_, one in machines.items() if one.kind is MachineKind.PHONE)

    @cached_property
    def machine_finder(self) -> MachineFinder:
        """Return what finds the machines that a text names."""
        return MachineFinder(self._catalogue.machines)

    def phrase(self, concept: str) -> str | None:
        """Return words that a concept is asked for with."""
        return next((words.concepts[concept][0] for words in self.words[1] if concept in words.concepts), None)
