"""/model: look an entry up by name."""

from collections.abc import Callable

from bot.actions import ShowClaims, ShowFamily, ShowMembers, ShowModel
from bot.catalogue.schema import Family, Model
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.questions.followup import remember
from bot.reply.blocks import Outcome, Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.views.cards import CardKey
from bot.views.family import claims_card, family_card, lab_card, members_page
from bot.views.finish import finish
from bot.views.lookup import hit_choice
from bot.views.model import model_card
from bot.views.term import term_card

_OTHERS = 4
"""Related entries that a card offers beside its own choices."""


async def run(request: Request) -> Reply:
    """Answer `/model NAME` with the card of what is meant."""
    if not request.args.strip():
        raise UserError("error-name-missing")
    reading = request.tools.finder.read(request.args)
    if not isinstance(reading.result, Found):
        from bot.commands import ask

        reply = await ask.answer_text(request, reading)
        if reply is not None:
            return reply
    reply = show(request, reading)
    await remember(request.notes, reply.subjects if reply.outcome is Outcome.FOUND else ())
    return reply


def show(request: Request, reading: Reading) -> Reply:
    """Show the card of the entry that a text names; else ask which one is meant, or say that the name is unknown."""
    match reading.result:
        case Found(hit=hit, others=others):
            return _with_others(request, card(request, hit), others)
        case result:
            return not_found(request, result, reading)


def card(request: Request, hit: Hit) -> Reply:
    """Show the card of an entry of any kind."""
    words, catalogue = request.words, request.tools.catalogue
    match hit.kind:
        case EntryKind.MODEL:
            return _model(request, catalogue.models[hit.id], 0)
        case EntryKind.FAMILY:
            return _family(request, catalogue.families[hit.id], 0)
        case EntryKind.LAB:
            return lab_card(words, catalogue, catalogue.labs[hit.id])
        case EntryKind.TERM:
            return term_card(words, catalogue, catalogue.terms[hit.id])


def press(request: Request, action: ShowModel | ShowFamily | ShowMembers | ShowClaims) -> Reply:
    """Answer a button that leads to a card."""
    words, catalogue = request.words, request.tools.catalogue
    match action:
        case ShowModel(model=key):
            model = catalogue.model_by_key(key)
            if model is None:
                raise UserError("error-gone")
            return _model(request, model, action.page)
        case ShowFamily(family=family_id) | ShowMembers(family=family_id) | ShowClaims(family=family_id):
            family = catalogue.families.get(family_id)
            if family is None:
                raise UserError("error-gone")
            if isinstance(action, ShowMembers):
                return members_page(words, catalogue, family, action.page)
            if isinstance(action, ShowClaims):
                return claims_card(words, family, action.page)
            return _family(request, family, action.page)


def _model(request: Request, model: Model, page: int) -> Reply:
    key = CardKey("model", model.id, page, request.words.lang)
    return _cached(request, key, lambda: model_card(request.words, request.tools.catalogue, model, page))


def _family(request: Request, family: Family, page: int) -> Reply:
    key = CardKey("family", family.id, page, request.words.lang)
    return _cached(request, key, lambda: family_card(request.words, request.tools.catalogue, family, page))


def _cached(request: Request, key: CardKey, make: Callable[[], Reply]) -> Reply:
    """Return the finished card with the key, from the cache if it is there."""
    return request.tools.cards.get(key, lambda: finish(request.words, request.tools.catalogue, make()))


def _with_others(request: Request, reply: Reply, others: tuple[Hit, ...]) -> Reply:
    """Offer the related entries first, except those that the card offers already."""
    offered = {choice.label for choice in reply.choices}
    extra = [
        choice
        for hit in others[:_OTHERS]
        if (choice := hit_choice(request.words, request.tools.catalogue, hit)) and choice.label not in offered
    ]
    return reply.with_choices(*extra, *reply.choices) if extra else reply


SPEC = Spec(name="model", argument=Argument.MODEL, run=run)
