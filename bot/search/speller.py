"""Reading words as names are written: other scripts, other keyboards, words run together."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from bot.catalogue.spellings import Spellings
from bot.lazy import loose
from bot.search.normalise import Token, clean, has_digit, words

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`" + '{}:"<>~/'
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё" + "хъжэбюё."
_TO_LATIN_KEYS = str.maketrans(_RUSSIAN_KEYS[:33], _LATIN_KEYS[:33])
_TO_RUSSIAN_KEYS = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_LOOKALIKES = str.maketrans("авекмнорстухіј", "abekmhopctyxij")
_BY_SOUND = str.maketrans("абвгеклмнорстхэ", "abvgeklmnorsthe")
_SOUNDS = {
    **dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhye", strict=True)),
    "ж": "j",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ю": "u",
    "я": "ya",
    "ь": "",
    "ъ": "",
}
_ALIKE = (
    ("дж", "ж"),
    ("ks", "x"),
    ("ph", "f"),
    ("ck", "k"),
    ("qu", "kv"),
    ("kh", "h"),
    ("ee", "i"),
    ("oo", "u"),
    ("au", "o"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("y", "i"),
    ("z", "s"),
)
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
"""A letter that somebody held, as in «клооод»."""
_DOUBLE = re.compile(r"(.)\1")
_ENDINGS = ("ами", "ями", "ого", "ому", "ой", "ом", "ем", "ам", "ах", "ов", "а", "у", "е", "ы", "и", "ю", "я")
_UNIT = re.compile(r"(\d+(?:\.\d+)?)([бкто])")
_UNITS = {"б": "b", "к": "k", "т": "t", "о": "o"}
_NUMBER = re.compile(r"\d+(?:\.\d+)?|\d+x\d+")
_SIGNS = re.compile(r"[\[\];'`]|(?<!\d)[.,]|[.,](?!\d)")
"""Signs that no name has; a point or comma stands between numbers."""
_SHORTEST_SOUND = 4
_SHORTEST_PART = 3
_MOST_KEPT = 4_096
"""Words whose spelling is kept: every word of a text is looked at many times, and people use the same ones all day."""
_LONGEST_RUN = 32
"""Letters of the longest word that is taken apart."""


class Speller:
    """Reader of single words: from any spelling to the words that names are written in.

    `vocabulary` holds every word that names are written in; `worth` those of them that are worth guessing.
    """

    def __init__(self, spellings: Spellings, vocabulary: Iterable[str], worth: Iterable[str]) -> None:
        self.vocabulary = frozenset(vocabulary)
        self.worth = frozenset(worth)
        self.ordinary = frozenset(spellings.ordinary)
        self._suffixes = frozenset(spellings.suffixes)
        self._spare = self._suffixes.union(spellings.optional)
        self._billions = frozenset(spellings.billions)
        self.forms: Mapping[str, tuple[str, ...]] = {
            form: words(clean(word)) for word, forms in spellings.word.items() for form in map(_flat, forms)
        }
        self._spelled = lru_cache(_MOST_KEPT)(loose(self._spell))

    def knows(self, word: str) -> bool:
        """Tell whether names are written with this word."""
        return word in self.vocabulary

    def is_suffix(self, word: str, following: str) -> bool:
        """Tell whether a word such as «про» is a suffix: it is none where a name follows it."""
        spelled, after = self.spelled(word), self.spelled(following)
        return bool(spelled) and all(has_digit(part) or part in self._suffixes for part in after)

    def joined(self, typed: tuple[Token, ...]) -> tuple[Token, ...]:
        """Join a number with what belongs to it: `70 b`, `4 o`, `k 2`, «70 миллиардов»."""
        parts: list[Token] = []
        for token in typed:
            whole = self._with_number(parts[-1].text if parts else "", token.text)
            if whole is None:
                parts.append(token)
            else:
                parts[-1] = Token(whole, parts[-1].start, token.end)
        return tuple(parts)

    def read(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """Spell each word as names do; words that are not recognised stay as they are."""
        return tuple(part for word in typed for part in self.spelled(word) or (word,))

    def readings(self, typed: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the ways to read the words: as they are, some run together, some taken apart."""
        plain = self.read(typed)
        yield plain
        merged = self.read(tuple(self._merged(typed)))
        if merged != plain:
            yield merged
        split = tuple(part for word in self._regrouped(merged) for part in self._taken_apart(word))
        if split != merged:
            yield split

    def spelled(self, word: str) -> tuple[str, ...]:
        """Return what a word stands for; nothing if it is not recognised."""
        return self._spelled(word)

    def surely(self, word: str) -> tuple[str, ...]:
        """Return what a word stands for by its letters, not by its sound alone."""
        if word in self.vocabulary:
            return (word,)
        if word in self.forms:
            return self.forms[word]
        if word in self.ordinary:
            return ()
        plain = _DRAWN_OUT.sub(r"\1", word)
        if plain != word:
            return self.spelled(plain) if len(plain) >= _SHORTEST_PART else ()
        if word.isascii():
            return ()
        return self._numbered(word) or self._lookalike(word) or self._inflected(word)

    def _spell(self, word: str) -> tuple[str, ...]:
        return self.surely(word) or self._by_ear(word)

    def _with_number(self, last: str, word: str) -> str | None:
        """Return a number with the word beside it as one word, if they are one."""
        if _NUMBER.fullmatch(last) and not has_digit(word):
            if word in self._billions:
                return f"{last}b"
            whole = last + word.translate(_LOOKALIKES)
        elif _NUMBER.fullmatch(word):
            letter = "".join(self.forms.get(last, (last.translate(_BY_SOUND),)))
            whole = letter + word if len(letter) == 1 else ""
        else:
            return None
        return whole if len(word) < 5 and whole in self.vocabulary else None

    def _merged(self, typed: tuple[str, ...]) -> Iterator[str]:
        """Join two words where together they are one spelling, such as «гига чат»."""
        position = 0
        while position < len(typed):
            pair = "".join(typed[position : position + 2])
            if position + 1 < len(typed) and not has_digit(pair) and (pair in self.forms or pair in self.vocabulary):
                yield pair
                position += 2
            else:
                yield typed[position]
                position += 1

    def _regrouped(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """Give a number its letter back where a glued name was cut beside it: 4 omini is 4o mini, dipsikr 1 has r1."""
        parts: list[str] = []
        for word in typed:
            last = parts[-1] if parts else ""
            after = f"{last}{word[:1].translate(_LOOKALIKES)}" if _NUMBER.fullmatch(last) else ""
            before = f"{last[-1:].translate(_BY_SOUND)}{word}" if _NUMBER.fullmatch(word) else ""
            if after in self.vocabulary and not self.spelled(word) and self.spelled(word[1:]):
                parts[-1:] = [after, *self.spelled(word[1:])]
            elif (
                len(last) > _SHORTEST_SOUND
                and before in self.vocabulary
                and not self.spelled(last)
                and self.spelled(last[:-1])
            ):
                parts[-1:] = [*self.spelled(last[:-1]), before]
            else:
                parts.append(word)
        return tuple(parts)

    def _taken_apart(self, word: str) -> tuple[str, ...]:
        """Split a glued word into words of names; leave it if that cannot be."""
        if has_digit(word) or self.spelled(word) or word in self.ordinary or len(word) > _LONGEST_RUN:
            return (word,)
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head, tail = word[:cut], word[cut:]
            first = self._exact(head)
            rest = first and (self._exact(tail) or self._rest(tail))
            if first and rest:
                return (*first, *rest)
        return (word,)

    def _rest(self, tail: str) -> tuple[str, ...]:
        parts = self._taken_apart(tail)
        return parts if len(parts) > 1 else ()

    def _exact(self, word: str) -> tuple[str, ...]:
        return (word,) if word in self.vocabulary else self.forms.get(word, ())

    def _numbered(self, word: str) -> tuple[str, ...]:
        """Read a number with Cyrillic letters beside it: «70б», «р1», «в3»."""
        unit = _UNIT.fullmatch(word)
        if unit:
            return (unit[1] + _UNITS[unit[2]],)
        if not has_digit(word):
            return ()
        heard = word.translate(_BY_SOUND)
        return (heard,) if heard in self.vocabulary else ()

    def _lookalike(self, word: str) -> tuple[str, ...]:
        """Read Cyrillic letters among Latin ones, or beside a number, by their looks."""
        seen = word.translate(_LOOKALIKES)
        mixed = has_digit(seen) or any("a" <= char <= "z" for char in word)
        if not seen.isascii() or not (mixed or (seen in self.vocabulary and len(seen) > 2)):
            return ()
        return self.forms.get(seen, (seen,))

    def _inflected(self, word: str) -> tuple[str, ...]:
        """Read a Russian word without its case ending."""
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                for form in (stem, stem + "а", stem + "и", stem + "ь"):
                    if form in self.forms:
                        return self.forms[form]
        return ()

    def _by_ear(self, word: str) -> tuple[str, ...]:
        """Read a word by its sound: «немотрон», «маверик», klod."""
        if len(word) < _SHORTEST_SOUND or has_digit(word) or word in self.ordinary:
            return ()
        heard = self._by_sound.get(_sound(word), "")
        return (heard,) if heard else ()

    @cached_property
    def _by_sound(self) -> Mapping[str, str]:
        """Return the one word of names that sounds so; an empty text where several do."""
        heard: dict[str, str] = {}
        for word in self.worth - self._spare:
            if len(word) >= _SHORTEST_SOUND and not has_digit(word):
                sound = _sound(word)
                heard[sound] = word if sound not in heard else ""
        return heard


def other_layouts(cleaned: str) -> Iterator[str]:
    """Yield what the same keys would have typed on the other keyboard, unless that is no name for its signs."""
    if any(char in _RUSSIAN_KEYS[:33] for char in cleaned):
        swapped = cleaned.translate(_TO_LATIN_KEYS)
        if not _SIGNS.search(swapped):
            yield swapped
    elif cleaned.isascii():
        yield cleaned.translate(_TO_RUSSIAN_KEYS)


def _sound(word: str) -> str:
    """Write a word of either script as it sounds, roughly."""
    text = word.replace("дж", "ж") if not word.isascii() else word.replace("ge", "je").replace("gi", "ji")
    text = "".join(_SOUNDS.get(char, char) for char in text)
    for spelled, plain in _ALIKE:
        text = text.replace(spelled, plain)
    return _DOUBLE.sub(r"\1", text).removesuffix("e")


def _flat(form: str) -> str:
    return clean(form).replace(" ", "").replace("-", "")
