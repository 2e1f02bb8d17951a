"""A text as the words of a question: signs of money and dashes between numbers stand alone, other hyphens join.

The x of 8xH100 stands alone as well.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_WORD = re.compile(
    r"(?<![^\W\d_])\d+(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|[$€₽¥%]|>=|<=|[<>]|/[^\W\d_]+"
    r"|(?:(?<=\d)|(?<=\d[kmbкмб])|(?<=\d [kmbкмб]))[-–—](?=\d)"
    r"|\bnon(?=-)"
    r"|(?<=\d)[xх](?=[^\W\d_]{1,4} ?\d)"
    r"|(?:(?<=\d)|(?<=\d )|(?<=\d[kmкм])|(?<=\d[kmкм] ))[+/](?= ?\d)"
    r"|[^\W\d_]+(?:[-'’](?!(?:(?<=\d[kmbкмб]-)|(?<=\bтоп-)|(?<=\btop-))\d)[^\W_]+)*"
)
_PARTS = re.compile(r"(?<=\d)(?=[^\W\d_])")


class Word(NamedTuple):
    """A word with its place in the text."""

    text: str
    start: int
    end: int


def split_words(text: str) -> tuple[Word, ...]:
    """Split a cleaned text into words, numbers and signs."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        yield Word(match.group().replace("’", "'"), match.start(), match.end())
