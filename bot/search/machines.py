"""Finding the computers and graphics cards that a text names."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.catalogue.machines import Machine, Machines
from bot.search.normalise import clean

_WORD = re.compile(r"\d+|(?<=\d)[xх](?=[^\W\d_]{1,4} ?\d)|[^\W\d_]+")
_MULTIPLIERS = frozenset("xх")
"""Letters that may be glued before a name, as in 2x3090 and 8xH100."""
_PLURAL = frozenset({"s"})
"""What may be glued behind a name of which there are several, as in "two 3090s"."""
_SURE_LENGTH = 3
"""Characters from which a name of letters and digits is taken for itself without a word around it."""


class MachineMention(NamedTuple):
    """A machine that a text names, and where."""

    machine: Machine
    start: int
    end: int
    """The place in the cleaned text, the words around the name and its memory size included."""
    memory_gb: int | None
    """The variant that the text names right after it."""
    certain: bool
    """The name cannot well be anything else: it is no bare number, and no letter with a digit such as M2."""


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    glued: bool
    """Nothing stands between it and the word before."""


class MachineFinder:
    """Finder of machines by the names that people give them."""

    def __init__(self, machines: Machines) -> None:
        self._machines = machines

    def find(self, text: str) -> tuple[MachineMention, ...]:
        """Return the machines that a text of any length names, each once, in order; the longest names win."""
        cleaned = clean(text, len(text))
        words = self._words(cleaned)
        found: list[MachineMention] = []
        at = 0
        while at < len(words):
            span = self._longest(words, at, cleaned)
            if span is None:
                at += 1
                continue
            machine, last = span
            mention, at = self._mention(machine, words, at, last)
            if all(machine is not known.machine for known in found):
                found.append(mention)
        return tuple(found)

    def _longest(self, words: Sequence[_Word], at: int, text: str) -> tuple[Machine, int] | None:
        """Return the machine whose name ends last of those that begin at a word or after words around it."""
        best: tuple[Machine, int] | None = None
        for first in range(at, len(words)):
            for last in range(first, min(first + self._longest_name, len(words))):
                machine = self._by_name.get("".join(word.text for word in words[first : last + 1]))
                further = best is None or last > best[1]
                if machine is not None and further and self._is_whole(words, first, last, text):
                    best = machine, last
            if words[first].text not in self._around:
                break
        return best

    def _mention(self, machine: Machine, words: Sequence[_Word], first: int, last: int) -> tuple[MachineMention, int]:
        """Return the mention with what belongs to it after the name, and the number of the next word."""
        end = last + (last + 1 < len(words) and words[last + 1].glued and words[last + 1].text in _PLURAL)
        while end + 1 < len(words) and words[end + 1].text in self._around:
            end += 1
        memory = None
        if end + 1 < len(words) and words[end + 1].text.isdecimal() and int(words[end + 1].text) in machine.memory_gb:
            memory = int(words[end + 1].text)
            end += 2 if end + 2 < len(words) and words[end + 2].text in self._units else 1
        key = "".join(word.text for word in words[first : last + 1])
        helped = any(word.text in self._around for word in words[first : end + 1])
        certain = helped or (not key.isdecimal() and len(key) >= _SURE_LENGTH)
        return MachineMention(machine, words[first].start, words[end].end, memory, certain), end + 1

    def _is_whole(self, words: Sequence[_Word], first: int, last: int, text: str) -> bool:
        """Tell whether a name neither begins nor ends inside a word, nor has a letter torn from its number."""
        for before, word in zip(words[first:last], words[first + 1 : last + 1], strict=True):
            if word.text.isdecimal() and len(before.text) == 1 and not word.glued:
                return False
            if word.text.isdecimal() and before.text.isdecimal() and not text[before.end : word.start].isspace():
                return False  # "40-50 pages"
        if first and words[first].glued and not self._may_stand_before(words[first - 1], text):
            return False
        after = words[last + 1] if last + 1 < len(words) else None
        if after is not None and after.glued and after.text not in self._around | _PLURAL:
            return False
        point_before = re.search(r"\d\.\Z", text[: words[first].start])
        return not point_before and not re.match(r"\.\d", text[words[last].end :])

    def _may_stand_before(self, word: _Word, text: str) -> bool:
        return word.text in self._around or text[word.start : word.end] in _MULTIPLIERS

    def _words(self, cleaned: str) -> tuple[_Word, ...]:
        words: list[_Word] = []
        for match in _WORD.finditer(cleaned):
            glued = bool(words) and words[-1].end == match.start()
            words.append(_Word(self._canonical.get(match[0], match[0]), match.start(), match.end(), glued))
        return tuple(words)

    @cached_property
    def _canonical(self) -> Mapping[str, str]:
        return {other: word for word, others in self._machines.spellings.items() for other in others}

    @cached_property
    def _around(self) -> frozenset[str]:
        return frozenset(self._machines.around)

    @cached_property
    def _units(self) -> frozenset[str]:
        return frozenset(unit for units in self._machines.units.values() for unit in units)

    @cached_property
    def _by_name(self) -> Mapping[str, Machine]:
        return {
            "".join(_WORD.findall(name)): machine
            for machine in self._machines.machines.values()
            for name in machine.names
        }

    @cached_property
    def _longest_name(self) -> int:
        names = (name for machine in self._machines.machines.values() for name in machine.names)
        return max((len(_WORD.findall(name)) for name in names), default=0)
