"""The recommendations of a result that a text names by their places, or asks about together: one, some, or all."""

from dataclasses import replace

from bot.actions import CompareChosen, joined_keys
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands import ask, compare
from bot.commands.request import Request
from bot.commands.wizard import choosing
from bot.commands.wizard.answering import said_by
from bot.commands.wizard.first_pick import tasks_named
from bot.commands.wizard.lifting import makers_sought
from bot.properties.candidate import Way
from bot.questions.conversation.cues import Cue, Cues
from bot.questions.conversation.followup import recalled
from bot.questions.question import Question, Task
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.tokens import Number, NumberUnit
from bot.reply.reply import Reply
from bot.search.reading import Reading
from bot.views.wizard.advice import advice_for, runners_up
from bot.views.wizard.costs import costs_reply
from bot.views.wizard.full import others_reply
from bot.views.wizard.smartest import smartest_reply
from bot.views.wizard.why import why_not_reply
from bot.wizard.closer import COMPARED
from bot.wizard.engine import Recommendation, Step
from bot.wizard.session import Session
from bot.wizard.wishes import PRICES, Said

_FEWEST = 2
"""Recommendations that can be compared."""
_FEW = 5
"""Words up to which a question such as "and which one is cheaper?" asks nothing else."""
_BESIDE = "compare"
"""The topic of a text that sets things side by side."""
_COMPARING = COMPARED | {_BESIDE}
_SMARTEST = frozenset({"smartest", f"{ANSWER}aim.strongest"})
"""The topics of a text that asks which is the more capable."""
_OF_OTHERS = frozenset({Cue.NOUN, Cue.PLURAL})
"""Words of a text that asks about more models than those that are recommended."""
_OF_TIME = frozenset({"speed", "rate_limits"})
"""What is asked of seconds and minutes, none of which is the second recommendation."""
_BY_TOKENS = frozenset({Way.MAKER, Way.HOST})
_WHICH = frozenset({"which", "choose"})
_TASKS = frozenset({"strengths", "goal"})
"""The property and the question that name tasks."""
_BEST_AT = frozenset({"strengths", "russian", "languages"})
"""The properties by which one of the recommendations may be asked for without a word for them."""


