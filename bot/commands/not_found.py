"""Saying that nothing, or more than one thing, is meant."""

from bot.commands.request import Request
from bot.reply.blocks import Reply
from bot.search.finder import Ambiguous, Unknown
from bot.views import lookup


def not_found(request: Request, outcome: Ambiguous | Unknown, text: str) -> Reply:
    """Ask which one is meant, or say that nothing is known by that name, with what a question names all the same."""
    finder = request.tools.finder
    named = finder.mentions(text, asked=True) if lookup.is_question(outcome, text) else ()
    return lookup.not_found(request.words, request.tools.catalogue, outcome, text, named)
