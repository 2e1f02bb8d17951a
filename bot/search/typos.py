"""Typos: a letter swapped, left out, doubled, or replaced by its neighbour on the keyboard."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from bot.search.normalise import has_digit
from bot.search.speller import Speller

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ALIKE = ("aeiouy", "ckqs", "vwf", "gj", "dt", "bp", "zs", "mn", "аяоеэиыуюй", "бп", "дт", "зс", "гк", "жш", "вф")
"""Letters that are taken for each other by ear."""
_SHORTEST = 3
"""Letters of the shortest word in which a typo is looked for."""
_SHORT = 4
"""Letters of a name from which a letter may be lost or added; in a shorter one, only swapped or replaced."""
_MIDDLE = 6
"""Letters of a name from which any other letter may stand in place of one."""
_LONG = 8
"""Letters of a name from which two typos are forgiven."""
_MOST_NEAR = 4
"""Words that one mistyped word may stand for, at most."""


class Typos:
    """Index of the words that a mistyped word may have been meant for."""

    def __init__(self, speller: Speller, suffixes: Iterable[str]) -> None:
        """Index the speller's words; `suffixes` are the words that set models apart."""
        self._speller = speller
        self._suffixes = frozenset(word for word in suffixes if len(word) >= _SHORTEST and not has_digit(word))

    def near(self, word: str, *, alone: bool, bold: bool = False) -> tuple[tuple[str, ...], ...]:
        """List what a word that nobody knows may stand for; nothing for a word of the language, unless bold.

        A word of three letters says too little if it stands alone, and so does one that lost its first.
        """
        ordinary = word in self._speller.ordinary and not bold
        if len(word) < _SHORTEST + alone or has_digit(word) or ordinary:
            return ()
        found: dict[tuple[str, ...], int] = {}
        for other in self._candidates(word, alone=alone):
            distance = _distance(word, other)
            vague = len(word) < _SHORT and len(other) != len(word) and other not in self._suffixes and not bold
            if distance is not None and not vague:
                reading = self._speller.forms.get(other, (other,))
                found[reading] = min(distance, found.get(reading, distance))
        nearest = min(found.values(), default=0)
        near = sorted(reading for reading, distance in found.items() if distance == nearest)
        return tuple(near) if len(near) <= _MOST_NEAR else ()

    def is_near_suffix(self, word: str) -> bool:
        """Tell whether a word is one typo away from a word that sets models apart."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(word) < _SHORTEST or has_digit(word):
            return False
        return process.extractOne(word, self._suffixes, scorer=OSA.distance, score_cutoff=1) is not None

    def _candidates(self, word: str, *, alone: bool) -> Iterator[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = 2 if len(word) >= _LONG - 2 else 1
        for length in range(len(word) - most, len(word) + most + 1):
            for first in _firsts(word):
                group = self._by_start.get((first, length), ())
                for other, _, _ in process.extract_iter(word, group, scorer=OSA.distance, score_cutoff=most):
                    yield other
        if not alone:
            yield from self._by_rest.get(word, ())

    @cached_property
    def _words(self) -> tuple[str, ...]:
        worth = self._speller.worth
        known = self._speller.forms.items()
        forms = (form for form, reading in known if len(form) >= _SHORT and not worth.isdisjoint(reading))
        return tuple(sorted(word for word in (*worth, *forms) if len(word) >= _SHORTEST and not has_digit(word)))

    @cached_property
    def _by_rest(self) -> Mapping[str, tuple[str, ...]]:
        """Return the words by what is left of them without the first letter."""
        groups: dict[str, list[str]] = {}
        for word in self._words:
            if len(word) >= _SHORT:
                groups.setdefault(word[1:], []).append(word)
        return {rest: tuple(group) for rest, group in groups.items()}

    @cached_property
    def _by_start(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        """Return the words by first letter and length, so that few are measured."""
        groups: dict[tuple[str, int], list[str]] = {}
        for word in self._words:
            groups.setdefault((word[0], len(word)), []).append(word)
        return {start: tuple(group) for start, group in groups.items()}


def _distance(word: str, other: str) -> int | None:
    """Count the typos between what was typed and a word; None if they are too many for its length."""
    from rapidfuzz.distance import OSA

    distance = OSA.distance(word, other)
    if distance == 1:
        fits = len(other) >= _MIDDLE or (len(word) == len(other) and _is_likely(word, other))
        return distance if fits or (len(other) >= _SHORT and len(word) != len(other)) else None
    return distance if distance == 2 and len(other) >= _LONG and word[0] == other[0] else None


def _is_likely(word: str, other: str) -> bool:
    """Tell whether words of the same length differ by two letters swapped, or by one that is near it or sounds so."""
    if sorted(word) == sorted(other):
        return True
    typed, meant = next((a, b) for a, b in zip(word, other, strict=True) if a != b)
    return typed in _beside(meant) or any(typed in group and meant in group for group in _ALIKE)


def _firsts(word: str) -> Iterable[str]:
    """Return the letters that the word meant may begin with."""
    return dict.fromkeys((word[0], word[1], *_beside(word[0])))


def _beside(letter: str) -> str:
    """Return the keys around a letter."""
    for row, letters in enumerate(_ROWS):
        at = letters.find(letter)
        if at >= 0:
            same = letters[max(at - 1, 0) : at] + letters[at + 1 : at + 2]
            others = [_ROWS[near] for near in (row - 1, row + 1) if 0 <= near < len(_ROWS) and near // 3 == row // 3]
            return same + "".join(other[max(at - 1, 0) : at + 2] for other in others)
    return ""
