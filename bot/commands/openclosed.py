"""/openclosed: what open and closed models are, and how open a model is."""

from bot.actions import OpenGuide, ShowOpenness
from bot.commands.entries import model_of, openness_of
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.blocks import Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.views.guide import CHAPTERS, guide


async def run(request: Request) -> Reply:
    """Answer `/openclosed` with the guide, and `/openclosed NAME` with the openness of a model or a family."""
    if not request.args.strip():
        return guide(request.words, request.tools.catalogue)
    return place_of(request, request.tools.finder.read(request.args))


def place_of(request: Request, reading: Reading) -> Reply:
    """Show how open the model or family that a text names is."""
    match reading.result:
        case Found(hit=hit):
            return openness_of(request, hit)
        case result:
            return not_found(request, result, reading)


def press(request: Request, action: OpenGuide | ShowOpenness) -> Reply:
    """Answer a button of the guide."""
    match action:
        case OpenGuide(chapter=chapter):
            return guide(request.words, request.tools.catalogue, chapter if chapter in CHAPTERS else CHAPTERS[0])
        case ShowOpenness(model=key):
            return openness_of(request, Hit(EntryKind.MODEL, model_of(request, key).id))


SPEC = Spec(name="openclosed", argument=Argument.MODEL_OPTIONAL, run=run)
