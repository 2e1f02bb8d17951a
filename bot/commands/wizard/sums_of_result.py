"""Sums that are asked of a guided choice: what an amount of use costs, and how much of it a budget buys."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands.request import Request
from bot.commands.wizard.answering import said_by
from bot.commands.wizard.fitting import length_asked
from bot.properties.candidate import Candidate, Way
from bot.properties.values import Money
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.frames import Frame
from bot.questions.question import Question, Span, Task, Volume
from bot.questions.text.tokens import Concept, Number, NumberUnit
from bot.search.reading import Reading
from bot.wizard.engine import Step
from bot.wizard.session import Session

_COUNTING = ("count", "how_many")
"""What the concepts begin with that ask for a number."""
_TRANSLATION = ("goal", "translation")
_PAID_BY_TOKENS = frozenset({Way.MAKER, Way.HOST})


def sum_asked(request: Request, session: Session, step: Step, reading: Reading) -> Question | None:
    """Return the sum that a text asks of whatever is recommended; None where it asks for none."""
    if length_asked(request, reading) is not None:
        return None
    questions = request.tools.questions
    framed = questions.whole_texts.framed(Frame.AFFORDED, reading.text)
    if framed and (bought := _afforded(request, session, step, reading)) is not None:
        return bought
    parsed = questions.parse(reading, request.today)
    question = questions.asked(parsed)
    if question is not None and question.task is Task.LIST and _prices_use(request, reading, question):
        question = questions.decided((Concept("cost", "", -1), *parsed.tokens), request.today)
    if question is None or question.task is not Task.COST or question.names:
        return None
    if question.order is not None and "which" in question.topics:  # "which is the cheapest for that?"
        return None
    volume, counts = question.volume, any(topic.startswith(_COUNTING) for topic in question.topics)
    if volume is None or (volume.budget is not None and not counts) or Cue.NOUN in questions.cues(parsed):
        return None
    return replace(question, order=None)


def prices_time(request: Request, reading: Reading) -> bool:
    """Tell whether a text asks the price of so many hours, by which no model of the catalogue is sold."""
    questions = request.tools.questions
    tokens = questions.parse(reading, request.today).tokens
    slots = questions.filled(tokens, request.today)
    of_time = any(isinstance(one, Number) and one.unit is NumberUnit.HOURS for one in tokens)
    return of_time and ("cost" in slots.topics or "price" in slots.asked) and not reading.asked_for.hits


def _prices_use(request: Request, reading: Reading, question: Question) -> bool:
    """Tell whether what looks like a limit is an amount of which the price is asked, as of "a million tokens"."""
    tokens = request.tools.questions.parse(reading, request.today).tokens
    counted = any(isinstance(one, Number) and one.unit is NumberUnit.TOKENS for one in tokens)
    return counted and ("price" in question.asked or "cost" in question.topics)


def of_recommended(session: Session, step: Step, question: Question) -> Question | None:
    """Return a sum of those recommended that are paid by tokens; None where the first is not.

    Of what is translated as much is written as is read.
    """
    picked = _picked(step)
    if not picked or picked[0].way not in _PAID_BY_TOKENS:
        return None
    hits = tuple(Hit(EntryKind.MODEL, one.model.id) for one in picked if one.way in _PAID_BY_TOKENS)
    translated = _TRANSLATION in session.given
    volume = replace(question.volume, translated=True) if question.volume and translated else question.volume
    return replace(question, names=hits, volume=volume)


def _afforded(request: Request, session: Session, step: Step, reading: Reading) -> Question | None:
    """Ask what the budget buys, that of the text or the one told before, in the currency of the first price."""
    wish = request.tools.questions.read_wishes(reading, request.today)
    said, told = said_by(request, wish, reading.text), session.beside
    sums = [Money(one.value, one.currency) for one in _sums(request, reading) if one.currency is not None]
    if said.budget is None and len(sums) == 1:
        said = replace(said, budget=sums[0])
    budgets = (said.budget, said.converted) if said.budget is not None else (told.budget, told.converted)
    currencies = {price.currency for one in _picked(step)[:1] if (price := one.price) is not None}
    known = [one for one in budgets if one is not None]
    budget = next((one for one in known if one.currency in currencies), next(iter(known), None))
    said_once = wish.volume is None or wish.volume.budget_span is None
    is_once = said_once if said.budget is not None else told.is_once
    of_another = told.budget is not None and told.budget.amount not in _numbers(request, reading)
    if budget is None or (said.budget is None and any(map(str.isdigit, reading.text)) and of_another):
        return None
    return Question(Task.COST, volume=Volume(budget=budget, budget_span=None if is_once else Span.MONTH))


def _sums(request: Request, reading: Reading) -> Iterator[Number]:
    """Yield the sums of money of a text of which nothing says that they are paid for so many tokens."""
    tokens = request.tools.questions.parse(reading, request.today).tokens
    yield from (one for one in tokens if isinstance(one, Number) and one.is_bare_sum)


def _numbers(request: Request, reading: Reading) -> frozenset[Decimal]:
    tokens = request.tools.questions.parse(reading, request.today).tokens
    return frozenset(one.value for one in tokens if isinstance(one, Number))


def _picked(step: Step) -> list[Candidate]:
    picks, table = step.ranking.picks, step.ranking.table
    return [] if picks is None else [table.candidates[place] for place in picks.all]
