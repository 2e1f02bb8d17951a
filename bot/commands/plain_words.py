"""From plain words to the command that they mean."""

from bot.commands import ask, choose, compare, model, models, openclosed, start
from bot.commands.request import Request
from bot.questions.followup import remember
from bot.questions.phrases import Asked, Intent
from bot.questions.question import Question, Task
from bot.reply import blocks
from bot.reply.blocks import Outcome, Reply
from bot.reply.budget import MAX_CHARACTERS, size
from bot.search.finder import EntryKind, Found, Hit, Unknown
from bot.views.guide import guide

_SEVERAL = 2
"""Names from which a text sets side by side."""


_EXPLAINED = frozenset({Intent.CLAIM, Intent.GOOD_AT, Intent.OUTLOOK})
_OWN_WAYS = frozenset({Intent.GREETING, Intent.MODELS, Intent.WHY_NOT})
"""What a text may ask for that is no question about models."""


async def answer(request: Request) -> Reply:
    """Answer a text, and remember what the answer was about, for questions that refer to it."""
    reply = await choose.answer_text(request, request.args)
    if reply is not None:
        return reply
    asked = request.tools.phrases.asked(request.args)
    if asked.intent in _EXPLAINED:
        reply = await _explained(request, asked)
        if reply is not None:
            return reply
        request = request.with_args(asked.names)
        asked = request.tools.phrases.asked(request.args)
    if asked.intent not in _OWN_WAYS and _word(request) is None:
        reply = await ask.answer_text(request, lambda question: not _is_about_openness(asked, question))
        if reply is not None:
            return reply
    reply = await _as_asked(request, asked)
    await remember(request.notes, reply.subjects if reply.outcome is Outcome.FOUND else ())
    return reply


async def _explained(request: Request, asked: Asked) -> Reply | None:
    """Answer why something is so or whether it is true; where a model is named, its facts may tell."""
    reply = ask.explain(request, asked)
    if reply is None and asked.intent is Intent.CLAIM:
        named = _named(request, asked.names)
        reply = await ask.answer_text(request.with_args(asked.names)) if named else None
        reply = reply or ask.explain_word(request, asked)
    return reply


def _is_about_openness(asked: Asked, question: Question) -> bool:
    """Tell whether a question is about nothing but open and closed, which the guide and its cards tell better."""
    if asked.intent not in {Intent.OPENNESS, Intent.GUIDE} or question.order is not None or question.number is not None:
        return False
    about = {one.property for one in question.filters} | set(question.asked)
    return about <= {"openness"} and question.task in {Task.LIST, Task.COUNT, Task.FACT} and question.period is None


async def _as_asked(request: Request, asked: Asked) -> Reply:
    """Answer a text by what its phrases ask for: an entry, a comparison, the guide, the guided choice."""
    match asked.intent:
        case Intent.OPENNESS | Intent.COMPARE if (word := _word(request)) is not None:
            return model.card(request, word)
        case Intent.GREETING:
            return await start.run(request)
        case Intent.MODELS:
            return await models.run(request)
        case Intent.CHOOSE if _named(request, request.args) < _SEVERAL:
            return await choose.run(_with(request, ""))
        case Intent.WHY_NOT if (reply := await choose.why_not(request, asked.names)) is not None:
            return reply
        case Intent.OPENNESS | Intent.GUIDE if (reply := _open_or_closed(request, asked)) is not None:
            return reply
        case Intent.COMPARE if _sets_apart(request, asked.names):
            return await compare.run(_with(request, asked.names))
        case _:
            return await _look_up(request, asked.names or request.args)


async def _look_up(request: Request, text: str) -> Reply:
    """Show what the text names; several names in one sentence are set side by side."""
    if not isinstance(request.tools.finder.find(text), Found) and _named(request, text) >= _SEVERAL:
        return await compare.run(_with(request, text))
    return _fact_first(request, model.look_up(request, text))


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


def _open_or_closed(request: Request, asked: Asked) -> Reply | None:
    """Show where what is named stands, or the guide; None where the text asks something else."""
    about_all = asked.intent is Intent.GUIDE
    named = _named(request, asked.names) if about_all else 0
    if named >= _SEVERAL:
        return None
    if about_all and not named:
        return guide(request.words, request.tools.catalogue)
    if asked.names and not _is_unknown(request, asked.names):
        return openclosed.place_of(request, asked.names)
    return None if asked.names else guide(request.words, request.tools.catalogue)


def _word(request: Request) -> Hit | None:
    """Return the word of the glossary that the whole text asks for, such as community licence."""
    match request.tools.finder.find(request.args, EntryKind.TERM):
        case Found(hit=Hit(kind=EntryKind.TERM) as hit):
            return hit
        case _:
            return None


def _sets_apart(request: Request, text: str) -> bool:
    """Tell whether a text sets names apart, one of which at the least means something."""
    names = request.tools.phrases.names(text)
    return len(names) >= _SEVERAL and any(not _is_unknown(request, name) for name in names)


def _named(request: Request, text: str) -> int:
    return len(request.tools.finder.mentions(text))


def _is_unknown(request: Request, text: str) -> bool:
    """Tell whether a text names nothing, not even a version that does not exist."""
    outcome = request.tools.finder.find(text)
    return isinstance(outcome, Unknown) and not outcome.near


def _with(request: Request, args: str) -> Request:
    return Request(request.tools, request.words, request.user, request.conversation, args)
