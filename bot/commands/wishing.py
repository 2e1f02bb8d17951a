"""Sentences in the guided choice: they start it, answer its questions and change its result."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from bot.catalogue.machines import MachineKind
from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind
from bot.commands import about_result, choosing, steering
from bot.commands.labels import option_named
from bot.commands.request import Request
from bot.errors import ConflictError
from bot.properties.candidate import Way
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.followup import remember
from bot.questions.finding.likened import Likened, apart
from bot.questions.finding.rates import at_rate, at_worst, converted, word_rate, word_worst, worst
from bot.questions.question import Order, Question, Span, Task
from bot.questions.text.messages import tidied
from bot.questions.understood import word_order
from bot.questions.wishes.needs import room_of, said_in
from bot.questions.wishes.regions import regions_in
from bot.questions.wishes.shares import share_of
from bot.reply.blocks import Reply
from bot.search.finder import Ambiguous, Found, Reading
from bot.views.wizard_told import Heard, hint_reply, told_reply
from bot.wizard.closer import CLOSER, COMPARED, closer
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation, Step
from bot.wizard.questions import Question as ChoiceQuestion
from bot.wizard.session import Session
from bot.wizard.table import ChosenOption
from bot.wizard.telling import still_free
from bot.wizard.wishes import Said, SortedWishes, sort_out

_REFERRING = frozenset({Cue.IT, Cue.THEM, Cue.ORDINAL})
_LISTING = frozenset({"list", "count"})
_WISHED = frozenset({Task.LIST, Task.CHOOSE, Task.ALTERNATIVES})
_BOUNDED = {
    **dict.fromkeys(("bigger", "smaller"), ("parameters_total", "memory")),
    "cheaper": ("price-blended", "price-input", "price-output", "budget"),
    "newer": ("released",),
}
"""Properties that a comparison with what is recommended limits, unless a bound was said."""
_SHORT = 4
"""Letters up to which a whole text is read as an abbreviation of a country."""


async def begin(request: Request) -> Reply:
    """Start the guided choice with the wish of a text; one that says nothing starts it from the first question."""
    request = request.with_args(request.tools.questions.retyped(tidied(request.args)))
    reading = request.tools.finder.read(request.args)
    return await start(request, request.tools.questions.read_wishes(reading, request.today))


async def start(request: Request, question: Question) -> Reply:
    """Start the guided choice with what a question wishes for."""
    likened = apart(question, request.tools.catalogue)
    said = _said(request, likened.question, request.args)
    said = _than(request, said, likened)
    if said.is_empty and not likened.names and not likened.question.leftover:
        return await choosing.run(request.with_args(""))
    return await _tell(request, choosing.new_session(request), likened, said, is_new=True)


async def answer(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Take a sentence as a step, an answer or a change; None where it asks or names something else."""
    way = request.tools.questions.steering(reading.text)
    if way is not None and (reply := await steering.steer(request, session, way)) is not None:
        return reply
    if (reply := await about_result.answer(request, session, reading)) is not None:
        return reply
    step = request.tools.wizard.step(session)
    said = None if isinstance(step, NextQuestion) else _of_machine(way, step)
    if said is not None:
        return await _tell(request, session, Likened(Question(Task.CHOOSE)), said, is_new=False)
    question = request.tools.questions.read_wishes(reading, request.today)
    if _asks_otherwise(request, reading, question) or _names_entry(
        request, reading, question, asks=request.tools.questions.sounds_asking(reading.text)
    ):
        return None
    likened = apart(question, request.tools.catalogue)
    question = likened.question
    if isinstance(step, NextQuestion):
        said, question = _answers(request, step, question, reading)
        if said.is_empty:
            return _hint(request, session, reading)
    else:
        said = _closer(_said(request, question, reading.text), question, step)
        if said.is_empty:
            return None
    said = still_free(request.tools.wizard.questions, session, said)
    return await _tell(request, session, likened._replace(question=question), said, is_new=False)


