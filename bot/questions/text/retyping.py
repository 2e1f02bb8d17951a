"""Words typed on the other keyboard, or in Latin letters by their sound, turned into the words that they stand for."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from bot.questions.text.grouped_words import plain
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.search.speller import other_layouts

_CHUNK = re.compile(r"\S+")
_TAIL = re.compile(r"[?!.,:]+\Z")
_UNIT_ON_OTHER_KEYS = re.compile(r"(?:(?<=\d)|(?<=\d ))[a-z],(?!\w)", re.IGNORECASE)
_SHORT_BEHIND_NUMBER = re.compile(r"(\d ?(?:[^\W\d_]{1,4} (?:[^\W\d_] )?)?)([^\W\d_]+)\.(?= [^A-ZА-ЯЁ])")
_CYRILLIC = re.compile(r"[а-яё]")
_SHORTEST_ALONE = 4
"""Letters of the shortest word that is turned where no other one is."""
_LONGEST_ENDING = 3
_SHORTEST_STEM = 4
_LATIN = {
    **dict(zip("абвгдеёзийклмнопрстуфхыэ", "abvgdeeziyklmnoprstufhye", strict=True)),
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}
_ALIKE = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("x", "ks"), ("w", "v"), ("q", "k"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("yo", "e"), ("jo", "e"),
    ("ye", "e"), ("je", "e"), ("j", "i"), ("y", "i"), ("ii", "i"), ("'", ""), ("`", ""),
)  # fmt: skip
"""Ways to write the same sound in Latin letters."""


Spelled = Callable[[str], tuple[str, ...]]
"""Spells a word as names are written; nothing where it is no word of a name."""
_DIGIT = 10


def spoken_versions(text: str, vocabulary: Vocabulary, spelled: Spelled) -> str:
    """Write a version after a name in digits that was spoken as two numbers, as in «гпт пять два»."""
    words = text.split()
    place, written = 0, list[str]()
    while place < len(words):
        written.append(words[place])
        behind = range(place + 1, min(place + 4, len(words)))
        spoken = [at for at in behind if not vocabulary.groups.has(WordGroup.POINT, words[at])][:2]
        digits = [_digit(words[at], vocabulary.numbers) for at in spoken]
        if spelled(words[place].casefold()) and len(digits) > 1 and None not in digits:
            written.append(f"{digits[0]}.{digits[1]}")
            place = spoken[1]
        place += 1
    return " ".join(written) if len(written) < len(words) else text


def without_points(text: str, vocabulary: Vocabulary) -> str:
    """Leave out the points behind short forms of units, which end no sentence: «до 1,5 тыс. руб. в мес.»."""

    def short(found: re.Match[str]) -> str:
        return found[1] + found[2] if vocabulary.groups.has(WordGroup.ABBREVIATED, found[2]) else found[0]

    counted = _SHORT_BEHIND_NUMBER.sub(short, text)
    return counted if counted == text else without_points(counted, vocabulary)


def _digit(word: str, numbers: Mapping[str, Decimal]) -> Decimal | None:
    value = numbers.get(_TAIL.sub("", plain(word)))
    return value if value is not None and value < _DIGIT and value == int(value) else None


class Retyping:
    """What turns words that nobody knows into known ones, where several of a text, or all of it, can be turned."""

    def __init__(self, words: Iterable[tuple[str, str]], knows: Callable[[str], bool]) -> None:
        """Take the words that may be meant with their stems, and what tells whether a word is known as it stands."""
        self._words = words
        self._knows = knows

    def of(self, text: str, spelled: Spelled) -> str:
        """Return a text with its words as they were meant; names are left as they are."""
        text = self._with_units(text)
        chunks = tuple(_CHUNK.finditer(text))
        strange = [match for match in chunks if self._is_strange(match.group().casefold(), spelled)]
        if not strange:
            return text
        for turn in (self._on_other_keys, self._by_sound):
            turned = {match.start(): word for match in strange if (word := turn(match.group().casefold())) is not None}
            if turn == self._by_sound and len(strange) == 1 and self._is_worded(chunks, strange, spelled):
                continue
            if self._is_plain(turned, len(strange)):
                if turn == self._on_other_keys:
                    short = (match for match in chunks if len(match.group()) == 1)
                    turned |= {one.start(): word for one in short if (word := turn(one.group().casefold())) is not None}
                return _replaced(text, turned)
        return text

    def _with_units(self, text: str) -> str:
        """Turn a unit behind a number that ends in a sign on the other keys: «24 u,» is 24 гб."""

        def turned(found: re.Match[str]) -> str:
            return next(filter(self._knows, other_layouts(found[0].casefold())), found[0])

        return _UNIT_ON_OTHER_KEYS.sub(turned, text)

    def _is_strange(self, chunk: str, spelled: Spelled) -> bool:
        word = _TAIL.sub("", chunk)
        if len(word) < 2 or any(map(str.isdigit, word)) or not any(map(str.isalpha, word)):  # a letter
            return False
        return not self._knows(word) and not spelled(word)

    def _is_worded(self, chunks: Iterable[re.Match[str]], strange: list[re.Match[str]], spelled: Spelled) -> bool:
        """Tell whether a text has words of the language of its letters beside names and what is strange."""
        others = (_TAIL.sub("", one.group().casefold()) for one in chunks if one not in strange)
        return any(one.isascii() and one.isalpha() and self._knows(one) and not spelled(one) for one in others)

    def _is_plain(self, turned: dict[int, str], strange: int) -> bool:
        if len(turned) == 1:
            return strange == 1 and all(len(word) >= _SHORTEST_ALONE for word in turned.values())
        return len(turned) * 2 >= strange and bool(turned)

    def _on_other_keys(self, chunk: str) -> str | None:
        for typed in dict.fromkeys((chunk, _TAIL.sub("", chunk))):
            for swapped in other_layouts(typed):
                if self._knows(swapped):
                    return swapped + chunk[len(typed) :]
        return None

    def _by_sound(self, chunk: str) -> str | None:
        word = _TAIL.sub("", chunk)
        if not word.isascii():
            return None
        sound = _sound(word)
        known = self._by_whole_sound.get(sound)
        if known is None:
            cuts = (sound[: len(sound) - ending] for ending in range(_LONGEST_ENDING + 1))
            known = next(
                (self._by_stem[cut] for cut in cuts if len(cut) >= _SHORTEST_STEM and cut in self._by_stem), None
            )
        return None if known is None else known + chunk[len(word) :]

    @cached_property
    def _by_whole_sound(self) -> dict[str, str]:
        return {_sound(word): word for word, _ in reversed(self._spoken)}

    @cached_property
    def _by_stem(self) -> dict[str, str]:
        return {_sound(stem): word for word, stem in reversed(self._spoken)}

    @cached_property
    def _spoken(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self._words if _CYRILLIC.match(pair[0]))


def _sound(word: str) -> str:
    """Write a word of either script as it sounds, in Latin letters."""
    text = "".join(_LATIN.get(char, char) for char in word.casefold())
    for written, sound in _ALIKE:
        text = text.replace(written, sound)
    return text


def _replaced(text: str, turned: dict[int, str]) -> str:
    return _CHUNK.sub(lambda match: turned.get(match.start(), match.group()), text)
