"""The stems of words, by which inflected forms are compared."""

import sys
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Protocol

_LIBRARY = "snowballstemmer"
_MOST = 4_096
"""Stems that are kept: people use the same words all day."""


class _Stemmer(Protocol):
    """A stemmer of the library."""

    def stemWord(self, word: str) -> str:  # noqa: N802  # as the library's
        """Return the stem of a word."""


def stemmer(language: str) -> Callable[[str], str]:
    """Return what gives the stem of a lower-case word of a language, such as `russian`."""
    made = _class_of(language)()

    @lru_cache(_MOST)
    def stem(word: str) -> str:
        return made.stemWord(word.replace("ё", "е"))

    return stem


def _class_of(language: str) -> Callable[[], _Stemmer]:
    """Import the stemmer of one language: the library would import those of all, in 65 ms and 3 MB."""
    spec = find_spec(_LIBRARY)
    if spec is None:
        raise ModuleNotFoundError(_LIBRARY)
    is_first = _LIBRARY not in sys.modules
    if is_first:
        sys.modules[_LIBRARY] = module_from_spec(spec)
    try:
        module = import_module(f"{_LIBRARY}.{language}_stemmer")
    finally:
        if is_first:
            del sys.modules[_LIBRARY]
    made: Callable[[], _Stemmer] = getattr(module, f"{language.capitalize()}Stemmer")
    return made
