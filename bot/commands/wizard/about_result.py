"""What is asked of a guided choice under way: why not another model, what else fits, a better one, what data become."""

from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands import ask
from bot.commands.request import Request
from bot.commands.wizard import (
    choosing,
    first_pick,
    fitting,
    of_rival,
    other_currency,
    people_of_result,
    prices_of_people,
    recommended,
    shown_one,
    speed_of_result,
    steering,
)
from bot.commands.wizard.answering import amounts_unread, said_by
from bot.commands.wizard.free_of_result import is_free_already, wishes_free
from bot.commands.wizard.labels import way_labelled
from bot.commands.wizard.of_rival import begins_with_why
from bot.commands.wizard.open_question import is_answered
from bot.commands.wizard.sums_of_result import of_recommended, prices_time, sum_asked
from bot.properties.candidate import Candidate
from bot.questions.conversation.cues import Cue
from bot.questions.conversation.frames import Frame
from bot.questions.question import Question, Task
from bot.questions.text.phrases import Intent
from bot.reply.reply import Outcome, Reply
from bot.search.reading import Reading
from bot.views.message import message_reply
from bot.views.wizard.advice import advice_for
from bot.views.wizard.api import api_text
from bot.views.wizard.free import free_text
from bot.views.wizard.full import others_reply
from bot.views.wizard.steps import finish_label
from bot.views.wizard.told import fitting_reply, lost_reply, shown_again
from bot.views.wizard.why import why_not_reply
from bot.wizard.case import FAR, Case, Strongest
from bot.wizard.engine import NextQuestion, Recommendation, Step
from bot.wizard.session import Session
from bot.wizard_actions import InFull

_CHANGING = frozenset({"cheaper", "smaller", "paid"})
"""What is asked of a result that would change it."""
_WITH_RESULT = frozenset(
    {"explain", "private", "offline", "better", "better_within", "free_plan", "machine", "length", "licence"}
    | {"kept", "vpn", "phone", "api", "roomier", "at_once", "gpu"}
)
"""What is asked of a result, and told with it."""
_OF_PRICE = frozenset({"explain", "free_plan"})
"""What answers a question of what it costs, unless it wishes for what costs nothing."""
_MISSING_PRICES = frozenset({"minute_price", "batch"})
"""What is asked of prices that the catalogue does not have."""
_SEVERAL = 2


