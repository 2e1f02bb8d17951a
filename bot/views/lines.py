"""A model in one line, for lists and completions."""

from collections.abc import Iterator

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.candidate import as_such
from bot.properties.property import Place
from bot.properties.reading import Known
from bot.properties.registry import shown_in
from bot.properties.values import Tokens, Value, ids_of
from bot.reply import formats
from bot.reply.clip import clip
from bot.views.values import word_value
from bot.words import Words

LONGEST_LINE = 100
"""Characters that a line of a list holds."""


def model_line(words: Words, catalogue: Catalogue, model: Model) -> str:
    """Say the main things of a model: context window, price, openness, state."""
    return clip(" · ".join(_columns(words, catalogue, model)), LONGEST_LINE)


def _columns(words: Words, catalogue: Catalogue, model: Model) -> Iterator[str]:
    candidate = as_such(model, catalogue)
    for one in shown_in(Place.LIST):
        reading = one.read(candidate)
        if isinstance(reading, Known) and not any((Place.LIST, id_) in one.unsaid for id_ in ids_of(reading.value)):
            yield _brief(words, catalogue, reading.value)


def _brief(words: Words, catalogue: Catalogue, value: Value) -> str:
    """Word a value in a few letters."""
    match value:
        case Tokens(count=count):
            return words("suggest-context", size=formats.short_tokens(words, count))
        case _:
            return word_value(words, catalogue, value)
