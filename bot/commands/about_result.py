"""What is asked of a guided choice under way: why not another model, what else fits, a better one, what data become."""

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Assurance
from bot.commands import ask, choosing
from bot.commands.request import Request
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Filter, Operator
from bot.questions.conversation.cues import Cue
from bot.questions.question import Question, Task
from bot.questions.text.evidence import is_bare_name
from bot.reply.blocks import Outcome, Reply
from bot.search.reading import Reading
from bot.views.message import message_reply
from bot.views.wizard_advice import advice_for
from bot.views.wizard_full import others_reply
from bot.views.wizard_told import lost_reply
from bot.views.wizard_why import why_not_reply
from bot.wizard.case import Case
from bot.wizard.engine import NextQuestion, Recommendation
from bot.wizard.session import Session
from bot.wizard_actions import InFull
from bot.words import Words

_NOT_TRAINED_ON = Filter("assurances", Operator.ANY_OF, frozenset({Assurance.NO_TRAINING.value}))

_PRIVATE = {
    Training.YES: "wizard-private-app-yes",
    Training.OPT_OUT: "wizard-private-app-opt_out",
    Training.NO: "wizard-private-app-no",
    None: "wizard-private-app-unknown",
}
"""What is said of an application by whether it trains on what is written there."""


async def answer(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Answer what is asked of a result, or of a model instead of it; None where a text asks nothing of the kind."""
    if not (session.answers or session.told):
        return None
    rival = request.tools.questions.rival(reading.text)
    if rival and (reply := await _compared(request, session, rival)) is not None:
        return reply
    step = request.tools.wizard.step(session)
    way = request.tools.questions.steering(reading.text)
    return await _of_result(request, session, step, way) if way and isinstance(step, Recommendation) else None


def not_understood(request: Request, session: Session) -> Reply | None:
    """Show the result again, with what can be said of it; None where a question is open."""
    if isinstance(request.tools.wizard.step(session), NextQuestion):
        return None
    if Cue.THANKS in request.tools.questions.cues_of(request.args):
        return message_reply(request.words, request.words("talk-thanks"), Outcome.INFO)
    return lost_reply(choosing.screen_of(request), session)


async def _compared(request: Request, session: Session, rival: str) -> Reply | None:
    """Say why a model is not the first recommendation; None where a text names no model and no recommendation."""
    step = request.tools.wizard.step(session)
    if request.tools.questions.cues_of(rival).ordinals and isinstance(step, Recommendation):
        return await _of_result(request, session, step, "explain")  # what speaks against each is told there
    reading = request.tools.finder.read(rival)
    return await choosing.why_not(request, session, reading) if is_bare_name(reading) else None


async def _of_result(request: Request, session: Session, step: Recommendation, way: str) -> Reply | None:
    screen = choosing.screen_of(request)
    advice = advice_for(screen, session, step)
    main = advice.picks[0].case
    match way:
        case "explain":
            return await choosing.do(request, session, InFull(token=session.token, revision=session.revision))
        case "others":
            return others_reply(screen, session, step)
        case "better":
            return why_not_reply(screen, session, _better(main).model)
        case "private" if main.candidate.way is Way.OWN or main.app is not None:
            return message_reply(request.words, _kept_private(request.words, main), Outcome.INFO)
        case "private":
            hit = Hit(EntryKind.MODEL, main.model.id)
            return await ask.answer_question(request, Question(Task.FACT, (hit,), filters=(_NOT_TRAINED_ON,)))
        case _:
            return None


def _kept_private(words: Words, main: Case) -> str:
    """Say whether models are trained on what is written to the first recommendation, by the plan of its application."""
    if main.app is None:
        return words("wizard-private-own", name=main.model.name)
    training = confirmed_value((main.candidate.plan or main.app).trains_on_data)
    return words(_PRIVATE[training], app=main.app.name)


def _better(main: Case) -> Candidate:
    """Return the most capable that fits; where that is the first recommendation, the most capable of those that do not.

    On machines of one's own these are the ones that a larger machine holds.
    """
    result = main.result
    fitting = result.strongest
    if fitting is not None and fitting.candidate.model is not main.model:
        return fitting.candidate
    roomier = max(result.roomier, key=lambda one: one.points, default=None) if main.is_own else None
    further = roomier or result.strongest_of_all
    return main.candidate if further is None else further.candidate
