"""A text as the words of a question: signs of money and dashes between numbers stand alone, other hyphens join.

The x of 8xH100 stands alone as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(
    r"\b(?:[bcdgp]2[bcgp]|n8n|1[cCсС]|[23][dDдД])\b"
    r"|\b[cCfF](?:\+\+|#)(?!\w)|\b(?:10-[kKqQ]|8-[kK]|20-[fF])s?\b"
    r"|\b18\+(?!\w| ?\d| ?[gг][bб])"
    r"|\b(?i:r|a|au|c|ca|nz|hk|mx|s|us)\$(?= ?\d)"
    r"|(?<![^\W\d_])\d+(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*|[$€₽¥£₹₺₩₴₸₪₫₱₦฿%]|>=|<=|[<>]|/[^\W\d_]+"
    r"|(?:(?<=\d)|(?<=\d[kmbкмб])|(?<=\d [kmbкмб]))[-–—](?=[$€₽¥£]?\d)"
    r"|(?:(?<=\b\d\d)|(?<=\d\.\d))[\"″”](?= [^\W\d_])"
    r"|\bnon(?=-)"
    r"|(?<=\d)[xх](?=[^\W\d_]{1,4} ?\d)"
    r"|(?:(?<=\d)|(?<=\d )|(?<=\d[kmкм])|(?<=\d[kmкм] ))[+/](?= ?\d)"
    r"|[^\W\d_]+(?:[-'’](?!(?:(?<=\d[kmbкмб]-)|(?<=\bтоп-)|(?<=\btop-))\d)[^\W_]+)*"
)
_END_OF_CLAUSE = re.compile(r"[)\]\"'»”]*[,;.!?](?=\s)")
TIMES_SIGNS = frozenset({"x", "х"})
"""Letters, of either alphabet, that stand for a sign between numbers."""
INCHES = frozenset('"″”')
"""Signs of inches behind the size of a screen."""
_PARTS = re.compile(r"(?<=\d)(?=[^\W\d_])")


class Word(NamedTuple):
    """A word with its place in the text."""

    text: str
    start: int
    end: int
    ends_clause: bool = False
    """Whether a comma or a full stop is behind it."""


def split_words(text: str) -> tuple[Word, ...]:
    """Split a cleaned text into words, numbers and signs."""
    return tuple(_words(text))


def clause_ends(words: Sequence[Word]) -> tuple[int, ...]:
    """Return for each word the number of the one behind its clause: no phrase goes on over a comma or a full stop."""
    ends = [len(words)] * len(words)
    for place in range(len(words) - 2, -1, -1):
        ends[place] = place + 1 if words[place].ends_clause else ends[place + 1]
    return tuple(ends)


def clauses_in(text: str) -> int:
    """Count the clauses of a text."""
    return len(set(clause_ends(split_words(text))))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        ends = _END_OF_CLAUSE.match(text, match.end()) is not None
        yield Word(match.group().replace("’", "'"), match.start(), match.end(), ends)
