"""Whether something fits: a text into what the first recommendation holds at once, models into the machine named."""

from dataclasses import replace
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.machines import CARDS
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands import ask
from bot.commands.request import Request
from bot.commands.wizard.answering import memory_limits, said_by
from bot.properties.filters import Filter, Operator
from bot.properties.model_facts import CONTEXT_WINDOW
from bot.properties.values import Tokens
from bot.questions.conversation.cues import Cue
from bot.questions.question import Question, Task
from bot.questions.text.concept_ids import ANSWER, ON_LAPTOP, RUN_BY_ONESELF
from bot.questions.text.tokens import Name
from bot.reply import formats
from bot.reply.reply import Outcome, Reply
from bot.search.reading import Reading
from bot.views.message import message_reply
from bot.wizard.case import Case
from bot.wizard.in_app import in_app
from bot.wizard.session import Session
from bot.words import Words

_AT_ONCE = "at_once"
_FITTING = frozenset({"run", _AT_ONCE})
"""The topics of a text that asks whether something fits."""
_OF_MANY = frozenset({"which", "how_many"})
"""The topics of a text that asks what else fits, or how much does."""
_WISHING = frozenset({Cue.WISHING, Cue.ONLY, Cue.NOUN, Cue.THEM})
_OF_TEXTS = frozenset({CONTEXT_WINDOW.name, "strengths"})
"""What a text that is to fit tells of itself: its length, and the task that its name is a word for."""
_HARDWARE = f"{ANSWER}hardware."
_MEMORY = "memory"


def length_asked(request: Request, reading: Reading) -> int | None:
    """Return the tokens of the text of which it is asked whether it fits; None where nothing of the kind is asked."""
    questions = request.tools.questions
    if reading.asked_for.hits or not questions.sounds_asking(reading.text):
        return None
    wish, cues = questions.read_wishes(reading, request.today), questions.cues_of(reading.text)
    of_money = wish.volume is not None and wish.volume.budget is not None
    if not wish.topics & _FITTING or wish.topics & _OF_MANY or of_money or not cues.kinds.isdisjoint(_WISHING):
        return None
    whole = replace(wish, topics=wish.topics | {_AT_ONCE})  # a text that is to fit is not sent in parts
    filters = said_by(request, whole, reading.text).filters
    lengths = [one.amount for one in filters if one.property == CONTEXT_WINDOW.name and one.amount is not None]
    is_alone = len(lengths) == 1 and all(one.property in _OF_TEXTS for one in filters)
    return int(lengths[0]) if is_alone else None


async def text_into(request: Request, session: Session, main: Case, reading: Reading) -> Reply | None:
    """Say whether a text fits into what the first recommendation holds at once; None where that is not asked."""
    tokens = length_asked(request, reading)
    if tokens is None:
        return None
    if not main.is_own:
        return message_reply(request.words, _held(request.words, main, tokens), Outcome.INFO)
    context = Filter(CONTEXT_WINDOW.name, Operator.AT_LEAST, amount=Decimal(tokens))
    named = (Hit(EntryKind.MODEL, main.model.id),)
    question = Question(Task.RUN, names=named, filters=(context, *_room(request, session)))
    return await ask.answer_question(request, question)


async def first_into_machine(request: Request, session: Session, main: Case, reading: Reading) -> Reply | None:
    """Say whether the first recommendation fits, perhaps at another precision; None where a machine is named."""
    questions = request.tools.questions
    parsed, room = questions.parse(reading, request.today), _room(request, session)
    wish = questions.read_wishes(reading, request.today)
    if not main.is_own or not room or "run" not in wish.topics or wish.order or wish.topics & _OF_MANY:
        return None
    named = Name((Hit(EntryKind.MODEL, main.model.id),), "", -1)
    question = questions.decided((named, *parsed.tokens), request.today)
    is_another = any(one.startswith(_HARDWARE) for one in wish.topics) or RUN_BY_ONESELF in wish.topics
    if question is None or question.task is not Task.RUN or question.machine is not None or is_another:
        return None
    if any(one.property == _MEMORY for one in question.filters) or not questions.sounds_asking(reading.text):
        return None
    return await ask.answer_question(request, replace(question, filters=(*question.filters, *room)))


async def into_machine(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Say whether models fit into the machine that was named before; None where another is, or none was."""
    if not reading.asked_for.hits:
        return None
    questions = request.tools.questions
    question = questions.asked(questions.parse(reading, request.today))
    if question is None or question.task is not Task.RUN or not question.names or question.machine is not None:
        return None
    topics, room = questions.read_wishes(reading, request.today).topics, _room(request, session)
    named = {one for one in topics if one.startswith(_HARDWARE)}
    is_shared = all(one.machine is not None and one.machine not in CARDS for one in room)
    is_another = bool(named - {ON_LAPTOP} if is_shared else named)
    if not room or is_another or any(one.property == _MEMORY for one in question.filters):
        return None
    return await ask.answer_question(request, replace(question, filters=(*question.filters, *room)))


def _room(request: Request, session: Session) -> tuple[Filter, ...]:
    """Return the memory that models may fill of the machine that was named; nothing where none was."""
    limits = memory_limits(request.tools.wizard.questions, session)
    told = [(one.amount, one.machine) for one in limits if one.amount is not None]
    if not told:
        return ()
    amount, machine = min(told, key=lambda one: one[0])
    return (Filter(_MEMORY, Operator.AT_MOST, amount=Decimal(int(amount)), machine=machine),)


def _held(words: Words, main: Case, tokens: int) -> str:
    """Say whether so many tokens fit: into the application where that was chosen, as far as it is known."""
    own, app = confirmed_value(main.model.facts.context_window), main.app
    told = CONTEXT_WINDOW.confirmed(main.candidate if app is None else in_app(main.candidate))
    held = told.count if isinstance(told, Tokens) else None
    if held is None and own is not None and own < tokens:
        held = own  # what is too long for the model is so in every application
    parts = {"name": main.model.name, "tokens": formats.short_tokens(words, tokens)}
    if held is not None:
        key = "wizard-holds-yes" if held >= tokens else "wizard-holds-no"
        return words(key, window=formats.short_tokens(words, held), **parts)
    if app is not None and own is not None:
        return words("wizard-holds-app-unknown", window=formats.short_tokens(words, own), app=app.name, **parts)
    return words("wizard-holds-unknown", **parts)
