"""The names in a text as a question means them: with their version, without the question's own words."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.text.concept_ids import NEGATION
from bot.questions.text.numbers import read_number
from bot.questions.text.vocabulary import Phrase, Vocabulary
from bot.questions.text.words import Word
from bot.search.mention import Mentioned
from bot.search.reading import Reading
from bot.search.results import Ambiguous, Found

Find = Callable[[str], Reading]
"""Reads a text as a name."""
NameSpan = tuple[int, tuple[Hit, ...]]
"""The place where a name ends, and its meaning: several entries where it means more than one."""
_FEW = 2
_LONGEST_PHRASE = 12
"""More words than any phrase has."""


def names_by_start(
    mentioned: Mentioned, words: Sequence[Word], vocabulary: Vocabulary, find: Find
) -> Iterator[tuple[int, NameSpan]]:
    """Yield the place where each name begins, with its end and its meaning."""
    text = _Text(mentioned.running, words, vocabulary, find)
    phrase_end = 0
    for mention in mentioned.mentions:
        start, end = mention.span
        phrase_end = max(phrase_end, text.end_of_phrase(start))
        if start < phrase_end:
            continue
        match mention.result:
            case Found(hit=Hit(kind=EntryKind.FAMILY)) if text.is_licence_kept_out(start):
                continue
            case Found(hit=Hit(kind=EntryKind.FAMILY) as hit):
                yield start, text.with_version(start, end, hit)
            case Found(hit=hit):
                yield start, (end, (hit,))
            case Ambiguous(hits=hits):
                yield start, (end, hits)
            case _:
                yield from text.shortened(start, end)


class _Text:
    """The words of a text, each looked up by where it begins."""

    def __init__(self, running: str, words: Sequence[Word], vocabulary: Vocabulary, find: Find) -> None:
        self._running = running
        self._words = words
        self._starts = [word.start for word in words]
        self._vocabulary = vocabulary
        self._find = find

    def end_of_phrase(self, start: int) -> int:
        """Return where a phrase without meaning ends that begins as a name does, as "step by step"; 0 for none."""
        place = self._place(start)
        if place == len(self._words) or self._starts[place] != start:
            return 0
        phrase = self._phrase(place)
        if phrase is None or phrase.meaning or phrase.length == 1 or not phrase.exact:
            return 0
        return self._words[place + phrase.length - 1].end

    def is_licence_kept_out(self, start: int) -> bool:
        """Tell whether a family's name begins that of licences behind a negation, as in "not the Llama licence"."""
        place = self._place(start)
        phrase = self._phrase(place) if place < len(self._words) else None
        return phrase is not None and phrase.meaning.startswith("licence:") and self._first_negation < place

    def with_version(self, start: int, end: int, family: Hit) -> NameSpan:
        """Return the end and the meaning of a family's name with the version behind it, where there is such a one."""
        behind = self._first_from(end)
        is_item = behind is not None and self._running.startswith(". ", behind.end)  # the number of an item in a list
        if behind is not None and behind.start == end + 1 and behind.text[:1].isdecimal() and not is_item:
            match self._find(self._running[start : behind.end]).result:
                case Found(hit=Hit(kind=EntryKind.MODEL) as hit):
                    return behind.end, (hit,)
                case Ambiguous(hits=hits):
                    return behind.end, hits
                case _:
                    pass
        return end, (family,)

    def shortened(self, start: int, end: int) -> Iterator[tuple[int, NameSpan]]:
        """Read a name that took a word or number of the question for its last one: "qwen3.7 max see", "claude 1m"."""
        inside = self._words[self._place(start) : self._place(end)]
        while len(inside) > 1:
            taken = self._taken(inside)
            inside = inside[:-taken]
            if not taken or not inside:
                return
            match self._find(self._running[start : inside[-1].end]).result:
                case Found(hit=hit):
                    yield start, (inside[-1].end, (hit,))
                    return
                case _:
                    continue

    @cached_property
    def _first_negation(self) -> int:
        """The place of the first word that negates; behind all words where none does."""
        places = range(len(self._words))
        negations = (place for place in places if (one := self._phrase(place)) and one.meaning == NEGATION)
        return next(negations, len(places))

    def _place(self, start: int) -> int:
        """Return the place of the first word that begins there or later."""
        return bisect_left(self._starts, start)

    def _first_from(self, start: int) -> Word | None:
        place = self._place(start)
        return self._words[place] if place < len(self._words) else None

    def _phrase(self, place: int) -> Phrase | None:
        return self._vocabulary.concept([word.text for word in self._words[place : place + _LONGEST_PHRASE]], 0)

    def _taken(self, inside: Sequence[Word]) -> int:
        """Return how many words at the end of a name are the question's: a word, or a number with its unit."""
        texts = [word.text for word in inside]
        if self._vocabulary.concept(texts[-1:], 0) is not None or self._is_amount(inside[-1]):
            return 1
        number = read_number(texts, len(texts) - _FEW, self._vocabulary) if len(texts) > _FEW else None
        return _FEW if number is not None and number.scale > 1 and number.length == _FEW else 0

    def _is_amount(self, word: Word) -> bool:
        """Tell whether a number has a unit behind it, and so is none of a version: "qwen3.7 max 6 million tokens"."""
        behind = self._first_from(word.end)
        return word.text.isdecimal() and behind is not None and self._vocabulary.unit([behind.text], 0) is not None
