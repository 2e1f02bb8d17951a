"""/model: look an entry up by name."""

from bot.actions import ShowAll, ShowClaims, ShowFamily, ShowLab, ShowMembers, ShowModel
from bot.commands.entries import everything, first_message, model_of
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.questions.conversation.followup import remember
from bot.reply.reply import Outcome, Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.views.family import claims_card, members_page
from bot.views.lookup import hit_choice

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
            return _with_others(request, first_message(request, hit), others)
        case result:
            return not_found(request, result, reading)


def press(request: Request, action: ShowModel | ShowFamily | ShowLab | ShowMembers | ShowAll | ShowClaims) -> Reply:
    """Answer a button that leads to a card."""
    words, catalogue = request.words, request.tools.catalogue
    match action:
        case ShowModel(model=key, page=0):
            return first_message(request, Hit(EntryKind.MODEL, model_of(request, key).id))
        case ShowModel(model=key, page=page):  # turned a page of a card as long as cards once were
            return everything(request, ShowAll(kind="model", entry=key, sources=1, page=page))
        case ShowLab(lab=lab_id):
            return first_message(request, Hit(EntryKind.LAB, lab_id))
        case ShowAll():
            return everything(request, action)
        case ShowFamily(family=family_id) | ShowMembers(family=family_id) | ShowClaims(family=family_id):
            family = catalogue.families.get(family_id)
            if family is None:
                raise UserError("error-gone")
            if isinstance(action, ShowMembers):
                return members_page(words, catalogue, family, action.page)
            if isinstance(action, ShowClaims):
                return claims_card(words, family, action.page)
            return first_message(request, Hit(EntryKind.FAMILY, family_id))


def _with_others(request: Request, reply: Reply, others: tuple[Hit, ...]) -> Reply:
    """Offer the related entries first, except those that the card offers already."""
    offered = {choice.label for choice in reply.choices}
    related = (hit_choice(request.words, request.tools.catalogue, hit) for hit in others[:_OTHERS])
    extra = [choice for choice in related if choice.label not in offered]
    return reply.with_choices(*extra, *reply.choices) if extra else reply


SPEC = Spec(name="model", argument=Argument.MODEL, run=run)
