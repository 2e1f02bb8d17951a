"""Texts that go on from what was answered before, or from the message that they reply to."""

from dataclasses import replace

from bot.catalogue.precomputed import Hit
from bot.commands import ask, entries
from bot.commands.entries import all_of
from bot.commands.request import Request
from bot.errors import UserError
from bot.questions.conversation.continuing import continued, lacks_context, lacks_place
from bot.questions.conversation.cues import Cue, Cues
from bot.questions.conversation.followup import Remembered, recalled, remember, shown
from bot.questions.conversation.frames import Frame
from bot.questions.conversation.turn import Continued, Turn
from bot.questions.packing.codec import packed
from bot.questions.packing.parts import LISTS
from bot.questions.question import Task
from bot.questions.read import Parsed
from bot.reply.reply import Reply

_SHORT = 2
"""Words of a term that asks for a fact of what was spoken of, where a question mark stands behind it."""
_LONGEST_QUESTION = 200
"""Characters of the longest message that is read as a question when somebody replies to it."""


async def answer(request: Request, parsed: Parsed) -> Reply | None:
    """Answer a text that goes on from something; None where it stands by itself.

    Raises:
        UserError: it can only go on from something, and nothing was said, or not so much.
    """
    questions = request.tools.questions
    cues = questions.cues(parsed)
    if not _may_go_on(request, parsed, cues):
        return None
    quoted = _quoted(request)
    before = await _before(request, quoted)
    if before is None:
        slots = questions.filled(parsed.tokens, parsed.today)
        if lacks_context(cues, parsed.tokens, slots):
            raise UserError("error-followup")
        return None
    turn = Turn(parsed, cues, before, questions, request.tools.catalogue, is_reply=quoted is not None)
    if lacks_place(turn):
        raise UserError("error-followup-place", count=len(turn.models))
    found = continued(turn) or _of_it(request, turn) or _sought(request, turn)
    if found is None:
        return None
    if found.question.task is not Task.SHOW:
        reply = await ask.answer_question(request, found.question, found.page)
        if found.page and reply is not None and shown(reply.subjects) == before.hits:
            raise UserError("error-followup-no-more")
        return reply
    hit = found.question.names[0]
    reply = entries.everything(request, all_of(hit)) if _is_alone(hit, before) else entries.first_message(request, hit)
    await remember(request.notes, reply.subjects)
    return reply


def _of_it(request: Request, turn: Turn) -> Continued | None:
    """Read a text without the words for what was spoken of, where they part the others."""
    if Cue.IT not in turn.cues:
        return None
    questions = request.tools.questions
    parsed = questions.parse(request.tools.finder.read(questions.without_it(turn.parsed.reading.text)), request.today)
    cues = questions.cues(parsed)
    return continued(replace(turn, parsed=parsed, cues=replace(cues, kinds=cues.kinds | {Cue.IT})))


def _sought(request: Request, turn: Turn) -> Continued | None:
    """Read what is sought among what was listed, as "anything from Google?" seeks it."""
    questions = request.tools.questions
    what = questions.whole_texts.framed(Frame.SOUGHT, turn.parsed.reading.text)
    if not what or turn.last.task not in LISTS:
        return None
    parsed = questions.parse(request.tools.finder.read(what), request.today)
    cues = questions.cues(parsed)
    return continued(replace(turn, parsed=parsed, cues=replace(cues, kinds=cues.kinds | {Cue.LEAD})))


def _is_alone(hit: Hit, before: Remembered) -> bool:
    """Tell whether the last answer was about this entry, rather than one of several alike that it named."""
    return before.hits[:1] == (hit,) and all(other.kind is not hit.kind for other in before.hits[1:])


def _may_go_on(request: Request, parsed: Parsed, cues: Cues) -> bool:
    """Tell whether it is worth looking what was said before: a word of the glossary alone asks for its entry."""
    reading = parsed.reading
    if reading.term is None or cues.continues or request.about:
        return True
    if reading.leftover:
        return Cue.DEFINE not in cues
    return cues.count <= _SHORT and "?" in reading.text


async def _before(request: Request, quoted: Remembered | None) -> Remembered | None:
    """Return what a text may go on from: the message replied to, of an answer of the bot to the person all of it."""
    last = await recalled(request.notes)
    last = None if last is None else last.still_in(request.tools.catalogue)
    if quoted is None or (last is not None and last.hits[:1] and last.hits[0] in quoted.hits):
        return last
    return quoted


def _quoted(request: Request) -> Remembered | None:
    """Return what the message is about that was replied to; None where it names nothing."""
    if not request.about.strip():
        return None
    questions = request.tools.questions
    parsed = questions.parse(request.tools.finder.read(request.about), request.today)
    names = questions.filled(parsed.tokens, parsed.today).names
    if not names:
        return None
    short = len(request.about) <= _LONGEST_QUESTION and "\n" not in request.about.strip()
    question = questions.asked(parsed) if short else None
    return Remembered(hits=tuple(names), packed=packed(question) if question is not None else None)
