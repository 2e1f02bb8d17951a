"""Products of which the catalogue has no entry: what their names tell of them. None is taken for a sibling."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.catalogue.spellings import ProductKind, Spellings
from bot.search.normalise import Token, clean, has_digit, texts, words

_ID = re.compile(r"[~@]?[a-z\d][a-z\d.~@+]*(?:[-/:.@]+[a-z\d~@+.]+)+[-/:.]*")
"""A text that is written as APIs and hubs write ids: without a space, in parts."""
_CAPITAL_OR_NUMBER = re.compile(r"[A-Z\d]")
_ASIDE = re.compile(r"\([^()]*\)")
_AFTER_MAKER = re.compile(r"\s*:\s+")
_GAP = re.compile(r"[\s()\[\]]+")
_DATE = re.compile(r"\d{4}(?:\d\d)?(?:\d\d)?|20\d\d[-.\d]*|\d\d\.\d\d")


class Told(NamedTuple):
    """A name of a product, or a word for its job, in a text."""

    kind: ProductKind
    read: tuple[Token, ...]
    named: bool
    """Whether it is a product's name, which needs no other beside it."""


def is_id(cleaned: str) -> bool:
    """Tell whether a text is written as APIs write ids."""
    return _ID.fullmatch(cleaned) is not None


def is_title(text: str) -> bool:
    """Tell whether a text is set as lists of models set a name: a number in it, and a capital in each of its words."""
    words_alone = without_aside(text).split()
    return (
        text.isascii()
        and len(text.split()) > 1
        and has_digit(text)
        and all(map(_CAPITAL_OR_NUMBER.search, words_alone))
        and any(map(str.isalpha, "".join(words_alone)))
    )


def id_of(title: str) -> str:
    """Write a title as APIs would write its id."""
    return _GAP.sub("-", _AFTER_MAKER.sub("/", title)).strip("-")


def without_aside(title: str) -> str:
    """Return a title without what it says in brackets."""
    return " ".join(_ASIDE.sub(" ", title).split())


def tail(cleaned: str) -> tuple[str, int]:
    """Return the part of an id after its maker or hub, and where it begins."""
    start = cleaned.rstrip("/").rfind("/") + 1
    return cleaned[start:], start


class Products:
    """Index of the words that tell a product of another kind."""

    def __init__(self, spellings: Spellings) -> None:
        self._named = _by_first(spellings.product)
        self._anywhere = _by_first(spellings.job)
        self._in_ids = _by_first(spellings.job_in_id)
        self._order = tuple(ProductKind)
        self._harmless = frozenset((*spellings.served, *spellings.noise, *spellings.topic, *spellings.optional))

    def told(self, typed: tuple[Token, ...], *, in_id: bool) -> tuple[Told, ...]:
        """List what the words of a text tell, what decides its kind at the head."""
        found: list[Told] = []
        plain, place = texts(typed), 0
        while place < len(plain):
            one = self._at(plain, place, in_id=in_id)
            if one is None:
                place += 1
                continue
            kind, length, named = one
            found.append(Told(kind, typed[place : place + length], named))
            place += length
        return tuple(sorted(found, key=lambda told: (told.named, self._order.index(told.kind))))

    def named(self, typed: tuple[Token, ...]) -> ProductKind | None:
        """Return what kind of product the words are the whole name of."""
        one = self._at(texts(typed), 0, in_id=False) if typed else None
        return one[0] if one is not None and one[2] and one[1] == len(typed) else None

    def is_harmless(self, word: str) -> bool:
        """Tell whether a word left over in an id says who serves a model, how, or of which day it is."""
        return word in self._harmless or _DATE.fullmatch(word) is not None

    def _at(self, plain: tuple[str, ...], place: int, *, in_id: bool) -> tuple[ProductKind, int, bool] | None:
        """Return the longest name or job that begins at a word: its kind, its length, whether it is a name."""
        first = plain[place]
        best: tuple[ProductKind, int, bool] | None = None
        tables = ((self._named, True), (self._anywhere, False), (self._in_ids if in_id else {}, False))
        for table, named in tables:
            for phrase, kind in table.get(first, ()):
                longer = best is None or len(phrase) > best[1]
                if longer and plain[place : place + len(phrase)] == phrase:
                    best = kind, len(phrase), named
        return best


def _by_first(table: Mapping[ProductKind, Iterable[str]]) -> Mapping[str, list[tuple[tuple[str, ...], ProductKind]]]:
    """Return the phrases of a table by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], ProductKind]]] = {}
    for phrase, kind in _phrases(table):
        found.setdefault(phrase[0], []).append((phrase, kind))
    return found


def _phrases(table: Mapping[ProductKind, Iterable[str]]) -> Iterator[tuple[tuple[str, ...], ProductKind]]:
    for kind, spelled in table.items():
        yield from ((words(clean(text)), kind) for text in spelled)
