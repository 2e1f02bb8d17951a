"""Replies to names that mean nothing, or several things."""

from bot.commands.request import Request
from bot.reply.reply import Reply
from bot.search.finder import Ambiguous, Reading, Unknown
from bot.search.results import Product
from bot.views import lookup


def not_found(
    request: Request, result: Ambiguous | Unknown, reading: Reading, choice: lookup.ChoiceOf = lookup.hit_choice
) -> Reply:
    """Ask which entry is meant, or say that the name is unknown; in a question, find the names that are known."""
    result, text = _named_alone(request, meant(result, reading), reading)
    named = reading.asked_for.hits if lookup.is_question(result, text) else ()
    return lookup.not_found(request.words, request.tools.catalogue, result, text, named, choice)


def _named_alone(request: Request, result: Ambiguous | Unknown, reading: Reading) -> tuple[Ambiguous | Unknown, str]:
    """Return what is known of a name, and the name: of a question about a version that does not exist, that version."""
    match result:
        case Unknown(product=Product()):
            return result, reading.bare_name
        case Unknown():
            for name in reading.unknown_names:
                match request.tools.finder.read(name).result:
                    case Unknown(near=near, product=None) as found if near:
                        return found, name
                    case _:
                        continue
            return result, reading.text
        case Ambiguous():
            return result, reading.text


def meant(result: Ambiguous | Unknown, reading: Reading) -> Ambiguous | Unknown:
    """Return what a name may mean that means nothing for sure: the models whose names end so."""
    return Ambiguous(reading.namesakes) if result == Unknown() and reading.namesakes else result
