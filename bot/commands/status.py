"""/status: how the running bot does, for those who run it."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Reply
from bot.views.status import status_page


async def run(request: Request) -> Reply:
    """Answer `/status`."""
    return status_page(request.words, request.tools.version, request.tools.metrics.summary())


SPEC = Spec(name="status", argument=Argument.NONE, run=run, for_owners=True)
