"""`/choose`: the guided choice, imported when it is first used, since it is a quarter of the program."""

from bot.actions import StartWizard
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.commands.wizard.sessions import is_fresh
from bot.questions.question import Question
from bot.reply.reply import Reply
from bot.search.finder import Reading
from bot.wizard.session import Session
from bot.wizard_actions import Pressed


async def run(request: Request) -> Reply:
    """Start a guided choice, anew with the wish behind it, or go on with it; `/choose why not X` asks about a model."""
    from bot.commands.wizard import choosing

    if not request.args.strip():
        return await choosing.run(request)
    from bot.commands.wizard import wishing

    return await choosing.asked_why(request) or await wishing.begin(request)


async def press(request: Request, action: StartWizard | Pressed) -> Reply:
    """Answer a button of the guided choice."""
    from bot.commands.wizard import choosing

    return await choosing.press(request, action)


async def answer_text(request: Request, session: Session | None) -> Reply | None:
    """Take a text as an answer if it is one of those that are open, or a button of a result just shown; else None."""
    if session is None or (session.finished and not is_fresh(request, session)):
        return None
    from bot.commands.wizard import choosing

    return await choosing.answer_text(request, session, request.args)


async def start_with(request: Request, question: Question) -> Reply:
    """Start a guided choice with what a question wishes for."""
    from bot.commands.wizard import wishing

    return await wishing.start(request, question)


async def answer_sentence(request: Request, session: Session, reading: Reading) -> Reply | None:
    """Take a sentence as an answer or a change, shortly after a step; None where it is neither."""
    if not is_fresh(request, session):
        return None
    from bot.commands.wizard import wishing

    return await wishing.answer(request, session, reading)


async def not_understood(request: Request, session: Session | None) -> Reply | None:
    """Say what can be said of a result that was just shown; None where there is none."""
    if session is None or not is_fresh(request, session):
        return None
    from bot.commands.wizard import about_result

    return await about_result.not_understood(request, session)


async def why_not(request: Request, session: Session | None, reading: Reading) -> Reply | None:
    """Say why the model of that name was not recommended; None if nothing has been said of what is wanted."""
    if session is None or not (session.answers or session.told):
        return None
    from bot.commands.wizard import choosing

    return await choosing.why_not(request, session, reading)


SPEC = Spec(name="choose", argument=Argument.NONE, run=run)
