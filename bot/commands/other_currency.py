"""Whole texts that ask what a result costs in another currency."""

from bot.catalogue.offers import Currency
from bot.commands import choosing
from bot.commands.request import Request
from bot.questions.conversation.frames import Frame
from bot.questions.text.tokens import Number
from bot.reply.blocks import Reply
from bot.search.reading import Reading
from bot.views.wizard_advice import advice_for
from bot.views.wizard_currency import currency_reply
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session


def answer(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say what is recommended costs in the currency that a text asks for; None where it asks for none."""
    questions = request.tools.questions
    name = questions.whole_texts.framed(Frame.PRICED_IN, reading.text)
    currency = _currency(request, name) if name else None
    if not name or (currency is None and not questions.names_currency(name)):
        return None
    screen = choosing.screen_of(request)
    picks = advice_for(screen, session, step).picks
    return currency_reply(screen, picks, currency, name, request.tools.rate)


def _currency(request: Request, name: str) -> Currency | None:
    """Return the currency that a name alone means, as it stands behind a sum."""
    questions = request.tools.questions
    tokens = questions.parse(request.tools.finder.read(f"5 {name}"), request.today).tokens
    sums = [one for one in tokens if isinstance(one, Number) and one.is_bare_sum]
    return sums[0].currency if len(sums) == len(tokens) == 1 else None
