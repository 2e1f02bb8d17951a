"""What a sentence in the guided choice says: wishes, and numbers in the units of what was said before."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain

from bot.catalogue.machines import CARDS, MachineKind
from bot.catalogue.offers import Currency
from bot.commands.request import Request
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.finding.rates import at_rate, at_worst, converted, worst
from bot.questions.question import Question, Span
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.wishes.card_memory import COMPUTER_MEMORIES
from bot.questions.wishes.money.shares import share_of
from bot.questions.wishes.needs import said_in
from bot.wizard.closer import CLOSER, COMPARED, closer
from bot.wizard.demands import filter_of
from bot.wizard.engine import Recommendation, Step
from bot.wizard.questions import Demand
from bot.wizard.questions import Questions as ChoiceQuestions
from bot.wizard.session import Session
from bot.wizard.wishes import PRICES, Said

_BOUNDED = {
    **dict.fromkeys(("bigger", "smaller"), ("parameters_total", "memory")),
    "cheaper": ("price-blended", "price-input", "price-output", "budget"),
    "newer": ("released",),
}
"""Properties that a comparison with what is recommended limits, unless a bound was said."""
MEMORY, _BLENDED = "memory", "price-blended"
_COUNTED: Mapping[str, int] = {
    **dict.fromkeys(("parameters_total", "parameters_active"), 10**9),
    MEMORY: 1,
    "context_window": 1_000,
}
"""Properties whose limits are said again by a number alone, and the unit in which people say them."""
ACCELERATOR, _MOST_ACCELERATORS = 80, 8
"""Gigabytes of an accelerator, and how many of them a small number may count."""
_LEAST_MEMORY = 4
_GOAL = "goal"
_EXTRACTION = (_GOAL, "extract")
_HARDWARE = f"{ANSWER}hardware."
SHARING = frozenset({"phone", "laptop_8", "laptop"})
"""The options of machines whose memory models share with all else."""


def said_by(request: Request, question: Question, text: str) -> Said:
    """Return what a question wishes for; `text` is what was written."""
    tools = request.tools
    rates = tools.wizard.questions.worst_rates
    convert = partial(worst, rates=rates) if tools.rate is None else partial(converted, rate=tools.rate)
    question = at_worst(question, rates) if tools.rate is None else at_rate(question, tools.rate)
    where = tools.questions.without_subjects(text)
    said = said_in(question, tools.questions.concepts, tools.catalogue, request.words.lang, where)
    return said if said.budget is None else replace(said, converted=convert(said.budget))


def with_comparisons(said: Said, question: Question, step: Step) -> Said:
    """Read "cheaper" and the like as more of it than what is recommended has."""
    wished = CLOSER if isinstance(step, Recommendation) else COMPARED
    limited = {one.property for one in said.filters} | ({"budget"} if said.budget is not None else set())
    most = {"cheapest"} if question.order is not None and question.order.property in PRICES else set()
    wanted = [wish for wish in sorted(question.topics & wished - most) if limited.isdisjoint(_BOUNDED.get(wish, ()))]
    picks = step.ranking.picks
    if not wanted or picks is None:
        return said
    main = step.ranking.table.candidates[picks.main]
    share = share_of(question.topics)
    found = [one for one in (closer(wish, main, step.ranking.tokens, share) for wish in wanted) if one is not None]
    return replace(said, filters=(*said.filters, *found), orders=()) if found else said


def with_bare_number(
    questions: ChoiceQuestions, session: Session, question: Question, tokens: Iterable[Token], said: Said
) -> Said:
    """Take a number without a unit for one of what was limited before: money first, then sizes, memory and tokens."""
    numbers = [one for one in tokens if isinstance(one, Number)]
    of_another = "context" in question.topics or share_of(question.topics) is not None
    if len(numbers) != 1 or numbers[0].unit is not NumberUnit.NOTHING or of_another or _of_amounts(question):
        return said
    budget, rest = session.beside.budget, tuple(one for one in said.filters if one.property != "context_window")
    if budget is not None:
        return replace(said, filters=rest, budget=Money(numbers[0].value, budget.currency))
    price = None if numbers[0].scaled else _price_held(questions, session)
    if price is not None and not rest and not said.options:
        return as_price(said, Money(numbers[0].value, price), _price_limited(session))
    limits = [*session.beside.filters, *_machine_given(questions, session)]
    held = [one for one in limits if one.property in _COUNTED and one.amount is not None]
    meant = _nearest(held, numbers[0])
    if meant is not None and not rest and not said.options:
        return replace(said, filters=(_counted(meant, numbers[0]),))
    return said if any(one.property == "context_window" for one in held) else replace(said, filters=rest)


def amounts_unread(request: Request, text: str) -> tuple[str, ...]:
    """Return the amounts of a text in units that nothing is known of, such as "10 pounds"."""
    return _of_amounts(request.tools.questions.read_wishes(request.tools.finder.read(text), request.today))


def _of_amounts(question: Question) -> tuple[str, ...]:
    return tuple(one for one in question.leftover if any(map(str.isdigit, one)))


def with_unit(request: Request, text: str) -> str:
    """Return a text with the unit of the memory of a machine that it names, as in "a Mac with 64"."""
    questions = request.tools.questions
    numbers = re.findall(r"(?<![\w.,])\d{1,3}(?![\w.,%$€₽]|\s*\w)", text)
    if len(numbers) != 1 or int(numbers[0]) not in COMPUTER_MEMORIES:
        return text
    question = questions.read_wishes(request.tools.finder.read(text), request.today)
    of_machine = any(topic.startswith(_HARDWARE) for topic in question.topics) or question.machine is not None
    return text.replace(numbers[0], f"{numbers[0]} gb") if of_machine else text


def without_task_of_form(request: Request, session: Session, question: Question, said: Said) -> Said:
    """Keep the task that was told before where only the form of the answers tells another: "and in JSON"."""
    if _EXTRACTION not in said.options or all(name != _GOAL for name, _ in session.given):
        return said
    finder, questions = request.tools.finder, request.tools.questions
    told = (questions.read_wishes(finder.read(one), request.today) for one in question.leftover)
    of_form = any(f"{ANSWER}{'.'.join(_EXTRACTION)}" in one.topics and one.leftover for one in told)
    return replace(said, options=tuple(one for one in said.options if one != _EXTRACTION)) if of_form else said


def _price_held(questions: ChoiceQuestions, session: Session) -> Currency | None:
    """Return the currency in which a price of tokens was limited; None where none was."""
    beside = (money.currency for one in session.beside.filters for money in one.prices)
    options = (questions.option(*one) for one in session.given)
    given = (Currency.USD for one in options if one.needs.price)
    return next(chain(beside, given), None)


def in_shared_memory(request: Request, session: Session, said: Said) -> Said:
    """Take the memory of a machine that models share for what they may fill of it, where no other machine is named."""
    limit = next((one for one in said.filters if one.property == MEMORY and one.operator is Operator.AT_MOST), None)
    is_of_card = request.tools.questions.names_card(request.args)
    if limit is None or limit.amount is None or limit.machine is not None or is_of_card:
        return said
    told = next((one.machine for one in session.beside.filters if one.property == MEMORY and one.machine), None)
    shares = any(option in SHARING for _, option in session.given)
    kind = told or (MachineKind.LAPTOP if shares else None)
    if kind is None or kind in CARDS:
        return said
    usable = request.tools.catalogue.machines.usable_gb(kind, int(limit.amount))
    rest = tuple(one for one in said.filters if one is not limit)
    return replace(said, filters=(*rest, replace(limit, amount=Decimal(int(usable)), machine=kind)))


def memory_limits(questions: ChoiceQuestions, session: Session) -> tuple[Filter, ...]:
    """Return the limits of memory that were told, or come with the machine that is one's own."""
    limits = (*session.beside.filters, *_machine_given(questions, session))
    return tuple(one for one in limits if one.property == MEMORY and one.operator is Operator.AT_MOST)


