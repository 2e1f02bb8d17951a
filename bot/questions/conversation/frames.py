"""Whole texts about a result around what they name: "isn't … better", "… is fine too", "is there one by …"."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from bot.questions.conversation.cues import opening_of
from bot.questions.text.vocabulary import PhraseTable

_NAMED, _ANYTHING = "…", "~"
"""What stands for what is named in a text of the words, and at its end for any words."""
_LONGEST_TEXT = 80
"""No whole text has so many words, with what it names and what may follow: farther from the end none begins."""
_LONGEST = 6
"""Words of the longest thing that is named, and of the longest end that says anything."""


class Frame(StrEnum):
    """What a text says of what it names."""

    RIVAL = "rival"
    """It may be better than what was recommended."""
    JUDGED = "judged"
    """It is asked how good the one is that is recommended and called so."""
    WELCOME = "welcome"
    """It may be after all."""
    NEEDLESS = "needless"
    """It is no matter any more."""
    DROPPED = "dropped"
    """It is no matter any more, or, where nobody asked for it, it must not be."""
    FORBIDDEN = "forbidden"
    """It must not be."""
    EXPLAINED = "explained"
    """All that is said of a result answers what is asked with it."""
    ASKED = "asked"
    """It is asked what options of a question mean."""
    LIMITS = "limits"
    """How much of it may be done for nothing, or at a time."""
    ORIGIN = "origin"
    """It is asked of what country it is."""
    PRIVATE = "private"
    """It is asked what becomes of it."""
    CROWD = "crowd"
    """It is asked whether so many can use it at the same time."""
    AFFORDED = "afforded"
    """It is asked how much of it the budget buys."""
    PRICED_IN = "priced_in"
    """It is asked what things cost in this currency."""
    SAFE = "safe"
    """It is asked whether data are safe with it."""
    SOUGHT = "sought"
    """Something of the kind is asked for."""


def framed(
    said: Sequence[str], texts: Iterable[str], closing: frozenset[str], tables: Sequence[PhraseTable]
) -> tuple[int, int] | None:
    """Return where the words of a text name something in one of some whole texts, as a range of them.

    A text may have an opening such as "ok, and" before it, and a word such as "though" behind it.
    """
    starts = range(opening_of(said, tables), max(-1, len(said) - _LONGEST_TEXT), -1)
    ends = dict.fromkeys((closing_from(said, closing), len(said)))
    for text in texts:
        for start in starts:
            for last in ends:
                if (found := _within(said[:last], start, text)) is not None:
                    return found
    return None


def closing_from(said: Sequence[str], closing: frozenset[str]) -> int:
    """Return the place from which on words say nothing at the end of a text."""
    end = len(said)
    while end and said[end - 1] in closing:
        end -= 1
    return end


def _within(said: Sequence[str], start: int, text: str) -> tuple[int, int] | None:
    """Return where words from a place on name something in one whole text."""
    before, after = (part.split() for part in text.split(_NAMED))
    first = start + len(before)
    if list(said[start:first]) != before:
        return None
    if after[-1:] != [_ANYTHING]:
        last = len(said) - len(after)
        return (first, last) if 0 < last - first <= _LONGEST and list(said[last:]) == after else None
    after = after[:-1]
    for last in range(first + 1, len(said) - len(after)):
        rest = len(said) - last - len(after)
        if list(said[last : last + len(after)]) == after and rest <= _LONGEST and last - first <= _LONGEST:
            return first, last
    return None
