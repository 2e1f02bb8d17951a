"""/list: the models that meet conditions, in short form or in plain words."""

from bot.commands import ask
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply.blocks import Reply


async def run(request: Request) -> Reply:
    """Answer `/list open vision <$1 ctx>=200k sort:price`."""
    return await ask.run_list(request)


SPEC = Spec(name="list", argument=Argument.TEXT_OPTIONAL, run=run)
