"""/compare: set two to six models side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.actions import AddToCompare, Compare, CompareChosen
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands.not_found import meant
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.commands.wizard.sessions import may_press
from bot.errors import UserError
from bot.questions.question import Question, Task
from bot.questions.text.messages import tidied
from bot.questions.text.siblings import sibling
from bot.reply.reply import Reply
from bot.search.finder import Ambiguous, Found, Reading, Unknown
from bot.views.comparison_choice import MOST_COMPARED, Unclear, ask_which, model_to_compare, pick_another
from bot.views.wizard.screen import way_back

_FEWEST = 2


class _Named(NamedTuple):
    """What a name means, or what is unclear about it."""

    hit: Hit | None
    unclear: Unclear | None = None


async def run(request: Request) -> Reply:
    """Answer `/compare A B [C…]`, however the names are set apart, and `/compare A B by price`."""
    from bot.commands import ask
    from bot.questions.answers.compare_verdict import aspects_of

    text = tidied(request.args)
    whole = request.tools.finder.read(text)
    question = request.tools.questions.read(whole, request.today)
    if question is not None and question.task is Task.COMPARE and (question.filters or aspects_of(question)):
        reply = await ask.answer_question(request, question)
        if reply is not None:
            return reply
    return await answer(request, whole, read_names(request, text))


def read_names(request: Request, text: str) -> tuple[Reading, ...]:
    """Read each name of a comparison."""
    return tuple(map(request.tools.finder.read, request.tools.phrases.names(text)))


async def answer(request: Request, whole: Reading, names: Sequence[Reading]) -> Reply:
    """Set the named models side by side: those of `names`, or, where it holds one at most, those in the whole text."""
    named = _named(request, whole, names)
    hits = tuple(dict.fromkeys(name.hit for name in named if name.hit is not None))
    models = _model_ids(request, hits)
    unclear = [name.unclear for name in named if name.unclear is not None]
    ambiguous = next((one for one in unclear if isinstance(one.outcome, Ambiguous)), None)
    if ambiguous is not None or (unclear and len(models) < _FEWEST):
        return ask_which(request.words, request.tools.catalogue, models, ambiguous or unclear[0])
    match len(models):
        case 0:
            raise UserError("error-compare-missing")
        case 1:
            return pick_another(request.words, request.tools.catalogue, models, 0)
        case _:
            leftover = tuple(one.text for one in unclear)
            return await _compared(request, Question(Task.COMPARE, hits, leftover=leftover))


async def press(request: Request, action: Compare | CompareChosen | AddToCompare) -> Reply:
    """Answer a button that compares, or that adds a model to compare."""
    models = list(dict.fromkeys(model.id for model in request.tools.catalogue.models_by_keys(action.models)))
    if not models:
        raise UserError("error-gone")
    if isinstance(action, AddToCompare) or len(models) == 1:
        return pick_another(
            request.words, request.tools.catalogue, models, action.page if isinstance(action, AddToCompare) else 0
        )
    reply = await _compared(request, of_models(models))
    return await _leading_back(request, reply, action.token) if isinstance(action, CompareChosen) else reply


async def _leading_back(request: Request, reply: Reply, token: str) -> Reply:
    """Lead who owns the guided choice of a token back to it."""
    session = await request.tools.store.session_by_token(token)
    if session is None or session.conversation != request.conversation.key or not may_press(request, session):
        return reply
    return reply.with_choices(*reply.choices, way_back(request.words, session))


def named_models(request: Request) -> list[str]:
    """List the models that a text names for a comparison; none where a name is unclear or there are too many."""
    named = _named(request, request.tools.finder.read(request.args), read_names(request, request.args))
    models = _model_ids(request, [name.hit for name in named if name.hit is not None])
    return models if len(models) <= MOST_COMPARED and all(name.unclear is None for name in named) else []


def of_models(ids: Sequence[str]) -> Question:
    """Return the question that compares models."""
    return Question(Task.COMPARE, tuple(Hit(EntryKind.MODEL, model_id) for model_id in ids))


async def _compared(request: Request, question: Question) -> Reply:
    from bot.commands import ask

    reply = await ask.answer_question(request, question)
    if reply is None:
        raise UserError("error-compare-missing")
    return reply


def _model_ids(request: Request, hits: Sequence[Hit]) -> list[str]:
    found = (model_to_compare(request.tools.catalogue, hit) for hit in hits)
    return list(dict.fromkeys(model.id for model in found if model is not None))


def _named(request: Request, whole: Reading, names: Sequence[Reading]) -> list[_Named]:
    """Find what each name means."""
    if len(names) > 1:
        return _named_apart(request, names)
    hits = [hit for hit in whole.asked_for.hits if model_to_compare(request.tools.catalogue, hit) is not None]
    if len(hits) > 1:
        return [_Named(hit) for hit in hits]
    return [_meaning(request, name) for name in names]


def _named_apart(request: Request, names: Sequence[Reading]) -> list[_Named]:
    """Find what each of several names means: one that is none may be of the family of the model before."""
    found: list[_Named] = []
    for reading in names:
        one, before = _meaning(request, reading), found[-1].hit if found else None
        if one.hit is None and before is not None and isinstance(reading.result, Unknown):
            hit = sibling(request.tools.catalogue, before, reading.text)
            one = _Named(hit) if hit is not None else one
        found.append(one)
    return found


def _meaning(request: Request, reading: Reading) -> _Named:
    match reading.result:
        case Found(hit=hit) if model_to_compare(request.tools.catalogue, hit) is not None:
            return _Named(hit)
        case Found(hit=hit):
            return _Named(None, Unclear(reading.text, Ambiguous(hits=(hit,))))
        case result:
            return _Named(None, Unclear(reading.text, meant(result, reading)))


SPEC = Spec(name="compare", argument=Argument.MODELS, run=run)
