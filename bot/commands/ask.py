"""Questions in plain words: read, and answered."""

from bot.commands.request import Request
from bot.questions.answer import answer
from bot.questions.question import Question, Task
from bot.questions.setting import Setting
from bot.reply.blocks import Reply
from bot.search.finder import EntryKind
from bot.views.comparison import MOST_COMPARED, comparison
from bot.views.comparison_choice import model_to_compare

_FEW = 2


async def answer_text(request: Request) -> Reply | None:
    """Answer a question in plain words; None where the text asks none that is understood."""
    tools = request.tools
    question = tools.questions.read(tools.finder.read(request.args), request.today)
    if question is None:
        return None
    return await answer_question(request, question)


async def answer_question(request: Request, question: Question) -> Reply | None:
    """Answer a question."""
    tools = request.tools
    if question.task is Task.COMPARE:
        return _side_by_side(request, question)
    return answer(Setting(request.words, tools.catalogue, tools.questions.concepts, request.today), question)


def _side_by_side(request: Request, question: Question) -> Reply | None:
    """Set the models named side by side; of a family its top model."""
    catalogue = request.tools.catalogue
    found = [model_to_compare(catalogue, hit) for hit in question.names if hit.kind is not EntryKind.TERM]
    ids = list(dict.fromkeys(model.id for model in found if model is not None))
    if not _FEW <= len(ids) <= MOST_COMPARED:
        return None
    return comparison(request.words, catalogue, ids)
