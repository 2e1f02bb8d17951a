"""From a text to the question that it asks; None where it asks nothing that is understood."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from cachetools import LRUCache

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.machines import CARDS
from bot.catalogue.precomputed import Hit
from bot.questions.conversation.cues import Cue, Cues, places_of, read_cues
from bot.questions.conversation.more_cards import MoreCards, memory_supposed, more_cards
from bot.questions.conversation.whole_texts import WholeTexts
from bot.questions.question import Question, Task
from bot.questions.reading_tables import ReadingTables
from bot.questions.slots.coming import period_meant
from bot.questions.slots.concluded import LISTED, question_of
from bot.questions.slots.conditions import conditions
from bot.questions.slots.filling import fill
from bot.questions.slots.slots import Slots, merged
from bot.questions.slots.tasks import asks_of_service, task_of
from bot.questions.text.aimed import advice_read, tells_an_aim
from bot.questions.text.clauses import Clauses
from bot.questions.text.concepts import Concepts, QuestionWords
from bot.questions.text.errands import errands_read
from bot.questions.text.evidence import asks, is_bare_name, is_need, is_question
from bot.questions.text.grouped_words import plain
from bot.questions.text.name_spans import Find
from bot.questions.text.neighbours import with_neighbours
from bot.questions.text.people import people_read
from bot.questions.text.price_units import price_units_read
from bot.questions.text.retyping import spoken_versions, without_points
from bot.questions.text.siblings import with_siblings
from bot.questions.text.spoken import alone_read, languages_read, texts_read
from bot.questions.text.tokenizing import read_tokens
from bot.questions.text.tokens import Token
from bot.questions.text.units_before import units_before_read
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import split_words
from bot.questions.wishes.askers import phones_read, without_askers
from bot.questions.wishes.choices import choice_of
from bot.questions.wishes.made import with_voices
from bot.questions.wishes.money.shares import with_shares
from bot.questions.wishes.money.sums import slang_read
from bot.questions.wishes.softened import Parted
from bot.questions.wishes.wished import Wishes
from bot.search.machines import MachineMention
from bot.search.normalise import MAX_LENGTH
from bot.search.reading import Reading

_MOST_KEPT = 4
"""Texts of which it is kept how they were read: one is looked at several times while it is answered."""
_OPENING = 3
"""Words at the beginning of a text that say how it goes on from what was understood."""
T = TypeVar("T")
_Kept = LRUCache[tuple[Reading, date], T]


@dataclass(frozen=True)
class Parsed:
    """A text with its words typed."""

    reading: Reading
    tokens: tuple[Token, ...]
    today: date


class QuestionReader:
    """The reading of questions; the words are read, and tables built of them, when first needed."""

    def __init__(
        self, catalogue: Catalogue, find: Find, read_words: Callable[[], tuple[Concepts, tuple[QuestionWords, ...]]]
    ) -> None:
        self._catalogue = catalogue
        self._find = find
        self._tables = ReadingTables(catalogue, find, read_words)
        self._parsed: _Kept[Parsed] = LRUCache(_MOST_KEPT)
        self._wished: _Kept[Question] = LRUCache(_MOST_KEPT)

    def warm_up(self) -> None:
        """Read the words and build every table now."""
        self._tables.make()

    @property
    def concepts(self) -> Concepts:
        """Return what the concepts mean."""
        return self._tables.concepts

    @property
    def whole_texts(self) -> WholeTexts:
        """Return the reading of whole texts about the guided choice."""
        return self._tables.whole_texts

    def phrase(self, concept: str) -> str | None:
        """Return words that a concept is asked for with."""
        return self._tables.phrase(concept)

    def read(self, reading: Reading, today: date, about: frozenset[str] = frozenset()) -> Question | None:
        """Return the question that a text asks by itself; `about` are concepts that a command says in its place."""
        if is_bare_name(reading):
            return None
        parsed = self.parse(reading, today)
        return _decided(self.filled(parsed.tokens, today, about), self._catalogue) if about else self.asked(parsed)

    def wanted(self, reading: Reading, today: date, task: Task) -> Question | None:
        """Return the question that a text asks of a command, whose task it has unless it makes another list."""
        return _decided(self.filled(self.parse(reading, today).tokens, today), self._catalogue, task)

    def parse(self, reading: Reading, today: date) -> Parsed:
        """Type the words of a text."""
        return _kept(self._parsed, reading, today, self._parse)

    def _parse(self, reading: Reading, today: date) -> Parsed:
        vocabulary = self._tables.vocabulary
        read = self._tokens(reading, vocabulary, today)
        clauses = Clauses(reading.asked_for.running, vocabulary.groups)
        priced = price_units_read(slang_read(read, clauses), clauses, vocabulary)
        ordered = tuple(advice_read(errands_read(priced, clauses, vocabulary), clauses))
        spoken = languages_read(ordered, self._tables.loose)
        return Parsed(reading, tuple(with_neighbours(tuple(with_siblings(spoken, self._catalogue)))), today)

    def asked(self, parsed: Parsed) -> Question | None:
        """Return the question that a text asks by itself."""
        if not self.asks(parsed, parsed.tokens):
            return None
        slots = self.filled(parsed.tokens, parsed.today)
        slots.asks = asks(parsed.reading, self._tables.vocabulary)
        apps = self._tables.apps.named_in(parsed.reading.asked_for.running)
        slots.topics |= apps.keys()
        if not slots.names and asks_of_service(slots):
            slots.names += dict.fromkeys(apps.values())
        return self._settled(_decided(slots, self._catalogue))

    def apps_named(self, text: str) -> frozenset[str]:
        """Return the topics of the applications, and their plans, that a text names."""
        return frozenset(self._tables.apps.named_in(text))

    def apps_called(self, text: str) -> frozenset[str]:
        """Return the topics of the applications that a text calls applications."""
        return self._tables.apps.called(text, self._tables.vocabulary.groups)

    def makers_of_apps(self, text: str) -> tuple[Hit, ...]:
        """Return the makers of the applications that a text names, each once."""
        return tuple(dict.fromkeys(self._tables.apps.named_in(text).values()))

    def asks(self, parsed: Parsed, tokens: Sequence[Token]) -> bool:
        """Tell whether tokens of a text make a question about models."""
        return is_question(tokens, parsed.reading, self._tables.vocabulary)

    def decided(self, tokens: Sequence[Token], today: date) -> Question | None:
        """Return what tokens ask that make a question."""
        return self._settled(_decided(self.filled(tokens, today), self._catalogue))

    def _settled(self, question: Question | None) -> Question | None:
        """Leave out what was not understood of a sum: words for what is counted say nothing without a number."""
        if question is None or question.task is not Task.COST:
            return question
        left = tuple(word for word in question.leftover if self._tables.vocabulary.unit([word], 0) is None)
        return replace(question, leftover=left)

    def filled(self, tokens: Sequence[Token], today: date, about: frozenset[str] = frozenset()) -> Slots:
        """Return what is read of tokens, with the concepts of `about` as if they said them."""
        slots = fill(tokens, self._tables.concepts)
        slots.topics |= about
        slots.asks = True
        slots.period = period_meant(slots, today)
        return slots

    def listed(self, texts: Iterable[str], today: date) -> Question:
        """Return the list that texts ask for together, each of them a condition, an order or a number."""
        found = [self.filled(self.parse(self._find(text), today).tokens, today) for text in texts]
        filters = merged(one for slots in found for one in conditions(slots, Task.LIST, self._catalogue))
        return Question(
            Task.LIST,
            filters=tuple(filters),
            order=next((slots.order for slots in found if slots.order is not None), None),
            number=next((slots.number for slots in found if slots.number is not None), None),
            leftover=tuple(word for slots in found for word in slots.leftover),
        )

    def worded(self, text: str, today: date) -> Question | None:
        """Return what a text asks that is known to be a question."""
        return self.decided(self.parse(self._find(text), today).tokens, today)

    def cues(self, parsed: Parsed) -> Cues:
        """Find the words by which a text goes on from what was answered before."""
        return self.cues_of(parsed.reading.asked_for.running)

    def cues_of(self, text: str) -> Cues:
        """Find such words in a cleaned text."""
        return read_cues([plain(word.text) for word in split_words(text)], self._tables.vocabulary.cues)

    def without_it(self, text: str) -> str:
        """Return a text without the words for what was spoken of, which may part others: «кто её сделал»."""
        words = split_words(text)
        taken = places_of(Cue.IT, [plain(word.text) for word in words], self._tables.vocabulary.cues)
        kept = [text[word.start : word.end] for place, word in enumerate(words) if place not in taken]
        return " ".join(kept) + ("?" if text.rstrip().endswith("?") else "")

    def is_plural(self, text: str) -> bool:
        """Tell whether a word stands for several models by its ending."""
        return text.endswith(self._tables.vocabulary.plural_endings)

    def retyped(self, text: str) -> str:
        """Return a text with its words as they were meant: typed on the other keyboard, by their sound, or dictated."""
        spelled = self._find("").indexes.speller.surely
        typed = without_points(self._tables.retyping.of(text, spelled), self._tables.vocabulary)
        return self._tables.names.apart(spoken_versions(typed, self._tables.vocabulary, spelled))

    def is_meaningless(self, word: str) -> bool:
        """Tell whether a word alone says nothing, as "the" and "please" do."""
        phrase = self._tables.vocabulary.concept([word], 0)
        return phrase is not None and not phrase.meaning

    def prices_tokens(self, text: str) -> bool:
        """Tell whether a text says that a price is that of so many tokens."""
        words = [plain(word.text) for word in split_words(text)]
        found = (self._tables.vocabulary.unit(words, place) for place in range(len(words)))
        return any(phrase is not None and phrase.meaning == "per_million" for phrase in found)

    def sounds_asking(self, text: str) -> bool:
        """Tell whether a text ends as a question does, or begins as one."""
        first = next((word.text for word in split_words(text.casefold())), "")
        return text.rstrip().endswith("?") or first in self._tables.vocabulary.asking

    def corrects(self, text: str) -> bool:
        """Tell whether one of the first words of a text says that something else was meant, as "no, …" does."""
        first = [plain(word.text) for word in split_words(text)][:_OPENING]
        return self._tables.vocabulary.groups.has_any(WordGroup.CORRECTING, first)

    def obliges(self, text: str) -> bool:
        """Tell whether a text has a word such as "must" that says what has to be so."""
        return self._tables.vocabulary.groups.has_any(
            WordGroup.OBLIGING, [plain(one.text) for one in split_words(text)]
        )

    def seeks(self, text: str) -> bool:
        """Tell whether a text has a word such as "need" that asks for a model."""
        words = [word.text for word in split_words(text.casefold())]
        found = (self._tables.vocabulary.concept(words, place) for place in range(len(words)))
        return any(phrase is not None and phrase.meaning == "choose" for phrase in found)

    def tells_an_aim(self, text: str) -> bool:
        """Tell whether a text says what a model is for, be every word of it strange."""
        return tells_an_aim(Clauses(text, self._tables.vocabulary.groups))

    def names_card(self, text: str) -> bool:
        """Tell whether a text speaks of a graphics card, whose memory is its own."""
        groups, words = self._tables.vocabulary.groups, [word.text for word in split_words(text)]
        return any(groups.has_any(one, words) for one in (WordGroup.CARDS, WordGroup.CARD_MEMORY))

    def card_named(self, text: str) -> int | None:
        """Return the memory of the one graphics card that a text names; None where it names none, or several."""
        found = [one for one in self._tables.machine_finder.find(text) if one.machine.kind in CARDS]
        return (found[0].memory_gb or found[0].machine.usual_gb) if len(found) == 1 else None

    def more_cards(self, reading: Reading, today: date) -> MoreCards | None:
        """Read a whole text that tells or supposes more graphics cards of a kind."""
        text, tokens = reading.asked_for.running, self.parse(reading, today).tokens
        return more_cards(text, tokens, self._tables.vocabulary)

    def memory_supposed(self, reading: Reading, today: date) -> Decimal | None:
        """Read a whole text that supposes so many gigabytes of memory and nothing else."""
        text, tokens = reading.asked_for.running, self.parse(reading, today).tokens
        return memory_supposed(text, tokens, self._tables.vocabulary)

    def says(self, group: WordGroup, text: str) -> bool:
        """Tell whether a word of a text belongs to a group."""
        return self._tables.vocabulary.groups.has_any(group, [word.text for word in split_words(text)])

    def names_currency(self, text: str) -> bool:
        """Tell whether a text is the name of a currency that no price is published in."""
        words = [word.text for word in split_words(text)]
        return bool(words) and self._tables.vocabulary.groups.has_all(WordGroup.OTHER_CURRENCIES, words)

    def read_wishes(self, reading: Reading, today: date) -> Question:
        """Return what a text wishes for, whatever else it is, by the words for options of the guided choice too."""
        return _kept(self._wished, reading, today, lambda one, day: self._choice(self._wishes_in(one, day), one))

    def read_need(self, reading: Reading, today: date) -> Question | None:
        """Return what a text wishes for that says that something is needed, though it asks no question."""
        parted = self._wishes_in(reading, today)
        return self._choice(parted, reading) if is_need((*parted.demanded, *parted.preferred), reading) else None

    def _choice(self, parted: Parted, reading: Reading) -> Question:
        """Return what tokens wish for, with what is only preferred beside it."""
        tables = self._tables
        clauses = Clauses(reading.asked_for.running, tables.vocabulary.groups)

        def chosen(tokens: Sequence[Token]) -> Question:
            return choice_of(tokens, tables.concepts, self._catalogue, clauses, tables.subjects, tables.signs)

        wish = chosen(parted.demanded)
        if not parted.preferred:
            return wish
        preferred = chosen(parted.preferred)
        left = (*wish.leftover, *preferred.leftover)
        return replace(wish, preferred=replace(preferred, leftover=()), leftover=left)

    def _wishes_in(self, reading: Reading, today: date) -> Parted:
        tables = self._tables
        wishes = Wishes(self._catalogue, tables.concepts, tables.wish_words, reading)
        telling = wishes.telling(self._tokens(reading, tables.wishing, today))
        read = tuple(with_voices(phones_read(telling, tables.phones, wishes.clauses)))
        spoken = alone_read(languages_read(read, tables.loose), tables.loose, wishes.clauses)
        spoken = tuple(texts_read(spoken, tables.concepts.made_where, tables.loose, wishes.clauses))
        return wishes.read(tuple(with_neighbours(tuple(with_shares(spoken)))), today)

    def _tokens(self, reading: Reading, vocabulary: Vocabulary, today: date) -> Sequence[Token]:
        read = read_tokens(reading.asked_for, vocabulary, self._find, self._machines_in(reading), today)
        clauses = Clauses(reading.asked_for.running, vocabulary.groups)
        counted = tuple(units_before_read(people_read(read, clauses), clauses, vocabulary))
        return without_askers(counted, vocabulary, clauses)

    def without_subjects(self, text: str) -> str:
        """Return a text without the countries that it is about, which say nothing of who asks."""
        return self._tables.subjects.without(text)

    def _machines_in(self, reading: Reading) -> tuple[MachineMention, ...]:
        return self._tables.machine_finder.find(reading.asked_for.running)


def _kept(kept: _Kept[T], reading: Reading, today: date, read: Callable[[Reading, date], T]) -> T:
    """Return how a text is read; a long one is not kept, as the search keeps none."""
    if len(reading.text) > MAX_LENGTH:
        return read(reading, today)
    found = kept.get((reading, today))
    if found is None:
        found = kept[reading, today] = read(reading, today)
    return found


def _decided(slots: Slots, catalogue: Catalogue, wanted: Task | None = None) -> Question | None:
    """Decide what is wanted by what was named and asked; where that is no list, what a command wants."""
    task = task_of(slots)
    if wanted is not None and task not in LISTED:
        task = wanted
    if task is None:
        return None
    if task is Task.FACT and slots.order is not None and not slots.asked:
        slots.ask(slots.order.property)
    return question_of(slots, task, catalogue)
