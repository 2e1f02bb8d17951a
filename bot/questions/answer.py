"""From a question to its answer."""

from bot.questions.answers.fact import answer_fact
from bot.questions.answers.listing import answer_list
from bot.questions.question import Question, Task
from bot.questions.setting import Setting
from bot.reply.blocks import Reply


def answer(setting: Setting, question: Question) -> Reply | None:
    """Answer a question; None where another command answers it."""
    match question.task:
        case Task.LIST | Task.COUNT:
            return answer_list(setting, question)
        case Task.FACT if question.names:
            return answer_fact(setting, question)
        case _:
            return None
