"""Words that steer the guided choice: skip, back, start over, stop, show the result."""

from bot.commands.request import Request
from bot.commands.wizard import choosing
from bot.errors import ConflictError
from bot.questions.text.known_words import OF_RESULT
from bot.reply.reply import Reply
from bot.views.wizard.told import shown_again
from bot.wizard.engine import NextQuestion
from bot.wizard.questions import UNSURE, Option, Question
from bot.wizard.session import Session
from bot.wizard_actions import Answer, Back, Cancel, Finish, Pressed, Restart, Resume, ShowAnswers, Submit

_STEERING = frozenset({"answers", "finish"})
"""Ways of a result that lead to another page."""
_UNSTEERED = frozenset({"any_machine", "half", "alone", "none"})
"""What is said of the machine of a result, or leaves out what no question asks, and steers nothing."""


async def steer(request: Request, session: Session, way: str) -> Reply | None:
    """Go where a word steers; None where it answers nothing there."""
    if way in {"back", "undo"}:
        changed = request.tools.wizard.put_back(session, request.tools.clock())
        if changed is not None:
            return await _put_back(request, session, changed)
        if way == "undo" and session.finished:
            return shown_again(choosing.screen_of(request), session, request.words("wizard-nothing-undone"))
    action = _action(request, session, way)
    return None if action is None else await choosing.do(request, session, action)


async def _put_back(request: Request, session: Session, changed: Session) -> Reply:
    """Save a session as it was before the last sentence, and show its result again."""
    try:
        await request.tools.store.save(changed, expected=session.revision)
    except ConflictError:
        return await choosing.conflict(request, session)
    return shown_again(choosing.screen_of(request), changed, request.words("wizard-put-back"))


def _action(request: Request, session: Session, way: str) -> Pressed | None:
    token, revision = session.token, session.revision
    step = request.tools.wizard.step(session)
    asked = step if isinstance(step, NextQuestion) else None
    match way:
        case "back" | "undo" if session.answers or session.finished:
            return Back(token=token, revision=revision)
        case "restart":
            return Restart(token=token, revision=revision)
        case "stop":
            return Cancel(token=token, revision=revision)
        case "answers":
            return ShowAnswers(token=token, revision=revision)
        case "finish" if asked is not None:
            return Finish(token=token, revision=revision)
        case "skip" | "none" if asked is not None and asked.several:
            return Submit(token=token, revision=revision, question=asked.id)
        case "skip" if asked is not None:
            return Answer(token=token, revision=revision, question=asked.id, option=UNSURE)
        case "none" if asked is not None:
            first = _plain_option(asked.asked[0])
            return None if first is None else Answer(token=token, revision=revision, question=asked.id, option=first.id)
        case _ if way in (OF_RESULT | _UNSTEERED) - _STEERING:
            return None
        case _:
            return Resume(token=token, revision=revision)


def _plain_option(question: Question) -> Option | None:
    """Return the first option of a question if it neither demands nor prefers anything: it says no to the question."""
    first = question.options[0]
    wishes = first.needs.kinds or first.likes or first.monthly_tokens
    return None if wishes else first
