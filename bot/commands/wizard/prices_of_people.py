"""What the first recommendation costs for several people: a plan is paid by the person, an API by the tokens."""

from bot.commands.request import Request
from bot.properties.candidate import Candidate, Way
from bot.properties.values import Money
from bot.questions.text.tokens import Number, NumberUnit
from bot.reply.reply import Outcome, Reply
from bot.search.reading import Reading
from bot.views.message import message_reply
from bot.views.wizard.words import price_text
from bot.wizard.case import Case

_PAYING = frozenset({"cost", "price", "subscription", "per_month"})
"""The topics of a text that asks what is paid."""
_IDLE = frozenset({"which", "choose", "count"})
"""Topics of a text that may ask nothing else than for so many people."""


def answer(request: Request, main: Case, reading: Reading) -> Reply | None:
    """Say what so many people pay for the first recommendation; None where a text asks for nothing of the kind."""
    questions = request.tools.questions
    parsed = questions.parse(reading, request.today)
    numbers = [one for one in parsed.tokens if isinstance(one, Number)]
    if len(numbers) != 1 or numbers[0].unit is not NumberUnit.USERS or numbers[0].value <= 1:
        return None
    slots = questions.filled(parsed.tokens, request.today)
    asks_else = main.is_held or bool(slots.filters or slots.asked or slots.topics - _IDLE)  # a licence may limit users
    if reading.asked_for.hits or (asks_else and slots.topics.isdisjoint(_PAYING)):
        return None
    return message_reply(request.words, _text(request, main.candidate, int(numbers[0].value)), Outcome.INFO)


def _text(request: Request, one: Candidate, count: int) -> str:
    words, name = request.words, one.model.name
    match one:
        case Candidate(month=Money() as month, seats=seats):
            total = price_text(words, one.month_for(count) or month)
            plan, price = one.provider_name, price_text(words, month)
            return words("wizard-people-plan", plan=plan, price=price, seats=seats, total=total, count=count)
        case Candidate(is_free_plan=True):
            return words("wizard-people-free", service=one.provider_name, count=count)
        case Candidate(way=Way.OWN):
            return words("wizard-people-own", name=name, count=count)
        case Candidate(price=Money() as price):
            return words("wizard-people-api", name=name, price=price_text(words, price), count=count)
        case _:
            return words("wizard-people-unknown", name=name, count=count)
