"""Reading a text as the name of something that is no text model."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.catalogue.precomputed import Hit
from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import Token, has_digit, texts
from bot.search.product_reader import after_path
from bot.search.results import Found
from bot.search.typed_text import TypedText

_LONGEST_NAME = 6
"""Words of the longest name that is looked for."""


class _Named(NamedTuple):
    hit: Hit
    start: int
    end: int


def signpost(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read a name with nothing before it but its maker and words around names, and nothing behind it but a version."""
    typed = after_path(text)
    named = _longest(indexes, typed)
    if named is None:
        start, typed = typed[0].start if typed else 0, text.tokens
        named = _longest(indexes, typed)
        if named is None or typed[named.end - 1].start < start:
            return  # the maker or hub of an id is no product of its own
    makers = (indexes.speller.read((token.text,)) for token in typed[: named.start] if not _is_around(indexes, token))
    if not all(indexes.groups.lab_words_alone.issuperset(words) for words in makers):
        return
    if all(_is_around(indexes, token) or _is_version(indexes, token.text) for token in typed[named.end :]):
        yield Candidate(Found(named.hit), Reason.NAME, text, text.tokens)


def signposts_in(indexes: SearchIndexes, text: TypedText) -> tuple[Hit, ...]:
    """List what is named anywhere in a text, in order, each once; names that are everyday words too need company."""
    found: list[tuple[int, Hit]] = []
    telling = False
    rest = [text.tokens]
    while rest:
        part = rest.pop()
        named = _longest(indexes, part)
        if named is None:
            continue
        read = part[named.start : named.end]
        telling = telling or not indexes.is_borrowed(texts(read))
        found.append((read[0].start, named.hit))
        rest += [part[: named.start], part[named.end :]]
    return tuple(dict.fromkeys(hit for _, hit in sorted(found))) if telling else ()


def _longest(indexes: SearchIndexes, typed: tuple[Token, ...]) -> _Named | None:
    """Return the longest name in a text, the first of several."""
    plain = texts(typed)
    starts = [place for place, word in enumerate(plain) if indexes.may_begin_signpost(word)]
    for length in range(min(len(plain), _LONGEST_NAME), 0, -1):
        for start in starts:
            end = start + length
            hit = indexes.signpost(plain[start:end]) if end <= len(plain) else None
            if hit is not None:
                return _Named(hit, start, end)
    return None


def _is_around(indexes: SearchIndexes, token: Token) -> bool:
    return token.text in indexes.noise or indexes.products.is_harmless(token.text)


def _is_version(indexes: SearchIndexes, word: str) -> bool:
    spelled = indexes.speller.surely(word) or (word,)
    return has_digit(word) or indexes.version_words.issuperset(spelled)
