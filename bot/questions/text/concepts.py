"""What the concepts of questions mean, as `data/questions.toml` holds it, and the words for them in each language."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import rtoml
from pydantic import Field, ValidationError

from bot.catalogue.spoken import LanguageCode
from bot.errors import DataError
from bot.properties.filters import Filter, Operator
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.word_groups import WordGroup
from bot.values import Value

V = TypeVar("V", bound=Value)
LANGUAGE = "languages:"
"""What the meanings of the names of languages begin with."""
TASKS = ("for_", f"{ANSWER}goal.")
"""What the meanings of words begin with that say what a model is to do."""
LISTED_TOO = frozenset({"advise", "could_run"})
"""Concepts that list models, unless a need is described."""
COMPANY = "company-of:"
"""What the meanings of phrases such as "Chinese company" begin with; the word for the country follows."""


class Condition(Value):
    """A condition as the file writes it."""

    property: str
    operator: Operator
    ids: tuple[str, ...] = ()
    group: str = ""
    """The group of `places.toml` whose countries are asked for."""
    amount: Decimal | None = None
    also: str = ""
    """A concept of which the condition is meant as well."""

    def as_filter(self) -> Filter:
        """Return the condition as a filter."""
        return Filter(self.property, self.operator, frozenset(self.ids), self.amount)


class Sorting(Value):
    """An order as the file writes it."""

    property: str
    descending: bool = False


class Origin(Value):
    """What "from" a country means: where a model is made, or where it is used from."""

    made: str
    """A concept of a filter."""
    served: str
    """A property."""


class Beside(Value):
    """What a concept means beside a condition on a property."""

    property: str
    means: str
    """A concept of a filter."""


class Concepts(Value):
    """What each concept means."""

    properties: dict[str, str]
    filters: dict[str, Condition]
    ways: dict[str, str]
    """The way of use that a concept asks for beside its condition."""
    orders: dict[str, Sorting]
    origins: dict[str, Origin]
    products: dict[str, str] = Field(default_factory=dict)
    """Products by their names, each with the family whose models it runs on."""
    beside: dict[str, Beside] = Field(default_factory=dict)
    made_where: dict[LanguageCode, str] = Field(default_factory=dict)
    """The makers that a language means where it says whose a base is."""
    superlatives: dict[str, bool]
    """Whether the largest value is meant."""
    declines: dict[str, tuple[str, ...]]
    """What cannot be answered, with the properties that are offered in its place."""
    groups: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The groups of countries of `places.toml`."""

    def conditions(self, name: str) -> Iterator[Filter]:
        """Yield the conditions that a concept of a filter is."""
        one = self.filters[name]
        yield one.as_filter()
        if one.also:
            yield from self.conditions(one.also)

    def with_groups(self, groups: Mapping[str, tuple[str, ...]]) -> "Concepts":
        """Return the concepts with the countries of the groups that they name.

        Raises:
            KeyError: there is no group of that name.
        """
        filters = {
            name: one.model_copy(update={"ids": groups[one.group]}) if one.group else one
            for name, one in self.filters.items()
        }
        return self.model_copy(update={"filters": filters, "groups": groups})


class _Groups(Value):
    """The groups of countries of `places.toml`."""

    groups: dict[str, tuple[str, ...]]


