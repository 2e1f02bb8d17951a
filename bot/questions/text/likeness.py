"""How much of a text another one says, by the stems of their words: rare words weigh more than common ones."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from bot.questions.text.stems import stemmer

Stem = Callable[[str], str]
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_LONGEST_WORD = 60
"""Letters."""
_STEMMERS = (("en", "english"), ("ru", "russian"))


class Likeness(NamedTuple):
    """Shares of the weight of the words of two texts that both have."""

    of_text: float
    of_document: float


@cache
def stemmer_of(lang: str) -> Stem:
    """Return the stemmer of a language's code, the English one where there is none; it keeps what it has stemmed.

    A stem is stemmed again while that shortens it, so that «токен» and «токенов» meet. What is too long to be a word
    is left as it is.
    """
    once = stemmer(dict(_STEMMERS).get(lang, "english"))

    def stem(word: str) -> str:
        shorter = once(word) if len(word) <= _LONGEST_WORD else word
        while shorter != word:
            word, shorter = shorter, once(shorter)
        return word

    return stem


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text; numbers are words of their own, written with a point."""
    return tuple(word.replace(",", ".") for word in _WORD.findall(text.casefold()))


def stems_of(text: str, stem: Stem) -> frozenset[str]:
    """Return the stems of the words of a text."""
    return frozenset(map(stem, words_of(text)))


def numbers_of(stems: Iterable[str]) -> frozenset[str]:
    """Return those of the stems that are numbers."""
    return frozenset(stem for stem in stems if stem[0].isdigit())


class Weights:
    """How much each word tells, by how few of the documents have it."""

    def __init__(self, documents: Iterable[frozenset[str]]) -> None:
        documents = tuple(documents)
        self._count = len(documents)
        self._having = Counter(stem for document in documents for stem in document)

    def sum_of(self, stems: Iterable[str]) -> float:
        """Add the weights of words; a word that no document has tells nothing."""
        return sum(math.log(self._count / self._having[stem]) for stem in stems if self._having[stem])

    def likeness(self, text: frozenset[str], document: frozenset[str], *, strange: bool = False) -> Likeness:
        """Compare a text with a document; `strange` words, which no document has, may weigh in the text."""
        common, told = self.sum_of(text & document), self.sum_of(text)
        if strange:
            told += math.log(self._count) * sum(not self._having[stem] for stem in text)
        return Likeness(common / (told or 1), common / (self.sum_of(document) or 1))
