"""/openclosed: what open and closed models are, and how open a model is."""

from bot.actions import OpenGuide, ShowOpenness
from bot.commands.entries import model_of, openness_of
from bot.commands.not_found import not_found
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Found, Hit, Reading
from bot.views.folded import folded
from bot.views.guide import CHAPTERS, brief_guide, guide


async def run(request: Request) -> Reply:
    """Answer `/openclosed` with the guide, and `/openclosed NAME` with the openness of a model or a family."""
    if not request.args.strip():
        return about_openness(request)
    return place_of(request, request.tools.finder.read(request.args))


def about_openness(request: Request) -> Reply:
    """Say what open and closed are, among several people in a few lines."""
    if request.is_shared or request.settings.compact:
        return brief_guide(request.words)
    return guide(request.words, request.tools.catalogue)


def chapter_of(request: Request, chapter: str) -> Reply:
    """Show a chapter of the guide; among several people who all see it, it is folded away."""
    reply = guide(request.words, request.tools.catalogue, chapter)
    return folded(reply, request.words("choice-in-full")) if request.is_read_by_all else reply


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
            return chapter_of(request, chapter if chapter in CHAPTERS else CHAPTERS[0])
        case ShowOpenness(model=key):
            return openness_of(request, Hit(EntryKind.MODEL, model_of(request, key).id))


SPEC = Spec(name="openclosed", argument=Argument.MODEL_OPTIONAL, run=run)
