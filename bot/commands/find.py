"""/find: the models that a text names."""

from collections.abc import Sequence

from bot.actions import Compare, ListFamilies, ShareFound, ShowModel, pack, short_key
from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply import blocks
from bot.reply.blocks import Audience, Navigate, Outcome, Reply, Span, Style
from bot.search.finder import EntryKind, Hit
from bot.views.comparison import MOST_COMPARED
from bot.views.lines import model_line
from bot.views.subjects import model_subject

MOST = 7
"""Models that a button can name."""


async def run(request: Request) -> Reply:
    """Answer `/find TEXT` with the models that the text names, for the asker alone."""
    if not request.args.strip():
        raise UserError("error-text-missing")
    hits = request.tools.finder.mentions(request.args, asked=True)
    models = list(dict.fromkeys(model.id for hit in hits if (model := _model_of(request.tools.catalogue, hit))))
    if not models:
        return _nothing(request)
    found = _found(request, [request.tools.catalogue.models[model_id] for model_id in models[:MOST]])
    share = Navigate(label=request.words("find-share"), action=pack(ShareFound(models=_keys(models[:MOST]))))
    return found.model_copy(update={"audience": Audience.ASKER, "choices": (*found.choices, share)})


def press(request: Request, action: ShareFound) -> Reply:
    """Show to everyone what was found."""
    found = [request.tools.catalogue.model_by_key(key) for key in action.models.split("-")]
    models = [model for model in found if model is not None]
    if not models:
        raise UserError("error-gone")
    return _found(request, models[:MOST])


def _found(request: Request, models: Sequence[Model]) -> Reply:
    words, catalogue = request.words, request.tools.catalogue
    items = tuple(
        (Span(text=model.name, style=Style.BOLD), Span(text=f" — {model_line(words, catalogue, model)}"))
        for model in models
    )
    choices: list[blocks.Choice] = [
        blocks.PickOne(label=model.name, action=pack(ShowModel(model=short_key(model.id), apart=1))) for model in models
    ]
    if 1 < len(models) <= MOST_COMPARED:
        keys = _keys([model.id for model in models])
        choices.append(Navigate(label=words("find-compare"), action=pack(Compare(models=keys))))
    return Reply(
        blocks=(
            blocks.Heading(text=words("find-title", count=len(models))),
            blocks.Bullets(items=items),
        ),
        choices=tuple(choices),
        subjects=tuple(model_subject(model) for model in models),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )


def _nothing(request: Request) -> Reply:
    words = request.words
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=words("find-nothing")),)),),
        choices=(Navigate(label=words("choice-families"), action=pack(ListFamilies())),),
        audience=Audience.ASKER,
        outcome=Outcome.UNKNOWN,
        lang=words.lang,
    )


def _model_of(catalogue: Catalogue, hit: Hit) -> Model | None:
    """Return the model to show for a hit: itself, or a family's top model."""
    if hit.kind is EntryKind.MODEL:
        return catalogue.models[hit.id]
    return catalogue.top_of(hit.id) if hit.kind is EntryKind.FAMILY else None


def _keys(models: Sequence[str]) -> str:
    return "-".join(short_key(model_id) for model_id in models)


SPEC = Spec(name="find", argument=Argument.TEXT, run=run, on_message=True)
