"""The words by which a text goes on from what was answered before: "and", "it", "them", "the second one", "more"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.questions.text.vocabulary import PhraseTable, longest


class Cue(StrEnum):
    """What a word or phrase refers to, or asks for."""

    LEAD = "lead"
    """Opens a text that goes on from another."""
    FILLER = "filler"
    """May stand before such an opening."""
    ONLY = "only"
    NOUN = "noun"
    """Says what is asked for, so that the text stands by itself."""
    THANKS = "thanks"
    """Ends a conversation."""
    IT = "it"
    THEM = "them"
    MORE = "more"
    CARD = "card"
    SOURCES = "sources"
    WHY = "why"
    PREVIOUS = "previous"
    """The version before."""
    NEXT = "next"
    """The version after."""
    NEWEST = "newest"
    OFF = "off"
    """Takes a condition off."""
    EXCLUDE = "exclude"
    """Takes a condition off, or what meets it."""
    WISHING = "wishing"
    """Says that something is wished for, and not asked."""
    DEFINE = "define"
    """Asks what a word means."""
    PLURAL = "plural"
    """Stands for models of a kind."""
    ORDINAL = "ordinal"
    PLACE = "place"
    """Stands before the number of a place in a list."""


_ONLY_FIRST = frozenset({Cue.LEAD, Cue.FILLER})
_OPENING = frozenset({Cue.LEAD, Cue.FILLER, Cue.THANKS})
_SILENT = _OPENING | {Cue.OFF, Cue.EXCLUDE}


@dataclass(frozen=True)
class Cues:
    """The cues of a text."""

    kinds: frozenset[Cue]
    ordinals: tuple[int, ...]
    """The places in a list that are named; the last one is -1."""
    taken: frozenset[int]
    """The numbers of the words that belong to a cue."""
    silent: frozenset[int]
    """Those of them that say nothing beside the cue."""
    count: int
    """How many words the text has."""

    def __contains__(self, kind: object) -> bool:
        return kind in self.kinds

    @property
    def continues(self) -> bool:
        """Tell whether a text goes on from another by a word of its own."""
        return bool(self.kinds & {Cue.LEAD, Cue.IT, Cue.THEM})


def read_cues(words: Sequence[str], tables: Sequence[PhraseTable]) -> Cues:
    """Find the cues among the words of a text; an opening counts at the beginning alone."""
    found = tuple(_cues([word.removesuffix("'s") for word in words], tables))
    return Cues(
        kinds=frozenset(kind for kind, _, _, _ in found),
        ordinals=tuple(number for kind, number, _, _ in found if kind is Cue.ORDINAL),
        taken=_places(one for one in found if one[0] is not Cue.NOUN),
        silent=_places(one for one in found if one[0] in _SILENT),
        count=len(words),
    )


def places_of(kind: Cue, words: Sequence[str], tables: Sequence[PhraseTable]) -> frozenset[int]:
    """Return the numbers of the words that are cues of a kind."""
    return _places(one for one in _cues(words, tables) if one[0] is kind)


def opening_of(words: Sequence[str], tables: Sequence[PhraseTable]) -> int:
    """Return how many words open a text that goes on from another."""
    return max((start + length for kind, _, start, length in _cues(words, tables) if kind in _ONLY_FIRST), default=0)


def _places(found: Iterable[tuple[Cue, int, int, int]]) -> frozenset[int]:
    return frozenset(place for _, _, start, length in found for place in range(start, start + length))


def _cues(words: Sequence[str], tables: Sequence[PhraseTable]) -> Iterator[tuple[Cue, int, int, int]]:
    """Yield each cue with its number, its place and its length."""
    place, opening = 0, True
    while place < len(words):
        phrase = longest(tables, words, place)
        kind = Cue(phrase.meaning.partition(":")[0]) if phrase is not None and phrase.exact else None
        if phrase is None or kind is None or (kind in _ONLY_FIRST and not opening):
            opening, place = False, place + 1
            continue
        opening = opening and kind in _OPENING
        yield kind, int(phrase.meaning.partition(":")[2] or 0), place, phrase.length
        place += phrase.length
