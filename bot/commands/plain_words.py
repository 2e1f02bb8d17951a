"""From plain words to the command that they mean."""

from collections.abc import Sequence

from bot.commands import choose, compare, model, models, openclosed, start
from bot.commands.request import Request
from bot.questions.phrases import Intent
from bot.reply import blocks
from bot.reply.blocks import Reply
from bot.reply.budget import MAX_CHARACTERS, size
from bot.search.finder import Found, Reading
from bot.views.guide import guide

_SEVERAL = 2
"""Names from which a text sets side by side."""


async def answer(request: Request) -> Reply:
    """Answer a text: an answer to the wizard's question, a question in words, or a name."""
    reply = await choose.answer_text(request, request.args)
    if reply is not None:
        return reply
    asked = request.tools.phrases.asked(request.args)
    whole, named = map(request.tools.finder.read, (request.args, asked.names))
    match asked.intent:
        case Intent.OPENNESS | Intent.COMPARE if (term := whole.term) is not None:
            return model.card(request, term)
        case Intent.GREETING:
            return await start.run(request)
        case Intent.MODELS:
            return await models.run(request)
        case Intent.CHOOSE if len(whole.mentioned.hits) < _SEVERAL:
            return await choose.run(request.with_args(""))
        case Intent.WHY_NOT if (reply := await choose.why_not(request, named)) is not None:
            return reply
        case Intent.OPENNESS | Intent.GUIDE if (reply := _open_or_closed(request, asked.intent, named)) is not None:
            return reply
        case Intent.COMPARE if _sets_apart(names := compare.read_names(request, asked.names)):
            return compare.answer(request, named, names)
        case _:
            return _look_up(request, named if asked.names else whole)


def _look_up(request: Request, reading: Reading) -> Reply:
    """Show what a text names; several names in one sentence are set side by side."""
    if not isinstance(reading.result, Found) and len(reading.mentioned.hits) >= _SEVERAL:
        return compare.answer(request, reading, compare.read_names(request, reading.text))
    return _fact_first(request, model.show(request, reading))


def _fact_first(request: Request, reply: Reply) -> Reply:
    """Put the fact that a question asks for at the head of the model's card, where it has room."""
    name = request.tools.phrases.fact(request.args)
    if name is None or not isinstance(reply.blocks[0], blocks.Heading):
        return reply
    label = request.words(f"fact-{name}")
    facts = (fact for block in reply.blocks if isinstance(block, blocks.FactList) for fact in block.items)
    asked = next((fact for fact in facts if fact.label == label), None)
    if asked is None:
        return reply
    answer = blocks.FactList(items=(asked,))
    if sum(map(size, (*reply.blocks, answer))) > MAX_CHARACTERS:
        return reply
    return reply.model_copy(update={"blocks": (reply.blocks[0], answer, *reply.blocks[1:])})


def _open_or_closed(request: Request, intent: Intent, named: Reading) -> Reply | None:
    """Show where what is named stands, or the guide; None where the text asks something else."""
    count = len(named.mentioned.hits) if intent is Intent.GUIDE else 0
    if count >= _SEVERAL:
        return None
    if not named.text or (intent is Intent.GUIDE and not count):
        return guide(request.words, request.tools.catalogue)
    return None if named.is_blank else openclosed.place_of(request, named)


def _sets_apart(names: Sequence[Reading]) -> bool:
    """Tell whether there are several names, one of which at the least means something."""
    return len(names) >= _SEVERAL and not all(name.is_blank for name in names)
