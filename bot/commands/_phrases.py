"""Understanding how a question is put: what it asks for, and which names it holds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import rtoml
from pydantic import ValidationError

from bot.errors import DataError
from bot.values import Value

_LISTS = ",;\n+"
"""Signs that always set names apart."""


class _Compare(Value):
    lead: tuple[str, ...]
    between: tuple[str, ...]
    joining: tuple[str, ...]
    tail: tuple[str, ...]


class _Openness(Value):
    phrases: tuple[str, ...]
    tail: tuple[str, ...]
    """Words that ask for it only at the end, since names begin with them."""
    noise: tuple[str, ...]


class _Phrases(Value):
    phrases: tuple[str, ...]


class PhraseBook(Value):
    """Hold the phrases of every language; see `data/phrases.toml`."""

    compare: _Compare
    openness: _Openness
    choose: _Phrases
    greeting: _Phrases
    why_not: _Phrases


class Intent(StrEnum):
    """Say what a text asks for."""

    COMPARE = "compare"
    OPENNESS = "openness"
    CHOOSE = "choose"
    GREETING = "greeting"
    WHY_NOT = "why_not"
    LOOK_UP = "look_up"


@dataclass(frozen=True)
class Asked:
    """Hold what a text asks for and the part of it that names things."""

    intent: Intent
    names: str


class Phrases:
    """Recognise questions by their phrases."""

    def __init__(self, book: PhraseBook) -> None:
        """Take the phrases; patterns are built when first needed."""
        self._book = book

    def asked(self, text: str) -> Asked:
        """Say what `text` asks for."""
        plain = " ".join(text.split()).strip(" ?!.…")
        if self._greeting.fullmatch(plain):
            return Asked(Intent.GREETING, "")
        if self._choose.search(plain):
            return Asked(Intent.CHOOSE, "")
        if self._why_not.match(plain):
            return Asked(Intent.WHY_NOT, self._why_not.sub("", plain, count=1).strip())
        open_or_not = self._open_tail.sub(" ", self._openness.sub(" ", plain))
        if open_or_not != plain:
            rest = self._noise.sub(" ", open_or_not)
            return Asked(Intent.OPENNESS, " ".join(rest.split()))
        if self._lead.match(plain) or self._between.search(plain):
            return Asked(Intent.COMPARE, plain)
        return Asked(Intent.LOOK_UP, plain)

    def names(self, text: str) -> tuple[str, ...]:
        """Split the names of a comparison, dropping the words around them."""
        plain = " ".join(text.split(" ")).strip(" ?!.…")
        plain = self._tail.sub("", self._lead.sub("", plain, count=1))
        parts = re.split(f"[{re.escape(_LISTS)}]", plain)
        parts = [name for part in parts for name in self._between.split(part)]
        if len(parts) == 1:
            parts = self._joining.split(plain)
        return tuple(name for part in parts if (name := part.strip(" \t?!.…\"'«»")))

    @cached_property
    def _greeting(self) -> re.Pattern[str]:
        return _any_of(self._book.greeting.phrases)

    @cached_property
    def _choose(self) -> re.Pattern[str]:
        return _any_of(self._book.choose.phrases)

    @cached_property
    def _why_not(self) -> re.Pattern[str]:
        return _any_of(self._book.why_not.phrases)

    @cached_property
    def _openness(self) -> re.Pattern[str]:
        return _any_of(self._book.openness.phrases)

    @cached_property
    def _open_tail(self) -> re.Pattern[str]:
        return _at_the_end(self._book.openness.tail)

    @cached_property
    def _noise(self) -> re.Pattern[str]:
        return _any_of(self._book.openness.noise)

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        return re.compile(rf"\s*{_any_of(self._book.compare.lead).pattern}", re.IGNORECASE)

    @cached_property
    def _between(self) -> re.Pattern[str]:
        return _any_of(self._book.compare.between)

    @cached_property
    def _joining(self) -> re.Pattern[str]:
        return _any_of(self._book.compare.joining)

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return _at_the_end(self._book.compare.tail)


def load_phrases(file: Path) -> Phrases:
    """Read the phrases.

    Raises:
        DataError: the file is broken.
    """
    try:
        return Phrases(PhraseBook.model_validate(rtoml.loads(file.read_text(encoding="utf-8"))))
    except (OSError, rtoml.TomlParsingError, ValidationError) as error:
        raise DataError([f"{file.name}: {error}; mend the file"]) from error


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match any of the phrases as whole words, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _at_the_end(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{_any_of(phrases).pattern}\s*\Z", re.IGNORECASE)