class LanguageWords(Value):
    """How one language calls the languages that a model may know, as its `languages.toml` holds it."""

    around: tuple[str, ...] = ()
    """Phrases that ask for a language; `{}` stands for what it is called."""
    apart: tuple[str, ...] = ()
    """Phrases in which what it is called says something else, such as "Turkish company"."""
    peoples: tuple[str, ...] = ()
    """Words for what is of a country, and no language, such as "Canadian"."""
    about: tuple[str, ...] = ()
    """Phrases in which such a word says of whom something is, and not who makes it."""
    words: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """What each is called."""
    loose: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """What it is called by words that as often mean something else, such as a country."""
    short: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """What it is called beside another one in pairs of translators, besides its code: "jp->en"."""

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of the languages that it calls something."""
        return frozenset((*self.words, *self.loose))

    @property
    def phrases(self) -> Iterator[tuple[str, str]]:
        """Yield the words and phrases that name a language, each with its meaning."""
        for code, called in self.words.items():
            yield from ((word, f"{LANGUAGE}{code}") for word in called)
        for code, word in self._called:
            yield from ((phrase.format(word), f"{LANGUAGE}{code}") for phrase in self.around)
            yield from ((phrase.format(word), f"{COMPANY}{word}") for phrase in self.apart)

        for people in self.peoples:
            yield from ((phrase.format(people), f"{COMPANY}{people}") for phrase in (*self.apart, *self.about))

    @property
    def _called(self) -> Iterator[tuple[str, str]]:
        yield from ((code, word) for table in (self.words, self.loose) for code in table for word in table[code])


class FollowupWords(Value):
    """How one language goes on from what was answered before."""

    cues: dict[str, tuple[str, ...]]
    """The phrases of each cue."""
    ordinals: dict[int, tuple[str, ...]]
    """The words for each place in a list; the last one is -1."""
    plural_endings: tuple[str, ...] = ()
    """What words end in that stand for several models."""
    frames: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Whole texts about a result by what they say of what they name, for which an ellipsis stands."""
    closing: tuple[str, ...] = ()
    """Words that say nothing at the end of such a text."""
    idle: tuple[str, ...] = ()
    """Words that say nothing in what is asked of a result, such as "really" and "it"."""
    subjects: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What conditions are called that are said to be no matter, by the properties or questions that they are about."""
    keywords: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """The words that tell what is asked of a result where nothing else does; a star stands for any ending."""


class NameWords(Value):
    """Words of one language that tell a name from the everyday word that it is too."""

    before: tuple[str, ...] = ()
    """Words behind which a model is meant, such as "instead of"."""
    of: tuple[str, ...] = ()
    """Words behind which a maker is meant, where they say whose a model is."""
    behind: tuple[str, ...] = ()
    """Words before which a model is meant, such as "models"."""
    joining: tuple[str, ...] = ()
    """Words between two names, and before one that stands alone."""
    people: tuple[str, ...] = ()
    """Words for who bears a name that is no model's, such as "dog"."""
    articles: tuple[str, ...] = ()
    """Words beside which a thing is meant, such as "a" and "my"."""
    keeping: tuple[str, ...] = ()
    """Words near which an animal, a wind or a street bears the name, such as "farm"."""
    verbs: tuple[str, ...] = ()
    """Words behind which something is done, such as "how to"."""
    everyday: tuple[str, ...] = ()
    """Names that are everyday words, beside those that `aliases.toml` knows as such."""


class WishSigns(Value):
    """The words by which one language wishes for something, beside those for what is known."""

    opening: tuple[str, ...] = ()
    """Phrases behind which a wish follows, to the end of the clause."""
    before: tuple[str, ...] = ()
    """Phrases just behind which it does."""
    negating: tuple[str, ...] = ()
    """Words that refuse what follows."""
    speaking: tuple[str, ...] = ()
    """Words by which people speak of themselves."""
    doing: tuple[str, ...] = ()
    """What words for what is to be done end in."""
    describing: tuple[str, ...] = ()
    """What words end in that say how something is to be."""
    demanding: tuple[str, ...] = ()
    """What such words end in that are wished for whatever else a clause says, such as "gluten-free"."""

    def __or__(self, other: "WishSigns") -> "WishSigns":
        """Join the words of two languages."""
        return WishSigns(**{name: (*getattr(self, name), *getattr(other, name)) for name in WishSigns.model_fields})