def _of_machine(way: str | None, step: Recommendation | NoMatch) -> Said | None:
    """Read a whole text about the machine that was named: it is no matter, or there are two; None for other texts."""
    if way == "any_machine":
        return Said(dropped=frozenset({"memory"}))
    rooms = (effect.room for effect in step.ranking.effects)
    room = min((one.amount for one in rooms if one is not None and one.amount is not None), default=None)
    if way != "twice" or room is None:
        return None
    return Said(filters=(Filter("memory", Operator.AT_MOST, amount=2 * room, where_applicable=True),))


def _said(request: Request, question: Question, text: str) -> Said:
    tools = request.tools
    rates = tools.wizard.questions.worst_rates
    convert = partial(worst, rates=rates) if tools.rate is None else partial(converted, rate=tools.rate)
    question = at_worst(question, rates) if tools.rate is None else at_rate(question, tools.rate)
    where = tools.questions.without_subjects(text)
    said = said_in(question, tools.questions.concepts, tools.catalogue, request.words.lang, where)
    return said if said.budget is None else replace(said, converted=convert(said.budget))


def _answers(request: Request, step: NextQuestion, question: Question, reading: Reading) -> tuple[Said, Question]:
    """Read a sentence as answers to the question that was asked and to others; return too what is left of it."""
    plain = replace(question, leftover=(), decline=None)
    placed = bool(regions_in(request.tools.catalogue.places, _as_place(reading.text)))
    option = option_named(request, tuple(_of_places(step)) if placed else step.asked, reading.text)
    if option is not None:
        return Said(options=(option,)), plain
    application = _application(request, step, question)
    if application is not None:
        return Said(options=(application,)), plain
    said = _closer(_said(request, question, reading.text), question, step)
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
        return _said(request, replace(question, filters=(_memory(question.number),)), "")
    if (
        said.budget is not None
        and not (volume and Span.MONTH in {volume.span, volume.budget_span})
        and any(one.needs.price for one in options)
    ):
        limit = Filter("price-blended", Operator.AT_MOST, prices=(said.budget,), where_applicable=True)
        return replace(said, filters=(*said.filters, limit), budget=None)
    return None


def _closer(said: Said, question: Question, step: Step) -> Said:
    """Read "cheaper" and the like as more of it than what is recommended has."""
    wished = CLOSER if isinstance(step, Recommendation) else COMPARED
    limited = {one.property for one in said.filters} | ({"budget"} if said.budget is not None else set())
    wanted = [wish for wish in sorted(question.topics & wished) if limited.isdisjoint(_BOUNDED.get(wish, ()))]
    picks = step.ranking.picks
    if not wanted or picks is None:
        return said
    main = step.ranking.table.candidates[picks.main]
    share = share_of(question.topics)
    found = [one for one in (closer(wish, main, step.ranking.tokens, share) for wish in wanted) if one is not None]
    return replace(said, filters=(*said.filters, *found), orders=()) if found else said


def _than(request: Request, said: Said, likened: Likened) -> Said:
    """Read "like that one, but cheaper" as cheaper than the model that is named."""
    table = request.tools.wizard.table
    wanted = sorted(likened.question.topics & (COMPARED | {"not_dearer"}))
    place = next((at for at, one in enumerate(table.models) if likened.model and one == likened.model.id), None)
    if place is None or not wanted:
        return said
    named, share = table.candidates[place], share_of(likened.question.topics)
    found = [one for one in (closer(wish, named, share=share) for wish in wanted) if one is not None]
    return replace(said, filters=(*said.filters, *found))


async def _tell(request: Request, session: Session, likened: Likened, said: Said, *, is_new: bool) -> Reply:
    """Save what was said, and show the step that follows."""
    tools = request.tools
    changed = tools.wizard.tell(session, said, tools.clock())
    try:
        await tools.store.save(changed, expected=None if is_new else session.revision)
    except ConflictError:
        return await choosing.conflict(request, session)
    found = sort_out(tools.wizard.questions, said)
    notes = (*_notes(request, likened, found), *_currency(request, said, found))
    heard = Heard(found, notes, spends=said.budget is not None, machine=_machine(request, likened.question))
    reply = told_reply(choosing.screen_of(request), None if is_new else session, changed, heard)
    await remember(request.notes, reply.subjects)
    return reply


