"""/forget: erase everything that is stored about the asker."""

from bot.commands.request import Request
from bot.commands.spec import Argument, Spec
from bot.reply import blocks
from bot.reply.blocks import Audience, Outcome, Reply, Span


async def run(request: Request) -> Reply:
    """Answer `/forget` by doing it, at once."""
    count = await request.tools.store.forget(request.user)
    key = "forget-done" if count else "forget-nothing"
    return Reply(
        blocks=(blocks.Paragraph(spans=(Span(text=request.words(key, count=count)),)),),
        audience=Audience.ASKER,
        outcome=Outcome.DONE,
        lang=request.words.lang,
    )


SPEC = Spec(name="forget", argument=Argument.NONE, run=run)
