"""What is asked of a guided choice about speed: which of those recommended, and of those that fit, answer fast."""

from bot.commands.request import Request
from bot.commands.wizard import choosing
from bot.commands.wizard.answering import said_by
from bot.reply.reply import Reply
from bot.search.reading import Reading
from bot.views.wizard.advice import advice_for
from bot.views.wizard.fastest import fastest_reply
from bot.wizard.closer import COMPARED
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session

_SPEED = "speed"


def answer(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say what is known of how fast the recommendations answer; None where a text asks for more, or names a model."""
    questions = request.tools.questions
    question = questions.asked(questions.parse(reading, request.today))
    if reading.asked_for.hits or question is None or question.decline != _SPEED:
        return None
    wish = questions.read_wishes(reading, request.today)
    if wish.topics & COMPARED or not said_by(request, wish, reading.text).is_empty:
        return None
    screen = choosing.screen_of(request)
    return fastest_reply(screen, step, advice_for(screen, session, step).picks)
