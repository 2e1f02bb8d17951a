"""Corrections of an amount that was taken for something else: "no, that's per month", «нет, 3 млн это в месяц»."""

from bot.commands.request import Request
from bot.commands.wizard.answering import said_by
from bot.questions.question import Question, Span
from bot.questions.text.tokens import Number, NumberUnit
from bot.search.reading import Reading
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_CONTEXT = "context_window"


def corrected(request: Request, session: Session, reading: Reading) -> Said | None:
    """Read how many tokens a month takes out of a text that corrects what was understood; None for other texts."""
    questions = request.tools.questions
    if questions.sounds_asking(reading.text) or not questions.corrects(reading.text):
        return None
    wish = questions.read_wishes(reading, request.today)
    span = _span(wish)
    said = said_by(request, wish, reading.text)
    others = said.options or any(one.property != _CONTEXT for one in said.filters)
    if span is None or wish.names or others or said.budget is not None:
        return None
    held = _context_held(session)
    told = _amount(request, reading, wish)
    tokens = said.monthly_tokens if told is None else _in_month(told, span)
    if tokens is None and not any(map(str.isdigit, reading.text)):
        tokens = _in_month(held or session.beside.monthly_tokens, span)
    if tokens is None:
        return None
    of_context = held is not None and tokens == _in_month(held, span)
    return Said(monthly_tokens=tokens, dropped=frozenset({_CONTEXT}) if of_context else frozenset())


def _span(wish: Question) -> Span | None:
    """Return the span of time that a text speaks of."""
    said = None if wish.volume is None else wish.volume.span
    return said or next((one for one in Span if f"per_{one}" in wish.topics), None)


def _amount(request: Request, reading: Reading, wish: Question) -> int | None:
    """Return the tokens that a text tells by a number alone, or takes for those of a context."""
    numbers = [one for one in request.tools.questions.parse(reading, request.today).tokens if isinstance(one, Number)]
    if len(numbers) == 1 and numbers[0].unit is NumberUnit.NOTHING and numbers[0].scaled:
        return int(numbers[0].value)
    return next((int(one.amount) for one in wish.filters if one.property == _CONTEXT and one.amount is not None), None)


def _context_held(session: Session) -> int | None:
    """Return the tokens that a model is to hold, as they were told."""
    held = (one.amount for one in session.beside.filters if one.property == _CONTEXT)
    return next((int(one) for one in held if one is not None), None)


def _in_month(tokens: int | None, span: Span) -> int | None:
    return None if tokens is None else int(tokens * Span.MONTH.days / span.days)
