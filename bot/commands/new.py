"""/new: what came out, what leaves, and whose price changes."""

from dataclasses import replace

from bot.commands.not_found import not_found
from bot.commands.options import Completed, Option, phrases
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.questions.question import Question, Task
from bot.reply.reply import Reply
from bot.search.finder import EntryKind, Found, Hit, Unknown

_ABOUT = frozenset({"news"})
_PERIODS = ("this week", "this month", "last month", "this quarter", "this year", "last year")
_OPTIONS = (
    Option("maker", "from {}", completed=Completed.MAKER),
    Option("period", completed=Completed.WORDS, words=_PERIODS),
)


async def run(request: Request) -> Reply:
    """Answer `/new` with the last thirty days, `/new NAME` with those of what is named, and any period or wish."""
    given = phrases(_OPTIONS, dict(request.options))
    request = request.with_args(" ".join((*given, request.args)))
    if not request.args.strip():
        return await _answered(request, Question(Task.NEWS))
    reading = request.tools.finder.read(request.args)
    question = request.tools.questions.read(reading, request.today, about=_ABOUT)
    if question is not None and question.task in {Task.NEWS, Task.LIST}:
        return await _answered(request, replace(question, task=Task.NEWS))
    match reading.result:
        case Found(hit=Hit(kind=EntryKind.TERM | EntryKind.SIGNPOST)):
            return not_found(request, Unknown(), reading)
        case Found(hit=hit):
            return await _answered(request, Question(Task.NEWS, names=(hit,)))
        case result:
            return not_found(request, result, reading)


async def _answered(request: Request, question: Question) -> Reply:
    from bot.commands import ask

    reply = await ask.answer_question(request, question)
    if reply is None:
        raise UserError("error-question")
    return reply


SPEC = Spec(name="new", argument=Argument.TEXT_OPTIONAL, run=run, options=_OPTIONS)
