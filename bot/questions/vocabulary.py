"""The words that questions are asked in: from the words of a text to the concepts, units and numbers that they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.questions.concepts import QuestionWords
from bot.questions.stems import stemmer


@dataclass(frozen=True)
class Phrase:
    """A meaning that a run of words has."""

    meaning: str
    length: int


class PhraseTable:
    """Phrases of one language, found by the stems of their words."""

    def __init__(self, language: str, phrases: Iterable[tuple[str, str]]) -> None:
        """Take the stemmer's language, and each phrase with its meaning; what comes first keeps a phrase."""
        self._stem = stemmer(language)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, meaning in phrases:
            stems = tuple(map(self._stem, split(phrase)))
            if stems and stems not in seen:
                seen.add(stems)
                self._by_first.setdefault(stems[0], []).append((stems, meaning))
        for found in self._by_first.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def longest(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest phrase that begins at a word."""
        candidates = self._by_first.get(self._stem(words[start]))
        if not candidates:
            return None
        for stems, meaning in candidates:
            end = start + len(stems)
            if end <= len(words) and all(
                self._stem(word) == stem for word, stem in zip(words[start + 1 : end], stems[1:], strict=True)
            ):
                return Phrase(meaning, len(stems))
        return None


@dataclass(frozen=True)
class Vocabulary:
    """The words of every language together: people mix them."""

    concepts: tuple[PhraseTable, ...]
    units: tuple[PhraseTable, ...]
    periods: tuple[PhraseTable, ...]
    noise: frozenset[str]
    numbers: Mapping[str, int]
    months: Mapping[str, int]

    def concept(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest concept that begins at a word."""
        return _longest(self.concepts, words, start)

    def unit(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest unit that begins at a word."""
        return _longest(self.units, words, start)

    def period(self, words: Sequence[str], start: int) -> Phrase | None:
        """Return the longest span of time that begins at a word."""
        return _longest(self.periods, words, start)


def build_vocabulary(languages: Iterable[QuestionWords], names: Iterable[tuple[str, str]] = ()) -> Vocabulary:
    """Index the words of the languages; `names` are phrases with their meaning that hold in every one of them."""
    languages, names = tuple(languages), tuple(names)
    return Vocabulary(
        concepts=tuple(PhraseTable(one.stemmer, (*_pairs(one.concepts), *names)) for one in languages),
        units=tuple(PhraseTable(one.stemmer, _pairs(one.units)) for one in languages),
        periods=tuple(PhraseTable(one.stemmer, _pairs(one.periods)) for one in languages),
        noise=frozenset(word for one in languages for words in one.noise.values() for word in words),
        numbers={word: number for one in languages for word, number in one.numbers.items()},
        months={word: number for one in languages for word, number in one.months.items()},
    )


def split(text: str) -> tuple[str, ...]:
    """Split a phrase into words as texts are split: hyphens join, and signs of money are words of their own."""
    return tuple(text.casefold().replace("ё", "е").split())


def _pairs(words: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    return ((phrase, meaning) for meaning, phrases in words.items() for phrase in phrases)


def _longest(tables: Iterable[PhraseTable], words: Sequence[str], start: int) -> Phrase | None:
    found = [phrase for table in tables if (phrase := table.longest(words, start)) is not None]
    return max(found, key=lambda phrase: phrase.length, default=None)
