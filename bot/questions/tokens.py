"""The typed parts of a question: names, numbers with their units, spans of time, concepts, and the words left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import Hit
from bot.questions.numbers import read_number
from bot.questions.periods import read_period
from bot.questions.question import Period
from bot.questions.vocabulary import Vocabulary
from bot.questions.words import Word, split_words
from bot.search.mention import Mentioned
from bot.search.results import Ambiguous, Found


class NumberUnit(StrEnum):
    """What a number counts."""

    NOTHING = "nothing"
    TOKENS = "tokens"
    GIGABYTES = "gigabytes"
    WEIGHTS = "weights"
    MONEY = "money"
    REQUESTS = "requests"
    PAGES = "pages"
    BOOKS = "books"
    USERS = "users"
    BITS = "bits"


@dataclass(frozen=True)
class Name:
    """A model, a family or a maker that is named."""

    hits: tuple[Hit, ...]
    """Several where the name means more than one."""
    text: str
    at: int


@dataclass(frozen=True)
class Number:
    """A number with its unit."""

    value: Decimal
    unit: NumberUnit
    text: str
    at: int
    currency: Currency | None = None
    per_million: bool = False
    per_month: bool = False
    scaled: bool = False
    """Whether it was written with thousands, millions or billions."""


@dataclass(frozen=True)
class Time:
    """A span of days."""

    period: Period
    text: str
    at: int


@dataclass(frozen=True)
class Concept:
    """A word or phrase whose meaning is known."""

    id: str
    text: str
    at: int


@dataclass(frozen=True)
class Other:
    """A word that nothing is known of."""

    text: str
    at: int


Token = Name | Number | Time | Concept | Other


def read_tokens(mentioned: Mentioned, vocabulary: Vocabulary, today: date) -> tuple[Token, ...]:
    """Type the words of a text; the names in it were read before. Words that carry no meaning are left out."""
    words = split_words(mentioned.running)
    names = _names_by_start(mentioned)
    return tuple(_typed(words, names, vocabulary, today))


def _names_by_start(mentioned: Mentioned) -> Mapping[int, tuple[int, tuple[Hit, ...]]]:
    """Return the end and the meaning of each name, by the place where it begins."""
    found: dict[int, tuple[int, tuple[Hit, ...]]] = {}
    for mention in mentioned.mentions:
        start, end = mention.span
        match mention.result:
            case Found(hit=hit):
                found[start] = (end, (hit,))
            case Ambiguous(hits=hits):
                found[start] = (end, hits)
            case _:
                continue
    return found


def _typed(
    words: Sequence[Word], names: Mapping[int, tuple[int, tuple[Hit, ...]]], vocabulary: Vocabulary, today: date
) -> Iterator[Token]:
    texts = [word.text for word in words]
    place = 0
    while place < len(words):
        start = words[place].start
        inside = next((span for begin, span in names.items() if begin <= start < span[0]), None)
        if inside is not None:
            end = place + 1
            while end < len(words) and words[end].start < inside[0]:
                end += 1
            yield Name(inside[1], " ".join(texts[place:end]), place)
            place = end
            continue
        token, length = _one(texts, place, vocabulary, today)
        if token is not None:
            yield token
        place += length


def _one(texts: Sequence[str], place: int, vocabulary: Vocabulary, today: date) -> tuple[Token | None, int]:
    """Type what begins at a word; return it with its length in words, nothing for a word without meaning."""
    time = read_period(texts, place, vocabulary, today)
    if time is not None:
        period, length = time
        return Time(period, " ".join(texts[place : place + length]), place), length
    number = read_number(texts, place, vocabulary)
    phrase = vocabulary.concept(texts, place)
    if number is not None and (phrase is None or phrase.length < number.length):
        text = " ".join(texts[place : place + number.length])
        token = Number(
            number.value,
            NumberUnit(number.unit),
            text,
            place,
            number.currency,
            number.per_million,
            number.per_month,
            number.scaled,
        )
        return token, number.length
    if phrase is not None:
        return Concept(phrase.meaning, " ".join(texts[place : place + phrase.length]), place), phrase.length
    word = texts[place]
    return (None if word in vocabulary.noise or not any(map(str.isalnum, word)) else Other(word, place)), 1
