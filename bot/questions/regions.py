"""Regions that a text names as places."""

from collections import Counter
from functools import cache

from bot.catalogue.places import Places
from bot.catalogue.schema import Region
from bot.properties.service import region_of
from bot.questions.likeness import Stem, stemmer_of
from bot.questions.words import split_words

_LONG = 6
_ENDING = 2


def regions_in(places: Places, text: str, *, nouns: bool = False) -> frozenset[Region]:
    """Return the regions of the countries and groups of countries that a text names; `nouns`: not as what is of one."""
    written = [word.text for word in split_words(text)]
    found = set()
    for lang, spoken in places.words.items():
        stem = stemmer_of(lang)
        stems = tuple(stem(word.casefold()) for word in written)
        for place, words in spoken.items():
            exact = any(word in written for word in words.exact)
            if exact or any(
                _has(stems, _stems(phrase, stem)) for phrase in (words.words[:1] if nouns else words.words)
            ):
                found.add(_region(places, place))
    return frozenset(found)


def _region(places: Places, place: str) -> Region:
    """Return the region that most countries of a place lie in."""
    return Counter(map(region_of, sorted(places.countries(place)))).most_common(1)[0][0]


@cache
def _stems(phrase: str, stem: Stem) -> tuple[str, ...]:
    return tuple(map(stem, (word.text for word in split_words(phrase))))


def _has(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    length = len(phrase)
    return any(all(map(_is_same, words[start : start + length], phrase)) for start in range(len(words) - length + 1))


def _is_same(word: str, other: str) -> bool:
    """Tell whether two stems are the same, or long ones differ by an ending that was taken off one of them."""
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) >= _LONG and long.startswith(short) and len(long) - len(short) <= _ENDING)
