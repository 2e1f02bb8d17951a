"""The words that questions are asked in: from the words of a text to the concepts, units and numbers that they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.questions.text.concepts import FollowupWords, QuestionWords
from bot.questions.text.grouped_words import WordGroups, plain
from bot.questions.text.stems import stemmer

_LETTERS = 2
"""Letters at the beginning of a word that its stem keeps."""
_Stemmed = dict[str, dict[tuple[str, ...], dict[tuple[str, ...], str]]]
"""Phrases by the stem of their first word: the stems of each, and its ways of writing with their meaning."""


@dataclass(frozen=True)
class Phrase:
    """A meaning that a run of words has."""

    meaning: str
    """Nothing for words that carry none."""
    length: int
    exact: bool = True
    """Whether it is written just so, and not in another form."""


class PhraseTable:
    """Phrases of one language: of those that begin at a word the longest, and of these the one that is so written.

    A stem begins as its word does, so that only the phrases with the first letters of a word are stemmed, when one
    with these letters is first looked for.
    """

    def __init__(self, stem: Callable[[str], str], phrases: Iterable[tuple[str, str]]) -> None:
        """Take the stemmer, and each phrase with its meaning; what comes first keeps a phrase."""
        self._stem = stem
        self._written: dict[str, list[tuple[str, str]]] = {}
        self._stemmed: dict[str, _Stemmed] = {}
        for phrase, meaning in phrases:
            self._written.setdefault(plain(phrase).split()[0][:_LETTERS], []).append((phrase, meaning))

    def longest(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest phrase that begins at a word."""
        candidates = self._beginning(words[start])
        if not candidates:
            return None
        spoken_stems = tuple(map(self._stem, words[start : start + max(map(len, candidates))]))
        lengths = range(len(spoken_stems), 0, -1)
        stems = next((spoken_stems[:length] for length in lengths if spoken_stems[:length] in candidates), None)
        if stems is None:
            return None
        spoken, meanings = tuple(words[start : start + len(stems)]), candidates[stems]
        exact = meanings.get(spoken)
        return Phrase(exact if exact is not None else next(iter(meanings.values())), len(stems), exact is not None)

    def _beginning(self, word: str) -> Mapping[tuple[str, ...], Mapping[tuple[str, ...], str]]:
        """Return the phrases whose first word has the stem of a word."""
        letters = plain(word[:_LETTERS])
        if letters not in self._stemmed:
            self._stemmed[letters] = self._stem_all(self._written.get(letters, ()))
        return self._stemmed[letters].get(self._stem(word), {})

    def _stem_all(self, phrases: Iterable[tuple[str, str]]) -> "_Stemmed":
        found: _Stemmed = {}
        for phrase, meaning in phrases:
            written = split(phrase)
            stems = tuple(map(self._stem, written))
            found.setdefault(stems[0], {}).setdefault(stems, {}).setdefault(written, meaning)
        return found


@dataclass(frozen=True)
class Vocabulary:
    """The words of every language together: people mix them."""

    concepts: tuple[PhraseTable, ...]
    units: tuple[PhraseTable, ...]
    periods: tuple[PhraseTable, ...]
    subjects: Mapping[str, tuple[PhraseTable, ...]]
    asking: frozenset[str]
    cues: tuple[PhraseTable, ...]
    plural_endings: tuple[str, ...]
    counted_endings: tuple[str, ...]
    """What words end in that stand for many of something, where their number may stand behind them."""
    describing_endings: tuple[str, ...]
    """What words end in that say how something is, and not what."""
    negating: tuple[str, ...]
    """Prefixes that negate the word that they stand before, the longest first."""
    numbers: Mapping[str, Decimal]
    months: Mapping[str, int]
    groups: WordGroups

    def concept(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest concept that begins at a word, or the words without meaning."""
        return longest(self.concepts, words, start)

    def knows(self, word: str) -> bool:
        """Tell whether a word alone is one of questions."""
        alone = [word]
        known = word in self.asking or word in self.numbers or word in self.months
        return known or any(table(alone, 0) is not None for table in (self.concept, self.unit, self.period))

    def unit(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest unit that begins at a word."""
        return longest(self.units, words, start)

    def period(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest span of time that begins at a word."""
        return longest(self.periods, words, start)

    def subject(self, kind: str, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest phrase of a kind that begins at a word and tells what a country beside it is."""
        return longest(self.subjects.get(kind, ()), words, start)


def build_vocabulary(languages: Iterable[QuestionWords], names: Iterable[tuple[str, str]] = ()) -> Vocabulary:
    """Index the words of the languages; `names` are phrases with their meaning that hold in every one of them."""
    languages, names = tuple(languages), tuple(names)
    stems = [stemmer(one.stemmer) for one in languages]
    spoken = list(zip(stems, languages, strict=True))
    return Vocabulary(
        concepts=tuple(
            PhraseTable(stem, (*_pairs(one.concepts), *one.spoken.phrases, *names, *_noise(one)))
            for stem, one in spoken
        ),
        units=tuple(PhraseTable(stem, _pairs(one.units)) for stem, one in spoken),
        periods=tuple(PhraseTable(stem, _pairs(one.periods)) for stem, one in spoken),
        subjects={
            kind: tuple(PhraseTable(stem, _pairs({kind: one.subjects.get(kind, ())})) for stem, one in spoken)
            for kind in dict.fromkeys(kind for _, one in spoken for kind in one.subjects)
        },
        cues=tuple(PhraseTable(stem, _cues(one.followup)) for stem, one in spoken),
        counted_endings=tuple(ending for one in languages for ending in one.counted_endings),
        describing_endings=tuple(ending for one in languages for ending in one.describing.endings),
        plural_endings=tuple(ending for one in languages for ending in one.followup.plural_endings),
        negating=tuple(sorted({one for language in languages for one in language.negating}, key=len, reverse=True)),
        asking=frozenset(word for one in languages for word in one.asking),
        numbers={word: number for one in languages for word, number in one.numbers.items()},
        months={word: number for one in languages for word, number in one.months.items()},
        groups=WordGroups(
            (group, plain(word)) for one in languages for group, words in one.groups.items() for word in words
        ),
    )


def split(text: str) -> tuple[str, ...]:
    """Split a phrase into words as texts are split: hyphens join, and signs of money are words of their own."""
    return tuple(plain(text).split())


def _noise(language: QuestionWords) -> Iterable[tuple[str, str]]:
    return ((phrase, "") for phrases in language.noise.values() for phrase in phrases)


def _pairs(words: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, meaning) for meaning, phrases in words.items() for phrase in phrases)


def _cues(words: FollowupWords) -> Iterable[tuple[str, str]]:
    yield from _pairs(words.cues)
    yield from ((phrase, f"ordinal:{number}") for number, phrases in words.ordinals.items() for phrase in phrases)


def longest(tables: Iterable[PhraseTable], words: Sequence[str], start: int) -> Phrase | None:
    """Return the longest phrase of several tables that begins at a word."""
    found = [phrase for table in tables if (phrase := table.longest(words, start)) is not None]
    return max(found, key=lambda phrase: (phrase.length, phrase.exact), default=None)
