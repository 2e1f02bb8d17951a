"""What a sentence in the guided choice says: wishes, and answers to the question that is asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain

from bot.catalogue.machines import CARDS, MachineKind
from bot.catalogue.offers import Currency
from bot.commands.labels import option_named
from bot.commands.request import Request
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.finding.rates import at_rate, at_worst, converted, worst
from bot.questions.question import Question, Span
from bot.questions.text.tokens import Number, NumberUnit, Token
from bot.questions.wishes.needs import ANSWER, said_in
from bot.questions.wishes.regions import regions_in
from bot.questions.wishes.shares import share_of
from bot.search.finder import Reading
from bot.wizard.closer import CLOSER, COMPARED, closer
from bot.wizard.demands import filter_of
from bot.wizard.effects import ChosenOption
from bot.wizard.engine import NextQuestion, Recommendation, Step
from bot.wizard.questions import Demand
from bot.wizard.questions import Question as ChoiceQuestion
from bot.wizard.questions import Questions as ChoiceQuestions
from bot.wizard.session import Session
from bot.wizard.wishes import PRICES, Said

_BOUNDED = {
    **dict.fromkeys(("bigger", "smaller"), ("parameters_total", "memory")),
    "cheaper": ("price-blended", "price-input", "price-output", "budget"),
    "newer": ("released",),
}
"""Properties that a comparison with what is recommended limits, unless a bound was said."""
_MEMORY = "memory"
_COUNTED: Mapping[str, int] = {
    **dict.fromkeys(("parameters_total", "parameters_active"), 10**9),
    _MEMORY: 1,
    "context_window": 1_000,
}
"""Properties whose limits are said again by a number alone, and the unit in which people say them."""
ACCELERATOR, _MOST_ACCELERATORS = 80, 8
"""Gigabytes of an accelerator, and how many of them a small number may count."""
_LEAST_MEMORY = 4
_HARDWARE = f"{ANSWER}hardware."
_MEMORIES = frozenset({8, 16, 18, 24, 32, 36, 48, 64, 96, 128, 192, 256, 512})
"""Gigabytes that computers are sold with."""
_SHARING = frozenset({"laptop_8", "laptop"})
"""The options of machines whose memory models share with all else."""
_SHORT = 4
"""Letters up to which a whole text is read as an abbreviation of a country."""


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
        return _as_price(said, Money(numbers[0].value, price))
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
    if len(numbers) != 1 or int(numbers[0]) not in _MEMORIES:
        return text
    question = questions.read_wishes(request.tools.finder.read(text), request.today)
    of_machine = any(topic.startswith(_HARDWARE) for topic in question.topics) or question.machine is not None
    return text.replace(numbers[0], f"{numbers[0]} gb") if of_machine else text


def _price_held(questions: ChoiceQuestions, session: Session) -> Currency | None:
    """Return the currency in which a price of tokens was limited; None where none was."""
    beside = (money.currency for one in session.beside.filters for money in one.prices)
    options = (questions.option(answer.question, one) for answer in session.answers for one in answer.options)
    given = (Currency.USD for one in options if one.needs.price)
    return next(chain(beside, given), None)


def in_shared_memory(request: Request, session: Session, question: Question, said: Said) -> Said:
    """Take the memory of a machine that models share for what they may fill of it, where no other machine is named."""
    limit = next((one for one in said.filters if one.property == _MEMORY and one.operator is Operator.AT_MOST), None)
    is_of_card = request.tools.questions.names_card(request.args)
    if limit is None or limit.amount is None or question.machine is not None or is_of_card:
        return said
    told = next((one.machine for one in session.beside.filters if one.property == _MEMORY and one.machine), None)
    shares = any(option in _SHARING for answer in session.answers for option in answer.options)
    kind = told or (MachineKind.MAC if shares else None)
    if kind is None or kind in CARDS:
        return said
    usable = request.tools.catalogue.machines.usable_gb(kind, int(limit.amount))
    rest = tuple(one for one in said.filters if one is not limit)
    return replace(said, filters=(*rest, replace(limit, amount=Decimal(int(usable)), machine=told)))


def memory_limits(questions: ChoiceQuestions, session: Session) -> tuple[Filter, ...]:
    """Return the limits of memory that were told, or come with the machine that is one's own."""
    limits = (*session.beside.filters, *_machine_given(questions, session))
    return tuple(one for one in limits if one.property == _MEMORY and one.operator is Operator.AT_MOST)


