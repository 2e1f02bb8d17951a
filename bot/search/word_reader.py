"""Reading words as one name, in any spelling, with the words around it left out."""

from collections.abc import Iterator

from bot.search.candidates import Candidate, Reason
from bot.search.indexes import SearchIndexes
from bot.search.normalise import texts
from bot.search.results import SearchResult, is_family
from bot.search.typed_text import NameWords, TypedText


def read_words(indexes: SearchIndexes, text: TypedText, name: NameWords) -> Iterator[Candidate]:
    """Read words of the text in other spellings, then without the words around a name.

    The whole text as it was typed is looked up before, by `whole_name`.
    """
    speller = indexes.speller
    joined = texts(name.joined)
    spelled = speller.read(joined)
    exact = indexes.exact(spelled) if spelled != text.words else None
    if exact is not None:
        yield Candidate(exact, _reason(indexes, joined, spelled, Reason.NAME), text, name.joined)
    no_names = (text.words, spelled)
    for part in name.parts:
        words = texts(part)
        for count, read in enumerate(speller.readings(words)):
            result, reason = _match(indexes, read, no_names)
            if result is not None and not _is_idle(indexes, joined, words, result):
                why = Reason.SPACING if count else _reason(indexes, words, read, reason)
                yield Candidate(result, why, text, part)


def _match(
    indexes: SearchIndexes, read: tuple[str, ...], no_names: tuple[tuple[str, ...], ...]
) -> tuple[SearchResult | None, Reason]:
    """Match words as a whole name, unless they were looked up as one before, else by the grammar of names."""
    exact = indexes.exact(read) if read not in no_names else None
    if exact is not None or not read:
        return exact, Reason.NAME
    return indexes.grammar.match(read), Reason.GRAMMAR


def _reason(indexes: SearchIndexes, words: tuple[str, ...], read: tuple[str, ...], reason: Reason) -> Reason:
    """Return the reason for a name, which is a sound where a word of it was recognised by its sound alone."""
    surely = indexes.speller.surely
    return Reason.SOUND if read != words and any(not surely(word) and word not in read for word in words) else reason


def _is_idle(indexes: SearchIndexes, words: tuple[str, ...], part: tuple[str, ...], result: SearchResult) -> bool:
    """Tell whether a common word such as step was rather used than named: nothing around it asks about it."""
    if part == words or words[0] != part[0] or not is_family(result):
        return False
    spellings = indexes.spellings
    asking = not {*words}.isdisjoint((*spellings.topic, *spellings.asking))
    return not asking and all(word in spellings.common for word in indexes.speller.read(part))
