"""Replies to names that mean nothing, or several things."""

from bot.commands.request import Request
from bot.reply.blocks import Reply
from bot.search.finder import Ambiguous, Reading, Unknown
from bot.views import lookup


def not_found(
    request: Request, result: Ambiguous | Unknown, reading: Reading, choice: lookup.ChoiceOf = lookup.hit_choice
) -> Reply:
    """Ask which entry is meant, or say that the name is unknown; in a question, find the names that are known."""
    result = meant(result, reading)
    named = reading.asked_for.hits if lookup.is_question(result, reading.text) else ()
    is_product = isinstance(result, Unknown) and result.product is not None
    text = reading.bare_name if is_product else reading.text
    return lookup.not_found(request.words, request.tools.catalogue, result, text, named, choice)


def meant(result: Ambiguous | Unknown, reading: Reading) -> Ambiguous | Unknown:
    """Return what a name may mean that means nothing for sure: the models whose names end so."""
    return Ambiguous(reading.namesakes) if result == Unknown() and reading.namesakes else result