def _machine_given(questions: ChoiceQuestions, session: Session) -> Iterator[Filter]:
    """Yield the memory of the machine that is one's own, by the options given."""
    for answer in session.answers:
        for needs in (questions.option(answer.question, one).needs for one in answer.options):
            if needs.memory_gb is not None:
                yield filter_of(needs, Demand.MEMORY_GB)


def _nearest(held: Sequence[Filter], number: Number) -> Filter | None:
    """Return the limit that a number alone says anew, of several of different kinds the nearest to it."""
    kinds = {one.property: one for one in reversed(held)}
    several = [one for one in kinds.values() if len(kinds) == 1 or _is_usual(one, number)]
    return min((one for one in several if _may_be(one, number)), key=lambda one: _times(one, number), default=None)


def _is_usual(held: Filter, number: Number) -> bool:
    """Tell whether a number may be of a limit among others: memory has the amounts that are sold."""
    return held.property != _MEMORY or number.value in _MEMORIES


def _times(held: Filter, number: Number) -> Decimal:
    """Return how many times the one is as large as the other."""
    amounts = sorted((held.amount or Decimal(1), _counted(held, number).amount or Decimal(1)))
    return amounts[1] / max(amounts[0], Decimal(1))


def _may_be(held: Filter, number: Number) -> bool:
    """Tell whether a number alone may be of what was limited: nobody has one or two gigabytes."""
    counts = (held.amount or 0) >= ACCELERATOR
    return held.property != _MEMORY or counts or number.value >= _LEAST_MEMORY


def _counted(held: Filter, number: Number) -> Filter:
    """Return a limit with another number, in the unit in which people say it: billions, thousands, accelerators."""
    unit = 1 if number.scaled else _COUNTED[held.property]
    if held.property == _MEMORY and number.value <= _MOST_ACCELERATORS and (held.amount or 0) >= ACCELERATOR:
        unit = ACCELERATOR
    elif number.value >= unit:
        unit = 1
    return replace(held, amount=number.value * unit)


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
    limit = next((one for one in said.filters if one.property == "price-blended" and one.prices), None)
    per_token = _limits_tokens(request, session)
    by_month = main is not None and (main.way is Way.APP or main.is_free_plan) and not per_token
    if by_month and limit is not None and said.budget is None:
        rest = tuple(one for one in said.filters if one is not limit)
        return replace(said, filters=rest, budget=limit.prices[0], converted=next(iter(limit.prices[1:]), None))
    if said.budget is None or not per_token or session.beside.budget is not None:
        return said
    return _as_price(said, said.budget)


def _limits_tokens(request: Request, session: Session) -> bool:
    """Tell whether a price of tokens was limited, by an answer or beside the answers."""
    questions = request.tools.wizard.questions
    given = (questions.option(answer.question, one) for answer in session.answers for one in answer.options)
    limits = any(one.prices and not one.months for one in session.beside.filters)
    return limits or any(one.needs.price for one in given)


def _as_price(said: Said, limit: Money) -> Said:
    price = Filter("price-blended", Operator.AT_MOST, prices=(limit,), where_applicable=True)
    return replace(said, filters=(*said.filters, price), budget=None)


def answers_in(request: Request, step: NextQuestion, question: Question, reading: Reading) -> tuple[Said, Question]:
    """Read a sentence as answers to the question that was asked and to others; return too what is left of it."""
    plain = replace(question, leftover=(), decline=None)
    placed = bool(regions_in(request.tools.catalogue.places, _as_place(reading.text)))
    option = option_named(request, tuple(_of_places(step)) if placed else step.asked, reading.text)
    option = option or _at_place(request, step, reading)
    if option is not None:
        return Said(options=(option,)), plain
    application = _application(request, step, question)
    if application is not None:
        return Said(options=(application,)), plain
    said = with_comparisons(said_by(request, question, reading.text), question, step)
    here = _region(request, _of_places(step), reading, said) or _amount(request, step.asked, question, said)
    if here is not None:
        return here, plain
    if said.is_empty:
        questions = request.tools.wizard.questions.questions
        option = option_named(request, questions, reading.text)
        of_use = [one for one in questions if any(each.needs.country for each in one.options)]
        here = _region(request, of_use, reading, said) if option is None else None
        return here or Said(options=() if option is None else (option,)), plain
    return said, question


