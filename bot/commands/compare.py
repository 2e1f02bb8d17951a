"""/compare: set two to six models side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.actions import AddToCompare, Compare
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.questions.followup import remember
from bot.questions.messages import tidied
from bot.reply.blocks import Outcome, Reply
from bot.search.finder import Ambiguous, Found, Reading
from bot.views.comparison import MOST_COMPARED, comparison
from bot.views.comparison_choice import Unclear, ask_which, model_to_compare, pick_another


class _Named(NamedTuple):
    """The model that a name means, or what is unclear about the name."""

    model: Model | None
    unclear: Unclear | None = None


async def run(request: Request) -> Reply:
    """Answer `/compare A B [C…]`, however the names are set apart."""
    text = tidied(request.args)
    reply = answer(request, request.tools.finder.read(text), read_names(request, text))
    await remember(request.notes, reply.subjects if reply.outcome is Outcome.FOUND else ())
    return reply


def read_names(request: Request, text: str) -> tuple[Reading, ...]:
    """Read each name of a comparison."""
    return tuple(map(request.tools.finder.read, request.tools.phrases.names(text)))


def answer(request: Request, whole: Reading, names: Sequence[Reading]) -> Reply:
    """Set the named models side by side: those of `names`, or, where it holds one at most, those in the whole text."""
    named = _named(request, whole, names)
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
    named = _named(request, request.tools.finder.read(request.args), read_names(request, request.args))
    models = list(dict.fromkeys(name.model.id for name in named if name.model is not None))
    return models if len(models) <= MOST_COMPARED and all(name.model is not None for name in named) else []


def _named(request: Request, whole: Reading, names: Sequence[Reading]) -> list[_Named]:
    """Find the model that each name means."""
    if len(names) > 1:
        return [_meaning(request, name) for name in names]
    models = [
        model for hit in whole.asked_for.hits if (model := model_to_compare(request.tools.catalogue, hit)) is not None
    ]
    if len(models) > 1:
        return [_Named(model) for model in models]
    return [_meaning(request, name) for name in names]


def _meaning(request: Request, reading: Reading) -> _Named:
    match reading.result:
        case Found(hit=hit):
            model = model_to_compare(request.tools.catalogue, hit)
            return _Named(model, None if model else Unclear(reading.text, Ambiguous(hits=(hit,))))
        case result:
            return _Named(None, Unclear(reading.text, result))


SPEC = Spec(name="compare", argument=Argument.MODELS, run=run)
