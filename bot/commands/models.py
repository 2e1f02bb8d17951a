"""/models: the families, newest first."""

from bot.actions import ListFamilies
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Reply
from bot.views.family import families_page


async def run(request: Request) -> Reply:
    """Answer `/models`."""
    return families_page(request.words, request.tools.catalogue, 0)


def press(request: Request, action: ListFamilies) -> Reply:
    """Show a page of the list."""
    return families_page(request.words, request.tools.catalogue, action.page)


SPEC = Spec(name="models", argument=Argument.NONE, run=run)