def _machine_given(questions: ChoiceQuestions, session: Session) -> Iterator[Filter]:
    """Yield the memory of the machine that is one's own, by the options given."""
    for needs in (questions.option(*one).needs for one in session.given):
        if needs.memory_gb is not None:
            yield filter_of(needs, Demand.MEMORY_GB)


def _nearest(held: Sequence[Filter], number: Number) -> Filter | None:
    """Return the limit that a number alone says anew, of several of different kinds the nearest to it."""
    kinds = {one.property: one for one in reversed(held)}
    several = [one for one in kinds.values() if len(kinds) == 1 or _is_usual(one, number)]
    return min((one for one in several if _may_be(one, number)), key=lambda one: _times(one, number), default=None)


def _is_usual(held: Filter, number: Number) -> bool:
    """Tell whether a number may be of a limit among others: memory has the amounts that are sold."""
    return held.property != MEMORY or number.value in COMPUTER_MEMORIES


def _times(held: Filter, number: Number) -> Decimal:
    """Return how many times the one is as large as the other."""
    amounts = sorted((held.amount or Decimal(1), _counted(held, number).amount or Decimal(1)))
    return amounts[1] / max(amounts[0], Decimal(1))


def _may_be(held: Filter, number: Number) -> bool:
    """Tell whether a number alone may be of what was limited: nobody has one or two gigabytes."""
    counts = (held.amount or 0) >= ACCELERATOR
    return held.property != MEMORY or counts or number.value >= _LEAST_MEMORY


