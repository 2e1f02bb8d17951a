"""/term: explain a term."""

from bot.actions import ListTerms, ShowTerm
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.blocks import Reply
from bot.search.finder import EntryKind, Found, Hit
from bot.views.term import term_card, terms_page


async def run(request: Request) -> Reply:
    """Answer `/term TERM` with its explanation, and `/term` with the glossary."""
    if not request.args.strip():
        return terms_page(request.words, request.tools.catalogue, 0)
    result = request.tools.finder.find(request.args, EntryKind.TERM)
    match result:
        case Found(hit=Hit(kind=EntryKind.TERM, id=term_id)):
            return term_card(request.words, request.tools.catalogue, request.tools.catalogue.terms[term_id])
        case Found():
            raise UserError("error-not-a-term")
        case _:
            return not_found(request, result, request.args)


def press(request: Request, action: ShowTerm | ListTerms) -> Reply:
    """Answer a button that leads to a term or to the glossary."""
    match action:
        case ListTerms(page=page):
            return terms_page(request.words, request.tools.catalogue, page)
        case ShowTerm(term=term_id):
            term = request.tools.catalogue.terms.get(term_id)
            if term is None:
                raise UserError("error-gone")
            return term_card(request.words, request.tools.catalogue, term)


SPEC = Spec(name="term", argument=Argument.TERM, run=run)
