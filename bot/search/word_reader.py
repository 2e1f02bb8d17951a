"""Reading words as one name, in any spelling, with the words around it left out."""

from collections.abc import Iterator

from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import has_digit, texts
from bot.search.results import SearchResult, is_family
from bot.search.typed_text import NameWords, TypedText


def read_words(indexes: SearchIndexes, text: TypedText, name: NameWords) -> Iterator[Candidate]:
    """Read words of the text as they are, then without the words around a name."""
    speller = indexes.speller
    joined = texts(name.joined)
    exact = indexes.exact(speller.read(joined))
    if exact is not None:
        yield Candidate(exact, _reason(indexes, joined, Reason.NAME), text, name.joined)
    for part in name.parts:
        words = texts(part)
        for count, read in enumerate(speller.readings(words)):
            result, reason = _match(indexes, read)
            if result is None or _is_idle(indexes, joined, words, result):
                continue
            yield Candidate(result, Reason.SPACING if count else _reason(indexes, words, reason), text, part)


def _match(indexes: SearchIndexes, read: tuple[str, ...]) -> tuple[SearchResult | None, Reason]:
    exact = indexes.exact(read)
    if exact is not None or not read:
        return exact, Reason.NAME
    return indexes.grammar.match(read), Reason.GRAMMAR


def _reason(indexes: SearchIndexes, words: tuple[str, ...], reason: Reason) -> Reason:
    """Return the reason for a name, which is a sound where a word of it was recognised by its sound alone."""
    speller = indexes.speller
    heard = any(not has_digit(word) and not speller.surely(word) and speller.spelled(word) for word in words)
    return Reason.SOUND if heard else reason


def _is_idle(indexes: SearchIndexes, words: tuple[str, ...], part: tuple[str, ...], result: SearchResult) -> bool:
    """Tell whether a common word such as step was rather used than named: nothing around it asks about it."""
    if part == words or words[0] != part[0] or not is_family(result):
        return False
    spellings = indexes.spellings
    asking = not {*words}.isdisjoint((*spellings.topic, *spellings.asking))
    return not asking and all(word in spellings.common for word in indexes.speller.read(part))
