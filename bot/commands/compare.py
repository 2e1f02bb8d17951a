"""/compare: set two to six models side by side."""

from typing import NamedTuple

from bot.actions import AddToCompare, Compare
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.blocks import Reply
from bot.search.finder import Ambiguous, Found
from bot.views.comparison import MOST_COMPARED, comparison
from bot.views.comparison_choice import Unclear, ask_which, model_to_compare, pick_another


class _Named(NamedTuple):
    """One name of the request and the model that it means, or what is unclear about it."""

    model: Model | None
    unclear: Unclear | None = None


async def run(request: Request) -> Reply:
    """Answer `/compare A B [C…]`, however the names are set apart."""
    named = _named(request)
    models = list(dict.fromkeys(name.model.id for name in named if name.model is not None))
    unclear = next((name.unclear for name in named if name.unclear is not None), None)
    if unclear is not None:
        return ask_which(request.words, request.tools.catalogue, models, unclear)
    match len(models):
        case 0:
            raise UserError("error-compare-missing")
        case 1:
            return pick_another(request.words, request.tools.catalogue, models, 0)
        case count if count > MOST_COMPARED:
            raise UserError("error-compare-many", most=MOST_COMPARED)
        case _:
            return comparison(request.words, request.tools.catalogue, models)


def press(request: Request, action: Compare | AddToCompare) -> Reply:
    """Answer a button that compares, or that adds a model to compare."""
    found = [request.tools.catalogue.model_by_key(key) for key in action.models.split("-")]
    models = list(dict.fromkeys(model.id for model in found if model is not None))
    if not models:
        raise UserError("error-gone")
    if isinstance(action, AddToCompare) or len(models) == 1:
        return pick_another(
            request.words, request.tools.catalogue, models, action.page if isinstance(action, AddToCompare) else 0
        )
    return comparison(request.words, request.tools.catalogue, models[:MOST_COMPARED], action.page)


def named_models(request: Request) -> list[str]:
    """List the models that a text names for a comparison; none where a name is unclear or there are too many."""
    named = _named(request)
    models = list(dict.fromkeys(name.model.id for name in named if name.model is not None))
    return models if len(models) <= MOST_COMPARED and all(name.model is not None for name in named) else []


def _named(request: Request) -> list[_Named]:
    """Find the model that each name of the request means."""
    names = request.tools.phrases.names(request.args)
    if len(names) > 1:
        return [_meaning(request, name) for name in names]
    hits = request.tools.finder.mentions(request.args, asked=True)
    models = [model for hit in hits if (model := model_to_compare(request.tools.catalogue, hit)) is not None]
    if len(models) > 1:
        return [_Named(model) for model in models]
    return [_meaning(request, name) for name in names]


def _meaning(request: Request, text: str) -> _Named:
    outcome = request.tools.finder.find(text)
    match outcome:
        case Found(hit=hit):
            model = model_to_compare(request.tools.catalogue, hit)
            return _Named(model, None if model else Unclear(text, Ambiguous(hits=(hit,))))
        case _:
            return _Named(None, Unclear(text, outcome))


SPEC = Spec(name="compare", argument=Argument.MODELS, run=run)
