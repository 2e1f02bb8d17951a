"""Questions in plain words: read, answered, and changed by buttons."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace

from bot.action_codec import MAX_INNER_BYTES, ActionError, pack
from bot.actions import Ask, AskStored, StartWizard
from bot.commands import choose
from bot.commands.chart import with_chart
from bot.commands.options import Option, phrases
from bot.commands.request import Request
from bot.errors import UserError
from bot.properties.filters import Filter
from bot.properties.prices import PRICE
from bot.properties.registry import property_named
from bot.questions.answer import answer
from bot.questions.answers.cost_changes import changed_sums
from bot.questions.answers.listing import page_size
from bot.questions.answers.news import further_news, news_exit
from bot.questions.conversation.followup import names_known, remember
from bot.questions.finding.select import default_order
from bot.questions.packing.buttons import asked_question, carried_action, question_action
from bot.questions.packing.parts import LISTS
from bot.questions.question import Question, Task
from bot.questions.text.word_groups import WordGroup
from bot.questions.understood import word_filter, word_order
from bot.questions.wishes.needs import carried
from bot.questions.wishes.needs_told import is_limited_to_cloud, may_tell_need, tells_need
from bot.reply.budget import MAX_LABEL
from bot.reply.choices import Navigate
from bot.reply.reply import Reply
from bot.reply.screen import PRIVATE_LINES
from bot.search.reading import Reading
from bot.search.results import hits_of
from bot.views.shortened import shortened
from bot.views.sources_on_demand import has_sources, without_sources

_MOST_OFF = 3
"""Conditions that can be taken off by a button each."""
_CHANGED = frozenset({Task.LIST, Task.COUNT})
_CHARTED = frozenset({Task.LIST, Task.COUNT, Task.COMPARE})


async def run_list(request: Request, options: Sequence[Option]) -> Reply:
    """Answer `/list` with the models that meet what is asked for; without a wish, with the newest."""
    given = phrases(options, dict(request.options))
    if given:
        texts = [*given, *([request.args] if request.args.strip() else [])]
        reply = await answer_question(request, request.tools.questions.listed(texts, request.today))
        if reply is not None:
            return reply
    return await _read_as(request, Question(Task.LIST))


async def run_cost(request: Request, begin: str) -> Reply:
    """Answer `/cost` with a sum, or with the price of what is named; `begin` makes a sum of what follows it.

    Raises:
        UserError: the text is not understood.
    """
    questions = request.tools.questions
    if request.options:
        return await _read_as(request, questions.worded(request.args, request.today))
    reading = request.tools.finder.read(request.args)
    read = questions.read(reading, request.today)
    if read is None or read.task is not Task.COST:
        worded = questions.worded(f"{begin} {request.args}", request.today)
        read = _sum_or_price(worded or Question(Task.FACT, hits_of(reading.result)))
    reply = None if read is None else await answer_question(request, read)
    if reply is None:
        raise UserError("error-question")
    return reply


def _sum_or_price(question: Question) -> Question | None:
    """Return what is asked of a cost: the sum of an amount, else the price of what is named."""
    if question.task is Task.COST and question.volume is not None:
        return question
    return Question(Task.FACT, question.names, asked=(PRICE.name,)) if question.names else None


async def answer_text(
    request: Request, reading: Reading, is_wanted: Callable[[Question], bool] | None = None
) -> Reply | None:
    """Answer a question in plain words; None where the text asks none that is understood, or wanted here."""
    question = None if reading.is_unlisted_id else request.tools.questions.read(reading, request.today)
    if question is None or not (is_wanted is None or is_wanted(question)):
        return None
    if question.task is Task.CHOOSE:
        return await choose.start_with(request, request.tools.questions.read_wishes(reading, request.today))
    may = may_tell_need(question, reading.text)
    wished = request.tools.questions.read_wishes(reading, request.today) if may else None
    if wished is not None and (tells_need(question, wished) or _is_limited_to_cloud(request, question, wished)):
        return await choose.start_with(request, wished)
    return await answer_question(request, question, wished=wished)


def _is_limited_to_cloud(request: Request, question: Question, wished: Question) -> bool:
    """Tell whether a text that asks nothing says that something is to run in one cloud alone: "HIPAA, AWS only"."""
    questions, text = request.tools.questions, request.args
    only = questions.says(WordGroup.ONLY, text) and not questions.sounds_asking(text)
    return only and is_limited_to_cloud(question, wished)


async def answer_question(
    request: Request, question: Question, page: int = 0, wished: Question | None = None
) -> Reply | None:
    """Answer a question, and remember what the answer was about.

    `wished` is what the same text wishes for, where it is known: the guided choice is offered with it.
    """
    if question.task is Task.CHOOSE:
        return await choose.start_with(request, question)
    reply = answer(request.setting, question, page)
    if reply is None:
        return None
    if question.task is Task.NEWS:
        reply = reply.with_choices(*reply.choices, *[one async for one in _further(request, question, page)])
    if question.task in _CHANGED:
        changes = [one async for one in _changes(request, question, page, reply)]
        reply = reply.with_choices(*reply.choices, *changes, await _guided(request, wished or question))
    if question.task is Task.COMPARE:
        reply = await _compared(request, question, page, reply)
    if question.task in _CHARTED:
        reply = await with_chart(request, question, page, reply)
    if question.task is Task.COST:
        reply = reply.with_choices(*reply.choices, *[one async for one in _other_sums(request, question, wished)])
    if has_sources(reply):
        reply = await _sourced(request, question, page, reply)
    if question.task is not Task.COMPARE:
        reply = await _fitted(request, question, page, reply)
    await remember(request.notes, reply.subjects, question, page, reply.choices)
    return reply


def answer_inline(request: Request, question: Question) -> Reply | None:
    """Answer a question that nobody has sent yet; None where nothing answers it.

    Its sources stay in sight where no button could ask for them without storing the question.
    """
    reply = answer(request.setting, question)
    if reply is None:
        return None
    whole = carried_action(replace(question, in_full=True))
    if whole is not None and question.task is Task.COMPARE:
        reply = reply.with_choices(*reply.choices, _turn(request, question, whole))
    sourced = carried_action(replace(question, sourced=True))
    if sourced is not None and has_sources(reply):
        reply = _folded(request, reply, sourced)
    if whole is None or question.task is Task.COMPARE:
        return reply
    short = _short(request, reply)
    return reply if short is reply else _with_turn(request, short, "choice-in-full", whole)


async def press(request: Request, action: Ask | AskStored) -> Reply:
    """Answer the question of a button.

    Raises:
        UserError: the question is not stored any more, or no catalogue has what it asks for.
    """
    try:
        question = await asked_question(request.notes, action)
    except ActionError as error:
        raise UserError("error-button-old") from error
    known = names_known(request.tools.catalogue, question)
    reply = await answer_question(request, question, action.page) if known else None
    if reply is None:
        raise UserError("error-button-old")
    return reply


async def _read_as(request: Request, otherwise: Question | None) -> Reply:
    tools = request.tools
    reading = tools.finder.read(request.args)
    if otherwise is not None and request.args:
        question = tools.questions.wanted(reading, request.today, otherwise.task)
    else:
        question = tools.questions.read(reading, request.today) or otherwise
    if question is not None and question.task is Task.CHOOSE:
        question = replace(question, task=Task.LIST)
    reply = None if question is None else await answer_question(request, question)
    if reply is None:
        raise UserError("error-question")
    return reply


async def _sourced(request: Request, question: Question, page: int, reply: Reply) -> Reply:
    """Show the sources if they are asked for, else offer them; they stay in sight where no button can ask for them."""
    words, notes = request.words, request.notes
    is_list = question.task in LISTS
    turned = await question_action(notes, replace(question, sourced=not question.sourced), page if is_list else 0)
    if turned is None:
        return reply
    if not question.sourced:
        return _folded(request, reply, turned)
    hide = Navigate(label=words("choice-sources-hide"), action=pack(turned))
    paging = reply.paging if is_list else await question_action(notes, question, page, MAX_INNER_BYTES)
    return reply.model_copy(update={"choices": (*reply.choices, hide), "paging": paging})


def _folded(request: Request, reply: Reply, action: Ask | AskStored) -> Reply:
    """Offer the sources in place of their list."""
    offer = Navigate(label=request.words("choice-sources"), action=pack(action))
    return without_sources(reply).with_choices(*reply.choices, offer)


async def _fitted(request: Request, question: Question, page: int, reply: Reply) -> Reply:
    """Cut an answer that is longer than the place has room for, and offer the whole of it."""
    if question.sourced:
        return reply
    short = _short(request, reply)
    if short is reply:
        return reply
    turned = await question_action(request.notes, replace(question, in_full=not question.in_full), page)
    if turned is None:
        return reply
    shown, label = (reply, "choice-brief") if question.in_full else (short, "choice-in-full")
    return _with_turn(request, shown, label, turned)


def _short(request: Request, reply: Reply) -> Reply:
    """Cut an answer where there is less room than in private: for a screen there it is made."""
    if request.lines >= PRIVATE_LINES:
        return reply
    return shortened(request.words, request.tools.catalogue, reply, request.lines)


def _with_turn(request: Request, reply: Reply, label: str, action: Ask | AskStored) -> Reply:
    """Offer the same answer at another length."""
    return reply.with_choices(*reply.choices, Navigate(label=request.words(label), action=pack(action)))


async def _further(request: Request, question: Question, page: int) -> AsyncIterator[Navigate]:
    """Offer the news that an answer has no room for, then the way to the models."""
    setting = request.setting
    for label, further, at in further_news(setting, question, page):
        action = await question_action(request.notes, further, at)
        if action is not None:
            yield Navigate(label=label, action=pack(action))
    yield news_exit(setting.catalogue, setting.words, question.names)


async def _compared(request: Request, question: Question, page: int, reply: Reply) -> Reply:
    """Offer all the rows of a comparison, or those that matter; its tables can be laid out in another way."""
    notes = request.notes
    turned = await question_action(notes, replace(question, in_full=not question.in_full))
    if turned is None:
        return reply
    paging = await question_action(notes, question, page, MAX_INNER_BYTES)
    choices = (*reply.choices, _turn(request, question, turned))
    return reply.model_copy(update={"choices": choices, "paging": paging})


def _turn(request: Request, question: Question, action: Ask | AskStored) -> Navigate:
    """Offer all the rows of a comparison, or those that matter where all are shown."""
    label = request.words("compare-brief" if question.in_full else "compare-all-rows")
    return Navigate(label=label, action=pack(action))


async def _other_sums(request: Request, question: Question, wished: Question | None) -> AsyncIterator[Navigate]:
    """Offer the sums that follow from other assumptions, and the guided choice where no model is named."""
    for label, changed in changed_sums(request.setting, question):
        action = await question_action(request.notes, changed)
        if action is not None:
            yield Navigate(label=label, action=pack(action))
    if not question.names:
        yield await _guided(request, wished or question)


async def _changes(request: Request, question: Question, page: int, reply: Reply) -> AsyncIterator[Navigate]:
    """Offer to see more, to turn the order, and to take a condition off."""
    words, notes = request.words, request.notes
    setting = request.setting
    if len(reply.subjects) == page_size(question):
        more = await question_action(notes, question, page + 1)
        if more is not None:
            yield Navigate(label=words("choice-more"), action=pack(more))
    order = question.order or default_order(question.filters)
    turned = replace(question, order=replace(order, descending=not order.descending))
    action = await question_action(notes, turned)
    if action is not None and turned.order is not None and reply.subjects:
        label = word_order(setting, turned.order)
        yield Navigate(label=label[:1].upper() + label[1:], action=pack(action))
    for number, one in enumerate(question.filters[:_MOST_OFF] if len(question.filters) > 1 else ()):
        action = await question_action(notes, question.without(number))
        if action is not None:
            yield Navigate(label=_label_without(request, one), action=pack(action))


async def _guided(request: Request, wished: Question) -> Navigate:
    """Offer the guided choice with what is wished for."""
    needed = carried(replace(wished, task=Task.CHOOSE, number=None, asked=()), request.tools.questions.concepts)
    action = await question_action(request.notes, needed)
    return Navigate(label=request.words("choice-choose"), action=pack(action or StartWizard()))


def _label_without(request: Request, one: Filter) -> str:
    """Name a condition that a button takes off: where it is too long for a button, by its property."""
    words = request.words
    label = words("choice-without", what=word_filter(request.setting, one))
    if len(label) <= MAX_LABEL:
        return label
    return words("choice-without", what=words(property_named(one.property).label))