def _notes(request: Request, likened: Likened, found: SortedWishes) -> Iterator[str]:
    """Yield what nothing was read of, what the guided choice cannot keep, and how it takes what it is to be like."""
    words, left = request.words, likened.question.leftover
    if likened.names:
        yield words("wizard-likened", names=", ".join(likened.names))
    if left:
        yield words("wizard-unread", what=", ".join(words("wizard-quoted", text=one) for one in left))
    unkept = [word_order(request.setting, Order(name, descending)) for name, descending in found.orders]
    if unkept:
        yield words("wizard-unkept", what=", ".join(unkept))


def _machine(request: Request, question: Question) -> str:
    """Say how much of a machine's memory models may fill, where it is not all of it."""
    room = room_of(question, request.tools.catalogue.machines)
    if room is None or not room.is_shared:
        return ""
    name = request.words("wizard-computer") if room.machine is None else room.machine.name
    return request.words("wizard-shared", name=name, memory=room.memory_gb, usable=int(room.usable))


def _currency(request: Request, said: Said, found: SortedWishes) -> Iterator[str]:
    """Say at which rate a limit was converted, or that prices are compared in its currency alone."""
    limits = [*(limit for one in found.filters for limit in one.prices), *((said.budget,) if said.budget else ())]
    currencies = {one.currency for one in limits}
    if request.tools.rate is not None and Currency.RUB in currencies:
        yield word_rate(request.words, request.tools.rate)
        return
    used = [one for one in request.tools.wizard.questions.worst_rates if one.currency in currencies]
    if used:
        yield from (word_worst(request.words, one) for one in used)
    elif Currency.USD not in currencies and currencies:
        yield request.words("wizard-one-currency", currency=min(currencies))


def _hint(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Show the question again; None where the text names an entry."""
    if isinstance(reading.result, Found | Ambiguous):
        return None
    return hint_reply(choosing.screen_of(request), session)


def _asks_otherwise(request: Request, reading: Reading, wished: Question) -> bool:
    """Tell whether a text asks a question of its own, which is answered and leaves the guided choice as it is."""
    questions = request.tools.questions
    parsed = questions.parse(reading, request.today)
    question = questions.asked(parsed)
    cues = questions.cues(parsed)
    asks = questions.sounds_asking(reading.text) and Cue.WISHING not in cues
    refers = not cues.kinds.isdisjoint(_REFERRING)
    if question is None:
        return asks and refers and wished.topics.isdisjoint(CLOSER)
    if question.names or question.task not in _WISHED or (asks and refers):
        return True
    listing = bool(question.topics & _LISTING) and "advise" not in question.topics and asks and not cues.continues
    of_room = {one.property for one in question.filters} == {"memory"} and Cue.NOUN not in cues  # "what fits in 12 GB?"
    return listing or ("?" in reading.text and "which" in question.topics and not of_room)


def _names_entry(request: Request, reading: Reading, question: Question, *, asks: bool) -> bool:
    """Tell whether a text names a model or a family, other than one that is kept out, or asks what a term means."""
    excluded = any(one.property in {"family", "model"} and one.operator is Operator.NONE_OF for one in question.filters)
    if reading.term is not None and asks:
        return True
    kinds = {hit.kind for hit in reading.asked_for.hits}
    if kinds <= {EntryKind.FAMILY, EntryKind.LAB} and _keeps_to(request, reading, question, asks=asks):
        return False
    licensed = not question.names and any(one.property == "licence" for one in question.filters)
    return not excluded and (EntryKind.MODEL in kinds or (EntryKind.FAMILY in kinds and not licensed))


def _keeps_to(request: Request, reading: Reading, question: Question, *, asks: bool) -> bool:
    """Tell whether a text says whose models alone are wanted, as in "only from Mistral"."""
    questions = request.tools.questions
    cues = questions.cues(questions.parse(reading, request.today))
    return (Cue.ONLY in cues or "whose" in question.topics) and (cues.continues or not asks)


def _memory(gigabytes: int) -> Filter:
    return Filter("memory", Operator.AT_MOST, amount=Decimal(gigabytes))
