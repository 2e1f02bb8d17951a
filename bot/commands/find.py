"""/find: the models that a text names."""

from bot.actions import ShowFound
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.reply import Reply
from bot.reply.screen import PRIVATE_LINES
from bot.search.finder import EntryKind, Hit, Reading
from bot.views.mentioned import mentioned_models, mentioned_privately, none_mentioned

MOST = 7
"""Models whose keys fit into one action."""


async def run(request: Request) -> Reply:
    """Answer `/find TEXT` with the models that the text names, for the asker alone."""
    if not request.args.strip():
        raise UserError("error-text-missing")
    return models_in(request, request.tools.finder.read(request.args))


def models_in(request: Request, reading: Reading) -> Reply:
    """List the models that a text names, for the asker alone."""
    catalogue = request.tools.catalogue
    models = {model.id: model for hit in reading.asked_for.hits if (model := _model_of(catalogue, hit)) is not None}
    if not models:
        return none_mentioned(request.words)
    return mentioned_privately(request.words, catalogue, list(models.values())[:MOST], _lines(request))


def press(request: Request, action: ShowFound) -> Reply:
    """Show the models that were found again."""
    models = request.tools.catalogue.models_by_keys(action.models)
    if not models:
        raise UserError("error-gone")
    return mentioned_models(request.words, request.tools.catalogue, models[:MOST], request.lines)


def _lines(request: Request) -> int:
    """Return the lines that the list may take: as in private where the asker alone sees it."""
    return request.lines if request.is_read_by_all else PRIVATE_LINES


def _model_of(catalogue: Catalogue, hit: Hit) -> Model | None:
    """Return the model to show for a hit: itself, or a family's top model."""
    if hit.kind is EntryKind.MODEL:
        return catalogue.model(hit.id)
    return catalogue.top_of(hit.id) if hit.kind is EntryKind.FAMILY else None


SPEC = Spec(name="find", argument=Argument.TEXT, run=run, on_message=True)
