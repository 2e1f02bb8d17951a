"""The answers to the open question of the guided choice that a sentence gives, and to others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from bot.catalogue.machines import MachineKind
from bot.catalogue.offers import Currency
from bot.commands.request import Request
from bot.commands.wizard.answering import MEMORY, as_price, said_by, with_comparisons
from bot.commands.wizard.labels import option_named
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.properties.values import Money
from bot.questions.question import Question, Span, Volume
from bot.questions.text.concept_ids import ANSWER, BY_VPN
from bot.questions.wishes.places.places_wished import WELCOME
from bot.questions.wishes.places.regions import regions_in
from bot.search.finder import Reading
from bot.wizard.engine import NextQuestion
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import Question as ChoiceQuestion
from bot.wizard.wishes import Said

_FREE = f"{ANSWER}budget.free"
_FEW_ROUBLES = 10
_SHORT = 4
"""Letters up to which a whole text is read as an abbreviation of a country."""


def wish_in(request: Request, step: NextQuestion, reading: Reading) -> Question:
    """Return what a text wishes for; at the question what may be paid, a bare amount in it is money."""
    question = request.tools.questions.read_wishes(reading, request.today)
    asked = next((one for one in step.asked if any(each.needs.price or each.needs.month for each in one.options)), None)
    if asked is None or (question.volume is not None and question.volume.budget is not None):
        return question
    named = request.tools.finder.read(f"{request.words(f'wizard-{asked.id}-name')}: {reading.text}")
    of_money = request.tools.questions.read_wishes(named, request.today)
    if _FREE in of_money.topics and not question.topics:
        return of_money  # «0»
    if of_money.volume is None or of_money.volume.budget is None:
        return question
    is_named = any(one.prices for one in question.filters) or any(one.needs.month for one in asked.options)
    return of_money if is_named else _in_dollars(of_money, of_money.volume)


def _in_dollars(question: Question, volume: Volume) -> Question:
    """Take a price of a few roubles, for which no million tokens are sold, for one in dollars."""
    budget = volume.budget
    if budget is None or budget.currency is not Currency.RUB or budget.amount >= _FEW_ROUBLES:
        return question
    return replace(question, volume=replace(volume, budget=Money(budget.amount, Currency.USD)))


def is_answered(request: Request, step: NextQuestion, reading: Reading) -> bool:
    """Tell whether a text that asks nothing answers the open question, or another."""
    if request.tools.questions.sounds_asking(reading.text):
        return False
    said, _ = answers_in(request, step, wish_in(request, step, reading), reading)
    return not said.is_empty


def answers_in(request: Request, step: NextQuestion, question: Question, reading: Reading) -> tuple[Said, Question]:
    """Read a sentence as answers to the question that was asked and to others; return too what is left of it."""
    plain = replace(question, leftover=(), decline=None)
    placed = bool(regions_in(request.tools.catalogue.places, _as_place(reading.text)))
    gets_round = BY_VPN in question.topics  # «из России, но с впн» is limited by no country
    asked = () if gets_round else tuple(_of_places(step)) if placed else step.asked
    option = option_named(request, asked, reading.text) or _at_place(request, step, reading)
    if option is not None:
        return Said(options=(option,)), plain
    application = _application(request, step, question)
    if application is not None:
        return Said(options=(application,)), plain
    said = with_comparisons(said_by(request, question, reading.text), question, step)
    # «Китай не важен» says nothing of where somebody is
    may_be = gets_round or WELCOME in question.topics
    here = None if may_be else _region(request, _of_places(step), reading, said)
    here = here or _amount(request, step.asked, question, said)
    if here is not None:
        return here, plain
    if said.is_empty:
        questions = request.tools.wizard.questions.questions
        option = option_named(request, questions, reading.text)
        of_use = [one for one in questions if any(each.needs.country for each in one.options)]
        here = None if may_be or option is not None else _region(request, of_use, reading, said)
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
    named = said.filters or said.options  # «айфон 13» is a phone, and no memory
    if question.number is not None and not named and any(option.needs.memory_gb for option in options):
        return said_by(request, replace(question, filters=(_memory(question.number),)), "")
    by_month = volume is not None and Span.MONTH in {volume.span, volume.budget_span}
    if said.budget is not None and not by_month and any(one.needs.price for one in options):
        return as_price(said, said.budget)
    return None


def _memory(gigabytes: int) -> Filter:
    return Filter(MEMORY, Operator.AT_MOST, amount=Decimal(gigabytes))
