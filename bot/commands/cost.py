"""/cost: what requests, tokens, pages or a budget come to."""

from bot.commands.options import Completed, Option, phrases
from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.errors import UserError
from bot.reply.reply import Reply

_OPTIONS = (
    Option("requests", "{}", bare="{} requests"),
    Option("every", completed=Completed.WORDS, words=("a day", "a week", "a month", "a year")),
    Option("tokens-in", "{} in", bare="{} tokens"),
    Option("tokens-out", "{} out", bare="{} tokens"),
    Option("cached", "{} cached", bare="{}%"),
    Option("pages", "{}", bare="{} pages"),
    Option("budget", "{}", bare="${}"),
    Option("model", "on {}", completed=Completed.MODEL),
)
_BEGIN = "total cost"
"""Makes a sum of what follows, whatever it is."""


async def run(request: Request) -> Reply:
    """Answer `/cost 1000 requests 2k in 1k out gpt-4o`."""
    from bot.commands import ask

    given = phrases(_OPTIONS, dict(request.options))
    if given:
        request = request.with_args(" ".join((_BEGIN, *given, request.args)))
    if not request.args.strip():
        raise UserError("error-cost-missing")
    return await ask.run_cost(request, _BEGIN)


SPEC = Spec(name="cost", argument=Argument.TEXT, run=run, options=_OPTIONS)