def _at_place(request: Request, step: NextQuestion, reading: Reading) -> ChosenOption | None:
    """Return the option at the place that a whole text names, such as "the second one"."""
    cues = request.tools.questions.cues_of(reading.text)
    idle = [word for word in reading.text.split() if request.tools.questions.is_meaningless(word.casefold())]
    if len(cues.ordinals) != 1 or len(cues.taken) + len(idle) < cues.count:
        return None
    options = [(one.id, option.id) for one in step.asked for option in one.options]
    place = cues.ordinals[0]
    return options[place - 1 if place > 0 else place] if abs(place) <= len(options) else None


def _application(request: Request, step: NextQuestion, question: Question) -> ChosenOption | None:
    """Take a telephone, and nothing else, for that of an app where it is asked how it will be used."""
    machines = request.tools.catalogue.machines.machines
    if (
        question.machine is None
        or machines[question.machine].kind is not MachineKind.PHONE
        or len(question.filters) > 1
    ):
        return None
    options = ((one.id, option) for one in step.asked for option in one.options)
    return next(((asked, option.id) for asked, option in options if Way.APP.value in option.needs.ways), None)


def _of_places(step: NextQuestion) -> Iterator[ChoiceQuestion]:
    """Yield the questions that a place alone answers: where data are kept only once it is known where it is used."""
    of_use = any(option.needs.country for one in step.asked for option in one.options)
    known = bool(step.answers.get("country"))
    yield from (one for one in step.asked if of_use or known or not any(each.needs.data_in for each in one.options))


def _region(request: Request, asked: Iterable[ChoiceQuestion], reading: Reading, said: Said) -> Said | None:
    """Take a place as where it is used, or where data are kept, at the question that asks for that."""
    regions = (
        (option.needs.country or option.needs.data_in, (question.id, option.id))
        for question in asked
        for option in question.options
    )
    options = {region: option for region, option in regions if region is not None}
    named = regions_in(request.tools.catalogue.places, _as_place(reading.text), nouns=True) if options else frozenset()
    option = options.get(next(iter(named))) if len(named) == 1 else None
    excludes = any(one.property == "country" and one.operator is Operator.NONE_OF for one in said.filters)
    if option is None or excludes:
        return None
    filters = tuple(one for one in said.filters if one.property != "country" and not one.property.startswith("served_"))
    return replace(said, filters=filters, options=(*said.options, option))


def _as_place(text: str) -> str:
    """Return a text with a short one in capital letters, as abbreviations of countries are written."""
    return text.upper() if len(text) <= _SHORT else text


def _amount(request: Request, asked: Iterable[ChoiceQuestion], question: Question, said: Said) -> Said | None:
    """Take an amount as what was asked for: tokens of a month, gigabytes, a price."""
    volume, options = question.volume, [option for one in asked for option in one.options]
    if any(option.monthly_tokens for option in options):
        tokens = next((one.amount for one in said.filters if one.property == "context_window"), None)
        total = int(tokens) if tokens is not None else volume.total_tokens if volume is not None else None
        filters = tuple(one for one in said.filters if one.property != "context_window")
        return replace(said, filters=filters, monthly_tokens=total) if total else None
    if question.number is not None and not said.filters and any(option.needs.memory_gb for option in options):
        return said_by(request, replace(question, filters=(_memory(question.number),)), "")
    if (
        said.budget is not None
        and not (volume and Span.MONTH in {volume.span, volume.budget_span})
        and any(one.needs.price for one in options)
    ):
        return _as_price(said, said.budget)
    return None


def _memory(gigabytes: int) -> Filter:
    return Filter(_MEMORY, Operator.AT_MOST, amount=Decimal(gigabytes))