async def answer(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Answer what is asked of a result, or of a model instead of it; None where a text asks nothing of the kind."""
    if not (session.answers or session.told):
        return None
    if session.finished and request.tools.questions.whole_texts.merely_nods(reading.text):
        return message_reply(request.words, request.words("wizard-nodded"), Outcome.INFO)
    step = request.tools.wizard.step(session)
    if isinstance(step, Recommendation) and (shown := await shown_one.answer(request, session, step, reading)):
        return shown
    named = await fitting.into_machine(request, session, reading) or await of_rival.answer(request, session, reading)
    if named is not None:
        return named
    if isinstance(step, NextQuestion):
        return await _of_question(request, session, step, reading)
    if not isinstance(step, Recommendation):
        return None
    return await _of_first(request, session, step, reading)


async def _of_first(request: Request, session: Session, step: Recommendation, reading: Reading) -> Reply | None:
    """Answer what is asked of a result, and else of the first that it recommends."""
    main = advice_for(choosing.screen_of(request), session, step).picks[0].case
    if (reply := await fitting.text_into(request, session, main, reading)) is not None:
        return reply
    if (reply := other_currency.answer(request, session, step, reading)) is not None:
        return reply
    if (reply := prices_of_people.answer(request, main, reading)) is not None:
        return reply
    way = way_labelled(request.words, reading.text) or _way_of(request, reading.text)
    if way is not None and (reply := await _of_way(request, session, step, reading, way)) is not None:
        return reply
    if (reply := await fitting.first_into_machine(request, session, main, reading)) is not None:
        return reply
    if (reply := await _cost_of(request, session, step, reading)) is not None:
        return reply
    if (reply := speed_of_result.answer(request, session, step, reading)) is not None:
        return reply
    if (reply := await recommended.answer(request, session, step, reading)) is not None:
        return reply
    if _asks_why(request, reading) or _is_told_in_full(request, reading.text):
        return await _of_result(request, session, step, "explain")
    return await first_pick.answer(request, main, reading)


async def _of_way(request: Request, session: Session, step: Recommendation, reading: Reading, way: str) -> Reply | None:
    """Answer what is asked in a known way of a result; None where something is wished for that is not there yet."""
    if way in _OF_PRICE and is_free_already(request, reading, step):
        return shown_again(choosing.screen_of(request), session, request.words("wizard-free-already"))
    if way in _OF_PRICE and wishes_free(request, reading, step):
        return None
    if way == "explain" and _goes_on_with_wish(request, reading):
        return None
    if way == "at_once":
        main = advice_for(choosing.screen_of(request), session, step).picks[0].case
        return people_of_result.at_once(request, session, main)
    return await _of_result(request, session, step, way)


def _goes_on_with_wish(request: Request, reading: Reading) -> bool:
    """Tell whether a text such as "and on an iPhone?" wishes for something else, and asks no reason."""
    kinds = request.tools.questions.cues_of(reading.text).kinds
    if Cue.LEAD not in kinds or Cue.WHY in kinds:
        return False
    wish = request.tools.questions.read_wishes(reading, request.today)
    return not said_by(request, wish, reading.text).is_empty


async def _of_question(request: Request, session: Session, step: NextQuestion, reading: Reading) -> Reply | None:
    """Answer what is asked while a question is open: of the question, of a sum, or of what only a result tells."""
    if (reply := await _cost_of(request, session, step, reading)) is not None:
        return reply
    if is_answered(request, step, reading):
        return None
    if not reading.asked_for.hits and (reply := await recommended.among(request, step, reading)) is not None:
        return reply
    way = request.tools.questions.whole_texts.asked_of_result(reading.text)
    label = finish_label(session, step) if way in _WITH_RESULT else None
    if label is None and not _asks_of_question(request, reading):
        return None
    note = "" if label is None else request.words("wizard-with-result", button=request.words(label))
    return fitting_reply(choosing.screen_of(request), session, note)


async def not_understood(request: Request, session: Session) -> Reply | None:
    """Show the result again, with what can be said of it; None where a question is open.

    What sounds like a question about it gets all that is said of it.
    """
    step = request.tools.wizard.step(session)
    if isinstance(step, NextQuestion):
        return None
    questions = request.tools.questions
    if Cue.THANKS in questions.cues_of(request.args):
        return message_reply(request.words, request.words("talk-thanks"), Outcome.INFO)
    if not isinstance(step, Recommendation):
        return lost_reply(choosing.screen_of(request), session)
    explained = "explain" if questions.whole_texts.framed(Frame.EXPLAINED, request.args) else None
    way, amounts = explained or _way_of_clauses(request, request.args), amounts_unread(request, request.args)
    if way is None and amounts and not questions.sounds_asking(request.args):
        unread = ", ".join(request.words("wizard-quoted", text=one) for one in amounts)
        return shown_again(choosing.screen_of(request), session, request.words("wizard-unread", what=unread))
    way = way or questions.whole_texts.keyword_asked(request.args)
    if way == "undo":
        return await steering.steer(request, session, way)
    if way is not None:
        return await _of_result(request, session, step, way)
    if questions.sounds_asking(request.args):
        name = step.ranking.table.candidates[step.picks.main].model.name
        return shown_again(choosing.screen_of(request), session, request.words("wizard-unknown-of-it", name=name))
    return lost_reply(choosing.screen_of(request), session)


def _way_of(request: Request, text: str) -> str | None:
    """Return what a text asks of the result, as a whole or in each of several clauses; None where it asks nothing."""
    texts = request.tools.questions.whole_texts
    clauses = texts.clauses(text)
    in_each = len(clauses) >= _SEVERAL and all(texts.asked_of_result(one) is not None for one in clauses)
    framed = {Frame.PRIVATE: "private", Frame.CROWD: "at_once"}
    whole = texts.asked_of_result(text) or next((way for one, way in framed.items() if texts.framed(one, text)), None)
    return whole or (_way_of_clauses(request, text) if in_each else None)


def _way_of_clauses(request: Request, text: str) -> str | None:
    """Return what the clauses of a text ask of the result; where they ask several things, all that is said of it."""
    texts = request.tools.questions.whole_texts
    ways = [way for one in texts.clauses(text) if (way := texts.asked_of_result(one)) not in {None, *_CHANGING}]
    return next(iter(ways), None) if len(ways) < _SEVERAL else "explain"


async def _of_result(request: Request, session: Session, step: Recommendation, way: str) -> Reply | None:
    screen = choosing.screen_of(request)
    advice = advice_for(screen, session, step)
    match way:
        case "explain":
            return await choosing.do(request, session, InFull(token=session.token, revision=session.revision))
        case "others":
            return others_reply(screen, session, step)
        case "untold":
            return shown_again(
                screen, session, request.words("wizard-unknown-of-it", name=advice.picks[0].case.model.name)
            )
        case "better" | "roomier":
            main = advice.picks[0].case
            return why_not_reply(screen, session, (_better(main) if way == "better" else _roomier(main)).model)
        case "better_within":
            return _better_within(request, session, step, advice.picks[0].case)
        case "answers" | "finish" | "asked":
            return await steering.steer(request, session, "answers" if way == "answers" else "finish")
        case "second":
            return recommended.at_place(request, session, step, 2)
        case "free_plan" | "api":
            text = api_text(screen, step, advice.picks[0]) if way == "api" else free_text(screen, advice.picks)
            return message_reply(request.words, text, Outcome.INFO)
        case "compare":
            return await recommended.side_by_side(request, session, step)
        case _:
            return await first_pick.asked(request, advice.picks[0].case, way)


def _asks_of_question(request: Request, reading: Reading) -> bool:
    """Tell whether a text asks why something is asked, what it means, or how many models fit so far."""
    questions = request.tools.questions
    way = questions.whole_texts.asked_of_result(reading.text)
    asks = way in {"asked", "explain"} or (_asks_why(request, reading) and not reading.asked_for.hits)
    return asks or (bool(questions.whole_texts.framed(Frame.ASKED, reading.text)) and not reading.asked_for.hits)


def _asks_why(request: Request, reading: Reading) -> bool:
    """Tell whether a text asks why the result is as it is, and names no other model."""
    questions = request.tools.questions
    is_rival = request.tools.phrases.asked(reading.text).intent is Intent.WHY_NOT
    if is_rival or reading.asked_for.hits or questions.cues_of(reading.text).ordinals:
        return False
    return begins_with_why(request, reading.text)


def _is_told_in_full(request: Request, text: str) -> bool:
    """Tell whether all that is said of a result answers a text, of which no wish is read."""
    tools = request.tools
    what = tools.questions.whole_texts.framed(Frame.EXPLAINED, text)
    if what and _is_declined(request, text):
        return False
    if not what:
        return bool(tools.questions.whole_texts.framed(Frame.LIMITS, text)) and not any(map(str.isdigit, text))
    reading = tools.finder.read(what)
    wish = tools.questions.read_wishes(reading, request.today)
    said = said_by(request, wish, what)
    names_task = any(one.property == "strengths" for one in said.filters) or any(
        name == "goal" for name, _ in said.options
    )
    return not reading.asked_for.hits and not names_task


def _is_declined(request: Request, text: str) -> bool:
    """Tell whether a text asks for a price that is told to be missing, such as that of a minute."""
    questions = request.tools.questions
    question = questions.asked(questions.parse(request.tools.finder.read(text), request.today))
    return question is not None and question.decline in _MISSING_PRICES


async def _cost_of(request: Request, session: Session, step: Step, reading: Reading) -> Reply | None:
    """Work out a sum with what is recommended, now or so far; None where a text asks for none.

    What nobody pays by tokens costs what the result says.
    """
    asked = sum_asked(request, session, step, reading)
    question = None if asked is None else of_recommended(session, step, asked)
    if question is not None:
        return await ask.answer_question(request, question)
    if asked is None and prices_time(request, reading):
        picked = () if step.ranking.picks is None else step.ranking.picks.all[:1]
        hits = tuple(Hit(EntryKind.MODEL, step.ranking.table.models[place]) for place in picked)
        return await ask.answer_question(request, Question(Task.DECLINE, names=hits, decline="minute_price"))
    if asked is None or not isinstance(step, Recommendation):
        return None
    return await _of_result(request, session, step, "explain")


def _better_within(request: Request, session: Session, step: Recommendation, main: Case) -> Reply:
    """Say what keeps the most capable that fits from being first, or that it is: limits are not to be raised."""
    screen, strongest = choosing.screen_of(request), main.result.strongest
    if strongest is None:
        return others_reply(screen, session, step)
    if _is_as_capable(main, strongest):
        return shown_again(screen, session, request.words("wizard-strongest-already", name=main.model.name))
    return why_not_reply(screen, session, strongest.candidate.model)


def _is_as_capable(main: Case, other: Strongest) -> bool:
    """Tell whether the first recommendation is another, or no less capable."""
    ahead = main.standing is not None and main.standing.points >= other.points
    return other.candidate.model is main.model or ahead


def _better(main: Case) -> Candidate:
    """Return the most capable that fits; where that is the first recommendation, the most capable of those that do not.

    On machines of one's own that is the first which a larger machine holds, and which is far more capable.
    """
    result = main.result
    fitting = result.strongest
    if fitting is not None and not _is_as_capable(main, fitting):
        return fitting.candidate
    own = 0 if main.standing is None else main.standing.points
    roomier = next((one for one in result.roomier if one.points - own >= FAR), None) if main.is_own else None
    further = roomier or result.strongest_of_all
    return main.candidate if further is None else further.candidate


def _roomier(main: Case) -> Candidate:
    """Return the first more capable one that a larger machine holds; where none is known, what is better otherwise."""
    own = 0 if main.standing is None else main.standing.points
    larger = next((one for one in main.result.roomier if one.points > own), None) if main.is_own else None
    return _better(main) if larger is None else larger.candidate
