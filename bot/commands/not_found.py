"""Replies to names that mean nothing, or several things."""

from bot.commands.request import Request
from bot.reply.blocks import Reply
from bot.search.finder import Ambiguous, Unknown
from bot.views import lookup


def not_found(request: Request, result: Ambiguous | Unknown, text: str) -> Reply:
    """Ask which entry is meant, or say that the name is unknown; in a question, find the names that are known."""
    finder = request.tools.finder
    named = finder.mentions(text, asked=True) if lookup.is_question(result, text) else ()
    return lookup.not_found(request.words, request.tools.catalogue, result, text, named)
