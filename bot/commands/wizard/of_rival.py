"""Another model that somebody names beside a result: why it is not recommended, and how it stands."""

from bot.commands.request import Request
from bot.commands.wizard import choosing, recommended
from bot.commands.wizard.answering import with_bare_number
from bot.commands.wizard.lifting import kept_out, lifted
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.followup import recalled
from bot.questions.conversation.frames import Frame
from bot.questions.question import Task
from bot.questions.text.evidence import is_bare_name
from bot.questions.text.word_groups import WordGroup
from bot.reply.reply import Reply
from bot.search.finder import Found, Unknown
from bot.search.reading import Reading
from bot.wizard.engine import Recommendation
from bot.wizard.session import Session
from bot.wizard.wishes import Said

_FIRST = 3
"""Words at the beginning of a text of which one asks why."""


async def answer(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Say why a model, or a plan of an application, is not recommended; None where a text asks of none."""
    framed = request.tools.questions.whole_texts.framed(Frame.RIVAL, reading.text)
    names = is_bare_name(reading) or (len(reading.text.split()) == 1 and isinstance(reading.result, Found))
    alone = reading.text.rstrip(" ?") if names and session.finished else ""
    rivals = tuple(filter(None, (framed, _why_one(request, reading), alone)))
    if session.finished and rivals:
        reply = choosing.why_not_plan(request, session, reading)
        if reply is not None:
            return reply
    several = len(request.tools.questions.cues_of(reading.text).ordinals) > 1  # "is the first better than the second?"
    for rival in () if several else rivals:
        if rival.rstrip(" ?.)").isdecimal():
            if (place := _place_of(request, session, reading, int(rival.rstrip(" ?.)")))) is not None:
                return place
            continue
        if await _goes_on_from_another(request, reading, rival) or _forbids(request, reading, rival):
            continue
        if lifted(request, session, reading.text) is not None:  # "add Gemini", which was kept out
            continue
        if (reply := await _compared(request, session, rival)) is not None:
            return reply
    return None


def _place_of(request: Request, session: Session, reading: Reading, number: int) -> Reply | None:
    """Say how the recommendation with a number stands; None where the number is another limit, or of none of them."""
    questions, step = request.tools.questions, request.tools.wizard.step(session)
    if not isinstance(step, Recommendation) or not 0 < number <= len(step.picks.all):
        return None
    tokens = questions.parse(reading, request.today).tokens
    wish = questions.read_wishes(reading, request.today)
    limit = with_bare_number(request.tools.wizard.questions, session, wish, tokens, Said())
    return recommended.at_place(request, session, step, number) if limit.is_empty else None


def _forbids(request: Request, reading: Reading, rival: str) -> bool:
    """Tell whether a text such as "and if Chinese ones are banned?" keeps makers out, and what it names is no model."""
    is_unknown = isinstance(request.tools.finder.read(rival).result, Unknown)
    return is_unknown and not kept_out(request, reading.text).is_empty


async def _goes_on_from_another(request: Request, reading: Reading, rival: str) -> bool:
    """Tell whether a text such as "and Claude?" asks the same as a question that was answered since the result."""
    opening, _, rest = reading.text.partition(rival)
    cues = request.tools.questions.cues_of(opening)
    if Cue.LEAD not in cues or len(cues.taken) < cues.count or any(map(str.isalnum, rest)):
        return False
    last = await recalled(request.notes)
    question = None if last is None or last.recommended else last.question
    return question is not None and question.task is not Task.DECLINE


async def _compared(request: Request, session: Session, rival: str) -> Reply | None:
    """Say why a model is not the first recommendation; None where a text names no model and no recommendation."""
    step = request.tools.wizard.step(session)
    cues = request.tools.questions.cues_of(rival)
    if cues.ordinals and isinstance(step, Recommendation):
        return recommended.at_place(request, session, step, cues.ordinals[0]) if len(cues.taken) == cues.count else None
    reading = request.tools.finder.read(rival)
    if request.tools.questions.says(WordGroup.OR, rival):  # "Gemini or Claude?" sets two against each other
        return None
    names = is_bare_name(reading) or isinstance(reading.result, Found)
    return await choosing.why_not(request, session, reading) if names else None


def _why_one(request: Request, reading: Reading) -> str:
    """Return the one model, family or maker of which a text asks why; nothing for another text."""
    mentions = reading.asked_for.mentions
    if len(mentions) != 1 or not begins_with_why(request, reading.text):
        return ""
    return reading.asked_for.running[slice(*mentions[0].span)]


def begins_with_why(request: Request, text: str) -> bool:
    """Tell whether one of the first words of a text asks why."""
    return any(Cue.WHY in request.tools.questions.cues_of(word) for word in text.split()[:_FIRST])
