"""A model in one line, for lists and completions."""

from bot.catalogue.schema import Model, Openness
from bot.reply import formats
from bot.views.values import main_offer, word, word_openness, word_price
from bot.words import Words

_LONGEST = 100


def model_line(words: Words, model: Model) -> str:
    """Describe a model in one line: context window, price, openness, lifecycle."""
    offer, facts = main_offer(model), model.facts
    parts = [
        words("suggest-context", size=formats.short_tokens(words, facts.context_window.value))
        if facts.context_window
        else "",
        word_price(words, offer) if offer else "",
        word_openness(words, model, facts.openness.value)
        if facts.openness and facts.openness.value is not Openness.INTERNAL
        else "",
        word(words, facts.lifecycle.value) if facts.lifecycle else "",
    ]
    return clip(" · ".join(part for part in parts if part))


def clip(text: str) -> str:
    """Cut a text to the length of a line in a list."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
