"""/about: the date, the size and the sources of the data, and the program's version."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.blocks import Reply
from bot.views.about import about_page


async def run(request: Request) -> Reply:
    """Answer `/about`."""
    tools = request.tools
    return about_page(request.words, tools.catalogue, tools.version, tools.links)


SPEC = Spec(name="about", argument=Argument.NONE, run=run)
