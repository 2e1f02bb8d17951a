"""How many tokens a text takes, by its characters, words, pages or books."""

import math
from datetime import date

from pydantic import Field, PositiveInt

from bot.catalogue.facts import FactStatus, Source
from bot.values import Value


class Measurement(Value):
    """The tokens that a named tokenizer made of a text in several languages."""

    tokenizer: str
    package: str
    """The package that holds the tokenizer's vocabulary, with its version."""
    measured_on: date
    text: str
    """What was measured."""
    characters: dict[str, PositiveInt]
    words: dict[str, PositiveInt]
    tokens: dict[str, PositiveInt]

    def per_word(self, lang: str) -> float:
        """Return the tokens of one word; of an unmeasured language, those of the one that takes the most."""
        ratios = {code: self.tokens[code] / count for code, count in self.words.items()}
        return ratios.get(lang) or max(ratios.values())

    def per_character(self, lang: str) -> float:
        """Return the tokens of one character; of an unmeasured language, those of the one that takes the most."""
        ratios = {code: self.tokens[code] / count for code, count in self.characters.items()}
        return ratios.get(lang) or max(ratios.values())


class PageSize(Value):
    """What is taken for a page."""

    characters: PositiveInt
    """Spaces included."""
    status: FactStatus
    source: str


class BookSize(Value):
    """What is taken for a book."""

    pages: PositiveInt
    status: FactStatus
    source: str


class TextUnits(Value):
    """Everything that `data/text_units.toml` holds."""

    page: PageSize
    book: BookSize
    measurements: tuple[Measurement, ...] = Field(min_length=1)
    """The first is the one that sums use."""
    sources: dict[str, Source]

    @property
    def measurement(self) -> Measurement:
        """Return the measurement that sums use."""
        return self.measurements[0]

    def tokens_of(self, lang: str, characters: int) -> int:
        """Return the tokens of so many characters, rounded up."""
        return math.ceil(self.measurement.per_character(lang) * characters)

    def tokens_of_words(self, lang: str, words: int) -> int:
        """Return the tokens of so many words, rounded up."""
        return math.ceil(self.measurement.per_word(lang) * words)

    def tokens_of_pages(self, lang: str, pages: int) -> int:
        """Return the tokens of so many pages."""
        return self.tokens_of(lang, pages * self.page.characters)

    def tokens_of_books(self, lang: str, books: int) -> int:
        """Return the tokens of so many books."""
        return self.tokens_of_pages(lang, books * self.book.pages)


def rounded_estimate(tokens: int) -> int:
    """Round tokens that were estimated from another measure to two digits: more of them is not known."""
    return round(tokens, 2 - len(str(tokens)))
