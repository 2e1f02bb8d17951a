"""How people spell names: other scripts, other keyboards, small slips."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from pydantic import Field

from bot.catalogue.normalise import clean, has_digit, words
from bot.values import Value

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_TO_LATIN_KEYS = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)
_TO_RUSSIAN_KEYS = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_LOOKALIKES = str.maketrans("авекмнорстухіј", "abekmhopctyxij")
_SOUNDS = {
    **dict(zip("абвгдеёзийклмнопрстуфхыэ", "abvgdeeziiklmnoprstufhye", strict=True)),
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ю": "yu",
    "я": "ya",
    "ь": "",
    "ъ": "",
}
_ENDINGS = ("ами", "ями", "ого", "ому", "ой", "ом", "ем", "ам", "ах", "ов", "а", "у", "е", "ы", "и", "ю", "я")
_SHORTEST_SLIP = 5
"""Letters of the shortest word in which one slip is forgiven."""
_LONG = 8
"""Letters from which two slips are forgiven."""


class Spellings(Value):
    """Hold what people really type; see `data/aliases.toml`."""

    family: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    line: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    model: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    lab: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    term: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    word: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """A word of names, with its other spellings."""
    noise: tuple[str, ...] = ()
    """Words around a name that are no part of it."""
    optional: tuple[str, ...] = ()
    """Words of names that people leave out, such as preview."""
    generic: tuple[str, ...] = ()
    """Names that are common words too: in running text they count only beside a number."""
    prefixes: tuple[str, ...] = ()
    """What APIs put before an id, such as `models/`."""


class Speller:
    """Read words as the ones that names are written in."""

    def __init__(self, spellings: Spellings, vocabulary: Iterable[str]) -> None:
        """Take the spellings, and every word that names are written in."""
        self._vocabulary = frozenset(vocabulary)
        self._known: Mapping[str, tuple[str, ...]] = {
            form: words(clean(word)) for word, forms in spellings.word.items() for form in map(_flat, forms)
        }

    def read(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """Spell each word as names do; words that are not recognised stay as they are."""
        return tuple(part for word in self._merged(typed) for part in self._exact(word) or (word,))

    def forgive(self, typed: tuple[str, ...]) -> tuple[str, ...] | None:
        """Correct small slips in the words that are not recognised; None if one is too far from every word."""
        parts: list[str] = []
        for word in typed:
            found = (word,) if has_digit(word) or word in self._vocabulary else self._nearest(word)
            if not found:
                return None
            parts.extend(found)
        return tuple(parts)

    def knows(self, word: str) -> bool:
        """Tell whether names are written with this word."""
        return word in self._vocabulary

    def _merged(self, typed: tuple[str, ...]) -> Iterator[str]:
        """Join two words where together they are one spelling, such as «гига чат»."""
        position = 0
        while position < len(typed):
            pair = "".join(typed[position : position + 2])
            alone = typed[position] in self._vocabulary or typed[position] in self._known
            if position + 1 < len(typed) and not alone and pair in self._known:
                yield pair
                position += 2
            else:
                yield typed[position]
                position += 1

    def _exact(self, word: str) -> tuple[str, ...]:
        if word in self._vocabulary:
            return (word,)
        if word in self._known:
            return self._known[word]
        if word.isascii():
            return ()
        return self._lookalike(word) or self._inflected(word)

    def _lookalike(self, word: str) -> tuple[str, ...]:
        """Read Cyrillic letters among Latin ones, or beside a number, by their looks."""
        seen = word.translate(_LOOKALIKES)
        if seen.isascii() and (has_digit(seen) or any("a" <= char <= "z" for char in word) or seen in self._vocabulary):
            return (seen,)
        return ()

    def _inflected(self, word: str) -> tuple[str, ...]:
        """Read a Russian word without its case ending."""
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                for form in (stem, stem + "а", stem + "и"):
                    if form in self._known:
                        return self._known[form]
        return ()

    def _nearest(self, word: str) -> tuple[str, ...]:
        """Return what the nearest known word stands for, if it is near enough."""
        if len(word) < _SHORTEST_SLIP:
            return ()
        if word.isascii():
            near = self._within(word, self._by_letter.get(word[0], ()))
            return (near,) if near else ()
        near = self._within(word, self._cyrillic_by_letter.get(word[0], ()))
        if near:
            return self._known[near]
        sound = "".join(_SOUNDS.get(char, char) for char in word)
        near = self._within(sound, self._by_letter.get(sound[:1], ())) if len(sound) > _SHORTEST_SLIP else None
        return (near,) if near else ()

    def _within(self, word: str, candidates: Iterable[str]) -> str | None:
        from rapidfuzz.distance import OSA  # noqa: PLC0415  # a third of the start-up time, and only slips need it

        most = 2 if len(word) >= _LONG else 1
        scored = [(OSA.distance(word, other, score_cutoff=most), other) for other in candidates]
        near = sorted(pair for pair in scored if pair[0] <= most)
        tied = len(near) > 1 and near[0][0] == near[1][0]
        return near[0][1] if near and not tied else None

    @cached_property
    def _by_letter(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped(word for word in self._vocabulary if len(word) >= _SHORTEST_SLIP - 1 and not has_digit(word))

    @cached_property
    def _cyrillic_by_letter(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped(form for form in self._known if len(form) >= _SHORTEST_SLIP - 1)


def other_layouts(cleaned: str) -> Iterator[str]:
    """Yield what the same keys would have typed on the other keyboard."""
    if any(char in _RUSSIAN_KEYS for char in cleaned):
        yield cleaned.translate(_TO_LATIN_KEYS)
    elif cleaned.isascii():
        yield cleaned.translate(_TO_RUSSIAN_KEYS)


def _flat(form: str) -> str:
    return clean(form).replace("ё", "е").replace(" ", "").replace("-", "")


def _grouped(vocabulary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for word in vocabulary:
        groups.setdefault(word[0], []).append(word)
    return {letter: tuple(group) for letter, group in groups.items()}