async def answer(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Answer what a text asks of recommendations by their places, or of all together; None where it asks for more."""
    if reading.asked_for.hits:
        return None
    found = await _of_places(request, session, step, reading) or _costs(request, session, step, reading)
    found = found or _best_at(request, session, step, reading) or await among(request, step, reading)
    return found or _smartest(request, session, step, reading)


def _costs(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say what each costs where a text asks which is cheaper, and not all are paid by tokens."""
    candidates = [step.ranking.table.candidates[place] for place in step.picks.all]
    if len(candidates) < _FEWEST or all(one.way in _BY_TOKENS and not one.is_free_plan for one in candidates):
        return None
    questions = request.tools.questions
    slots = questions.filled(questions.parse(reading, request.today).tokens, request.today)
    asks = "which" in slots.topics and not (slots.filters or slots.asked)
    if not asks or ("cheaper" not in slots.topics and Cue.THEM not in questions.cues_of(reading.text)):
        return None
    by_price = slots.order is not None and slots.order.property in PRICES and not slots.order.descending
    if "cheaper" not in slots.topics and not by_price:
        return None
    screen = choosing.screen_of(request)
    return costs_reply(screen, advice_for(screen, session, step).picks, step.ranking.tokens)


def _best_at(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say how capable each is in a task where a text asks nothing but which of them is best in it."""
    questions = request.tools.questions
    parsed = questions.parse(reading, request.today)
    cues, slots = questions.cues(parsed), questions.filled(parsed.tokens, request.today)
    of_these = bool(slots.topics & _WHICH) and cues.kinds.isdisjoint(_OF_OTHERS) and len(step.picks.all) >= _FEWEST
    asks = of_these and (Cue.THEM in cues or "which" in slots.topics) and not (slots.asked or slots.names)
    if not asks or any(one.property != "strengths" for one in slots.filters):
        return None
    wish = questions.read_wishes(reading, request.today)
    said = said_by(request, wish, reading.text)
    task = next(iter(tasks_named(request, said)), None) if _names_tasks(said) else None
    if task is None or wish.topics & COMPARED:
        return None
    screen = choosing.screen_of(request)
    return smartest_reply(screen, advice_for(screen, session, step).picks, task)


def _smartest(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Say how capable each is where a text asks which of them is the more capable."""
    questions = request.tools.questions
    of_them = Cue.THEM in questions.cues_of(reading.text) and len(step.picks.all) >= _FEWEST
    wish = questions.read_wishes(reading, request.today) if of_them else None
    if wish is None or not wish.topics & _SMARTEST:
        return None
    screen = choosing.screen_of(request)
    picks = advice_for(screen, session, step).picks
    return smartest_reply(screen, picks, picks[0].case.task)


def at_place(request: Request, session: Session, step: Recommendation, number: int) -> Reply:
    """Say how the recommendation at a place stands beside the first; beyond the last, what comes next."""
    screen, table = choosing.screen_of(request), step.ranking.table
    models = [table.candidates[place].model for place in step.picks.all]
    place = number - 1 if number > 0 else len(models) + number
    if 0 <= place < len(models):
        return why_not_reply(screen, session, models[place])
    further = runners_up(step, place - len(models) + 1)
    if place < 0 or len(further) <= place - len(models):
        return others_reply(screen, session, step)
    return why_not_reply(screen, session, request.tools.catalogue.model(further[-1][1]))


async def side_by_side(request: Request, session: Session, step: Recommendation) -> Reply | None:
    """Set what is recommended side by side; None where something else was listed since."""
    last = await recalled(request.notes)
    if last is not None and not last.recommended and len(last.hits) > 1:
        return None
    compared = await choosing.answer_text(request, session, request.words("wizard-compare"))
    return compared or others_reply(choosing.screen_of(request), session, step)


async def _of_places(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    questions = request.tools.questions
    cues, wish = questions.cues_of(reading.text), questions.read_wishes(reading, request.today)
    numbers = _numbers(request, reading)
    if not cues.ordinals and not (numbers and _BESIDE in wish.topics and not wish.leftover):
        return None
    asked = questions.asked(questions.parse(reading, request.today))
    if asked is not None and asked.decline in _OF_TIME:
        return None
    said, smartest = said_by(request, wish, reading.text), bool(wish.topics & _SMARTEST)
    places = _places(cues, numbers, len(step.picks.all))
    if len(places) > 1 and _names_tasks(said) and questions.sounds_asking(reading.text):
        screen = choosing.screen_of(request)
        picks = advice_for(screen, session, step).picks
        told = [picks[at - 1 if at > 0 else at] for at in dict.fromkeys(places) if 0 < abs(at) <= len(picks)]
        task = next(iter(tasks_named(request, said)), None)
        return smartest_reply(screen, told, task) if len(told) > 1 else None
    if wish.asked or not (replace(said, options=()) if smartest else said).is_empty:
        return None
    if len(places) > 1 and smartest:
        return at_place(request, session, step, max(places))
    if len(places) > 1 and Cue.WHY not in cues:
        return await _compared(request, session, step, places)
    if questions.filled(questions.parse(reading, request.today).tokens, request.today).asked:
        return None
    return at_place(request, session, step, places[0]) if places else None


def _names_tasks(said: Said) -> bool:
    """Tell whether nothing but tasks is named: "is the first better than the second at math?"."""
    named = {*(one.property for one in said.filters), *(question for question, _ in said.options)}
    return bool(named) and named <= _TASKS


def _numbers(request: Request, reading: Reading) -> tuple[int, ...]:
    """Return the numbers of a text that count nothing but recommendations."""
    tokens = request.tools.questions.parse(reading, request.today).tokens
    found = (one for one in tokens if isinstance(one, Number) and one.unit is NumberUnit.NOTHING)
    return tuple(int(one.value) for one in found if one.value == int(one.value))


def _places(cues: Cues, numbers: tuple[int, ...], count: int) -> tuple[int, ...]:
    """Return the places that are named: "the second", "the first two", "1 and 3", "all three"."""
    match cues.ordinals, numbers:
        case (1,), (several,):
            return tuple(range(1, several + 1))
        case (-1,), (several,):
            return tuple(range(max(count - several, 0) + 1, count + 1))
        case (), (several,):
            return tuple(range(1, min(several, count) + 1))
        case (), _:
            return numbers
        case ordinals, _:
            return ordinals


async def _compared(request: Request, session: Session, step: Recommendation, places: tuple[int, ...]) -> Reply | None:
    """Set the recommendations at some places side by side; all of them where fewer than two stand there."""
    picked = step.picks.all
    table = step.ranking.table
    chosen = [table.models[picked[at - 1 if at > 0 else at]] for at in places if 0 < abs(at) <= len(picked)]
    models = tuple(dict.fromkeys(chosen))
    if len(models) < _FEWEST:
        return await side_by_side(request, session, step)
    return await compare.press(request, CompareChosen(models=joined_keys(models), token=session.token))


async def among(request: Request, step: Step, reading: Reading) -> Reply | None:
    """Compare the recommendations by what one of them is to be best in, as "which of them is cheapest?" asks."""
    questions = request.tools.questions
    parsed = questions.parse(reading, request.today)
    cues, slots = questions.cues(parsed), questions.filled(parsed.tokens, request.today)
    picks = step.ranking.picks
    models = dict.fromkeys(step.ranking.table.models[place] for place in ([] if picks is None else picks.all))
    if slots.names or len(models) < _FEWEST:
        return None
    which = "which" in slots.topics
    if makers_sought(request, reading.text) is not None:  # "what about a Russian one?"
        return None
    about = {one.property for one in slots.filters}
    of_these = bool(slots.topics & _WHICH) and cues.kinds.isdisjoint(_OF_OTHERS)
    asks = which or questions.sounds_asking(reading.text)
    best_at = of_these and asks and bool(about) and about <= _BEST_AT
    is_short = cues.count <= _FEW and Cue.PLURAL not in cues
    compares = which and is_short and not slots.filters and bool(slots.topics & COMPARED)
    if Cue.THEM not in cues and not best_at and not compares:
        return None
    if not (slots.filters or slots.order or slots.asked or slots.topics & _COMPARING):
        return None
    hits = tuple(Hit(EntryKind.MODEL, one) for one in models)
    question = Question(
        Task.COMPARE,
        hits,
        filters=tuple(slots.filters),
        order=slots.order,
        asked=tuple(slots.asked),
        topics=frozenset(slots.topics),
    )
    return await ask.answer_question(request, question)
