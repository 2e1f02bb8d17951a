"""From plain words to the command that they mean."""

from bot.catalogue.search import Unknown
from bot.commands import choose, compare, model, openclosed, start
from bot.commands._base import Request
from bot.commands._phrases import Intent
from bot.reply.blocks import Reply


async def answer(request: Request) -> Reply:
    """Answer a text: an answer to the wizard's question, a question in words, or a name."""
    reply = await choose.answer_text(request, request.args)
    if reply is not None:
        return reply
    asked = request.tools.phrases.asked(request.args)
    named = _named(request, asked.names)
    match asked.intent:
        case Intent.GREETING:
            return await start.run(request)
        case Intent.CHOOSE:
            return await choose.run(_with(request, ""))
        case Intent.WHY_NOT if (reply := await choose.why_not(request, asked.names)) is not None:
            return reply
        case Intent.OPENNESS if asked.names and not _is_unknown(request, asked.names):
            return openclosed.place_of(request, asked.names)
        case Intent.OPENNESS if not asked.names:
            return openclosed.guide(request, openclosed.CHAPTERS[0])
        case Intent.COMPARE if named > 1:
            return await compare.run(_with(request, asked.names))
        case _:
            return await _look_up(request, asked.names, named)


async def _look_up(request: Request, names: str, named: int) -> Reply:
    """Show what the text names; several names in one sentence are set side by side."""
    if not _is_unknown(request, names) or named == 0:
        return model.look_up(request, names)
    hits = request.tools.finder.mentions(names)
    if len(hits) == 1:
        return model.card(request, hits[0])
    return await compare.run(_with(request, names))


def _named(request: Request, text: str) -> int:
    return len(request.tools.finder.mentions(text))


def _is_unknown(request: Request, text: str) -> bool:
    return isinstance(request.tools.finder.find(text), Unknown)


def _with(request: Request, args: str) -> Request:
    return Request(request.tools, request.words, request.user, request.conversation, args)