def _counted(held: Filter, number: Number) -> Filter:
    """Return a limit with another number, in the unit in which people say it: billions, thousands, accelerators."""
    unit = 1 if number.scaled else _COUNTED[held.property]
    if held.property == MEMORY and number.value <= _MOST_ACCELERATORS and (held.amount or 0) >= ACCELERATOR:
        unit = ACCELERATOR
    elif number.value >= unit:
        unit = 1
    return replace(held, amount=number.value * unit, machine=None)


def in_same_unit(request: Request, session: Session, question: Question, said: Said) -> Said:
    """Take a sum of no span in the unit of what was limited before: a price of tokens, or what a month may cost.

    Who is recommended an application pays by the month, unless the tokens were limited.
    """
    spans = {question.volume.span, question.volume.budget_span} if question.volume is not None else set()
    if Span.MONTH in spans or request.tools.questions.prices_tokens(request.args):
        return said
    step = request.tools.wizard.step(session)
    picks = step.ranking.picks
    main = None if picks is None else step.ranking.table.candidates[picks.main]
    limit = next((one for one in said.filters if one.property == _BLENDED and one.prices), None)
    per_token = _limits_tokens(request, session)
    by_month = main is not None and (main.way is Way.APP or main.is_free_plan) and not per_token
    if by_month and limit is not None and said.budget is None:
        rest = tuple(one for one in said.filters if one is not limit)
        return replace(said, filters=rest, budget=limit.prices[0], converted=next(iter(limit.prices[1:]), None))
    if limit is not None and per_token and said.budget is None and len(limit.prices) == 1:
        rest = tuple(one for one in said.filters if one is not limit)
        return as_price(replace(said, filters=rest), limit.prices[0], _price_limited(session))
    if said.budget is None or not per_token or session.beside.budget is not None:
        return said
    return as_price(said, said.budget, _price_limited(session))


def _limits_tokens(request: Request, session: Session) -> bool:
    """Tell whether a price of tokens was limited, by an answer or beside the answers."""
    questions = request.tools.wizard.questions
    given = (questions.option(*one) for one in session.given)
    limits = any(one.prices and not one.months for one in session.beside.filters)
    return limits or any(one.needs.price for one in given)


def _price_limited(session: Session) -> str:
    """Return the one price that was limited beside the answers, as that of the output; else that of both sides."""
    limits = {one.property for one in session.beside.filters if one.prices and not one.months}
    return next(iter(limits)) if len(limits) == 1 else _BLENDED


def as_price(said: Said, limit: Money, name: str = _BLENDED) -> Said:
    """Take a sum for what a million tokens may cost."""
    price = Filter(name, Operator.AT_MOST, prices=(limit,), where_applicable=True)
    return replace(said, filters=(*said.filters, price), budget=None)
