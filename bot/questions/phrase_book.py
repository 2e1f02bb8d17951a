"""The phrases of every language, as `data/phrases.toml` holds them."""

from pathlib import Path

import rtoml
from pydantic import ValidationError

from bot.errors import DataError
from bot.values import Value


class _Compare(Value):
    lead: tuple[str, ...]
    between: tuple[str, ...]
    """Words that always stand between two names."""
    joining: tuple[str, ...]
    """Words that stand between two names only in a comparison."""
    facing: tuple[str, ...]
    """Words that do so where none of the others does, since they stand elsewhere too."""
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
    models: _Phrases
    guide: _Phrases
    why_not: _Phrases
    facts: dict[str, tuple[str, ...]]
    """What each fact of a model is asked for with, by the fact's name."""


def load_phrase_book(file: Path) -> PhraseBook:
    """Read the phrases.

    Raises:
        DataError: the file is broken.
    """
    try:
        return PhraseBook.model_validate(rtoml.loads(file.read_text(encoding="utf-8")))
    except (OSError, rtoml.TomlParsingError, ValidationError) as error:
        raise DataError([f"{file.name}: {error}; mend the file"]) from error
