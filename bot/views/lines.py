"""A model in one line, for lists and completions."""

from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of
from bot.properties.property import Surface
from bot.properties.reading import Known
from bot.properties.registry import shown_in
from bot.properties.values import Tokens, Value
from bot.reply import formats
from bot.reply.clip import clip
from bot.views.values import word_value
from bot.words import Words

LONGEST_LINE = 100
"""Characters that a line of a list holds."""


def model_line(words: Words, catalogue: Catalogue, model: Model) -> str:
    """Return the main facts of a model: context window, price, openness, state."""
    return clip(" · ".join(_columns(words, catalogue, model)), LONGEST_LINE)


def _columns(words: Words, catalogue: Catalogue, model: Model) -> Iterator[str]:
    candidate = candidate_of(model, catalogue)
    for one in shown_in(Surface.LIST):
        reading = one.read(candidate)
        if isinstance(reading, Known) and not one.is_hidden(Surface.LIST, reading.value):
            yield _brief(words, catalogue, reading.value)


def _brief(words: Words, catalogue: Catalogue, value: Value) -> str:
    """Word a value in a few letters."""
    match value:
        case Tokens(count=count):
            return words("suggest-context", size=formats.short_tokens(words, count))
        case _:
            return word_value(words, catalogue, value)
