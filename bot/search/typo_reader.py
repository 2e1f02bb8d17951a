"""Reading words with typos in those that are not recognised."""

from collections.abc import Iterator
from itertools import islice, product

from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import has_digit, texts
from bot.search.products import is_id
from bot.search.results import MOST_CHOICES, Ambiguous, SearchResult, Unknown, hits_of
from bot.search.typed_text import TypedText
from bot.search.versions import is_size

_MOST_MISTYPED = 2
"""Mistyped words that one name may have."""
_MOST_GUESSES = 16
_LONGEST_MISTYPED = 8
"""Words of the longest name that is read with mistyped words in it."""
_TELLING_ENOUGH = 3
"""Words from which a name is so telling that even a word of the language may be a typo in it."""


def mistyped(indexes: SearchIndexes, text: TypedText) -> Iterator[Candidate]:
    """Read the words with typos in one or two of them; an id with its maker is copied, not typed."""
    if "/" in text.cleaned and is_id(text.cleaned):
        return
    for part in text.name.parts:
        result = _forgive(indexes, texts(part))
        if result is not None:
            yield Candidate(result, Reason.TYPO, text, part)


def _forgive(indexes: SearchIndexes, typed: tuple[str, ...]) -> SearchResult | None:
    strange = sum(1 for word in typed if not has_digit(word) and not indexes.speller.surely(word))
    if not 0 < strange <= _MOST_MISTYPED or len(typed) > _LONGEST_MISTYPED:
        return None
    bold = len(typed) >= _TELLING_ENOUGH or any(map(is_size, typed))
    guesses = [_guesses(indexes, word, alone=len(typed) == 1, bold=bold) for word in typed]
    found: dict[SearchResult, None] = {}
    lacking: Unknown | None = None
    for guess in islice(product(*guesses), _MOST_GUESSES):
        read = tuple(part for parts in guess for part in parts)
        result = indexes.match(read)
        if result is None or isinstance(result, Unknown):
            lacking = lacking or result or indexes.grammar.near(read, indexes.speller.vocabulary)
        else:
            found[result] = None
    if not found:
        return lacking
    hits = tuple(dict.fromkeys(hits_of(result)[0] for result in found))
    return next(iter(found)) if len(found) == 1 else Ambiguous(hits[:MOST_CHOICES])


def _guesses(indexes: SearchIndexes, word: str, *, alone: bool, bold: bool) -> tuple[tuple[str, ...], ...]:
    """List what a word may stand for: itself if it is known, else what it sounds like and the words near to it."""
    known = indexes.speller.surely(word)
    if known or has_digit(word):
        return (known or (word,),)
    heard = indexes.speller.spelled(word)
    near = indexes.typos.near(word, alone=alone, bold=bold)
    return tuple(dict.fromkeys((heard, *near) if heard else near))
