"""/cost: what requests, tokens, pages or a budget come to."""

from bot.commands import ask
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.blocks import Reply


async def run(request: Request) -> Reply:
    """Answer `/cost 1000 requests 2k in 1k out gpt-4o`."""
    if not request.args.strip():
        raise UserError("error-cost-missing")
    return await ask.run_cost(request)


SPEC = Spec(name="cost", argument=Argument.TEXT, run=run)