class DescribingWords(Value):
    """Words of one language that describe a model, or whatever else they stand beside."""

    endings: tuple[str, ...] = ()
    """What words end in that say how something is, and not what."""
    attributes: tuple[str, ...] = ()
    """Words that say of what is behind them what it is like, such as "local"."""
    products: tuple[str, ...] = ()
    """Words for what is looked for, such as "model"."""
    placing: tuple[str, ...] = ()
    """Words that say where a model runs only beside one, or beside a machine, such as "at home"."""
    media: tuple[str, ...] = ()
    """Words for pictures and sounds that may say what somebody's trade is."""
    trades: tuple[str, ...] = ()
    """Words for trades, such as "studio"."""


class QuestionWords(Value):
    """How one language words the parts of a question; see the comments in the file."""

    stemmer: str
    asking: tuple[str, ...]
    """Words that ask."""
    negating: tuple[str, ...] = ()
    """Prefixes that negate a word, such as "non-"."""
    counted_endings: tuple[str, ...] = ()
    """What words end in that stand for many of something, where their number may stand behind them."""
    concepts: dict[str, tuple[str, ...]]
    units: dict[str, tuple[str, ...]]
    numbers: dict[str, Decimal]
    months: dict[str, int]
    periods: dict[str, tuple[str, ...]]
    followup: FollowupWords
    noise: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    answers: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Words for options of the guided choice that demand nothing by which they could be known."""
    wishes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Words of concepts that only a wish has, and more words of the others; they win over the same words elsewhere."""
    askers: tuple[str, ...] = ()
    """Words for whoever asks: neither they nor what is said of them is wished for."""
    groups: dict[WordGroup, tuple[str, ...]] = Field(default_factory=dict)
    """Words of clauses that mean something together; one with a star behind it stands for all that begin so."""
    idle: tuple[str, ...] = ()
    """Words that say nothing of what is wished for: who it is for, and what surrounds it."""
    subjects: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Words beside which a country is what a text is about, and those for models and makers."""
    wish_signs: WishSigns = WishSigns()
    steering: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What people say to steer the guided choice; each is a whole text."""
    names: NameWords = Field(default_factory=NameWords)
    """What stands beside names, in wishes."""
    describing: DescribingWords = Field(default_factory=DescribingWords)
    """What describes a model, in wishes, or something else."""
    spoken: LanguageWords = Field(default_factory=LanguageWords)
    """What it calls languages, from a file of its own."""

    @property
    def single_words(self) -> tuple[str, ...]:
        """Return every word of the phrases, each once."""
        phrases = (
            phrase
            for table in (self.concepts, self.noise, self.units, self.periods)
            for several in table.values()
            for phrase in several
        )
        languages = (text for text, _ in self.spoken.phrases)
        texts = (*phrases, *self.asking, *self.numbers, *self.months, *languages)
        return tuple(dict.fromkeys(word for text in texts for word in text.split()))


def load_concepts(file: Path) -> Concepts:
    """Read what the concepts mean, with the groups of countries beside it.

    Raises:
        DataError: a file is broken.
    """
    concepts = _load(file, Concepts)
    try:
        return concepts.with_groups(_load(file.with_name("places.toml"), _Groups).groups)
    except KeyError as error:
        raise DataError([f"{file.name}: places.toml has no group {error}; mend either"]) from error


def load_question_words(locales: Path) -> Mapping[str, QuestionWords]:
    """Read the words of every language that has some, by its code.

    Raises:
        DataError: a file is broken.
    """
    return {file.parent.name: _load_language(file) for file in sorted(locales.glob("*/questions.toml"))}


def _load_language(file: Path) -> QuestionWords:
    """Read the words of a language, with what it calls languages where it says so."""
    languages = file.with_name("languages.toml")
    words = _load(file, QuestionWords)
    return words.model_copy(update={"spoken": _load(languages, LanguageWords)}) if languages.exists() else words


def _load(file: Path, kind: type[V]) -> V:
    try:
        return kind.model_validate(rtoml.loads(file.read_text(encoding="utf-8")))
    except (OSError, rtoml.TomlParsingError, ValidationError) as error:
        raise DataError([f"{file.parent.name}/{file.name}: {error}; mend the file"]) from error
