"""/openclosed: what open and closed models are, and how open a model is."""

from bot.actions import OpenGuide, ShowOpenness
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.blocks import Reply
from bot.search.finder import EntryKind, Found, Hit
from bot.views.guide import CHAPTERS, guide
from bot.views.openness import family_openness, openness_card


async def run(request: Request) -> Reply:
    """Answer `/openclosed` with the guide, and `/openclosed NAME` with the openness of a model or a family."""
    if not request.args.strip():
        return guide(request.words, request.tools.catalogue)
    return place_of(request, request.args)


def place_of(request: Request, text: str) -> Reply:
    """Show how open the model or family that `text` names is."""
    result = request.tools.finder.find(text)
    match result:
        case Found(hit=Hit(kind=EntryKind.MODEL, id=model_id)):
            return openness_card(request.words, request.tools.catalogue, request.tools.catalogue.models[model_id])
        case Found(hit=Hit(kind=EntryKind.FAMILY, id=family_id)):
            return family_openness(request.words, request.tools.catalogue, family_id)
        case Found():
            raise UserError("error-not-a-model")
        case _:
            return not_found(request, result, text)


def press(request: Request, action: OpenGuide | ShowOpenness) -> Reply:
    """Answer a button of the guide."""
    match action:
        case OpenGuide(chapter=chapter):
            return guide(request.words, request.tools.catalogue, chapter if chapter in CHAPTERS else CHAPTERS[0])
        case ShowOpenness(model=key):
            model = request.tools.catalogue.model_by_key(key)
            if model is None:
                raise UserError("error-gone")
            return openness_card(request.words, request.tools.catalogue, model)


SPEC = Spec(name="openclosed", argument=Argument.MODEL_OPTIONAL, run=run)
