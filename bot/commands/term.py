"""/term: explain a term."""

from bot.actions import ListTerms, ShowTerm
from bot.commands.entries import first_message
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Found, Hit
from bot.views.term import terms_page


async def run(request: Request) -> Reply:
    """Answer `/term TERM` with its explanation, and `/term` with the glossary."""
    if not request.args.strip():
        return terms_page(request.words, request.tools.catalogue, 0)
    reading = request.tools.finder.read(request.args, EntryKind.TERM)
    match reading.result:
        case Found(hit=Hit(kind=EntryKind.TERM) as hit):
            return first_message(request, hit)
        case Found():
            raise UserError("error-not-a-term")
        case result:
            return not_found(request, result, reading)


def press(request: Request, action: ShowTerm | ListTerms) -> Reply:
    """Answer a button that leads to a term or to the glossary."""
    match action:
        case ListTerms(page=page):
            return terms_page(request.words, request.tools.catalogue, page)
        case ShowTerm(term=term_id):
            return first_message(request, Hit(EntryKind.TERM, term_id))


SPEC = Spec(name="term", argument=Argument.TERM, run=run)
