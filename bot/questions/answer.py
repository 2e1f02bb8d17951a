"""From a question to its answer."""

from bot.properties.service import HAD_NAMES
from bot.questions.answers.alternatives import answer_alternatives
from bot.questions.answers.before import answer_before
from bot.questions.answers.compare import answer_compare
from bot.questions.answers.cost import answer_cost
from bot.questions.answers.data_safety import DATA_SAFETY, answer_data_safety
from bot.questions.answers.decline import answer_decline
from bot.questions.answers.fact import answer_fact
from bot.questions.answers.listing import answer_list
from bot.questions.answers.may import answer_may
from bot.questions.answers.news import answer_news
from bot.questions.answers.past_prices import answer_past_prices
from bot.questions.answers.run import answer_run
from bot.questions.answers.text_tokens import answer_text_tokens
from bot.questions.answers.where import answer_where
from bot.questions.finding.past_prices import asks_past_prices
from bot.questions.question import Question, Task
from bot.questions.setting import Setting
from bot.reply.reply import Reply

_WHERE = ("served_", "data_")
_PROMISED = HAD_NAMES | {"assurances"}


def answer(setting: Setting, question: Question, page: int = 0) -> Reply | None:  # noqa: C901, PLR0912  # a case for each task
    """Answer a question; None where another command answers it."""
    match question.task:
        case Task.LIST | Task.COUNT | Task.CHOOSE:
            return answer_list(setting, question, page)
        case Task.FACT if "predecessor" in question.topics and question.names:
            return answer_before(setting, question)
        case Task.FACT if question.names and DATA_SAFETY in question.topics:
            return answer_data_safety(setting, question)
        case Task.FACT if question.names and _is_about_places(question):
            return answer_where(setting, question)
        case Task.FACT if question.names and asks_past_prices(question, setting.today):
            return answer_past_prices(setting, question)
        case Task.FACT if question.names:
            return answer_fact(setting, question)
        case Task.MAY:
            return answer_may(setting, question)
        case Task.RUN:
            return answer_run(setting, question)
        case Task.COST:
            return answer_cost(setting, question)
        case Task.ALTERNATIVES:
            return answer_alternatives(setting, question)
        case Task.NEWS:
            return answer_news(setting, question, page)
        case Task.DECLINE:
            return answer_decline(setting, question)
        case Task.COMPARE:
            return answer_compare(setting, question)
        case Task.TOKENS:
            return answer_text_tokens(setting, question)
        case Task.SHOW | Task.FACT:
            return None


def _is_about_places(question: Question) -> bool:
    names = (*question.asked, *(one.property for one in question.filters))
    return any(name.startswith(_WHERE) or name in _PROMISED for name in names) or not question.topics.isdisjoint(
        {"data_kept", "data_stays", "where_served"}
    )
