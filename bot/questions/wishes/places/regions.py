"""Regions that a text names as places."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import eq
from typing import NamedTuple, TypeVar

from bot.catalogue.places import Places, PlaceWords
from bot.catalogue.schema import Region
from bot.properties.service import region_of
from bot.questions.text.likeness import Stem, stemmer_of
from bot.questions.text.words import Word, split_words

_LONG = 6
_ENDING = 2
_SHORTEST = 4
"""Letters of the shortest noun that has other forms here."""
_NEVER_SHORTER = ("ы", "и", "ия")
_CASES = frozenset(
    ("", *"аяуюеиыоьй", "ой", "ей", "ою", "ею", "ью", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ии", "ию", "ия", "ией")
) | {"ый", "ий", "ые", "ие", "ых", "их", "ым", "им", "ую", "ая"}
"""What Russian nouns, and what stands before them in a name, end in."""
_VOWELS = "аеёийоуыьэюя"
"""Letters that stand for an ending."""
_Part = TypeVar("_Part", str, "_Spoken")
_OF_SEVERAL = "INTL"
"""What stands for projects of several countries, and is no place."""


def regions_in(places: Places, text: str, *, nouns: bool = False) -> frozenset[Region]:
    """Return the regions of the countries and groups of countries that a text names; `nouns`: not as what is of one."""
    return frozenset(_region(places, place) for place in places_in(places, text, nouns=nouns))


def places_in(places: Places, text: str, *, nouns: bool = False) -> frozenset[str]:
    """Return the ids of the countries and groups of countries that a text names."""
    written = [word.text for word in split_words(text)]
    plain = tuple(word.casefold().removesuffix("'s") for word in written)
    found = set()
    for lang, spoken in places.words.items():
        stem = stemmer_of(lang)
        stems = tuple(_Spoken(stem(word.casefold()), word.casefold()) for word in written)
        initials = frozenset(one[:1] for one in (*plain, *(each.stem for each in stems)))
        said = _Said(plain, stems, stem, initials)
        for place, words in spoken.items():
            if nouns and place == _OF_SEVERAL:
                continue
            exact = any(word in written for word in words.exact)
            if exact or _is_called(words, said, nouns=nouns):
                found.add(place)
    return frozenset(found)


def places_at(places: Places, text: str, words: Sequence[Word]) -> Iterator[range]:
    """Yield where in the words of a text the names of countries and groups of countries stand."""
    plain = tuple(word.text.casefold().removesuffix("'s") for word in words)
    for place in places_in(places, text, nouns=True):
        for spoken in (one[place] for one in places.words.values() if place in one):
            for phrase in map(str.split, (*_nouns(spoken), *spoken.towns)):
                same = eq if " ".join(phrase).isascii() else _is_form
                ends = range(len(phrase), len(plain) + 1)
                yield from (
                    range(end - len(phrase), end)
                    for end in ends
                    if all(map(same, plain[end - len(phrase) : end], phrase))
                )
            yield from (range(at, at + 1) for at, word in enumerate(words) if word.text in spoken.exact)


def _is_called(words: PlaceWords, said: "_Said", *, nouns: bool) -> bool:
    """Tell whether words name a place; an English noun has but one form: "German" is none of "Germany"."""
    if not nouns:
        stemmed = (_stems(phrase, said.stem) for phrase in (*words.words, *words.towns))
        return any(_has(said.stems, one, _is_same) for one in stemmed if one[0].stem[:1] in said.initials)
    return any(
        _has(said.plain, tuple(phrase.split()), eq if phrase.isascii() else _is_form)
        for phrase in (*_nouns(words), *words.towns)
        if phrase[:1] in said.initials
    )


def region_called(places: Places, text: str) -> Region | None:
    """Return the region of a country that a text is the name of, in its first form, and not what is of one."""
    for spoken in places.words.values():
        for place, words in spoken.items():
            if text in {*_nouns(words), *words.towns, *map(str.casefold, words.exact)}:
                return _region(places, place)
    return None


def _nouns(words: PlaceWords) -> tuple[str, ...]:
    return (*words.words[:1], *words.nouns)


def _region(places: Places, place: str) -> Region:
    """Return the region that most countries of a place lie in."""
    return Counter(map(region_of, sorted(places.countries(place)))).most_common(1)[0][0]


class _Spoken(NamedTuple):
    """A word with its stem."""

    stem: str
    word: str


class _Said(NamedTuple):
    """The words of a text, as a language has them."""

    plain: tuple[str, ...]
    stems: tuple[_Spoken, ...]
    stem: Stem
    initials: frozenset[str]
    """The first letters of all of them: what begins otherwise is not among them."""


@cache
def _stems(phrase: str, stem: Stem) -> tuple[_Spoken, ...]:
    return tuple(_Spoken(stem(word.text), word.text) for word in split_words(phrase))


def _has(words: tuple[_Part, ...], phrase: tuple[_Part, ...], same: Callable[[_Part, _Part], bool]) -> bool:
    length = len(phrase)
    if length == 1:  # a long text says most of its words again and again
        return any(same(word, phrase[0]) for word in set(words))
    return any(all(map(same, words[start : start + length], phrase)) for start in range(len(words) - length + 1))


def _is_form(word: str, noun: str) -> bool:
    """Tell whether a word is a Russian noun in some case: the last letter may change, and little come behind it.

    Some have no shorter form: «штат» is none of «штаты», «инди» none of «Индия».
    """
    if noun.endswith(_NEVER_SHORTER) and len(word) < len(noun):
        return False
    stem = noun[:-1] if noun[-1] in _VOWELS else noun
    declined = word.startswith(stem) and word[len(stem) :] in _CASES and len(noun) >= _SHORTEST
    return word == noun or (declined and abs(len(word) - len(noun)) <= 1)


def _is_same(spoken: _Spoken, place: _Spoken) -> bool:
    """Tell whether two stems are the same, or long ones differ by an ending that was taken off one of them.

    Short stems tell too little: those of «Дания» and «данные» are the same.
    """
    if len(place.stem) < _SHORTEST and not place.word.isascii():
        return spoken.stem == place.stem and _is_form(spoken.word, place.word)
    short, long = sorted((spoken.stem, place.stem), key=len)
    return short == long or (len(short) >= _LONG and long.startswith(short) and len(long) - len(short) <= _ENDING)
