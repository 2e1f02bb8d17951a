"""Whole texts that ask of something named whether data are safe with it."""

from bot.commands import ask
from bot.commands.request import Request
from bot.questions.answers.data_safety import DATA_SAFETY
from bot.questions.conversation.frames import Frame
from bot.questions.question import Question, Task
from bot.questions.text.evidence import is_bare_name
from bot.reply.reply import Reply
from bot.search.results import Found


async def answer(request: Request) -> Reply | None:
    """Answer what is known of data with what is named; None where a text asks nothing of it."""
    questions = request.tools.questions
    name = questions.whole_texts.framed(Frame.SAFE, request.args)
    if not name:
        return None
    reading = request.tools.finder.read(name)
    named = (reading.result.hit,) if isinstance(reading.result, Found) else reading.asked_for.hits[:1]
    is_name = is_bare_name(reading) or isinstance(reading.result, Found)
    hits = named if is_name else questions.makers_of_apps(name)
    if not hits:
        return None
    return await ask.answer_question(request, Question(Task.FACT, hits, topics=frozenset({DATA_SAFETY})))
