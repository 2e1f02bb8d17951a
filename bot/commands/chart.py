"""Charts of the models of a comparison or a list: offered below it, drawn when pressed."""

from collections.abc import Sequence

from bot.action_codec import MAX_INNER_BYTES, ActionError, pack, unpack, unwrapped, wrapped
from bot.actions import Ask, AskStored, Compare, ShowChart, joined_keys
from bot.catalogue.schema import Model
from bot.charts.chart import ChartKind
from bot.commands.request import Request
from bot.errors import UserError
from bot.events import ConversationKind
from bot.questions.question import Question
from bot.reply.choices import Navigate
from bot.reply.reply import Reply, SubjectKind
from bot.views.chart_values import kinds_of
from bot.views.charts import chart_reply

_MOST_KEYS = 6
"""Models whose keys fit into the button."""
_ABOUT_MEMORY = frozenset({"memory", "memory-8", "memory-16"})


async def with_chart(request: Request, question: Question, page: int, reply: Reply) -> Reply:
    """Offer a chart of the models that a reply shows, where enough is known of them and a picture can be sent."""
    models = _shown(request, reply)
    if request.conversation.kind is ConversationKind.INLINE or len(models) < 2:
        return reply
    kinds = kinds_of(request.tools.catalogue, models, request.today)
    of = await _action_of(request, question, page, models) if kinds else None
    if of is None:
        return reply
    action = ShowChart(of=wrapped(pack(of)), kind=_first(question, kinds))
    return reply.with_choices(*reply.choices, Navigate(label=request.words("choice-chart"), action=pack(action)))


async def press(request: Request, action: ShowChart) -> Reply:
    """Answer a button that asks for a chart.

    Raises:
        UserError: the models are gone, or too little is known of them now.
    """
    try:
        models = await _models(request, unpack(unwrapped(action.of)))
    except ActionError as error:
        raise UserError("error-button-old") from error
    reply = chart_reply(request.words, request.tools.catalogue, models, action, request.today)
    if reply is None or request.conversation.kind is ConversationKind.INLINE:
        raise UserError("error-chart-gone")
    return reply


async def _action_of(
    request: Request, question: Question, page: int, models: Sequence[Model]
) -> Compare | Ask | AskStored | None:
    """Return the action that names the models: by their keys, or where these are too many by the question."""
    from bot.questions.packing.buttons import question_action

    if len(models) <= _MOST_KEYS:
        return Compare(models=joined_keys(model.id for model in models))
    return await question_action(request.notes, question, page, MAX_INNER_BYTES)


async def _models(request: Request, of: object) -> list[Model]:
    """Return the models that an action shows.

    Raises:
        ActionError: it shows no models, or its question is not stored any more.
    """
    match of:
        case Compare(models=keys):
            return request.tools.catalogue.models_by_keys(keys)
        case Ask() | AskStored():
            from bot.questions.answer import answer
            from bot.questions.packing.buttons import asked_question

            reply = answer(request.setting, await asked_question(request.notes, of), of.page)
            return [] if reply is None else _shown(request, reply)
        case _:
            raise ActionError("no action that shows models")


def _shown(request: Request, reply: Reply) -> list[Model]:
    catalogue = request.tools.catalogue
    return [catalogue.model(one.id) for one in reply.subjects if one.kind is SubjectKind.MODEL]


def _first(question: Question, kinds: Sequence[ChartKind]) -> ChartKind:
    """Return the chart to begin with: of memory where the question is about it."""
    named = {one.property for one in question.filters} | {
        *question.asked,
        question.order.property if question.order else "",
    }
    about_memory = not named.isdisjoint(_ABOUT_MEMORY) or question.machine is not None
    return ChartKind.MEMORY if about_memory and ChartKind.MEMORY in kinds else kinds[0]
