"""/about: the date, the size and the sources of the data, and the program's version."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.reply import Reply
from bot.views.about import about_page
from bot.views.shortened import shortened


async def run(request: Request) -> Reply:
    """Answer `/about`."""
    tools = request.tools
    page = about_page(request.words, tools.catalogue, tools.version, tools.links)
    return shortened(request.words, tools.catalogue, page, request.lines)


SPEC = Spec(name="about", argument=Argument.NONE, run=run)
