"""The stems of words, by which inflected forms are compared."""

from collections.abc import Callable
from functools import lru_cache

_MOST = 4_096
"""Stems that are kept: people use the same words all day."""


def stemmer(language: str) -> Callable[[str], str]:
    """Return what gives the stem of a lower-case word of a language, such as `russian`."""
    import snowballstemmer

    made = snowballstemmer.stemmer(language)

    @lru_cache(_MOST)
    def stem(word: str) -> str:
        return str(made.stemWord(word.replace("ё", "е")))

    return stem
