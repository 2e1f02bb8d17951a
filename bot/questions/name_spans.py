"""The names in a text as a question means them: with their version, without the question's own words."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.numbers import read_number
from bot.questions.vocabulary import Vocabulary
from bot.questions.words import Word
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
    phrase_end = 0
    for mention in mentioned.mentions:
        start, end = mention.span
        phrase_end = max(phrase_end, _end_of_phrase(start, words, vocabulary))
        if start < phrase_end:
            continue
        match mention.result:
            case Found(hit=Hit(kind=EntryKind.FAMILY)) if _is_licence_kept_out(start, words, vocabulary):
                continue
            case Found(hit=Hit(kind=EntryKind.FAMILY) as hit):
                yield start, _with_version(start, end, hit, words, mentioned.running, find)
            case Found(hit=hit):
                yield start, (end, (hit,))
            case Ambiguous(hits=hits):
                yield start, (end, hits)
            case _:
                yield from _shortened(start, end, words, vocabulary, mentioned.running, find)


def _end_of_phrase(start: int, words: Sequence[Word], vocabulary: Vocabulary) -> int:
    """Return where a phrase without meaning ends that begins as a name does, as "step by step"; 0 where none does."""
    place = bisect_left(words, start, key=attrgetter("start"))
    if place == len(words) or words[place].start != start:
        return 0
    phrase = vocabulary.concept([word.text for word in words[place : place + _LONGEST_PHRASE]], 0)
    if phrase is None or phrase.meaning or phrase.length == 1 or not phrase.exact:
        return 0
    return words[place + phrase.length - 1].end


def _is_licence_kept_out(start: int, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Tell whether a family's name begins that of licences behind a negation, as in "not the Llama licence"."""
    texts = [word.text for word in words]
    place = next((number for number, word in enumerate(words) if word.start >= start), None)
    phrase = vocabulary.concept(texts, place) if place is not None else None
    if place is None or phrase is None or not phrase.meaning.startswith("licence:"):
        return False
    before = (vocabulary.concept(texts, number) for number in range(place))
    return any(one is not None and one.meaning == "negation" for one in before)


def _with_version(  # noqa: PLR0913, PLR0917  # the parts of a text
    start: int, end: int, family: Hit, words: Sequence[Word], running: str, find: Find
) -> NameSpan:
    """Return the end and the meaning of a family's name with the version behind it, where there is such a version."""
    behind = next((word for word in words if word.start >= end), None)
    is_item = behind is not None and running.startswith(". ", behind.end)  # the number of an item in a list
    if behind is not None and behind.start == end + 1 and behind.text[:1].isdecimal() and not is_item:
        match find(running[start : behind.end]).result:
            case Found(hit=Hit(kind=EntryKind.MODEL) as hit):
                return behind.end, (hit,)
            case Ambiguous(hits=hits):
                return behind.end, hits
            case _:
                pass
    return end, (family,)


def _shortened(  # noqa: PLR0913, PLR0917  # the parts of a text
    start: int, end: int, words: Sequence[Word], vocabulary: Vocabulary, running: str, find: Find
) -> Iterator[tuple[int, NameSpan]]:
    """Read a name that took a word or number of the question for its last one: "qwen3.7 max see", "claude 1m"."""
    inside = [word for word in words if start <= word.start < end]
    while len(inside) > 1:
        taken = _taken(inside, words, vocabulary)
        inside = inside[:-taken]
        if not taken or not inside:
            return
        match find(running[start : inside[-1].end]).result:
            case Found(hit=hit):
                yield start, (inside[-1].end, (hit,))
                return
            case _:
                continue


def _is_amount(word: Word, words: Sequence[Word], vocabulary: Vocabulary) -> bool:
    """Tell whether a number has a unit behind it, and so is none of a version: "qwen3.7 max 6 million tokens"."""
    following = [one.text for one in words if one.start >= word.end][:1]
    return word.text.isdecimal() and bool(following) and vocabulary.unit(following, 0) is not None


def _taken(inside: Sequence[Word], words: Sequence[Word], vocabulary: Vocabulary) -> int:
    """Return how many words at the end of a name are the question's: one of its words, or a number with its unit."""
    texts = [word.text for word in inside]
    if vocabulary.concept(texts[-1:], 0) is not None or _is_amount(inside[-1], words, vocabulary):
        return 1
    number = read_number(texts, len(texts) - _FEW, vocabulary) if len(texts) > _FEW else None
    return _FEW if number is not None and number.scale > 1 and number.length == _FEW else 0
