"""/forget: erase everything that is stored about the asker."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Outcome, Reply
from bot.views.message import message_reply


async def run(request: Request) -> Reply:
    """Answer `/forget` by doing it, at once."""
    count = await request.tools.store.forget(request.user)
    text = request.words("forget-done" if count else "forget-nothing", count=count)
    return message_reply(request.words, text, Outcome.DONE)


SPEC = Spec(name="forget", argument=Argument.NONE, run=run)
